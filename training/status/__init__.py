"""Fits the head that weighs the status of events beside the rules, and measures it: `python -m training.status`."""
