"""Who does what to whom in a parse: subjects and objects, through passives, relatives, control and conjunction."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from reportedly.knowledge import read_table
from reportedly.reading.events.cues import cues

SUBJECTS = ("nsubj", "csubj")
PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
OBJECTS = ("dobj", "attr", "oprd")
GERUND = ("of", "by", "for", "from", "without", "after", "before", "against", "in")  # what a gerund stands after
MOST_CONJUNCTS = 40  # a longer list is no list of parties, and might be made to slow the reader down
DEPTH = 8  # how far an unspoken subject is followed; real sentences need four steps at most


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of these dependencies, if any."""
    for kid in token.children:
        if kid.dep_ in deps:
            return kid
    return None


def is_infinitive(token: Token) -> bool:
    """Whether a verb stands with "to"."""
    return any(kid.dep_ == "aux" and kid.lower_ == "to" for kid in token.children)


def with_conjuncts(token: Token) -> list[Token]:
    """The token and those joined to it by "and", in order."""
    found = [token]
    for joined in found:
        if len(found) < MOST_CONJUNCTS:
            found += [kid for kid in joined.children if kid.dep_ == "conj"]
    return sorted(found)


def prepositions(token: Token) -> Iterator[tuple[str, Token]]:
    """Pairs of preposition and object of a verb or noun; "out of" counts as both."""
    for kid in token.children:
        if kid.dep_ in ("prep", "dative", "agent", "prt", "advmod") and kid.pos_ in ("ADP", "ADV", "SCONJ", "PART"):
            for inner in kid.children:
                if inner.dep_ in ("pobj", "pcomp"):
                    yield kid.lower_, inner
                elif inner.dep_ == "prep":
                    yield from ((inner.lower_, x) for x in inner.children if x.dep_ in ("pobj", "pcomp"))


def is_participle(token: Token) -> bool:
    """Whether a word before a noun tells what was done to it, also where it is tagged as an adjective."""
    if token.dep_ != "amod":
        return False
    return token.tag_ == "VBN" or (token.tag_ == "JJ" and token.lower_ in _participles())


@cache
def _participles() -> frozenset[str]:
    return frozenset(read_table("event_words")["participles"]["words"])


def is_gerund(token: Token) -> bool:
    """Whether a word is a gerund with its object that the parse took for part of a noun ("of *planting* mines")."""
    if token.dep_ not in ("amod", "compound") or token.tag_ not in ("VBG", "NN") or not token.lower_.endswith("ing"):
        return False
    noun, before = token.head, token.i - 1
    while before > token.sent.start and token.doc[before].pos_ == "ADV":
        before -= 1
    if noun.tag_ not in ("NNS", "NNPS", "NNP") or noun.i < token.i or before < token.sent.start:
        return False
    above = token.doc[before]
    return above.pos_ == "ADP" and noun.dep_ == "pobj" and noun.head == above and above.lower_ in GERUND


def is_passive(verb: Token) -> bool:
    """Whether the verb is passive, also where the auxiliary is left out."""
    if child(verb, "auxpass", *PASSIVE_SUBJECTS) is not None or (verb.pos_ == "ADJ" and is_participle(verb)):
        return True
    if verb.tag_ != "VBN" or child(verb, "aux", *SUBJECTS) is not None:
        return False
    if verb.dep_ == "conj":
        return verb.head.pos_ == "VERB" and is_passive(verb.head)
    return verb.dep_ in ("acl", "amod", "advcl") and child(verb, "dobj") is None


def _spoken(word: Token, verb: Token) -> Token | None:
    """What a subject or object stands for: a relative pronoun for its antecedent, "it" and "there" for nothing."""
    if word.tag_ in ("WDT", "WP") or (word.lower_ == "that" and word.pos_ in ("PRON", "SCONJ", "DET")):
        clause = verb
        for _ in range(DEPTH):
            if clause.dep_ == "relcl":
                return clause.head
            if clause.dep_ not in ("conj", "xcomp", "ccomp"):
                break
            clause = clause.head
        return None
    return None if word.tag_ == "EX" or word.pos_ in ("VERB", "AUX") else word


def surface_subject(verb: Token, depth: int = DEPTH) -> Token | None:
    """The subject as the sentence has it, active or passive, spoken or not."""
    own = child(verb, *SUBJECTS, *PASSIVE_SUBJECTS)
    if own is not None:
        return _plural_before(verb) if _disagree(own, verb) else _spoken(own, verb)
    return _inherited(verb, depth - 1) if depth else None


