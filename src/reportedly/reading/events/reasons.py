"""Confidence in an event, and the sentence that tells the user why it is one."""

from reportedly.reading.events.factuality import Judgement
from reportedly.reading.events.features import NO_FRAME, lexicon_type
from reportedly.reading.events.head import Verdict
from reportedly.reading.events.kinds import HAPPENING
from reportedly.reading.events.triggers import Trigger

# Confidence in what the head has no say in: happenings, and types of our own, where it is the frame's, less for a noun
# alone. Set by hand.
UNTYPED = 50
NOUN_ALONE = 10
LEAST = 20


def confidence(trigger: Trigger, verdict: Verdict) -> int:
    """0 to 100: the head's for a type of PLOVER (docs/event-types.md shows how well it keeps), else the frame's."""
    if verdict.sure is not None:
        return verdict.sure
    if verdict.kind.type == HAPPENING or trigger.frame is None:
        return UNTYPED
    return max(LEAST, trigger.frame.weight - (NOUN_ALONE if trigger.verb is None else 0))


def because(trigger: Trigger, verdict: Verdict, judgement: Judgement) -> str:
    """One plain sentence: the word, the type and what spoke for it, and where the status comes from."""
    doc = trigger.head.doc
    words = doc[trigger.first.i : trigger.last.i + 1].text
    told = f"'{words}' names {_named(trigger, verdict)}"
    if judgement.instead is not None:
        told += f"; {judgement.status} rather than {judgement.instead}{_for(judgement)}"
    elif judgement.attribution is not None:
        told += f"; {judgement.status} in what {judgement.attribution.id} says"
    elif judgement.status != "happened":
        told += (
            f"; {judgement.status} by '{judgement.why}'" if judgement.why else f"; {judgement.status} by its sentence"
        )
    return told


def _for(judgement: Judgement) -> str:
    """What spoke for a status that is not the rules'."""
    words = " and ".join(f"'{word}'" for word in judgement.speaking)
    return f", for which {words} {'speak' if len(judgement.speaking) > 1 else 'speaks'}" if words else " by all signs"


def _named(trigger: Trigger, verdict: Verdict) -> str:
    """The type, and why it is that one."""
    kind = verdict.kind
    if kind.type == HAPPENING:
        return "a happening of no type of ours"
    told = kind.type
    if kind.note:
        told += f"; {kind.note}"
    elif lexicon_type(trigger) not in (NO_FRAME, kind.type):
        told += f", not {lexicon_type(trigger)}, by its surroundings"
    if verdict.why:
        told += f"; near {' and '.join(repr(word) for word in verdict.why)}"
    return told
