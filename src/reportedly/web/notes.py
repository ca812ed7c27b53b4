"""What stands in a report's margin: each claim with the other reports' words for it, and each attribution."""

from dataclasses import dataclass

from reportedly.model import Attribution, Claim, Event, Evidence, Reading, Span
from reportedly.telling.view import View
from reportedly.telling.voices import voice


@dataclass(frozen=True, slots=True)
class Other:
    """How another report tells a claim."""

    who: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ClaimNote:
    """A claim that the paragraph carries."""

    claim: Claim
    words: Evidence
    others: tuple[Other, ...]


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
class Notes:
    """All that stands beside a paragraph."""

    claims: tuple[ClaimNote, ...]
    said: tuple[SaidNote, ...]
    events: tuple[EventNote, ...]


def notes(view: View | None, reading: Reading, paragraph: Span) -> Notes:
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
    return Notes(tuple(_claims(view, reading, paragraph)) if view else (), said, events)


def _chain(view: View | None, reading: Reading, said: Attribution) -> list[str]:
    report = reading.report
    if view is None:
        return [link.name for link in said.chain] or [report.name]
    return [view.link_name(report.id, link) for link in said.chain] or [report.name]


def _claims(view: View, reading: Reading, paragraph: Span) -> list[ClaimNote]:
    id, seen, found = reading.report.id, set(), []
    starts = [s.span.start for s in reading.sentences if s.span.overlaps(paragraph)]
    places = sorted({place for start in starts for place in view.members_in.get((id, start), ())})
    for order, position in places:
        claim = view.story.claims[order]
        member = claim.members[position]
        if claim.id in seen or not paragraph.start <= member.span.start < paragraph.end:
            continue
        seen.add(claim.id)
        others = tuple(
            Other(voice(view, claim, at), view.evidence(other.report, other.span))
            for at, other in enumerate(claim.members)
            if other.report != id
        )
        found.append(ClaimNote(claim, view.evidence(id, member.span), others))
    return found
