"""Says what the type head looks at in a possible event: word, frame, place in the parse, who and what is near."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.reading.events.background import demoted
from reportedly.reading.events.cues import cues
from reportedly.reading.events.factuality import Judgement
from reportedly.reading.events.kinds import Kind
from reportedly.reading.events.names import Names
from reportedly.reading.events.status import Standing
from reportedly.reading.events.syntax import child, doer, is_infinitive, is_passive, prepositions, undergoer
from reportedly.reading.events.triggers import NOMINAL, Trigger, word

NEAR = 25  # tokens on either side whose lemmas are looked at; a news sentence seldom has more
STEPS = 5  # governing words on the way up that are looked at
CONTENT = ("NOUN", "VERB", "ADJ", "PROPN", "ADV")
NO_FRAME = "-"
APART = ("advcl", "relcl", "conj", "parataxis", "nsubj", "nsubjpass")  # what stands there is told beside, not under


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible event as the rules have it.

    Attributes:
        kind: What the lexicon and the tie-breaks make of it.
        others: Positions of the words of typed triggers of the sentence, with the type that the lexicon gives.
    """

    trigger: Trigger
    kind: Kind
    standing: Standing
    judgement: Judgement
    others: dict[int, str]


def features(candidate: Candidate, names: Names) -> tuple[str, ...]:
    """The features of a candidate, each once, sorted."""
    found = {"bias", *_of_frame(candidate), *_of_place(candidate), *_of_parties(candidate, names)}
    found.update(_nearby(candidate.trigger))
    return tuple(sorted(found))


def lexicon_type(trigger: Trigger) -> str:
    """The type that the lexicon gives, or a dash."""
    frame = trigger.frame
    return frame.type if frame is not None and frame.weight else NO_FRAME


def governor(candidate: Candidate) -> str:
    """The type that the lexicon gives the nearest typed word whose complement or argument this is, or a dash."""
    token = candidate.trigger.verb if candidate.trigger.verb is not None else candidate.trigger.head
    for _ in range(STEPS):
        if token.head == token or token.dep_ in APART:
            break
        token = token.head
        if token.i in candidate.others:
            return candidate.others[token.i]
    return NO_FRAME


def _part(trigger: Trigger) -> str:
    return "n" if trigger.verb is None else "a" if trigger.head != trigger.verb else "v"


def _of_frame(candidate: Candidate) -> Iterator[str]:
    """What the lexicon says, and the words themselves."""
    trigger, kind = candidate.trigger, candidate.kind
    part, listed = _part(trigger), lexicon_type(trigger)
    lemma = word(trigger.head)
    particle = child(trigger.head, "prt")
    yield f"lexicon={listed}"
    yield f"lexicon={listed}.{part}"
    yield f"rule={kind.type}"
    yield f"rule={kind.type}.{candidate.judgement.status}"
    yield f"lemma={lemma}.{part}"
    if particle is not None:
        yield f"lemma={lemma}_{particle.lower_}"
    if trigger.noun is not None:
        yield f"carried={word(trigger.noun)}"
    if trigger.frame is not None:
        yield f"weight={listed}.{trigger.frame.weight // 10}"
        yield f"asked={listed}.{min(2, len(trigger.frame.conditions))}"
        if trigger.frame.mode is not None:
            yield f"mode={listed}.{trigger.frame.mode}"
    if kind.note:
        yield f"tie={listed}.{kind.type}"


def _of_place(candidate: Candidate) -> Iterator[str]:
    """Where the word stands in the parse, and under what."""
    trigger, listed = candidate.trigger, lexicon_type(candidate.trigger)
    head = trigger.verb if trigger.verb is not None else trigger.head
    part = _part(trigger)
    yield f"place={head.dep_}.{part}"
    yield f"place={listed}.{head.dep_}"
    if head.head != head:
        yield f"under={word(head.head)}.{head.dep_}"
    yield f"status={part}.{candidate.judgement.status}"
    if demoted(trigger, candidate.kind, candidate.standing, candidate.judgement.status, candidate.others):
        yield "background"
        yield f"background={listed}"
    if candidate.judgement.attribution is not None:
        yield f"within={part}.{candidate.judgement.attribution.stance}"
        yield f"within={listed}.{candidate.judgement.attribution.stance}"
    above, way = _typed_above(head, candidate.others)
    yield f"above={part}.{above}"
    if above != NO_FRAME:
        yield f"above={listed}.{above}"
        yield f"way={way}.{above}"
    own = {trigger.head.i, trigger.noun.i if trigger.noun is not None else trigger.head.i}
    rest = [i for i in candidate.others if i not in own]
    yield f"others={listed}.{min(3, len(rest))}"
    yield f"first={listed}.{all(i > trigger.head.i for i in rest)}"
    for kind in {candidate.others[i] for i in rest}:
        yield f"beside={part}.{kind}"
    if is_infinitive(head):
        yield f"infinitive={listed}"
    if trigger.verb is not None and is_passive(head):
        yield f"passive={listed}"


def _typed_above(token: Token, others: dict[int, str]) -> tuple[str, str]:
    """The type of the nearest typed word above, and the first step of the way."""
    way = token.dep_
    for _ in range(STEPS):
        if token.head == token:
            break
        token = token.head
        if token.i in others:
            return others[token.i], way
    return NO_FRAME, way


def _of_parties(candidate: Candidate, names: Names) -> Iterator[str]:
    """Who and what fills the slots, by word and by kind."""
    trigger, listed = candidate.trigger, lexicon_type(candidate.trigger)
    lemma = word(trigger.head)
    verb = trigger.verb
    slots: list[tuple[str, Token]] = list(prepositions(trigger.noun or trigger.head))
    if verb is not None:
        slots += prepositions(verb) if verb != (trigger.noun or trigger.head) else ()
        agent, patient = doer(verb), undergoer(verb)
        slots += [("subj", agent)] if agent is not None else []
        slots += [("obj", patient)] if patient is not None else []
        content = child(verb, "xcomp", "ccomp")
        slots += [("comp", content)] if content is not None else []
    owner = child(trigger.noun or trigger.head, "poss")
    slots += [("poss", owner)] if owner is not None else []
    for slot, token in slots:
        kind = _kind(token, names)
        yield f"{slot}.kind={kind}.{listed}"
        if slot in ("obj", "comp") or token.pos_ == "NOUN":
            yield f"{slot}={word(token)}"
        yield f"frame={lemma}.{slot}"
    for kid in (trigger.noun or trigger.head).children:
        if kid.dep_ in ("amod", "compound", "advmod"):
            yield f"mod={word(kid) if kid.pos_ != 'PROPN' else 'name'}"


def _kind(token: Token, names: Names) -> str:
    """The kind of a slot's filler: of its entity, else its part of speech."""
    if names.is_date(token):
        return "date"
    found = names.at(token)
    return found[2] if found is not None else token.pos_.lower() if token.pos_ in (*NOMINAL, "PRON", "VERB") else "x"


def _nearby(trigger: Trigger) -> Iterator[str]:
    """The lemmas of the sentence near the word, names left out."""
    head, sent = trigger.head, trigger.head.sent
    doc = head.doc
    part = _part(trigger)
    for token in doc[max(sent.start, head.i - NEAR) : min(sent.end, head.i + NEAR)]:
        if token.pos_ in CONTENT and token.pos_ != "PROPN" and not token.is_stop and token.i != head.i:
            yield f"near={token.lemma_.lower()}"
    yield f"quiet={part}.{word(head) in cues().quiet}"
