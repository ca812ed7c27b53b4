"""What holds for every report, whatever it says: the whole way from a text to what is shown."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import msgspec

from reportedly.case import tables
from reportedly.cli.show import reading_lines
from reportedly.model import Evidence, Reading, Report, Span, Story
from reportedly.reading import Reader
from reportedly.reconciling import reconcile
from reportedly.reconciling.copies import distinct
from reportedly.store.documents import pack, unpack
from reportedly.telling.brief import brief
from reportedly.telling.html import to_html
from reportedly.telling.records import story_record
from reportedly.telling.safe import FORMULA
from reportedly.telling.terminal import to_text
from tests.contract import READING, STORY, faults
from tests.strategies.reports import Made

BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
TABLES = (tables.stories, tables.reports, tables.claims, tables.discrepancies, tables.timeline, tables.sources)
TAGS = re.compile(r"script|iframe|img|object|embed|form|input|link|svg|base")


class Always:
    """Takes cases through everything; an assertion fails, or an exception escapes, where something does not hold."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.counts = {"reports": 0, "refused": 0, "stories": 0, "claims": 0, "events": 0, "attributions": 0}

    def check(self, made: Iterable[Made]) -> tuple[Story, ...]:
        """The stories of a case, once all has been found to hold."""
        readings = [reading for one in made if (reading := self.read(one)) is not None]
        stories = reconcile(readings)
        shown = [msgspec.json.encode(story_record(story)) for story in stories]
        if len(readings) > 1:
            again = reconcile(unpack(pack(reading), Reading) for reading in reversed(readings))
            assert [msgspec.json.encode(story_record(story)) for story in again] == shown, "order changes the stories"
        told = sorted(reading.report.id for story in stories for reading in story.readings)
        assert told == sorted(reading.report.id for reading in distinct(readings)), "a report is in no story, or in two"
        for story, record in zip(stories, shown, strict=True):
            check_story(story, msgspec.json.decode(record))
            check_shown(story)
        self.counts["stories"] += len(stories)
        self.counts["claims"] += sum(len(story.claims) for story in stories)
        return stories

    def read(self, made: Made) -> Reading | None:
        """The reading of a report, None where the report is refused."""
        self.counts["reports"] += 1
        report = made.report()
        if report is None:
            self.counts["refused"] += 1
            return None
        assert report.text == made.text
        assert made.report() == report, "the same report twice differs"
        check_report(report)
        reading = self.reader.read(report)
        check_reading(reading)
        assert unpack(pack(reading), Reading) == reading, "a reading does not survive the store"
        if len(made.text) % 16 == 0:
            assert self.reader.read(report) == reading, "reading twice differs"
        self.counts["events"] += len(reading.events)
        self.counts["attributions"] += len(reading.attributions)
        return reading


def check_report(report: Report) -> None:
    """Furniture is sorted and apart, credits lie in the text."""
    spans = [piece.span for piece in report.furniture]
    assert all(0 <= s.start < s.end <= len(report.text) for s in [*spans, *(c.span for c in report.credits)])
    assert all(a.end <= b.start for a, b in pairwise(spans)), "furniture overlaps"


def check_reading(reading: Reading) -> None:
    """All spans lie in the text, none in furniture or notices; lists are sorted; ids are unique and lead somewhere."""
    text = reading.report.text
    record = msgspec.json.decode(msgspec.json.encode(reading.to_dict()))
    assert faults(record, READING) == []
    outside = [piece.span for piece in reading.report.furniture] + [notice.span for notice in reading.notices]
    for span in _read(reading):
        assert 0 <= span.start < span.end <= len(text), f"{span} lies outside the text"
        assert text[span.start : span.end] == text[span.start : span.end].strip(), f"{span} ends in white space"
        assert not any(span.overlaps(piece) for piece in outside), f"{span} lies in what is not read"
    for layer in (reading.timexes, reading.figures):
        assert [item.span for item in layer] == sorted(item.span for item in layer)
    assert [e.trigger for e in reading.events] == sorted(e.trigger for e in reading.events) or [
        e.span for e in reading.events
    ] == sorted(e.span for e in reading.events)
    assert all(list(e.mentions) == sorted(e.mentions, key=lambda mention: mention.span) for e in reading.entities)
    _check_ids(reading)


def _read(reading: Reading) -> Iterator[Span]:
    """The spans of all that was read."""
    yield from (sentence.span for sentence in reading.sentences)
    yield from (mention.span for entity in reading.entities for mention in entity.mentions)
    yield from (timex.span for timex in reading.timexes)
    for figure in reading.figures:
        yield figure.span
        if figure.counts:
            yield figure.counts
    for said in reading.attributions:
        yield from (*said.source, *said.cue, *said.content)
    for event in reading.events:
        yield from (event.trigger, event.span)
        yield from (party.span for party in (*event.actors, *event.recipients, *event.places))


