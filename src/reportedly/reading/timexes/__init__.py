"""Finds time expressions and what they mean."""

from reportedly.reading.timexes.find import find_timexes

__all__ = ["find_timexes"]
