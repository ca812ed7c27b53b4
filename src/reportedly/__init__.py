"""Reads many news reports of a developing story: what happened, who says so, where the reports differ."""

from reportedly.version import VERSION

__version__ = VERSION

__all__ = ["__version__"]
