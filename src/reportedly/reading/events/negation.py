"""Whether something says no to an event: at its word, at its subject, or at a noun that only tells of it."""

from spacy.tokens import Token

from reportedly.reading.events.cues import cues
from reportedly.reading.events.syntax import PASSIVE_SUBJECTS, SUBJECTS, child
from reportedly.reading.events.triggers import word

DEPTH = 6  # steps up to the verb whose subject is meant ("nobody is thought to have been hurt")
ARGUMENTS = ("nsubj", "nsubjpass", "dobj")
DETERMINERS = ("det", "compound", "neg")  # the parser takes the "no" of "no-one" for a compound


def negator(head: Token) -> Token | None:
    """The word that negates an event, if any."""
    return _at(head) or _without(head) or _of_subject(head) or _of_news(head)


def _at(head: Token) -> Token | None:
    """A negator of the word, of its auxiliary, or the "no" of its subject or object."""
    for kid in head.children:
        if kid.dep_ == "neg" or (kid.dep_ in ("det", "advmod", "preconj") and kid.lower_ in cues().negators):
            return kid
        if kid.dep_ in ARGUMENTS and head.pos_ in ("VERB", "AUX"):
            found = _in(kid)
            if found is not None:
                return found
    return None


def _in(argument: Token) -> Token | None:
    """The "no" of a noun phrase: "nobody", "no one", "none of them"."""
    if argument.lower_ in cues().negators:
        return argument
    for kid in argument.children:
        if kid.dep_ in DETERMINERS and kid.lower_ in cues().negators:
            return kid
    return None


def _without(head: Token) -> Token | None:
    return head.head if head.dep_ in ("pcomp", "pobj") and head.head.lower_ == "without" else None


def _of_subject(head: Token) -> Token | None:
    """The "no" of a subject that the verb has from the verb above it ("no one is believed to have been hurt")."""
    verb = head
    for _ in range(DEPTH):
        if verb.dep_ not in ("xcomp", "conj") or child(verb, *SUBJECTS, *PASSIVE_SUBJECTS) is not None:
            return None
        controlled = verb.dep_ == "xcomp" and child(verb.head, "dobj", "dative") is not None
        if controlled or verb.head.pos_ not in ("VERB", "AUX"):
            return None
        verb = verb.head
        for kid in verb.children:
            if kid.dep_ in (*SUBJECTS, *PASSIVE_SUBJECTS) and kid.i < head.i:
                found = _in(kid)
                if found is not None:
                    return found
    return None


def _of_news(head: Token) -> Token | None:
    """The "no" of a noun that only tells of the event ("no reports of injuries")."""
    noun = head.head.head
    if head.dep_ != "pobj" or head.head.lower_ != "of" or word(noun) not in cues().telling:
        return None
    return _in(noun)
