"""Tells main events from background: what is absorbed by another event, and what is a happening without a type."""

from spacy.tokens import Token

from reportedly.model import Event, Status
from reportedly.reading.events.cues import cues
from reportedly.reading.events.kinds import HAPPENING, Kind, absorbing
from reportedly.reading.events.signatures import signature
from reportedly.reading.events.status import Standing
from reportedly.reading.events.syntax import child, is_infinitive, prepositions
from reportedly.reading.events.ties import tie
from reportedly.reading.events.triggers import Trigger, word

UNREAL = ("planned", "demanded", "negated", "hypothetical")
AIMS = ("advcl", "acl", "relcl")  # an infinitive there says what for, or which
THOUGHT = ("planned", "hypothetical")
PURPOSE = ("to", "without")
MAIN = ("nsubj", "nsubjpass", "ROOT", "dobj", "attr")
DEPTH = 6  # steps up to the governing event


def is_happening(trigger: Trigger, status: Status = "happened") -> bool:
    """Whether a trigger without a type is worth telling: a finite verb that is no state and no way of telling.

    Some verbs tell nothing as plain facts, but that they did not happen or should ("without speaking", "stay away").
    """
    if trigger.verb is None:
        return trigger.frame is not None and not _has_content(trigger.head)
    if trigger.head.pos_ != "VERB":
        return False
    lemma = word(trigger.head)
    if child(trigger.head, "xcomp") is not None and (lemma in cues().light or trigger.head.lower_ == "going"):
        return False
    named = len(lemma) > 1 and lemma.strip("-").isalpha()
    if named and lemma in cues().faint and (status not in ("happened", "ongoing") or _is_carried(trigger.head)):
        return lemma == "let" or child(trigger.head, "xcomp", "ccomp") is None
    return named and (lemma not in cues().quiet or _is_lively(trigger.head))


def _is_carried(verb: Token) -> bool:
    """Whether another verb or adjective says that it was done or left undone: "did not fail to report"."""
    tied = tie(verb)
    if tied is None or tied.frame not in ("to", "ing") or verb.dep_ not in ("xcomp", "ccomp", "pcomp"):
        return False
    found = signature(tied.above, tied.frame)
    return found is not None and found.plus in ("same", "not", "given")


def _is_lively(verb: Token) -> bool:
    """Whether a verb that mostly tells nothing does so here: "put out a fire", "came back", "took her son"."""
    lemma = verb.lemma_.lower()
    particle = child(verb, "prt")
    if lemma == "appear":
        return verb.tag_ == "VBD" and child(verb, "xcomp", "acomp", "oprd", "ccomp", "advcl", "prep") is None
    if particle is not None:
        return lemma in cues().lively and f"{lemma} {particle.lower_}" not in cues().lifeless
    ways = any(kid.dep_ == "advmod" and kid.lower_ in cues().ways and 0 < kid.i - verb.i <= 2 for kid in verb.children)
    if ways and lemma in cues().lively:
        return True
    thing = child(verb, "dobj", "nsubjpass")
    if thing is None:
        return False
    if f"{lemma} {thing.lemma_.lower()}" in cues().deeds:
        return True
    return lemma == "take" and _is_taken(thing)


def _is_taken(thing: Token) -> bool:
    """Whether what is taken is somebody, or a thing of somebody's, no "part" or "place"."""
    owned = any(kid.dep_ == "poss" or kid.tag_ == "PRP$" for kid in thing.children)
    person = thing.tag_ in ("PRP",) and thing.lower_ not in ("it", "this", "that")
    return (
        person
        or thing.ent_type_ == "PERSON"
        or (owned and thing.lemma_.lower() not in cues().abstract)
        or (any(kid.dep_ == "det" for kid in thing.children) and thing.lower_ in ("wounded", "injured", "dead"))
    )


def _has_content(noun: Token) -> bool:
    """Whether an infinitive tells what a noun is about ("the decision to leave"): then that is the event."""
    return any(kid.dep_ == "acl" and is_infinitive(kid) for kid in noun.children)


def demoted(trigger: Trigger, kind: Kind, standing: Standing, status: Status, typed: dict[int, str]) -> bool:
    """Whether a typed trigger is only the content or background of another event."""
    if kind.vocabulary != "plover":
        return False
    if status == "alleged" or (status == "denied" and trigger.verb is not None):
        return False
    if kind.note and standing.status == "planned" and not kind.note.startswith("a future"):
        return False
    if standing.status in UNREAL and _is_governed(trigger, standing):
        return True
    governor = _governor(trigger.head, typed)
    if governor is not None and typed[governor.i] in absorbing():
        return True
    return trigger.verb is None and not _is_own(trigger.head, governor)


def _is_governed(trigger: Trigger, standing: Standing) -> bool:
    """Whether the word that makes the event unreal is another than its own auxiliary or negation."""
    head = trigger.verb if trigger.verb is not None else trigger.head
    cue = standing.cue
    if cue is None:
        return False
    if standing.status == "planned":
        return cue.lower_ == "to" and head.head.lemma_ != "be"
    return (head not in (cue.head, cue.head.head)) or cue.lower_ in PURPOSE or cue.dep_ == "mark"


def _governor(head: Token, typed: dict[int, str]) -> Token | None:
    """The typed event whose complement or argument holds the word, if any."""
    token = head
    for _ in range(DEPTH):
        if token.head == token or token.dep_ in ("advcl", "relcl", "conj", "parataxis", "nsubj", "nsubjpass"):
            return None
        token = token.head
        if token.i in typed:
            return token
    return None


def _is_own(noun: Token, governor: Token | None) -> bool:
    """Whether an event noun stands for itself: it has parties of its own and no other event takes it as argument."""
    if governor is not None:
        return False
    parties = child(noun, "poss") is not None or any(p in ("of", "by", "against", "on") for p, _ in prepositions(noun))
    owned = child(noun, "poss") is not None or any(p == "by" for p, _ in prepositions(noun))
    named = any(k.dep_ == "amod" and k.text[:1].isupper() for k in noun.children)
    return (owned and noun.dep_ == "pobj") or ((parties or named) and noun.dep_ in MAIN)


def is_trivial(trigger: Trigger, event: Event) -> bool:
    """Whether a happening that is only thought of tells nothing: a bare noun, or an infinitive that says what for.

    What somebody alleges, denies or demands is kept: that it was said is worth telling.
    """
    if event.type != HAPPENING or event.status not in THOUGHT or event.time is not None:
        return False
    if event.figures or event.places or event.recipients or (trigger.frame and trigger.frame.type != HAPPENING):
        return False
    if trigger.verb is None:
        return False
    if trigger.verb.head.lower_ == "were":
        return False  # "were the dam to fail"
    bare = child(trigger.verb, "dobj", "ccomp", "xcomp") is None
    return bare and is_infinitive(trigger.verb) and trigger.verb.dep_ in AIMS
