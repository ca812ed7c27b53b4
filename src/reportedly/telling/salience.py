"""How much a claim matters to its story: how many reports tell it, where in them it stands, and whom it is about."""

from collections import Counter
from math import log

from reportedly.model import Claim, Event, Member, Reading, Span, Story
from reportedly.telling.leading import CLAUSE, PHRASE, Events, form_of, opens_open
from reportedly.telling.view import sentence_position

REAL = ("happened", "ongoing")
GENERIC = "HAPPENING"
# The entities that the most reports name: a story is about so many.
CHIEF = 5
# So long before a story, an event is history.
HISTORY_YEARS = 1
# Those who tell it count half, and half those who name it at all.
# What each feature adds, found by reading the briefs of eight development stories. Features are shares, 0 to 1, of
# reports that tell it, of reports that open with it, and of the chief entities that it names; the others hold or not.
TELLERS, OPENING, NAMES = 2.5, 4.0, 1.5
TYPED, CORROBORATED = 0.7, 0.7
PHRASED, SUBORDINATE, HANGING, UNREAL, HISTORY = -1.5, -1.0, -0.8, -0.6, -1.5


def weigh(story: Story, leads: dict[str, int], events: Events) -> dict[str, float]:
    """How much each claim matters, by id; more is more."""
    readings = {reading.report.id: reading for reading in story.readings}
    chief = chief_of(story)
    return {
        claim.id: round(_weight(claim, claim.members[leads[claim.id]], readings, events, chief, story), 6)
        for claim in story.claims
        if claim.members
    }


def _weight(
    claim: Claim,
    lead: Member,
    readings: dict[str, Reading],
    events: Events,
    chief: list[dict[str, list[Span]]],
    story: Story,
) -> float:
    reading, event = readings[lead.report], events.get((lead.report, lead.event or ""))
    told = [e for m in claim.members if (e := events.get((m.report, m.event or ""))) is not None]
    tellers, named = ({member.report for member in some} for some in (_telling(claim), claim.members))
    form = form_of(lead, event, reading)
    clause = 0.0 if form == CLAUSE else PHRASED if form == PHRASE else SUBORDINATE
    return (
        TELLERS * (log(max(len(tellers), 1)) + log(len(named))) / 2 / log(max(len(readings), 2))
        + OPENING * _opening(claim, readings) / len(readings)
        + NAMES * _names(lead, reading, chief)
        + TYPED * (claim.event is not None and claim.event.type != GENERIC)
        + CORROBORATED * (claim.numbers.origins > 1)
        + clause
        + HANGING * opens_open(lead.exact)
        + UNREAL * (not _is_real(told))
        + HISTORY * _is_history(claim, story)
    )


def _telling(claim: Claim) -> list[Member]:
    """The members that vouch for it, and the headlines that restate it; not those that take it for granted."""
    vouching = {at for origin in claim.origins for at in origin.members}
    return [m for at, m in enumerate(claim.members) if at in vouching or not (m.event or m.attribution)]


def _opening(claim: Claim, readings: dict[str, Reading]) -> float:
    """How near to the openings of their reports the members stand: 1 for each report that opens with it."""
    best: dict[str, float] = {}
    for member in _telling(claim):
        near = 1 / (1 + max(0, sentence_position(readings[member.report], member.span)))
        best[member.report] = max(near, best.get(member.report, 0.0))
    return sum(best[report] for report in sorted(best))


def chief_of(story: Story) -> list[dict[str, list[Span]]]:
    """Where the entities that most reports name are named, by report; the most named first."""
    counts = Counter({e.id: len({m.report for m in e.mentions}) * 1000 + len(e.mentions) for e in story.entities})
    most = sorted(counts, key=lambda id: (-counts[id], id))[:CHIEF]
    found: list[dict[str, list[Span]]] = []
    for entity in story.entities:
        if entity.id in most:
            places: dict[str, list[Span]] = {}
            for mention in entity.mentions:
                places.setdefault(mention.report, []).append(mention.span)
            found.append(places)
    return found


def _names(member: Member, reading: Reading, chief: list[dict[str, list[Span]]]) -> float:
    """The share of the chief entities that a member names."""
    if not chief:
        return 0.0
    report = reading.report.id
    named = sum(any(member.span.holds(span) for span in places.get(report, ())) for places in chief)
    return named / len(chief)


def _is_real(events: list[Event]) -> bool:
    return not events or any(event.status in REAL for event in events)


def _is_history(claim: Claim, story: Story) -> bool:
    """Whether the event lies long before the story."""
    latest = claim.event.latest if claim.event else None
    if latest is None or story.earliest is None:
        return False
    return int(story.earliest[:4]) - int(latest[:4]) > HISTORY_YEARS
