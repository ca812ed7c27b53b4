"""What an analyst changed: anchored on the words of reports, with who, when and why."""

from dataclasses import dataclass, fields
from hashlib import sha256
from typing import ClassVar

from reportedly.model.attribution import AttributionKind, Stance
from reportedly.model.discrepancy import DiscrepancyKind, Verdict
from reportedly.model.event import Status
from reportedly.model.report import FurnitureKind, Report
from reportedly.model.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """Words of a report, by which they are found again whatever is read from it later.

    Attributes:
        text: SHA-256 of the report's text, in hexadecimal.
        start: Offset of the first character.
        end: Offset one past the last character.
        exact: The words themselves.
        report: What the report was called; to find a newer version of it, and for people.
    """

    text: str
    start: int
    end: int
    exact: str
    report: str

    @property
    def span(self) -> Span:
        """The place without the report."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, order=True)
class ReportAnchor:
    """A whole report.

    Attributes:
        text: SHA-256 of its text.
        source: SHA-256 of outlet, address, date and title as they came, which tells copies of one text apart.
        report: What the report was called; to find a newer version of it, and for people.
    """

    text: str
    source: str
    report: str


def text_digest(text: str) -> str:
    """The SHA-256 of a text as UTF-8, in hexadecimal."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def source_digest(report: Report) -> str:
    """The SHA-256 of what tells copies of one text apart: outlet, address, date and title as they came."""
    told = (report.outlet, report.url, report.published.earliest, report.title)
    return text_digest("\0".join(part or "" for part in told))


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """The root of all corrections.

    Attributes:
        who: Who made it.
        when: When, as an ISO date-time in UTC with microseconds ("2026-03-04T09:30:00.000000Z").
        why: The reason, in the words of who made it.
    """

    kind: ClassVar[str] = ""

    who: str
    when: str
    why: str

    @property
    def anchors(self) -> tuple[Anchor | ReportAnchor, ...]:
        """What it rests on, in the order of its fields."""
        found: list[Anchor | ReportAnchor] = []
        for field in fields(self):
            value = getattr(self, field.name)
            pieces = value if isinstance(value, tuple) else (value,)
            found += [piece for piece in pieces if isinstance(piece, Anchor | ReportAnchor)]
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing(Correction):
    """A correction that says of two passages whether they belong together."""

    one: Anchor
    other: Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeEntities(Pairing):
    """Two mentions name one and the same."""

    kind: ClassVar[str] = "merge_entities"


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitEntity(Pairing):
    """Two mentions do not name the same."""

    kind: ClassVar[str] = "split_entity"


@dataclass(frozen=True, slots=True, kw_only=True)
class SameClaim(Pairing):
    """Two passages carry one claim."""

    kind: ClassVar[str] = "same_claim"


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferentClaim(Pairing):
    """Two passages do not carry one claim."""

    kind: ClassVar[str] = "different_claim"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetVerdict(Correction):
    """How two passages or more stand to each other.

    Attributes:
        about: In what they differ.
        verdict: The verdict; None where there is no discrepancy at all.
        members: The passages.
    """

    kind: ClassVar[str] = "set_verdict"

    about: DiscrepancyKind
    verdict: Verdict | None
    members: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDate(Correction):
    """When a report came out: ISO dates or date-times; both None where nobody can know."""

    kind: ClassVar[str] = "set_date"

    report: ReportAnchor
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetOutlet(Correction):
    """Who published a report; None where nobody can know."""

    kind: ClassVar[str] = "set_outlet"

    report: ReportAnchor
    outlet: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkFurniture(Correction):
    """Words that are not the report: nothing is read from them."""

    kind: ClassVar[str] = "mark_furniture"

    at: Anchor
    label: FurnitureKind


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFurniture(Correction):
    """Words taken for furniture that are the report's own: they are read."""

    kind: ClassVar[str] = "not_furniture"

    at: Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class DismissEvent(Correction):
    """Words that name no event, or none of a type.

    Attributes:
        at: The words taken for the event's trigger.
        type: The type that it is not; None for any.
    """

    kind: ClassVar[str] = "dismiss_event"

    at: Anchor
    type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddEvent(Correction):
    """An event that was not found.

    Attributes:
        trigger: The words that name it.
        clause: The clause that tells of it.
        time: The words for its time, if any.
    """

    kind: ClassVar[str] = "add_event"

    trigger: Anchor
    clause: Anchor
    type: str
    status: Status = "happened"
    actors: tuple[Anchor, ...] = ()
    recipients: tuple[Anchor, ...] = ()
    places: tuple[Anchor, ...] = ()
    time: Anchor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DismissAttribution(Correction):
    """Words that give nobody's words.

    Attributes:
        at: The cue; where there is none, the source; where there is none, the content.
        content: The words taken for what was said, which tell apart attributions of one cue.
    """

    kind: ClassVar[str] = "dismiss_attribution"

    at: Anchor
    content: Anchor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAttribution(Correction):
    """An attribution that was not found.

    Attributes:
        source: Who says it; empty where nobody is named.
        cue: The words that give it to the source.
        content: What is said.
        speech: Whether in the source's own words.
    """

    kind: ClassVar[str] = "add_attribution"

    source: tuple[Anchor, ...]
    cue: tuple[Anchor, ...]
    content: tuple[Anchor, ...]
    stance: Stance = "asserts"
    speech: AttributionKind = "indirect"


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo(Correction):
    """A correction, or an undoing of one, is taken back; both stay in the history.

    Attributes:
        of: Id of what is taken back.
    """

    kind: ClassVar[str] = "undo"

    of: str


KINDS: dict[str, type[Correction]] = {
    correction.kind: correction
    for correction in (
        MergeEntities, SplitEntity, SameClaim, DifferentClaim, SetVerdict, SetDate, SetOutlet, MarkFurniture,
        NotFurniture, DismissEvent, AddEvent, DismissAttribution, AddAttribution, Undo,
    )
}  # fmt: skip
