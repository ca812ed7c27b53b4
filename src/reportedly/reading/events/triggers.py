"""Finds the words that name events, verbs and nouns, and the frame of each."""

from dataclasses import dataclass

from spacy.tokens import Span as Sent
from spacy.tokens import Token

from reportedly.knowledge import read_table
from reportedly.reading.events.cues import cues
from reportedly.reading.events.lexicon import Frame, Slots, best, lexicon
from reportedly.reading.events.syntax import child, doer, is_passive, prepositions, undergoer, with_conjuncts

REACH = 60  # tokens on either side that count as the sentence of a word; news sentences are shorter
WIDE = 120  # tokens on either side that count as near by in the text: about five sentences
STRONG = 50  # weight from which a noun is half of the event that its verb names ("lift the *siege*", not "send *aid*")
CARRIED = 35  # the same for a noun whose verb says nothing itself ("make a *call*")
APART = ("ELECTION", "COUP")  # these are events of their own, whatever is done to them ("put off the *election*")
NEAR = 5  # tokens between a light verb and its noun within which both are the trigger
NOMINAL = ("NOUN", "PROPN")
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
    told = {t.head.head.i: t.frame.type for t in found if t.frame is not None and t.head.dep_ == "relcl"}
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
    while token.dep_ in ("nmod", "compound", "appos", "npadvmod", "pobj") or token.lower_ == "of":
        if token.head == token or (token.dep_ == "pobj" and token.head.lower_ != "of"):
            break
        token = token.head
    return token.head.i if token.dep_ in ("nsubj", "nsubjpass", "dobj") and not _is_deed(token) else -1


def _is_deed(noun: Token) -> bool:
    """Whether an event noun names a deed of its own beside its verb ("the *attack* killed two")."""
    frames = lexicon().nouns.get(word(noun), ())
    return noun.dep_ == "nsubj" and any(frame.type == "ASSAULT" for frame in frames)


def word(token: Token) -> str:
    """The lemma in lower case; of a hyphened word that the tokeniser cut, the whole."""
    joined = _joined(token)
    return joined if joined else token.lemma_.lower()


def _joined(token: Token) -> str | None:
    """The hyphened word that ends with this token, if any."""
    i, doc = token.i, token.doc
    if i < 2 or doc[i - 1].text not in ("-", "‑") or doc[i - 1].whitespace_ or doc[i - 2].whitespace_:
        return None
    return f"{doc[i - 2].lower_}-{token.lemma_.lower()}"


def phrase_words(noun: Token) -> set[str]:
    """Lemmas of a noun phrase: heads joined by "and", their modifiers, and what stands after "of"."""
    words: set[str] = set()
    for head in with_conjuncts(noun):
        words.add(word(head))
        words |= _modifiers(head)
        for preposition, inner in prepositions(head):
            if preposition == "of" and inner.pos_ in NOMINAL:
                words.add(word(inner))
                words |= _modifiers(inner)
    return words


def _modifiers(noun: Token) -> set[str]:
    kinds = ("compound", "amod", "nmod", "poss", "nummod")
    return {word(kid) for kid in noun.children if kid.dep_ in kinds}


def _verb_slots(verb: Token) -> Slots:
    """What fills the slots of a verb."""
    slots: dict[str, set[str]] = {}
    patient, agent = undergoer(verb), doer(verb)
    given = list(prepositions(verb))
    if patient is not None:
        slots["obj"] = phrase_words(patient)
        slots["mod"] = {m for head in with_conjuncts(patient) for m in _modifiers(head)}
        own = prepositions(patient) if patient.dep_ == "dobj" else ()
        given += [pair for pair in own if pair[0] != "of"]
    if agent is not None:
        slots["subj"] = phrase_words(agent)
    _add_complements(verb, slots)
    for preposition, inner in given:
        slots.setdefault(preposition, set()).update(phrase_words(inner))
    if is_passive(verb):
        slots["passive"] = {verb.lemma_.lower()}
    return {slot: frozenset(words) for slot, words in slots.items()}


def _add_complements(verb: Token, slots: dict[str, set[str]]) -> None:
    """Fills the slots of clauses, predicates and indirect objects."""
    for kid in verb.children:
        if kid.dep_ in ("xcomp", "ccomp"):
            slots.setdefault("comp", set()).update(word(t) for t in with_conjuncts(kid))
        elif kid.dep_ in ("oprd", "acomp"):
            slots.setdefault("oprd", set()).add(word(kid))
        elif kid.dep_ == "dative" and kid.pos_ in NOMINAL:
            slots.setdefault("to", set()).update(phrase_words(kid))


