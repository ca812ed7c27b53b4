"""The reports, over time, of one developing course of events, and what was made of them."""

from dataclasses import dataclass
from typing import Any, Literal

import msgspec

from reportedly.model.claim import Claim
from reportedly.model.discrepancy import Discrepancy
from reportedly.model.entity import Codes, EntityKind, Form
from reportedly.model.reading import Reading
from reportedly.model.report import PublishedHow
from reportedly.model.span import Evidence, Span

LineageKind = Literal["copy", "derived", "shared_quote", "credit"]


@dataclass(frozen=True, slots=True)
class StoryPublished:
    """When a report came out, as far as the whole story tells, with what that rests on."""

    earliest: str | None
    latest: str | None
    how: PublishedHow
    because: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class StoryReport:
    """A report as the story dates it."""

    id: str
    outlet: str | None
    published: StoryPublished


@dataclass(frozen=True, slots=True)
class StoryTimex:
    """A time expression that the story resolved further than its own report could."""

    report: str
    id: str
    earliest: str | None
    latest: str | None
    value: str | None
    because: str


@dataclass(frozen=True, slots=True)
class StoryMention:
    """Words of one report that name a story's entity."""

    report: str
    span: Span
    form: Form


@dataclass(frozen=True, slots=True)
class StoryEntity:
    """One entity over all reports of a story; `names` holds every spelling."""

    id: str
    name: str
    kind: EntityKind
    names: tuple[str, ...]
    codes: Codes
    mentions: tuple[StoryMention, ...]


@dataclass(frozen=True, slots=True)
class Lineage:
    """What a report was made from.

    Attributes:
        source: The report that was made (printed as "from").
        target: Report id, or short name of an agency, that it was made from (printed as "to").
        share: How much of the report's narration it shares, 0 to 100.
        evidence: Pairs of passages, one in each; a credit pairs the credit with itself.
    """

    source: str
    target: str
    kind: LineageKind
    share: int
    evidence: tuple[tuple[Evidence, Evidence], ...]


@dataclass(frozen=True, slots=True)
class StoryCorrection:
    """What became of an analyst's correction in a story.

    Attributes:
        what: What it says, in one sentence.
        fits: Whether the story honours it.
        because: Why it does not, or what had to be done for it to fit; None where nothing had.
        reports: Ids of the reports that it changed; likewise entities, claims and discrepancies.
        evidence: The words that it rests on, as far as they stand in the story.
    """

    id: str
    kind: str
    who: str
    when: str
    why: str
    what: str
    fits: bool
    because: str | None
    reports: tuple[str, ...]
    entities: tuple[str, ...]
    claims: tuple[str, ...]
    discrepancies: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """One story, reconciled. `readings` are those of its reports, in the order of `reports`."""

    id: str
    title: str
    earliest: str | None
    latest: str | None
    reports: tuple[StoryReport, ...]
    timexes: tuple[StoryTimex, ...]
    entities: tuple[StoryEntity, ...]
    lineage: tuple[Lineage, ...]
    claims: tuple[Claim, ...]
    discrepancies: tuple[Discrepancy, ...]
    readings: tuple[Reading, ...]
    corrections: tuple[StoryCorrection, ...] = ()

    def reading(self, report: str) -> Reading:
        """The reading of one of its reports; KeyError if it has no such report."""
        for reading in self.readings:
            if reading.report.id == report:
                return reading
        raise KeyError(report)

    def to_dict(self) -> dict[str, Any]:
        """What was reconciled, as the contract prints it; timeline and brief are for telling to add."""
        about = {
            "id": self.id,
            "title": self.title,
            "reports": [report.id for report in self.reports],
            "earliest": self.earliest,
            "latest": self.latest,
        }
        parts: dict[str, Any] = {"story": about}
        for name in ("reports", "timexes", "entities", "lineage", "claims", "discrepancies"):
            parts[name] = msgspec.to_builtins(getattr(self, name))
        for entity in parts["entities"]:
            entity["codes"] = {k: v for k, v in entity["codes"].items() if v is not None}
        parts["lineage"] = [
            {("from" if k == "source" else "to" if k == "target" else k): v for k, v in edge.items()}
            for edge in parts["lineage"]
        ]
        if self.corrections:
            parts["corrections"] = msgspec.to_builtins(self.corrections)
        return parts
