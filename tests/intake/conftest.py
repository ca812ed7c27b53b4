"""Makes reports and layouts of strings."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

import pytest

from reportedly.errors import InputError
from reportedly.intake import Limits, read_inputs
from reportedly.intake.making import make_report
from reportedly.intake.record import Found, Original, Record
from reportedly.model import Report

Make: TypeAlias = Callable[..., Report]
ReadOne: TypeAlias = Callable[[str, bytes], list[Report | InputError]]


@pytest.fixture
def make() -> Make:
    """Gives a report from its text and fields."""

    def made(text: str, **fields: str) -> Report:
        known = {name: Found(value, "test") for name, value in fields.items()}
        report = make_report(Record("test", "test", text, Original.of(b""), known), Limits())
        assert isinstance(report, Report), report
        return report

    return made


@pytest.fixture
def read_file(tmp_path: Path) -> ReadOne:
    """Writes a file of that name and content, and reads it."""

    def read(name: str, content: bytes) -> list[Report | InputError]:
        path = tmp_path / name
        path.write_bytes(content)
        return list(read_inputs([str(path)]))

    return read


def labelled(report: Report) -> list[tuple[str, str]]:
    """The furniture as pairs of kind and words."""
    return [(piece.kind, piece.span.words(report.text)) for piece in report.furniture]


def errors(items: Iterable[Report | InputError]) -> list[InputError]:
    """The errors among what was read."""
    return [item for item in items if isinstance(item, InputError)]


def reports(items: Iterable[Report | InputError]) -> list[Report]:
    """The reports among what was read."""
    return [item for item in items if isinstance(item, Report)]
