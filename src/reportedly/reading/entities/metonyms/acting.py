"""Capitals, countries and seats that speak, act or are dealt with: they stand for who governs there."""

from spacy.tokens import Token

from reportedly.reading.entities.metonyms.grammar import Role, role_of
from reportedly.reading.entities.metonyms.lexicon import acting_verbs, nouns_before, verbs_before, words


def acts(head: Token, capital: bool) -> bool:
    """Whether a place's name is used as somebody who speaks, decides, is accused or has relations.

    A capital that does anything but what towns do is its government; a country must do what only somebody can.
    """
    return acting(role_of(head, head.i + 1), capital)


def acting(role: Role, capital: bool) -> bool:
    """Whether the role is that of somebody; capitals are so more readily than countries."""
    if role.part in ("object", "passive"):
        return _is_told(role, capital)
    if role.part in ("poss", "compound"):
        return capital and role.lemma in words("nouns", "deeds" if role.part == "poss" else "officials")
    if role.part == "agent":
        return role.lemma not in ("border", "surround", "divide", "separate", "encircle", "share")
    does = role.part == "subject" and _does(role, capital)
    return does or role.part in ("according", "prefix") or (role.part == "prep" and _led_to(role, capital))


def _is_told(role: Role, capital: bool) -> bool:
    """Whether something is done to it by words or by law."""
    if role.lemma in words("verbs", "giving") or _is_put_into(role):
        return True
    if role.part == "passive":
        return role.lemma in words("verbs", "targets") - words("towns", "done")
    swayed = role.lemma in words("verbs", "swaying")
    return role.lemma in words("verbs", "targets") and (not swayed or (role.more and capital))


def _is_put_into(role: Role) -> bool:
    """Whether it is drawn or put into what only somebody is in."""
    if role.word is None or role.part not in ("object", "passive"):
        return False
    drawn = ("in", "into", "on", "to", "by")
    preps = (child for child in role.word.rights if child.dep_ == "prep" and child.lower_ in drawn)
    return any(noun.lemma_.lower() in words("nouns", "into") for prep in preps for noun in prep.children)


def _does(role: Role, capital: bool) -> bool:
    """Whether the subject does what only somebody can."""
    if role.lemma == "be":
        return role.word is not None and any(_is_state(child) for child in role.word.rights)
    if not capital:
        return role.lemma in acting_verbs() or (role.lemma == "have" and _has_done(role))
    return role.lemma not in words("towns", "verbs") or _has_done(role)


def _has_done(role: Role) -> bool:
    """Whether a verb of towns is one of somebody here: 'has fallen silent', 'looks to Lome', 'had no comment'."""
    nouns = nouns_before("from") | nouns_before("between")
    word = role.word
    if word is not None and role.lemma in words("towns", "alone"):
        return any(child.dep_ == "dobj" for child in word.rights)
    if word is None or role.lemma not in ("have", "see", "lose"):
        return False
    return any(child.dep_ == "xcomp" for child in word.rights) or _objects(word, nouns)


def _objects(verb: Token, nouns: frozenset[str]) -> bool:
    return any(child.dep_ == "dobj" and child.lemma_.lower() in nouns for child in verb.rights)


def _is_state(child: Token) -> bool:
    states = words("towns", "states")
    if child.dep_ == "acomp":
        return child.lower_ in states
    return child.dep_ == "prep" and child.lower_ in ("against", "behind")


def _led_to(role: Role, capital: bool) -> bool:
    """Whether the preposition leads to somebody, after that noun or verb."""
    name, word = role.preposition, role.word
    if name == "between" and capital:
        parted = word is not None and (word.pos_ != "VERB" or role.lemma in ("share", "split", "divide", "mediate"))
        return role.lemma not in words("nouns", "travelled") and parted
    if word is not None and word.pos_ in ("VERB", "AUX", "ADJ"):
        if role.lemma in verbs_before(name) or word.lower_ in verbs_before(name):
            return capital or name not in ("from", "for")
        nouns = nouns_before(name)
        return _objects(word, nouns - words("nouns", "from_land") if not capital else nouns) or _grows_sour(word, name)
    nouns = nouns_before(name)
    if name == "from" and not capital:
        nouns = nouns - words("nouns", "from_land")
    return role.lemma in nouns or role.lemma.removesuffix("s") in nouns


def _grows_sour(verb: Token, preposition: str) -> bool:
    """Whether the verb's subject is a relation ('relations soured with Lome')."""
    if preposition not in ("with", "between", "on", "against"):
        return False
    nouns = nouns_before(preposition)
    subjects = (t for t in verb.lefts if t.dep_ in ("nsubj", "nsubjpass"))
    return any(t.lemma_.lower() in nouns for t in subjects)


def legislates(role: Role) -> bool:
    """Whether a town makes a law."""
    if role.part != "subject" or role.word is None or role.lemma not in words("local", "verbs"):
        return False
    objects = (child.lemma_.lower() for child in role.word.rights if child.dep_ == "dobj")
    return any(noun in words("local", "objects") for noun in objects)
