"""One report, read."""

from dataclasses import dataclass
from typing import Any

import msgspec

from reportedly.model.attribution import Attribution
from reportedly.model.entity import Entity
from reportedly.model.event import Event
from reportedly.model.figure import Figure
from reportedly.model.notice import Notice
from reportedly.model.report import Report
from reportedly.model.span import Span
from reportedly.model.timex import Timex

FORMAT = 1
# Fields that stages hand on to one another and that are not printed.
HIDDEN = (("timexes", "reckoning"), ("figures", "kind"), ("events", "lemma"), ("events", "nominal"))


@dataclass(frozen=True, slots=True)
class MadeBy:
    """Versions of the code, of each model and of the knowledge tables."""

    reportedly: str
    models: dict[str, str]
    tables: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body.

    Attributes:
        span: Where it stands.
        terms: Lower-cased lemmas of its content words, in order; for matching, not printed.
    """

    span: Span
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one report, read alone, says. Lists are sorted by start, then end, then id."""

    made_by: MadeBy
    report: Report
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    timexes: tuple[Timex, ...]
    figures: tuple[Figure, ...]
    attributions: tuple[Attribution, ...]
    events: tuple[Event, ...]
    notices: tuple[Notice, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The reading as the contract's record (format 1), keys in the contract's order."""
        record: dict[str, Any] = {"format": FORMAT, **msgspec.to_builtins(self)}
        for key in ("sha256", "found"):
            record["report"].pop(key)
        record["sentences"] = [list(sentence.span) for sentence in self.sentences]
        for entity in record["entities"]:
            entity["codes"] = {k: v for k, v in entity["codes"].items() if v is not None}
        for layer, hidden in HIDDEN:
            for item in record[layer]:
                item.pop(hidden)
        return record
