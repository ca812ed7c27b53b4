"""Figures of several reports side by side: which differ, and whether they can all hold."""

from reportedly.reconciling.figures.compare import compare_figures

__all__ = ["compare_figures"]