def _around(token: Token) -> set[str]:
    """The words of the sentence near a word."""
    sent = token.sent
    return {word(near) for near in token.doc[max(sent.start, token.i - REACH) : min(sent.end, token.i + REACH)]}


def _asks(frames: tuple[Frame, ...], slot: str) -> bool:
    return any(condition.slot == slot for frame in frames for condition in frame.conditions)


def _wider(token: Token, frames: tuple[Frame, ...]) -> Slots:
    """The slots that look further: "any" holds the words of the sentence, "page" those of the text near by."""
    doc = token.doc
    wide: dict[str, frozenset[str]] = {}
    if _asks(frames, "any"):
        wide["any"] = frozenset(_around(token))
    if _asks(frames, "page"):
        wide["page"] = frozenset(near.lemma_.lower() for near in doc[max(0, token.i - WIDE) : token.i + WIDE])
    return wide


def _particles(verb: Token) -> frozenset[str]:
    return frozenset(k.lower_ for k in verb.children if k.dep_ in ("prt", "advmod", "prep", "acomp", "oprd", "dobj"))


def _of_verb(token: Token) -> Trigger | None:
    """The trigger of a verb, or of the adjective that a copula carries; None for what is no event."""
    if token.pos_ == "ADJ" and token.dep_ == "acomp":
        return _of_adjective(token)
    misread = token.pos_ == "NOUN" and token.dep_ == "ccomp" and child(token, "mark") is not None
    if (token.pos_ != "VERB" and not misread) or token.dep_ in ("aux", "auxpass", "compound"):
        return None
    lemma = token.lemma_.lower()
    frames = lexicon().verbs.get(lemma, ())
    if token.dep_ == "amod" and (token.tag_ != "VBN" or not frames):
        return None
    slots = {**_verb_slots(token), **_wider(token, frames)} if frames else NO_SLOTS
    frame = best(frames, _particles(token), slots) if frames else None
    return _event_subject(token) or _with_object(token, frame)


def _with_object(token: Token, frame: Frame | None) -> Trigger:
    """The trigger of a verb, with the event noun that is its object where both are one event."""
    lemma, noun = token.lemma_.lower(), _event_object(token)
    if noun is not None and lemma in cues().light and (frame is None or not frame.conditions):
        inner = _noun_frame(noun)
        if inner is not None and inner.weight >= CARRIED:
            return _spanning(token, noun, inner)
    if frame is not None and noun is not None and _asks_for(frame, noun):
        return _spanning(token, noun, frame)
    return Trigger(token, token, None, token, _last(token, frame), frame)


def _asks_for(frame: Frame, noun: Token) -> bool:
    """Whether a frame asks for this very noun as object ("suspend *ties*"): then both are one event."""
    inner = _noun_frame(noun)
    if inner is None or inner.weight < STRONG or inner.type in APART:
        return False
    wanted = (c for c in frame.conditions if c.slot in ("obj", "with") and c.wanted)
    return any(word(noun) in condition.words for condition in wanted)


def _of_adjective(token: Token) -> Trigger | None:
    frames = lexicon().adjectives.get(token.lemma_.lower(), ())
    slots = _verb_slots(token) if frames else NO_SLOTS
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
    first = token.doc[token.i - 2] if _joined(token) else token
    return Trigger(token, None, None, first, token, frame)


def _stands_in_compound(token: Token, frame: Frame) -> bool:
    """Whether a noun before another may name an event ("the *bombing* suspect", not "the *fire* engine")."""
    return (
        bool(frame.weight) and frame.type in read_table("plover")["types"] and word(token.head) not in lexicon().nouns
    )


def _common(token: Token) -> bool:
    """Whether a word tagged as a name is written like a common noun."""
    return token.text.islower() or (token.i == token.sent.start and token.text[1:].islower() and token.ent_type_ == "")


def _noun_frame(noun: Token) -> Frame | None:
    frames = lexicon().nouns.get(word(noun), ())
    if not frames:
        return None
    slots = {"mod": frozenset(_modifiers(noun)), "head": frozenset((word(noun.head),))}
    for preposition, inner in prepositions(noun):
        slots[preposition] = slots.get(preposition, frozenset()) | phrase_words(inner)
    return best(frames, frozenset(), {**slots, **_wider(noun, frames)})


def _event_object(verb: Token) -> Token | None:
    """The object of a verb where it is an event noun of the lexicon."""
    patient = undergoer(verb)
    if patient is None or patient.pos_ not in NOMINAL:
        return None
    return patient if word(patient) in lexicon().nouns else None


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
