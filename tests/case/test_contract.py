"""What --json prints: the keys of the contract in its order, evidence to the letter, the same bytes each time."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

import reportedly
from reportedly.telling.records import error_record, story_record
from tests.contract import ERROR, READING, STORY, faults

EXAMPLES = Path(__file__).parents[2] / "examples"
MALI = EXAMPLES / "mali-2022"

pytestmark = pytest.mark.model


def printed(record: dict[str, Any]) -> dict[str, Any]:
    """The record as a program reads it."""
    decoded: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(record))
    return decoded


@pytest.fixture(scope="module")
def stories() -> reportedly.Stories:
    """The stories of all examples, read once."""
    return reportedly.read_stories(sorted(EXAMPLES.glob("*/reports")))


@pytest.fixture(scope="module")
def records(stories: reportedly.Stories) -> list[dict[str, Any]]:
    """What `story --json` prints of them."""
    return [printed(story_record(story)) for story in stories]


@pytest.fixture(scope="module")
def readings(stories: reportedly.Stories) -> list[reportedly.Reading]:
    """The readings of all their reports."""
    return [reading for story in stories for reading in story.readings]


def test_a_reading_has_the_keys_of_the_contract_in_its_order(readings: list[reportedly.Reading]) -> None:
    assert [fault for reading in readings for fault in faults(printed(reading.to_dict()), READING)] == []


def test_a_story_has_the_keys_of_the_contract_in_its_order(records: list[dict[str, Any]]) -> None:
    assert [fault for record in records for fault in faults(record, STORY)] == []


def test_an_error_has_the_keys_of_the_contract_in_its_order() -> None:
    assert faults(error_record(reportedly.InputError("a.txt", "empty", "it holds no text")), ERROR) == []


def test_the_same_story_holds_every_report_once(records: list[dict[str, Any]]) -> None:
    told = [name for record in records for name in record["story"]["reports"]]
    assert len(told) == len(set(told))
    assert all([r["id"] for r in record["reports"]] == record["story"]["reports"] for record in records)


def evidence(value: Any) -> Iterator[dict[str, Any]]:
    """All evidence in a record, however deep; a claim's member is evidence too."""
    if isinstance(value, dict):
        if {"report", "start", "end", "exact"} <= set(value):
            yield value
        elif {"report", "span", "exact"} <= set(value):
            yield {**value, "start": value["span"][0], "end": value["span"][1]}
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from evidence(inner)


def spans(value: Any) -> Iterator[list[int]]:
    """All spans in a reading, however deep."""
    if isinstance(value, list) and len(value) == 2 and all(isinstance(end, int) for end in value):
        yield value
    else:
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from spans(inner)


def test_evidence_is_the_words_that_stand_there(
    records: list[dict[str, Any]], readings: list[reportedly.Reading]
) -> None:
    texts = {reading.report.id: reading.report.text for reading in readings}
    found = [piece for record in records for piece in evidence(record)]
    assert found
    assert all(texts[piece["report"]][piece["start"] : piece["end"]] == piece["exact"] for piece in found)


def test_a_span_holds_words_and_no_white_space_at_its_ends(readings: list[reportedly.Reading]) -> None:
    for reading in readings:
        record, text = printed(reading.to_dict()), reading.report.text
        record["report"]["furniture"] = []
        for start, end in spans(record):
            assert 0 <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip(), (reading.report.id, start, end)


def test_nothing_is_read_from_furniture(readings: list[reportedly.Reading]) -> None:
    for reading in readings:
        furniture = [piece.span for piece in reading.report.furniture]
        read = (
            [e.trigger for e in reading.events] + [t.span for t in reading.timexes] + [f.span for f in reading.figures]
        )
        read += [piece for a in reading.attributions for piece in (*a.cue, *a.content)]
        assert not [span for span in read if any(span.overlaps(piece) for piece in furniture)]


def test_a_line_of_a_brief_that_tells_a_claim_cites_evidence(records: list[dict[str, Any]]) -> None:
    lines = [line for record in records for line in record["brief"] if line["claims"]]
    assert lines
    assert [line for line in lines if not line["evidence"]] == []


def test_neither_hash_seed_nor_order_of_inputs_changes_a_byte() -> None:
    """Two processes, two seeds of Python's hashes, two orders of the paths: the same bytes."""
    paths = sorted(str(path) for path in MALI.iterdir() if path.suffix != ".yaml")
    outputs = []
    for seed, given in (("1", paths), ("77", paths[::-1])):
        done = subprocess.run(
            [sys.executable, "-m", "reportedly", "story", "--json", *given],
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
        )
        outputs.append(done.stdout)
    assert outputs[0] == outputs[1]
    assert json.loads(outputs[0].splitlines()[0])["claims"]


def test_a_report_reads_the_same_alone_as_among_others(readings: list[reportedly.Reading]) -> None:
    alone = next(iter(reportedly.read(readings[0].report)))
    assert alone == readings[0]
