"""Finds numbers and what they count."""

from reportedly.reading.figures.find import find_figures

__all__ = ["find_figures"]