def _check_ids(reading: Reading) -> None:
    entities, timexes, figures, said, events = (
        {item.id for item in layer}
        for layer in (reading.entities, reading.timexes, reading.figures, reading.attributions, reading.events)
    )
    assert len(entities) + len(timexes) + len(figures) + len(said) + len(events) == sum(
        map(len, (reading.entities, reading.timexes, reading.figures, reading.attributions, reading.events))
    ), "an id is given twice"
    assert {e.place for e in reading.entities} <= {None, *entities}
    assert {f.place for f in reading.figures} <= {None, *entities}
    assert {f.timex for f in reading.figures} <= {None, *timexes}
    assert {f.event for f in reading.figures} <= {None, *events}
    assert {f.attribution for f in reading.figures} <= {None, *said}
    assert {f.part_of for f in reading.figures} <= {None, *figures}
    assert {x for a in reading.attributions for x in (a.parent, a.responds_to)} <= {None, *said}
    assert {a.entity for a in reading.attributions} <= {None, *entities}
    assert {p.entity for e in reading.events for p in (*e.actors, *e.recipients, *e.places)} <= {None, *entities}
    assert {e.time for e in reading.events} <= {None, *timexes}
    assert {f for e in reading.events for f in e.figures} <= figures
    assert {f.according_to for e in reading.events for f in e.factuality} <= {None, *said}


def check_story(story: Story, record: Any) -> None:
    """The record has the contract's keys, evidence is the words that stand there, numbers are what is counted."""
    assert faults(record, STORY) == []
    assert unpack(pack(story), Story) == story, "a story does not survive the store"
    texts = {reading.report.id: reading.report.text for reading in story.readings}
    assert list(texts) == record["story"]["reports"]
    for piece in evidence(record):
        assert texts[piece["report"]][piece["start"] : piece["end"]] == piece["exact"], "evidence is not the text"
        assert 0 <= piece["start"] < piece["end"]
    for claim in story.claims:
        assert claim.numbers.reports == len({member.report for member in claim.members})
        assert (claim.numbers.carriers, claim.numbers.origins) == (len(claim.carriers), len(claim.origins))
        for one in (*(x.members for x in claim.carriers), *(x.members for x in claim.origins)):
            assert all(0 <= at < len(claim.members) for at in one)
    ids = {claim.id for claim in story.claims}
    assert len(ids) == len(story.claims)
    assert {name for line in (*record["brief"], *record["timeline"]) for name in line["claims"]} <= ids
    assert all(line["evidence"] for line in record["brief"] if line["claims"])


def evidence(value: Any) -> Iterator[dict[str, Any]]:
    """All evidence in a record, however deep; a claim's member is evidence too."""
    if isinstance(value, dict):
        if set(Evidence.__slots__) <= set(value):
            yield value
        elif {"report", "span", "exact"} <= set(value):
            yield {**value, "start": value["span"][0], "end": value["span"][1]}
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from evidence(inner)


def check_shown(story: Story) -> None:
    """Nothing shown bears a control character, a page holds no element of a report, no cell begins a formula."""
    told = brief(story)
    for text in (to_text(told), told.markdown(), *(row for r in story.readings for row in reading_lines(r))):
        assert _harmless(text), "a control character is shown"
    page = to_html(told)
    assert _harmless(page)
    _Page().feed(page)
    for table in TABLES:
        made = table(story)
        written = made.to_csv()
        assert _harmless(written)
        numbers = {i for i, row in enumerate(zip(*made.rows, strict=True)) if not any(isinstance(c, str) for c in row)}
        for row in list(csv.reader(io.StringIO(written)))[1:]:
            cells = [cell for i, cell in enumerate(row) if i not in numbers]
            assert not [cell for cell in cells if cell.lstrip(" \u00a0").startswith(FORMULA)], "a formula"
        assert len(made.to_json().split("\n")) == len(made.rows) + 1


def _harmless(text: str) -> bool:
    return not [c for c in text if (unicodedata.category(c) in ("Cc", "Cs") and c != "\n") or c in BIDI]


class _Page(HTMLParser):
    """Sees to it that a page has no element and no attribute that can do anything."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not TAGS.fullmatch(tag), f"<{tag}> on the page"
        for name, value in attrs:
            assert not name.startswith("on"), f"{name}= on the page"
            assert name not in ("href", "src") or (value or "").startswith("#"), f"{name}={value} on the page"
