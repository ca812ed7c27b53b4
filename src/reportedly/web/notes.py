"""What stands in a report's margin: each claim with the other reports' words for it, and each attribution."""

from dataclasses import dataclass

from reportedly.model import Attribution, Change, Claim, Event, Evidence, FurnitureKind, Reading, Span
from reportedly.telling.dates import say_interval
from reportedly.telling.view import View
from reportedly.telling.voices import voice
from reportedly.web.layers import anchor

OTHERS = 12  # words of other reports that a note shows; its claim lists all


@dataclass(frozen=True, slots=True)
class Other:
    """How another report tells a claim."""

    who: str
    date: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ClaimNote:
    """A claim that the paragraph carries; so many `more` reports tell it than are shown."""

    anchor: str
    claim: Claim
    words: Evidence
    others: tuple[Other, ...]
    more: int


@dataclass(frozen=True, slots=True)
class SaidNote:
    """An attribution of the paragraph, with its chain."""

    said: Attribution
    chain: str
    words: str


@dataclass(frozen=True, slots=True)
class EventNote:
    """An event of the paragraph."""

    event: Event
    words: str


@dataclass(frozen=True, slots=True)
class AsideNote:
    """Words of the paragraph that nothing is read from, and what they are taken for."""

    kind: FurnitureKind
    at: Evidence


@dataclass(frozen=True, slots=True)
class ChangeNote:
    """What the version before said in the place of words of the paragraph; None where they are new."""

    change: Change
    before: str | None


@dataclass(frozen=True, slots=True)
class Notes:
    """All that stands beside a paragraph."""

    claims: tuple[ClaimNote, ...]
    said: tuple[SaidNote, ...]
    events: tuple[EventNote, ...]
    asides: tuple[AsideNote, ...]
    changes: tuple[ChangeNote, ...]


def notes(view: View | None, reading: Reading, paragraph: Span, changes: tuple[Change, ...] = ()) -> Notes:
    """What is read in a paragraph."""
    text = reading.report.text
    said = tuple(
        SaidNote(one, " → ".join(_chain(view, reading, one)), " … ".join(span.words(text) for span in one.content))
        for one in reading.attributions
        if one.content and paragraph.start <= one.content[0].start < paragraph.end
    )
    events = tuple(
        EventNote(event, event.trigger.words(text))
        for event in reading.events
        if paragraph.start <= event.trigger.start < paragraph.end
    )
    asides = tuple(
        AsideNote(one.kind, reading.report.evidence(one.span))
        for one in reading.report.furniture
        if paragraph.start <= one.span.start < paragraph.end
    )
    changed = tuple(
        ChangeNote(change, change.before.exact if change.before else None)
        for change in changes
        if change.after and paragraph.start <= change.after.start < paragraph.end
    )
    claims = tuple(_claims(view, reading, paragraph)) if view else ()
    return Notes(claims, said, events, asides, changed)


def _chain(view: View | None, reading: Reading, said: Attribution) -> list[str]:
    report = reading.report
    if view is None:
        return [link.name for link in said.chain] or [report.name]
    return [view.link_name(report.id, link) for link in said.chain] or [report.name]


def _claims(view: View, reading: Reading, paragraph: Span) -> list[ClaimNote]:
    id, seen, found = reading.report.id, set(), []
    dates = {one.id: say_interval(one.published.earliest, one.published.latest) for one in view.story.reports}
    starts = [s.span.start for s in reading.sentences if s.span.overlaps(paragraph)]
    places = sorted({place for start in starts for place in view.members_in.get((id, start), ())})
    for order, position in places:
        claim = view.story.claims[order]
        member = claim.members[position]
        if claim.id in seen or not paragraph.start <= member.span.start < paragraph.end:
            continue
        seen.add(claim.id)
        elsewhere = [(at, other) for at, other in enumerate(claim.members) if other.report != id]
        others = tuple(
            Other(voice(view, claim, at), dates[other.report], view.evidence(other.report, other.span))
            for at, other in elsewhere[:OTHERS]
        )
        words, more = view.evidence(id, member.span), max(0, len(elsewhere) - OTHERS)
        found.append(ClaimNote(anchor(claim.id, paragraph), claim, words, others, more))
    return found
