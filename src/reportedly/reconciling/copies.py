"""Reports with one id: the same record given twice is one report, a copy under another outlet is two."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import count

from reportedly.model import Reading, Report

_COPY = re.compile(r"~\d+\Z")


def distinct(readings: Iterable[Reading]) -> list[Reading]:
    """The readings with every id once.

    An id made of file name and text is the same for a verbatim copy under another outlet or address; such copies
    become ID~2, ID~3, ... in the order of outlet, address and date, so that the order of reading does not matter.
    """
    by_id: dict[str, dict[tuple[str, ...], Reading]] = defaultdict(dict)
    for reading in readings:
        by_id[reading.report.id].setdefault(source_of(reading.report), reading)
    return [
        reading if id == name else _renamed(reading, id)
        for name, found in sorted(by_id.items())
        for id, (_, reading) in zip(
            copy_ids(name, by_id.__contains__), sorted(found.items(), key=lambda item: item[0]), strict=False
        )
    ]


def copy_ids(id: str, taken: Callable[[str], bool]) -> Iterator[str]:
    """The ids of reports that came with one id: that id, then ID~2, ID~3, ... without those that others came with."""
    yield id
    yield from (name for number in count(2) if not taken(name := f"{id}~{number}"))


def copied_id(id: str) -> str:
    """The id of which this one would be that of a copy; itself where it would be none."""
    return _COPY.sub("", id)


def source_of(report: Report) -> tuple[str, ...]:
    """What tells two reports with one id apart; the order of these is that of the copies' numbers.

    It holds all that is printed of a report, for of two that differ in something it must not matter which came first.
    """
    when = report.published
    about = (report.outlet, report.url, when.earliest, report.title, report.text)
    rest = (report.language, report.byline, when.latest, when.how)
    return tuple(value or "" for value in (*about, *rest))


def _renamed(reading: Reading, name: str) -> Reading:
    return replace(reading, report=replace(reading.report, id=name))
