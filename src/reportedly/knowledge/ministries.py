"""Ministries: one over all its names, by its country and by what it is in charge of."""

from functools import cache
from typing import Any

from reportedly.knowledge.countries import countries
from reportedly.knowledge.fold import fold, folded_key
from reportedly.knowledge.known import Known
from reportedly.knowledge.table import read_table
from reportedly.model import Codes


def portfolio(words: str) -> str | None:
    """What a ministry of that name is in charge of; None of what is none."""
    parts = folded_key(words).split()
    if _nouns().isdisjoint(parts):
        return None
    return next((_portfolios()[part] for part in parts if part in _portfolios()), None)


def ministry(iso: str, charge: str, name: str) -> Known:
    """A country's ministry, under the name that the text gives it."""
    codes = Codes(countries()[iso].code, "GOV")
    return Known(f"ministry:{iso}:{charge}", name, "government", codes, place=f"place:{iso}")


@cache
def called() -> dict[str, Known]:
    """The ministries that have a name of their own, by that name, folded."""
    return {fold(name): ministry(*row) for name, row in _table()["called"].items()}


@cache
def _nouns() -> frozenset[str]:
    return frozenset(_table()["nouns"]["words"])


@cache
def _portfolios() -> dict[str, str]:
    return {word: charge for charge, words in _table()["portfolios"].items() for word in words}


def _table() -> dict[str, Any]:
    return read_table("ministries")
