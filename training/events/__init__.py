"""Trains and measures the head that types events: `python -m training.events --help`."""
