"""Says what speaks for and against a place's name being somebody who acts there."""

from collections.abc import Iterator
from typing import Literal

from spacy.tokens import Token

from reportedly.knowledge.agents import agents
from reportedly.knowledge.slots import shares
from reportedly.reading.entities.metonyms.acting import acting
from reportedly.reading.entities.metonyms.grammar import Role, listed_with
from reportedly.reading.entities.metonyms.lexicon import acting_verbs, nouns_before, verbs_before, words
from reportedly.reading.entities.metonyms.slots import slot

# What the name is in the tables: "seat" a palace, "institution" what sits in a town or street.
Place = Literal["capital", "country", "state", "town", "institution", "seat"]
GROUPS = {"capital": "city", "town": "city", "institution": "city", "country": "land", "state": "land", "seat": "seat"}
STEPS = (10, 20, 35, 50, 65, 80, 90)  # percent of the fillers of a slot that are somebody
SITE = 25  # percent of the fillers that are places
VERBS = ("speech", "politics", "targets", "giving")
LISTS = (
    ("towns", "verbs"),
    ("towns", "alone"),
    ("towns", "done"),
    ("nouns", "deeds"),
    ("nouns", "officials"),
    ("walls", "nouns"),
    ("walls", "people"),
)
CLAUSES = ("xcomp", "ccomp", "acomp", "attr", "prt", "advcl", "dative", "agent", "oprd")
HELPERS = frozenset({"will", "would", "may", "might", "could", "should", "must", "can", "shall"})
LINKS = ("who", "which", "whose")


def signs(head: Token, role: Role, place: Place) -> frozenset[str]:
    """The signs of a name with that role, each also together with the group of places that it belongs to.

    Args:
        head: The word of the name that the others hang on.
        role: Its part in the sentence.
        place: What the tables say that it is.
    """
    found = {*_of_part(role, place), *_of_slot(role), *_of_words(role), *_beside(head)}
    if role.word is not None:
        found.update(_of_verb(role) if role.word.pos_ in ("VERB", "AUX") else _of_noun(role))
    group = GROUPS[place]
    return frozenset({*found, *(f"{group} {sign}" for sign in found), f"is {place}"})


def _of_part(role: Role, place: Place) -> Iterator[str]:
    yield role.part
    if role.preposition:
        yield f"{role.part} {role.preposition}"
    if acting(role, place in ("capital", "institution", "seat")):
        yield "rule"
        yield f"rule {role.part}"


def _of_slot(role: Role) -> Iterator[str]:
    """How often such a slot is filled by somebody, in steps."""
    key = slot(role)
    found = shares().get(key) if key is not None else None
    if key is None or found is None:
        yield f"{role.part} rare"
        return
    somebody, site = found
    yield from (f"{role.part} {step}" for step in STEPS if somebody >= step)
    if site >= SITE:
        yield f"{role.part} site"


def _of_words(role: Role) -> Iterator[str]:
    """The lists of the table that have the word."""
    for name in VERBS:
        if role.lemma in words("verbs", name):
            yield f"{role.part} {name}"
    for part, name in LISTS:
        if role.lemma in words(part, name):
            yield f"{role.part} {part} {name}"
    if role.preposition and role.lemma in nouns_before(role.preposition) | verbs_before(role.preposition):
        yield "leads"
        yield f"leads {role.preposition}"


def _of_verb(role: Role) -> Iterator[str]:
    """What stands around the verb that the name belongs to."""
    verb = role.word
    assert verb is not None
    parts = {child.dep_ for child in verb.children}
    yield from (f"{role.part} with {name}" for name in CLAUSES if name in parts)
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubj", "nsubjpass", "attr") and not _is_part_of(role, child):
            yield from (f"{role.part} {child.dep_} {sign}" for sign in _kinds(child))
    if any(child.dep_ == "aux" and child.lower_ in HELPERS for child in verb.lefts):
        yield f"{role.part} may"
    if any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.children):
        yield f"{role.part} not"
    joined = [token for token in verb.conjuncts if token.pos_ == "VERB"]
    if any(token.lemma_.lower() in acting_verbs() for token in joined):
        yield f"{role.part} and acts"
    yield f"{role.part} {verb.tag_}"


def _is_part_of(role: Role, child: Token) -> bool:
    """Whether the child is the name itself, as far as its role tells."""
    mine = {"subject": "nsubj", "object": "dobj", "passive": "nsubjpass"}
    return mine.get(role.part) == child.dep_


def _of_noun(role: Role) -> Iterator[str]:
    """What the noun is that the name belongs to."""
    noun = role.word
    assert noun is not None
    for sign in _kinds(noun):
        yield f"{role.part} of {sign}"
        if role.preposition:
            yield f"{role.part} {role.preposition} of {sign}"
    if role.part in ("poss", "compound", "prep"):
        yield f"{role.part} noun {noun.dep_}"
        if noun.dep_ in ("nsubj", "dobj") and noun.head.lemma_.lower() in acting_verbs():
            yield f"{role.part} noun acts"


def _kinds(token: Token) -> Iterator[str]:
    """What a noun names."""
    lemma = token.lemma_.lower()
    agent = agents().get(lemma)
    if agent is not None:
        yield "somebody"
        yield f"sector {agent.sector}"
    elif token.ent_type_ in ("PERSON", "ORG", "NORP") or token.pos_ == "PRON":
        yield "name"
    elif token.ent_type_ in ("GPE", "LOC"):
        yield "place"
    elif token.ent_type_ or token.pos_ == "NUM":
        yield "number"
    elif lemma in words("slots", "sites"):
        yield "site"
    elif token.pos_ == "NOUN":
        yield "thing"
    if any(child.dep_ == "poss" and child.lower_ in ("its", "their") for child in token.lefts):
        yield "own"


def _beside(head: Token) -> Iterator[str]:
    """What stands next to the name and what hangs on it."""
    doc = head.doc
    if head.i + 1 < len(doc):
        after = doc[head.i + 1]
        yield f"then {after.lower_}" if after.is_punct or after.dep_ == "case" else f"then {after.pos_}"
    if head.left_edge.i == head.sent.start:
        yield "opens"
    for child in head.rights:
        if child.dep_ == "relcl":
            yield from (f"{link} clause" for link in LINKS if any(t.lower_ == link for t in child.lefts))
            yield "clause acts" if child.lemma_.lower() in acting_verbs() else "clause"
        if child.dep_ == "appos":
            yield from (f"called {sign}" for sign in _kinds(child))
    for number in listed_with(head):
        yield from (f"listed with {sign}" for sign in _kinds(doc[number]))
