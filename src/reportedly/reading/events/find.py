"""Puts the events of a report together from their parts."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from reportedly.model import Attribution, Entity, Event, Figure, Span, Timex
from reportedly.reading.events.anchors import figures_of, places_of
from reportedly.reading.events.background import demoted, is_happening, is_trivial
from reportedly.reading.events.contexts import contexts_of
from reportedly.reading.events.denials import with_denials
from reportedly.reading.events.factuality import Judgement, Said, judge, said_in
from reportedly.reading.events.kinds import HAPPENING, PLAIN, Kind, kind_of, settled
from reportedly.reading.events.names import Names, names_of
from reportedly.reading.events.parties import find_parties
from reportedly.reading.events.phrases import clause, token_span
from reportedly.reading.events.reasons import because, confidence
from reportedly.reading.events.status import bears_on, read_status
from reportedly.reading.events.times import times_of
from reportedly.reading.events.triggers import Trigger, find_triggers, word
from reportedly.reading.page import Page


@dataclass(frozen=True, slots=True)
class Context:
    """What the events of one report are made from."""

    page: Page
    names: Names
    times: dict[int, str]
    places: dict[int, list[Token]]
    figures: dict[int, list[str]]


@dataclass(frozen=True, slots=True)
class Draft:
    """A trigger with its kind and judgement, before parties and the rest are looked for."""

    trigger: Trigger
    kind: Kind
    judgement: Judgement
    span: Span


def find_events(
    page: Page,
    entities: tuple[Entity, ...],
    timexes: tuple[Timex, ...],
    figures: tuple[Figure, ...],
    attributions: tuple[Attribution, ...],
) -> tuple[Event, ...]:
    """The events of a page, sorted by place."""
    said = said_in(attributions)
    drafts = [draft for sentence in page.sentences for draft in _drafts(find_triggers(sentence), said)]
    triggers = [draft.trigger for draft in drafts]
    names = names_of(entities, timexes)
    context = Context(
        page,
        names,
        times_of(page, triggers, timexes),
        places_of(page, triggers, names),
        figures_of(page, triggers, figures),
    )
    drafts.sort(key=lambda draft: draft.span)
    events: list[Event] = []
    for draft in drafts:
        event = _event(f"v{len(events) + 1}", draft, context)
        if not is_trivial(draft.trigger, event):
            events.append(event)
    return with_denials(tuple(events), attributions, page.text)


def _drafts(triggers: list[Trigger], said: Said) -> list[Draft]:
    """The events of one sentence: typed triggers, and happenings that no type fits."""
    typed = _typed(triggers)
    drafts = [draft for trigger in triggers if (draft := _draft(trigger, typed, said)) is not None]
    if any(draft.kind.vocabulary == "plover" for draft in drafts):
        return drafts
    return [_promoted(draft) for draft in drafts]


def _draft(trigger: Trigger, typed: dict[int, str], said: Said) -> Draft | None:
    """The event of one trigger; None for one that is neither typed nor worth telling."""
    span = token_span(trigger.first, trigger.last)
    head = _status_head(trigger)
    standing = read_status(head)
    judgement = judge(head, span, standing, said)
    kind = PLAIN
    if trigger.frame is not None and trigger.frame.weight:
        kind = kind_of(trigger.frame.type, trigger.frame.mode)
        if judgement.status not in ("alleged", "denied"):
            kind = settled(kind, standing, head)
        if demoted(trigger, kind, standing, judgement.status, typed):
            kind = PLAIN
    if kind.type == HAPPENING and not is_happening(trigger, judgement.status):
        return None
    return Draft(trigger, kind, judgement, span)


def _promoted(draft: Draft) -> Draft:
    """An event noun keeps its type where its sentence tells no other event of one."""
    trigger = draft.trigger
    if trigger.verb is not None or trigger.frame is None or draft.judgement.status not in ("happened", "ongoing"):
        return draft
    return replace(draft, kind=kind_of(trigger.frame.type, trigger.frame.mode))


def _typed(triggers: list[Trigger]) -> dict[int, str]:
    """Positions of the words of typed triggers, with the type that the lexicon gives."""
    found = {}
    for trigger in triggers:
        if trigger.frame is not None and trigger.frame.weight:
            found[trigger.head.i] = trigger.frame.type
            if trigger.noun is not None:
                found[trigger.noun.i] = trigger.frame.type
    return found


def _status_head(trigger: Trigger) -> Token:
    """The word at which negation and modals of the event stand: the noun's where the verb only bears on it."""
    if trigger.noun is not None and trigger.verb is not None and bears_on(trigger.verb, trigger.noun, trigger.frame):
        return trigger.noun
    return trigger.verb if trigger.verb is not None else trigger.head


def _event(name: str, draft: Draft, context: Context) -> Event:
    trigger, kind, judgement = draft.trigger, draft.kind, draft.judgement
    frame_type = trigger.frame.type if trigger.frame is not None and trigger.frame.weight else kind.type
    parties = find_parties(trigger, frame_type, context.places.get(trigger.head.i, []), context.names)
    whole = clause(trigger.head if trigger.verb is None or trigger.verb == trigger.head else trigger.verb)
    span = Span(min(whole.start, draft.span.start), max(whole.end, draft.span.end))
    return Event(
        name,
        kind.vocabulary,
        kind.type,
        kind.modes,
        contexts_of(context.page.doc, span) if kind.vocabulary == "plover" else (),
        kind.quad,
        draft.span,
        span,
        parties.actors,
        parties.recipients,
        parties.places,
        context.times.get(trigger.head.i),
        tuple(context.figures.get(trigger.head.i, ())),
        judgement.status,
        judgement.factuality,
        confidence(trigger, kind),
        because(trigger, kind, judgement),
        word(trigger.noun or trigger.head),
        trigger.verb is None and trigger.head.pos_ in ("NOUN", "PROPN"),
    )
