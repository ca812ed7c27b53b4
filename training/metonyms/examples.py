"""The examples: names of places that the reader weighed, with what they are in the gold."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.tokens import Token

from benchmarks.entity_gold import ACTING
from reportedly.case import report
from reportedly.reading.entities import find_entities
from reportedly.reading.entities.metonyms import weighing
from reportedly.reading.entities.metonyms.grammar import Role
from reportedly.reading.entities.metonyms.signs import Place, signs
from reportedly.reading.language import DEFAULT_MODEL, load_language
from reportedly.reading.parse import parse

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """A name that was weighed.

    Attributes:
        text: Id of its text.
        start: Offset of the name's head.
        held: Its signs.
        acts: Whether it acts in the gold.
        weight: How much it counts.
    """

    text: str
    start: int
    place: Place
    held: frozenset[str]
    acts: bool
    weight: float = 1.0


Noted = list[tuple[int, Place, frozenset[str]]]


def examples(golds: Iterable[Record], weight: float = 1.0) -> Iterator[Example]:
    """The marked names of the texts that the reader weighs."""
    nlp = load_language(DEFAULT_MODEL)
    noted: Noted = []
    _note(noted)
    for gold in golds:
        noted.clear()
        find_entities(parse(report(gold["text"], id=gold["id"]), nlp))
        yield from _of_text(gold, noted, weight)


def _note(noted: Noted) -> None:
    """Has the reader note each name that it weighs."""

    def noting(head: Token, role: Role, place: Place) -> frozenset[str]:
        held = signs(head, role, place)
        noted.append((head.idx, place, held))
        return held

    weighing.signs = noting  # type: ignore[attr-defined]


def _of_text(gold: Record, noted: Noted, weight: float) -> Iterator[Example]:
    seen = set()
    for start, place, held in noted:
        for mention in gold["mentions"]:
            first, end = mention["span"]
            if first <= start < end and (start, place) not in seen:
                seen.add((start, place))
                yield Example(gold["id"], start, place, held, mention["reading"] in ACTING, weight)


def judged(rows: Sequence[Record], folder: Path) -> Iterator[Record]:
    """Published texts with the readings that somebody gave their names; the judgements hold no text."""
    by_set: dict[str, dict[str, Record]] = {}
    for row in rows:
        by_set.setdefault(row["set"], {})[row["id"]] = row
    for name, wanted in sorted(by_set.items()):
        for line in (folder / name).read_text("utf-8").splitlines():
            text = json.loads(line)
            if text["id"] in wanted:
                yield {"id": text["id"], "text": text["text"], "mentions": wanted[text["id"]]["mentions"]}
