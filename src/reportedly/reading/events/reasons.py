"""Confidence in an event, and the sentence that tells the user why it is one."""

from reportedly.reading.events.factuality import Judgement
from reportedly.reading.events.kinds import HAPPENING, Kind
from reportedly.reading.events.triggers import Trigger

# Confidence where the lexicon gives none, and what takes away from it; set by hand.
UNTYPED = 50
NOUN_ALONE = 10
FUTURE = 5
LEAST = 20


def confidence(trigger: Trigger, kind: Kind) -> int:
    """0 to 100: the frame's own, less for a noun alone and for a type that a tie-break gave."""
    if kind.type == HAPPENING or trigger.frame is None:
        return UNTYPED
    less = (NOUN_ALONE if trigger.verb is None else 0) + (FUTURE if kind.note else 0)
    return max(LEAST, trigger.frame.weight - less)


def because(trigger: Trigger, kind: Kind, judgement: Judgement) -> str:
    """One plain sentence: the word, the type, and where the status comes from."""
    doc = trigger.head.doc
    words = doc[trigger.first.i : trigger.last.i + 1].text
    if kind.type == HAPPENING:
        told = f"'{words}' names a happening of no type of ours"
    else:
        told = f"'{words}' names {kind.type}"
    if kind.note:
        told += f"; {kind.note}"
    if judgement.attribution is not None:
        told += f"; {judgement.status} in what {judgement.attribution.id} says"
    elif judgement.status != "happened":
        told += f"; {judgement.status} by its own sentence"
    return told