def _disagree(subject: Token, verb: Token) -> bool:
    """Whether the parse ties a singular to a plural verb, as if in a relative clause ("in the city Zenda grow")."""
    singular = subject.tag_ in ("NN", "NNP") and child(subject, "conj") is None
    return singular and verb.dep_ == "relcl" and verb.tag_ in ("VB", "VBP") and child(verb, "aux", "dobj") is None


def _plural_before(verb: Token) -> Token | None:
    """The plural noun that a misread relative clause hangs from, through its prepositions."""
    token = verb.head
    for _ in range(DEPTH):
        if token.tag_ in ("NNS", "NNPS"):
            return token
        if token.dep_ not in ("pobj", "prep"):
            return None
        token = token.head
    return None


def _inherited(verb: Token, depth: int) -> Token | None:
    """The unspoken subject, from the clause that governs the verb."""
    head, dep = verb.head, verb.dep_
    if dep in ("acl", "relcl") and head.pos_ in ("NOUN", "PROPN", "PRON"):
        return head if verb.tag_ in ("VBG", "VBN") else holder(head, depth)
    if is_participle(verb) or is_gerund(verb):
        return head if is_participle(verb) else _of_misread(head.head, depth)
    if dep == "pcomp" and head.pos_ in ("ADP", "SCONJ"):
        while head.dep_ == "conj" and head.head.pos_ == "ADP":
            head = head.head
        return _of_gerund(head, depth)
    if dep in ("conj", "advcl", "ccomp") and head.pos_ in ("VERB", "AUX"):
        return surface_subject(head, depth)
    if dep == "xcomp":
        given = child(head, "dobj", "dative")
        controls = given is not None and given.pos_ != "VERB" and head.lemma_ not in cues().subject_control
        return given if controls else surface_subject(head, depth)
    return None


def _of_gerund(preposition: Token, depth: int) -> Token | None:
    """Who does the gerund after a preposition."""
    head = preposition.head
    if head.pos_ in ("VERB", "AUX"):
        patient = undergoer(head, depth)
        return patient if head.lemma_.lower() in cues().object_control else surface_subject(head, depth)
    return holder(head, depth)


def _of_misread(preposition: Token, depth: int) -> Token | None:
    """Who does a gerund that the parse took for part of a noun: whom the verb is about, where it has an object."""
    noun = preposition.head
    above = noun.head
    if noun.dep_ == "dobj" and above.pos_ == "VERB" and above.lemma_.lower() in cues().object_control:
        return noun
    return _of_gerund(preposition, depth) if noun.pos_ in ("VERB", "AUX") else None


def holder(noun: Token, depth: int = DEPTH) -> Token | None:
    """Whose plan, decision or attempt a noun is: its possessor, its "of", or the subject of its verb."""
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    for word, inner in prepositions(noun):
        if word in ("of", "by") and inner.pos_ in ("NOUN", "PROPN", "PRON"):
            return inner
    if noun.dep_ in ("dobj", "attr", "pobj") and depth:
        above = noun.head.head if noun.dep_ == "pobj" else noun.head
        if above.pos_ in ("VERB", "AUX"):
            return surface_subject(above, depth - 1)
    return None


def doer(verb: Token, depth: int = DEPTH) -> Token | None:
    """The logical subject: of a passive, what stands after "by"."""
    if is_passive(verb):
        for kid in verb.children:
            if kid.dep_ in ("agent", "prep") and kid.lower_ == "by":
                return child(kid, "pobj")
        return None
    return surface_subject(verb, depth)


def undergoer(verb: Token, depth: int = DEPTH) -> Token | None:
    """The logical object: of a passive, its subject."""
    if is_passive(verb):
        return surface_subject(verb, depth)
    if is_gerund(verb):
        return verb.head
    own = child(verb, "dobj")
    if own is not None:
        return _spoken(own, verb)
    left_out = verb.dep_ == "relcl" and verb.head.pos_ in ("NOUN", "PROPN")
    pronouns = any(
        kid.tag_ in ("WDT", "WP", "WRB") or (kid.dep_ == "prep" and child(kid, "pobj") is None) for kid in verb.children
    )
    subject = child(verb, "nsubj", "ccomp", "xcomp")
    if not left_out or pronouns or subject is None or _disagree(subject, verb):
        return None
    return verb.head
