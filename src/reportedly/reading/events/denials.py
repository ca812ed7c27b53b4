"""Adds what later sources say of events, denials and confirmations, and what the report itself told before."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from reportedly.model import Attribution, Event, Factuality, FactValue
from reportedly.reading.events.kinds import HAPPENING
from reportedly.reading.events.signatures import embedding
from reportedly.reading.events.standing import ASSERTED

REACH = 500  # characters between a claim and what answers it without saying so
ANSWERABLE = ("alleged", "happened", "ongoing")
KNOWN = re.compile(r"\b(?:the|this|that|these|those)\s+(?:[\w'’-]+\s+)?$", re.IGNORECASE)
LOOK_BACK = 24  # characters before a noun in which its article is looked for


def with_denials(events: tuple[Event, ...], attributions: tuple[Attribution, ...], text: str) -> tuple[Event, ...]:
    """The events, with CT- from each denial of what they stand in, CT+ from each confirmation."""
    answers = [(a, value, _named(a, events)) for a in attributions if (value := _answer(a, text)) is not None]
    found = list(_known(events, text))
    for answer, value, named in answers:
        answered = answer.responds_to or (_before(answer, attributions, found) if _points_back(answer, text) else None)
        found = [_with(event, answer, value, named, answered) for event in found]
    return tuple(found)


def _answer(attribution: Attribution, text: str) -> FactValue | None:
    """The value that an attribution gives to what it answers, None for one that answers nothing."""
    if attribution.stance == "denies":
        return "CT-"
    if attribution.stance == "acknowledges":
        return "CT+"
    if attribution.stance == "rebuts" and _is_dismissed(attribution, text):
        return "CT-"
    flat = attribution.stance in ("asserts", "rebuts") and _flat().search(_said(attribution, text)) is not None
    return "CT-" if flat else None


def _is_dismissed(attribution: Attribution, text: str) -> bool:
    """Whether a claim that stands before is only named and thrown out: "a charge the army called baseless"."""
    cue = " ".join(piece.words(text) for piece in attribution.cue)
    thrown_out = _dismissing().search(cue) is not None or _flat().search(cue) is not None
    return thrown_out and _pointing().match(_said(attribution, text).lower()) is not None


@cache
def _dismissing() -> re.Pattern[str]:
    """Words that throw out a claim."""
    return re.compile(rf"\b(?:{'|'.join(sorted(embedding('flat_denials', 'dismissing')))})\b", re.IGNORECASE)


@cache
def _flat() -> re.Pattern[str]:
    """Words that deny what was said before without repeating it."""
    return re.compile(rf"\b(?:{'|'.join(sorted(embedding('flat_denials')))})\b", re.IGNORECASE)


@cache
def _pointing() -> re.Pattern[str]:
    """Words that stand for what was said before."""
    words = "|".join(sorted(embedding("pointing")))
    return re.compile(rf"\s*(?:(?:an?|the|this|that|these|those|any|all|such|both|its|their|his|her)\s+)?(?:{words})\b")


def _said(attribution: Attribution, text: str) -> str:
    return " ".join(piece.words(text) for piece in attribution.content)


def _points_back(attribution: Attribution, text: str) -> bool:
    """Whether the content only takes up what another source said: "it", "the allegations", "nothing of the kind"."""
    said = _said(attribution, text).lower()
    return _pointing().match(said) is not None or (attribution.stance != "acknowledges" and bool(_flat().search(said)))


def _before(answer: Attribution, attributions: Iterable[Attribution], events: list[Event]) -> str | None:
    """The nearest attribution before an answer, by another source, in which an event stands that can be answered."""
    start = min((piece.start for piece in (*answer.source, *answer.cue, *answer.content)), default=0)
    told = {entry.according_to for event in events if event.status in ANSWERABLE for entry in event.factuality}
    near = [
        (max(piece.end for piece in each.content), each.id)
        for each in attributions
        if each.id in told and each.content and _is_other(each, answer)
    ]
    return max(((end, name) for end, name in near if 0 <= start - end <= REACH), default=(0, None))[1]


def _is_other(one: Attribution, other: Attribution) -> bool:
    """Whether two attributions have different sources, as far as is known."""
    return one.id != other.id and (one.entity is None or one.entity != other.entity)


def _named(attribution: Attribution, events: Iterable[Event]) -> list[Event]:
    """The events that stand in the content."""
    pointing = embedding("pointing")
    held = (event for event in events if any(piece.holds(event.trigger) for piece in attribution.content))
    return [event for event in held if not (event.nominal and event.lemma in pointing)]


def _with(event: Event, answer: Attribution, value: FactValue, named: list[Event], answered: str | None) -> Event:
    """The event with the value of an answer, if it is one to this event."""
    sources = {entry.according_to for entry in event.factuality}
    if answer.id in sources or not _answers(answer, value, named, event, answered):
        return event
    told = (*event.factuality, Factuality(answer.id, value))
    if value == "CT+":
        return replace(event, factuality=told, because=f"{event.because}, confirmed in {answer.id}")
    status = event.status if event.status in ("alleged", "negated", *ASSERTED) else "denied"
    return replace(event, factuality=told, status=status, because=f"{event.because}, denied in {answer.id}")


def _answers(answer: Attribution, value: FactValue, named: list[Event], event: Event, answered: str | None) -> bool:
    """Whether the answer is to this event.

    It is where it answers the event's attribution and names the same event or none at all, or where an allegation
    (for a confirmation, anybody's account) that stands before it is of the same type or word.
    """
    same = any(e.lemma == event.lemma or (e.type == event.type and e.type != HAPPENING) for e in named)
    sources = {entry.according_to for entry in event.factuality if entry.value != "Uu"}
    if answered is not None and answered in sources:
        return event.status in (*ANSWERABLE, "denied") and (same or not named)
    earlier = event.trigger.end <= min((piece.start for piece in answer.content), default=0)
    if value == "CT+":
        return same and earlier and event.status in ANSWERABLE and sources - {None} != set() and _is_near(event, answer)
    return same and event.status == "alleged" and earlier


def _is_near(event: Event, answer: Attribution) -> bool:
    return min((piece.start for piece in answer.content), default=0) - event.trigger.end <= REACH


def _known(events: tuple[Event, ...], text: str) -> Iterable[Event]:
    """The events, a noun in somebody's words taken for granted where the report itself told of the same before."""
    own: set[str] = set()
    for event in events:
        mine = {f.according_to: f.value for f in event.factuality}
        kinds = {event.lemma} | ({event.type} if event.type != HAPPENING else set())
        if mine.get(None) == "CT+":
            own |= kinds
        elif event.nominal and event.status == "happened" and kinds & own and _is_taken_up(event, text):
            yield replace(event, factuality=(Factuality(None, "CT+"),))
            continue
        yield event


def _is_taken_up(event: Event, text: str) -> bool:
    """Whether an article or demonstrative says that the event is known."""
    start = event.trigger.start
    return KNOWN.search(text[max(0, start - LOOK_BACK) : start]) is not None
