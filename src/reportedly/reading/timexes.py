"""Finds time expressions and what they mean."""

from reportedly.model import Timex
from reportedly.reading.page import Page


def find_timexes(page: Page) -> tuple[Timex, ...]:
    """The time expressions of a page, sorted by place."""
    return ()
