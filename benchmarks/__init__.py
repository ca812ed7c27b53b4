"""Accuracy and speed, one command, one table: `python -m benchmarks`."""
