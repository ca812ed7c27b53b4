"""Attributions on the real parse: invented sentences, one behaviour each."""

import pytest

from reportedly.model import Attribution, Published, Report
from reportedly.reading import Reader

pytestmark = pytest.mark.model


def read(reader: Reader, text: str) -> list[Attribution]:
    report = Report("r1", "Daily Invented", None, None, None, "en", text, Published(), None, (), ())
    return list(reader.read(report).attributions)


def shown(text: str, found: list[Attribution]) -> list[tuple[str, str, str, str]]:
    def words(spans: tuple[tuple[int, int], ...]) -> str:
        return " | ".join(text[start:end] for start, end in spans)

    return [(words(a.source), words(a.cue), words(a.content), a.stance) for a in found]


CASES = [
    (
        "The harbour will stay closed, the port authority said.",
        ("the port authority", "said", "The harbour will stay closed", "asserts"),
    ),
    (
        "The minister denied that the bridge had fallen.",
        ("The minister", "denied", "that the bridge had fallen", "denies"),
    ),
    ("The rebels refused to leave the town.", ("The rebels", "refused", "to leave the town", "refuses")),
    ("According to the mayor, the river had risen.", ("the mayor", "According to", "the river had risen", "asserts")),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_finds_who_says_what(reader: Reader, text: str, wanted: tuple[str, str, str, str]) -> None:
    assert wanted in shown(text, read(reader, text))


def test_an_agency_after_a_source_stands_behind_it_in_the_chain(reader: Reader) -> None:
    text = "The dam held through the night, the water ministry said, DPA reported."
    found = read(reader, text)
    chains = [[link.name for link in a.chain] for a in found]
    assert ["DPA", "Daily Invented"] in chains
