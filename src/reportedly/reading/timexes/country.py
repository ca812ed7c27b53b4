"""Whether an outlet writes the month or the day first in dates made of digits."""

import re

from reportedly.knowledge import read_table
from reportedly.knowledge.outlets import find_outlet, host_of
from reportedly.model import Report

NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:19|20)\d\d(?![\d/-])")
MONTHS = 12


def month_first(report: Report) -> bool | None:
    """Month first (True), day first (False), or unknown (None).

    What the report's own dates show decides ("23/08/2030"), else the country of the outlet or of its address.
    """
    shown = _shown(report.text)
    if shown is not None:
        return shown
    country, orders = _country(report), read_table("time_en")["digits"]
    if country is None or country in orders["undecided"]:
        return None
    return country in orders["month_first"]


def _shown(text: str) -> bool | None:
    """What dates show that can be read in one way only; None where there are none, or they differ."""
    pairs = [(int(match[1]), int(match[3])) for match in NUMERIC.finditer(text)]
    day = any(first > MONTHS >= second for first, second in pairs)
    month = any(second > MONTHS >= first for first, second in pairs)
    return None if day == month else month


def _country(report: Report) -> str | None:
    """The country of the outlet, if it is known, or of its address."""
    host = host_of(report.url) if report.url else None
    known = (find_outlet(host) if host else None) or (find_outlet(report.outlet) if report.outlet else None)
    if known is not None:
        return known.country
    ending = (host or "").rpartition(".")[2].casefold()
    orders = read_table("time_en")["digits"]
    if ending in orders["endings"]:
        return str(orders["endings"][ending])
    return ending.upper() if re.fullmatch("[a-z]{2}", ending) and ending not in orders["worldwide"] else None
