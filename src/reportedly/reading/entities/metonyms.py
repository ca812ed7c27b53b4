"""Capitals and countries that speak or act: they stand for their governments."""

from functools import cache

from spacy.tokens import Token

from reportedly.knowledge.table import read_table

LIST = 20  # words in a coordination; a longer list is no list


@cache
def acting_verbs() -> frozenset[str]:
    """Lemmas of what only somebody can do."""
    table = read_table("acting")
    return frozenset(table["verbs"]["speech"]) | frozenset(table["verbs"]["politics"])


@cache
def targets() -> frozenset[str]:
    """Lemmas of what is done to somebody by words."""
    return frozenset(read_table("acting")["verbs"]["targets"])


@cache
def relations() -> frozenset[str]:
    """Nouns for what is between governments."""
    return frozenset(read_table("acting")["nouns"]["between"])


@cache
def deeds() -> frozenset[str]:
    """Nouns for what is somebody's own."""
    return frozenset(read_table("acting")["nouns"]["deeds"])


@cache
def town_verbs() -> frozenset[str]:
    """Lemmas of what a capital does as a town."""
    return frozenset(read_table("acting")["towns"]["verbs"])


def acts(head: Token, capital: bool) -> bool:
    """Whether a place's name is used as somebody who speaks, decides, is accused or has relations.

    A capital that does anything but what towns do is its government; a country must do what only somebody can.
    """
    head = _first_of_list(head)
    verb = head.head
    lemma = verb.lemma_.lower()
    if head.dep_ == "nsubj" and verb.pos_ in ("VERB", "AUX"):
        return lemma not in town_verbs() if capital else lemma in acting_verbs()
    if head.dep_ in ("dobj", "nsubjpass"):
        return lemma in targets()
    if head.dep_ == "poss":
        return capital and lemma in deeds()
    if head.dep_ == "pobj" and verb.lower_ in ("between", "with"):
        return _is_relation(verb.head) or _grows_sour(verb)
    return head.dep_ == "pobj" and verb.lower_ == "by" and verb.dep_ == "agent"


def _is_relation(noun: Token) -> bool:
    return noun.lemma_.lower() in relations() or noun.lower_.removesuffix("s") in relations()


def _grows_sour(preposition: Token) -> bool:
    """Whether the preposition hangs on a verb whose subject is a relation ('relations soured with Lome')."""
    return any(t.dep_ == "nsubj" and _is_relation(t) for t in preposition.head.lefts)


def listed_with(head: Token) -> set[int]:
    """The other words of the coordination that the word stands in."""
    first = _first_of_list(head)
    found = {first.i}
    for _ in range(LIST):
        following = next((child for child in first.rights if child.dep_ == "conj"), None)
        if following is None:
            break
        found.add(following.i)
        first = following
    return found - {head.i}


def _first_of_list(head: Token) -> Token:
    """The head of a coordination: what is true of 'Lome' is true of 'Accra' in 'Lome and Accra'."""
    for _ in range(LIST):
        if head.dep_ != "conj":
            break
        head = head.head
    return head
