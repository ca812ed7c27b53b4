"""Finds the words that name events, verbs and nouns, and the frame of each."""

from dataclasses import dataclass

from spacy.tokens import Span as Sent
from spacy.tokens import Token

from reportedly.knowledge import read_table
from reportedly.reading.events.cues import cues
from reportedly.reading.events.lexicon import Frame, Slots, best, lexicon
from reportedly.reading.events.syntax import child, is_gerund, is_participle, prepositions, undergoer
from reportedly.reading.events.wording import (
    NOMINAL,
    joined,
    listed,
    modifiers,
    particles,
    phrase_words,
    verb_slots,
    verb_word,
    wider,
    word,
)

__all__ = ["NOMINAL", "Trigger", "find_triggers", "phrase_words", "word"]

STRONG = 50  # weight from which a noun is half of the event that its verb names ("lift the *siege*", not "send *aid*")
CARRIED = 35  # the same for a noun whose verb says nothing itself ("make a *call*")
APART = ("ELECTION", "COUP")  # these are events of their own, whatever is done to them ("put off the *election*")
GRAVE = ("ASSAULT", "ACCIDENT", "DISASTER", "DEATHS", "PROTEST")
VERBAL = ("VERB", "NOUN", "ADJ")  # what a verb may be tagged as
BEFORE = ("amod", "compound", "nmod")
NEAR = 5  # tokens between a light verb and its noun within which both are the trigger
NO_SLOTS: Slots = {}


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names an event.

    Attributes:
        head: The word.
        verb: The verb whose subject and objects are the event's; None for a noun alone.
        noun: The event noun that a verb carries ("launched an *attack*").
        first: First token of the words that name the event.
        last: Last such token.
        frame: What the lexicon says of it; None where it says nothing.
    """

    head: Token
    verb: Token | None
    noun: Token | None
    first: Token
    last: Token
    frame: Frame | None


def find_triggers(sentence: Sent) -> list[Trigger]:
    """The triggers of a sentence in the order of their heads; a noun that a verb carries is no trigger of its own."""
    found = [trigger for token in sentence if (trigger := _of_verb(token)) is not None]
    carried = {trigger.noun.i for trigger in found if trigger.noun is not None}
    taken = carried | {trigger.head.i for trigger in found}
    told = {t.head.head.i: t.frame.type for t in found if t.frame is not None and _retells(t)}
    kinds = {trigger.head.i: trigger.frame.type for trigger in found if trigger.frame is not None}
    for token in sentence:
        named = _of_noun(token) if token.i not in taken else None
        kind = named.frame.type if named is not None and named.frame is not None else None
        if named is not None and kind not in (kinds.get(_verb_over(token)), told.get(token.i)):
            found.append(named)
    return sorted(found, key=lambda trigger: trigger.head.i)


def _verb_over(noun: Token) -> int:
    """Where the verb stands of which a noun is, or is part of, the subject or object."""
    token = noun
    while token.dep_ in ("nmod", "compound", "npadvmod", "pobj") or token.lower_ == "of":
        if token.head == token or (token.dep_ == "pobj" and token.head.lower_ != "of"):
            break
        token = token.head
    return token.head.i if token.dep_ in ("nsubj", "nsubjpass", "dobj") and not _is_deed(token) else -1


def _is_deed(noun: Token) -> bool:
    """Whether an event noun names a deed of its own beside its verb ("the *attack* killed two")."""
    return noun.dep_ == "nsubj" and _may_assault(noun)


def _may_assault(noun: Token) -> bool:
    return any(frame.type == "ASSAULT" for frame in lexicon().nouns.get(word(noun), ()))


def _retells(trigger: Trigger) -> bool:
    """Whether a relative clause only says of its noun what the noun says itself, and not what came of the deed."""
    return trigger.head.dep_ == "relcl" and not _may_assault(trigger.head.head)


def _of_verb(token: Token) -> Trigger | None:
    """The trigger of a verb, or of the adjective that a copula carries; None for what is no event."""
    if token.pos_ not in VERBAL:
        return None
    if token.pos_ == "ADJ" and token.dep_ == "acomp":
        return _of_adjective(token)
    gerund = is_gerund(token)
    if not _is_verb(token) or (token.dep_ in ("aux", "auxpass", "compound") and not gerund):
        return None
    frames = lexicon().verbs.get(verb_word(token), ())
    if token.dep_ == "amod" and not (is_participle(token) or gerund):
        return None
    slots = {**verb_slots(token), **wider(token, frames)} if frames else NO_SLOTS
    frame = best(frames, particles(token), slots) if frames else None
    if (gerund and not _takes(token, frame)) or (frame is None and (token.dep_ == "amod" or token.pos_ == "ADJ")):
        return None
    return _event_subject(token) or _with_object(token, frame)


def _is_verb(token: Token) -> bool:
    """Whether a word is a verb, also where the tagger took it for a noun or an adjective."""
    if token.pos_ == "VERB":
        return True
    if token.pos_ == "NOUN" and token.dep_ == "ccomp" and child(token, "mark") is not None:
        return True
    return is_gerund(token) or (token.pos_ == "ADJ" and is_participle(token))


def _takes(gerund: Token, frame: Frame | None) -> bool:
    """Whether a gerund before a noun is surely its verb: the frame asks for such an object, or it has an adverb."""
    if frame is None:
        return False
    return gerund.nbor(-1).pos_ == "ADV" or any(c.slot == "obj" and c.wanted and c.words for c in frame.conditions)


def _with_object(token: Token, frame: Frame | None) -> Trigger:
    """The trigger of a verb, with the event noun that is its object where both are one event."""
    named = frame is None or frame.weight > 0
    lemma, noun = token.lemma_.lower(), _event_object(token) if named else None
    if noun is not None and lemma in cues().light and (frame is None or not frame.conditions):
        inner = _noun_frame(noun)
        if inner is not None and inner.weight >= CARRIED:
            return _spanning(token, noun, inner)
    if frame is not None and noun is not None and _asks_for(frame, noun, STRONG):
        return _spanning(token, noun, frame)
    if frame is not None and noun is not None and lemma in listed("carriers") and _asks_for(frame, noun, 1):
        beside = _spanning(token, noun, frame)
        return Trigger(token, token, None, beside.first, beside.last, frame)
    return Trigger(token, token, None, token, _last(token, frame), frame)


def _asks_for(frame: Frame, noun: Token, least: int) -> bool:
    """Whether a frame asks for this very noun as object ("suspend *ties*"), and that names an event so surely."""
    inner = _noun_frame(noun)
    if inner is None or inner.weight < least or inner.type in APART:
        return False
    wanted = (c for c in frame.conditions if c.slot in ("obj", "with") and c.wanted)
    return any(word(noun) in condition.words for condition in wanted)


def _of_adjective(token: Token) -> Trigger | None:
    frames = lexicon().adjectives.get(token.lemma_.lower(), ())
    slots = verb_slots(token) if frames else NO_SLOTS
    frame = best(frames, frozenset(), slots) if frames else None
    return None if frame is None else Trigger(token, token.head, None, token, token, frame)


def _of_noun(token: Token) -> Trigger | None:
    """The trigger of a noun that the lexicon knows and that is not part of a name."""
    if token.pos_ not in NOMINAL:
        return None
    frame = _noun_frame(token)
    if frame is None or (token.pos_ == "PROPN" and not _common(token)):
        return None
    if token.dep_ == "compound" and not _stands_in_compound(token, frame):
        return None
    first = token.doc[token.i - 2] if joined(token) else _opening(token, frame)
    return Trigger(token, None, None, first, token, frame)


def _opening(noun: Token, frame: Frame) -> Token:
    """Where the words of an event noun begin: at those that its frame asks for, or that tell what came of it.

    So "*hunger* strike" and "*deadly* blast" are named whole.
    """
    asked = {
        w for condition in frame.conditions if condition.slot == "mod" and condition.wanted for w in condition.words
    }
    first = noun
    while first.i > noun.sent.start and first.nbor(-1).head == noun and first.nbor(-1).dep_ in BEFORE:
        before = first.nbor(-1)
        if word(before) not in asked and not (frame.type in GRAVE and before.lower_ in listed("grave")):
            break
        first = before
    return first


def _stands_in_compound(token: Token, frame: Frame) -> bool:
    """Whether a noun before another may name an event ("the *bombing* suspect", not "the *fire* engine")."""
    if not frame.weight or frame.type not in read_table("plover")["types"]:
        return False
    above = word(token.head)
    return above not in lexicon().nouns or above in listed("bearers")


def _common(token: Token) -> bool:
    """Whether a word tagged as a name is written like a common noun."""
    return token.text.islower() or (token.i == token.sent.start and token.text[1:].islower() and token.ent_type_ == "")


def _noun_frame(noun: Token) -> Frame | None:
    frames = lexicon().nouns.get(word(noun), ())
    if not frames:
        return None
    slots = {"mod": frozenset(modifiers(noun)), "head": frozenset((word(noun.head),))}
    for preposition, inner in prepositions(noun):
        slots[preposition] = slots.get(preposition, frozenset()) | phrase_words(inner)
    return best(frames, frozenset(), {**slots, **wider(noun, frames)})


def _event_object(verb: Token) -> Token | None:
    """The object of a verb where it is an event noun of the lexicon."""
    patient = undergoer(verb)
    if patient is None or patient.pos_ not in NOMINAL:
        return None
    if word(patient) in listed("series"):
        patient = next((inner for said, inner in prepositions(patient) if said == "of"), patient)
    return patient if patient.pos_ in NOMINAL and word(patient) in lexicon().nouns else None


def _event_subject(verb: Token) -> Trigger | None:
    """The trigger of a verb that only says that its subject took place ("a fire broke out")."""
    particle = child(verb, "prt", "dobj")
    said = word(verb) if particle is None else f"{word(verb)} {particle.lower_}"
    noun = child(verb, "nsubj") if said in cues().occurring else None
    frame = _noun_frame(noun) if noun is not None and noun.pos_ in NOMINAL else None
    return _spanning(verb, noun, frame) if noun is not None and frame is not None and frame.weight else None


def _spanning(verb: Token, noun: Token, frame: Frame) -> Trigger:
    """A verb and the event noun that it carries; both are the trigger where they stand close together."""
    if abs(noun.i - verb.i) > NEAR or noun.sent != verb.sent:
        return Trigger(verb, verb, noun, verb, _last(verb, frame), frame)
    first, last = sorted((verb, noun), key=lambda token: token.i)
    return Trigger(verb, verb, noun, first, last if last == noun else _last(verb, frame), frame)


def _last(verb: Token, frame: Frame | None) -> Token:
    """The last word of a verb with its particle."""
    particle = child(verb, "prt")
    if particle is not None and 0 < particle.i - verb.i <= 2:
        return particle
    if frame is not None and frame.particles:
        following = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
        return following if following.lower_ in frame.particles else verb
    return verb
