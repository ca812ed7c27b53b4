"""Measures whether a trained head reads the status of events better than the rules: `python -m training.status`."""
