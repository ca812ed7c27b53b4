"""Finds what happened: triggers, types, parties, time, figures, status and factuality."""

from reportedly.reading.events.find import find_events

__all__ = ["find_events"]
