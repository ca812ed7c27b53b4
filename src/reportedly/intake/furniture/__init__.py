"""What in a text is page, not report: labelled, never deleted."""

from reportedly.intake.furniture.find import find_furniture

__all__ = ["find_furniture"]
