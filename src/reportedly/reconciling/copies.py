"""Reports with one id: the same record given twice is one report, a copy under another outlet is two."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from reportedly.model import Reading, Report


def distinct(readings: Iterable[Reading]) -> list[Reading]:
    """The readings with every id once.

    An id made of file name and text is the same for a verbatim copy under another outlet or address; such copies
    become ID~2, ID~3, ... in the order of outlet, address and date, so that the order of reading does not matter.
    """
    by_id: dict[str, dict[tuple[str, ...], Reading]] = defaultdict(dict)
    for reading in readings:
        by_id[reading.report.id].setdefault(source_of(reading.report), reading)
    return [
        reading if number == 1 else _renamed(reading, copy_id(name, number))
        for name, found in sorted(by_id.items())
        for number, (_, reading) in enumerate(sorted(found.items(), key=lambda item: item[0]), 1)
    ]


def copy_id(id: str, number: int) -> str:
    """The id of the copy of that number, of reports that came with one id."""
    return id if number == 1 else f"{id}~{number}"


def source_of(report: Report) -> tuple[str, ...]:
    """What tells two reports with one id apart; the order of these is that of the copies' numbers."""
    return report.outlet or "", report.url or "", report.published.earliest or "", report.title or "", report.text


def _renamed(reading: Reading, name: str) -> Reading:
    return replace(reading, report=replace(reading.report, id=name))
