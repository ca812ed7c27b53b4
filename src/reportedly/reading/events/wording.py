"""The words of a trigger and what fills its slots, as the lexicon writes them."""

from functools import cache

from spacy.tokens import Token

from reportedly.knowledge import read_table
from reportedly.reading.events.lexicon import Frame, Slots, lexicon
from reportedly.reading.events.syntax import doer, is_passive, prepositions, undergoer, with_conjuncts

REACH = 60  # tokens on either side that count as the sentence of a word; news sentences are shorter
WIDE = 120  # tokens on either side that count as near by in the text: about five sentences
NOMINAL = ("NOUN", "PROPN")


def word(token: Token) -> str:
    """The lemma in lower case; of a hyphened word that the tokeniser cut, the whole."""
    return joined(token) or token.lemma_.lower()


def verb_word(token: Token) -> str:
    """The verb as the lexicon writes it, also where the tagger took it for a noun or an adjective."""
    whole = joined(token)
    if whole is not None and whole in lexicon().verbs:
        return whole
    lemma = token.lemma_.lower()
    return lemma if lemma in lexicon().verbs else _base(token) or lemma


def _base(token: Token) -> str | None:
    """The verb that the lexicon has for a participle or gerund which is tagged as a noun or an adjective."""
    text = token.lower_
    if text in _strong():
        return _strong()[text]
    ending = next((end for end in ("ing", "ed") if text.endswith(end) and len(text) > len(end) + 2), None)
    if ending is None or token.pos_ not in ("NOUN", "ADJ"):
        return None
    stem = text[: -len(ending)]
    bases = (stem, f"{stem}e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem)
    return next((base for base in bases if base in lexicon().verbs), None)


@cache
def _strong() -> dict[str, str]:
    """The verbs of participles in neither "-ing" nor "-ed"."""
    return dict(read_table("event_words")["strong"])


@cache
def listed(name: str) -> frozenset[str]:
    """One of the word lists of the table `event_words`."""
    return frozenset(read_table("event_words")[name]["words"])


def joined(token: Token) -> str | None:
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
        words |= modifiers(head)
        for preposition, inner in prepositions(head):
            if preposition == "of" and inner.pos_ in NOMINAL:
                words.add(word(inner))
                words |= modifiers(inner)
    return words


def modifiers(noun: Token) -> set[str]:
    """Lemmas of the words before a noun that belong to it."""
    kinds = ("compound", "amod", "nmod", "poss", "nummod")
    return {word(kid) for kid in noun.children if kid.dep_ in kinds}


def verb_slots(verb: Token) -> Slots:
    """What fills the slots of a verb."""
    slots: dict[str, set[str]] = {}
    patient, agent = undergoer(verb), doer(verb)
    given = list(prepositions(verb))
    if patient is not None:
        slots["obj"] = phrase_words(patient)
        slots["mod"] = {m for head in with_conjuncts(patient) for m in modifiers(head)}
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


def wider(token: Token, frames: tuple[Frame, ...]) -> Slots:
    """The slots that look further: "any" holds the words of the sentence, "page" those of the text near by."""
    doc = token.doc
    wide: dict[str, frozenset[str]] = {}
    if _asks(frames, "any"):
        wide["any"] = frozenset(_around(token))
    if _asks(frames, "page"):
        wide["page"] = frozenset(near.lemma_.lower() for near in doc[max(0, token.i - WIDE) : token.i + WIDE])
    return wide


def particles(verb: Token) -> frozenset[str]:
    """The words at a verb that may make another verb of it ("pull *out*")."""
    return frozenset(k.lower_ for k in verb.children if k.dep_ in ("prt", "advmod", "prep", "acomp", "oprd", "dobj"))
