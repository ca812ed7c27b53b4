"""The events of gold that the product reads, with their signs and with what the rules say of them."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.config import HERE
from benchmarks.data import read_lines
from benchmarks.score_status import overlap
from reportedly.model import Span
from reportedly.reading import Reader
from reportedly.reading.events.factuality import said_in
from reportedly.reading.events.find import candidates, status_head
from reportedly.reading.events.phrases import token_span
from reportedly.reading.events.signs import signs
from training.events.data import read
from training.status.fit import Example

GOLD = HERE / "gold/status"
# Where the published reports lie, which are not in the repository, by the name of their set.
NEWS = {
    "ecbplus-dev": "stories/documents.jsonl",
    "polnear-dev": "attribution/dev.jsonl",
    "wikievents-dev": "events/wikievents_dev.jsonl",
}
Record = dict[str, Any]


def own(reader: Reader, half: str) -> list[Example]:
    """The events of a set of our own gold for which there is a candidate."""
    return [one for record in read_lines(GOLD / f"{half}.jsonl") for one in examples(reader, record)]


def judged(reader: Reader, bench: Path, half: str) -> list[Example]:
    """The events of published reports that a reader judged, of the half to train on or of that to check by."""
    rows = {row["id"]: row for row in read_lines(GOLD / "judged.jsonl") if row["half"] == half}
    texts = [record for path in NEWS.values() for record in read_lines(bench / path) if record["id"] in rows]
    return [one for text in texts for one in examples(reader, rows[text["id"]] | {"text": text["text"]})]


def examples(reader: Reader, record: Record) -> Iterator[Example]:
    """The events of a text."""
    page, layers = read(reader, record["id"], record["text"])
    said = said_in(layers.attributions)
    listed = [one for sentence in page.sentences for one in candidates(sentence, said)]
    spans = [token_span(one.trigger.first, one.trigger.last) for one in listed]
    for event in record["events"]:
        place = nearest(event["trigger"], spans)
        if place is not None:
            head = status_head(listed[place].trigger)
            found = signs(head, said.around(spans[place]), record["text"])
            yield Example(record["id"], found, tuple(event["statuses"]), listed[place].judgement.status)


def nearest(trigger: list[int], spans: Sequence[Span]) -> int | None:
    """Which span shares most characters with a trigger of gold, of several the shortest."""
    shared = [(overlap(trigger, [s.start, s.end]), s.start - s.end, -n) for n, s in enumerate(spans)]
    best = max(shared, default=(0, 0, 0))
    return -best[2] if best[0] > 0 else None
