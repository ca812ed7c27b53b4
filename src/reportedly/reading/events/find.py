"""Puts the events of a report together from their parts."""

from dataclasses import dataclass, replace

from spacy.tokens import Span as Sent
from spacy.tokens import Token

from reportedly.model import Attribution, Entity, Event, Figure, Span, Timex
from reportedly.reading.events.anchors import figures_of, places_of
from reportedly.reading.events.background import is_happening, is_trivial
from reportedly.reading.events.contexts import contexts_of
from reportedly.reading.events.denials import with_denials
from reportedly.reading.events.factuality import Judgement, Said, judge, said_in
from reportedly.reading.events.features import NO_FRAME, Candidate, lexicon_type
from reportedly.reading.events.head import Head, Verdict, type_head, weighed
from reportedly.reading.events.kinds import HAPPENING, PLAIN, kind_of, settled
from reportedly.reading.events.lexicon import lexicon
from reportedly.reading.events.names import Names, names_of
from reportedly.reading.events.parties import find_parties
from reportedly.reading.events.phrases import clause, token_span
from reportedly.reading.events.reasons import because, confidence
from reportedly.reading.events.status import bears_on, read_status
from reportedly.reading.events.times import times_of
from reportedly.reading.events.triggers import Trigger, find_triggers, word
from reportedly.reading.events.weighing import SETTLED, reconsidered
from reportedly.reading.page import Page

WEIGHTY = 40  # of the lexicon; nouns below it ("agreement", "aid") name a thing as often as a happening


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
    verdict: Verdict
    judgement: Judgement
    span: Span


def find_events(
    page: Page,
    entities: tuple[Entity, ...],
    timexes: tuple[Timex, ...],
    figures: tuple[Figure, ...],
    attributions: tuple[Attribution, ...],
    head: Head | None = None,
) -> tuple[Event, ...]:
    """The events of a page, sorted by place, typed by the head that we ship unless another is measured."""
    said, names, head = said_in(attributions), names_of(entities, timexes), head or type_head()
    drafts = [draft for sentence in page.sentences for draft in _drafts(candidates(sentence, said), names, head)]
    drafts = [_reconsidered(draft, said, page.text) for draft in drafts]
    triggers = [draft.trigger for draft in drafts]
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


def candidates(sentence: Sent, said: Said) -> list[Candidate]:
    """What may be an event in a sentence, as the lexicon and the tie-breaks have it."""
    triggers = find_triggers(sentence)
    typed = _typed(triggers)
    return [_candidate(trigger, typed, said) for trigger in triggers]


def _candidate(trigger: Trigger, typed: dict[int, str], said: Said) -> Candidate:
    head = status_head(trigger)
    standing = read_status(head)
    judgement = judge(head, token_span(trigger.first, trigger.last), standing, said)
    kind = PLAIN
    if trigger.frame is not None and trigger.frame.weight:
        kind = kind_of(trigger.frame.type, trigger.frame.mode)
        if judgement.status not in ("alleged", "denied"):
            kind = settled(kind, standing, head)
    return Candidate(trigger, kind, standing, judgement, typed)


def _drafts(listed: list[Candidate], names: Names, head: Head) -> list[Draft]:
    """The events of a sentence's candidates."""
    verdicts = zip(listed, weighed(listed, names, head), strict=True)
    return [draft for candidate, verdict in verdicts if (draft := _draft(candidate, verdict)) is not None]


def _draft(candidate: Candidate, verdict: Verdict) -> Draft | None:
    """The event of a candidate; None for one that is neither typed nor worth telling."""
    trigger = candidate.trigger
    if verdict.kind.type == HAPPENING and (
        _is_slight(trigger) or not is_happening(trigger, candidate.judgement.status)
    ):
        return None
    return Draft(trigger, verdict, candidate.judgement, token_span(trigger.first, trigger.last))


def _reconsidered(draft: Draft, said: Said, text: str) -> Draft:
    """A draft whose status is weighed again by all signs."""
    judgement = draft.judgement
    if judgement.status in SETTLED:
        return draft
    again = reconsidered(judgement, status_head(draft.trigger), said.around(draft.span), text)
    return draft if again is judgement else replace(draft, judgement=again)


def _is_slight(trigger: Trigger) -> bool:
    """Whether a word tells nothing without a type: a participle before a noun, or a noun that is mostly a thing."""
    frame = trigger.frame
    if trigger.head.dep_ in ("amod", "compound"):
        return True
    if trigger.verb is not None or frame is None or frame.weight >= WEIGHTY:
        return False
    return not any(other.type == HAPPENING for other in lexicon().nouns.get(word(trigger.head), ()))


def _typed(triggers: list[Trigger]) -> dict[int, str]:
    """Positions of the words of typed triggers, with the type that the lexicon gives."""
    found = {}
    for trigger in triggers:
        if trigger.frame is not None and trigger.frame.weight:
            found[trigger.head.i] = trigger.frame.type
            if trigger.noun is not None:
                found[trigger.noun.i] = trigger.frame.type
    return found


def status_head(trigger: Trigger) -> Token:
    """The word at which negation and modals of the event stand: the noun's where the verb only bears on it."""
    if trigger.noun is not None and trigger.verb is not None and bears_on(trigger.verb, trigger.noun, trigger.frame):
        return trigger.noun
    return trigger.verb if trigger.verb is not None else trigger.head


def _event(name: str, draft: Draft, context: Context) -> Event:
    trigger, kind, judgement = draft.trigger, draft.verdict.kind, draft.judgement
    frame_type = lexicon_type(trigger) if lexicon_type(trigger) != NO_FRAME else kind.type
    parties = find_parties(trigger, frame_type, context.places.get(trigger.head.i, []), context.names)
    whole = clause(trigger.head if trigger.verb is None or trigger.verb == trigger.head else trigger.verb)
    span = Span(min(whole.start, draft.span.start), max(whole.end, draft.span.end))
    return Event(
        name,
        kind.vocabulary,
        kind.type,
        kind.modes,
        contexts_of(context.page.doc, span, kind),
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
        confidence(trigger, draft.verdict),
        because(trigger, draft.verdict, judgement),
        word(trigger.noun or trigger.head),
        trigger.verb is None and trigger.head.pos_ in ("NOUN", "PROPN"),
    )
