"""Reads the sets that the head is trained on, and finds the candidates of their texts as the product does."""

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.config import HERE as OWN
from benchmarks.covering import checked
from reportedly.model import Published, Report, Span
from reportedly.reading import Reader
from reportedly.reading.events.factuality import said_in
from reportedly.reading.events.features import features
from reportedly.reading.events.find import candidates
from reportedly.reading.events.names import names_of
from reportedly.reading.events.phrases import token_span
from reportedly.reading.page import Page
from reportedly.reading.parse import parse
from reportedly.reading.stage import Layers
from training.events.units import Found, Unit, of_covered, of_document, of_marked, of_mentions, of_sentence

Record = dict[str, Any]
# A synthetic text is read up to here: its title's event is told at its head, and reading all takes hours.
HEAD = 600
EACH_TITLE = 4  # of the dozens of texts that one title was asked for


@dataclass(frozen=True, slots=True)
class Sample:
    """A text with what gold says of it, what the stages before events found, and what the head learns of it."""

    record: Record
    page: Page
    layers: Layers
    unit: Unit


def lines(path: Path) -> list[Record]:
    """The records of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def all_sets(reader: Reader, bench: Path) -> dict[str, list[Sample]]:
    """The samples of each set, by its name in the manifest."""
    spans = mentions_of(bench)
    return {
        "plv-train": _each(reader, lines(bench / "events/plv_train.jsonl"), of_sentence),
        "own-events-dev": _each(reader, lines(OWN / "gold/events/dev.jsonl"), of_marked),
        "own-events-train": _each(reader, lines(OWN / "gold/events/train.jsonl"), of_marked),
        "ngec-synthetic": _each(reader, _synthetic(bench), of_document),
        "wikievents-dev": _each(reader, lines(bench / "events/wikievents_dev.jsonl"), of_covered),
        "rams-dev": _each(reader, lines(bench / "events/rams_dev.jsonl"), of_covered),
        "ecbplus-dev": _each(
            reader,
            lines(bench / "stories/documents.jsonl"),
            lambda record, found: of_mentions(
                record["id"], spans[record["id"]], [Span(*place) for place in checked(record)], found
            ),
        ),
    }


def read(reader: Reader, name: str, text: str) -> tuple[Page, Layers]:
    """A text and what the stages before events find in it."""
    report = Report(name, None, None, None, None, "en", text, Published(), None, (), ())
    page, layers = parse(report, reader.nlp), Layers()
    for stage in reader.stages:
        if stage.name == "events":
            break
        layers = stage.run(page, layers)
    return page, layers


def found_in(page: Page, layers: Layers) -> list[Found]:
    """The candidates of a page with their features."""
    said, names = said_in(layers.attributions), names_of(layers.entities, layers.timexes)
    listed = [one for sentence in page.sentences for one in candidates(sentence, said)]
    return [(token_span(one.trigger.first, one.trigger.last), features(one, names)) for one in listed]


def _synthetic(bench: Path) -> list[Record]:
    """The heads of some synthetic documents for each title."""
    titles: dict[str, list[Record]] = defaultdict(list)
    for record in lines(bench / "events/ngec_synthetic_docs.jsonl"):
        titles[record["title"]].append(record | {"text": head_of(record["text"])})
    return [record for title in sorted(titles) for record in sorted(titles[title], key=_hash)[:EACH_TITLE]]


def _hash(record: Record) -> str:
    """A key that picks texts by chance, but always the same ones."""
    return sha256(record["id"].encode()).hexdigest()


def head_of(text: str) -> str:
    """The first sentences of a text."""
    end = max(text.rfind(stop, 0, HEAD) for stop in (". ", ".\n"))
    return text if len(text) <= HEAD or end < HEAD // 6 else text[: end + 1]


def mentions_of(bench: Path) -> dict[str, list[Span]]:
    """The event mentions of ECB+ by report."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for mention in lines(bench / "stories/event_mentions.jsonl"):
        spans[mention["doc"]].append(Span(mention["start"], mention["end"]))
    return spans


def _each(reader: Reader, records: Sequence[Record], made: Callable[[Record, Sequence[Found]], Unit]) -> list[Sample]:
    samples = []
    for record in records:
        page, layers = read(reader, record["id"], record["text"])
        samples.append(Sample(record, page, layers, made(record, found_in(page, layers))))
    return samples
