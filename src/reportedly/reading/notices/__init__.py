"""Finds what a report says about itself: corrections, clarifications, updates, retractions."""

from reportedly.reading.notices.find import find_notices

__all__ = ["find_notices"]
