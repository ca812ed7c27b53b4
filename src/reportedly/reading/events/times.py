"""Gives each event its time: that of its clause, that which it shares with a clause beside it, that of the story."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from reportedly.knowledge import read_table
from reportedly.model import Timex
from reportedly.reading.events.anchors import climb, owners_of, root_of
from reportedly.reading.events.narrative import carried_on
from reportedly.reading.events.syntax import SUBJECTS, child
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.page import Page

KINDS = ("DATE", "TIME")
SUBJECT = (*SUBJECTS, "nsubjpass")
# A time that stands so at a noun tells of the noun ("the 2029 accounts"), not of what is done with it.
INSIDE = ("compound", "nummod", "amod", "poss", "nmod")
# Parts of a time that the parse hangs on its head; the way up begins above them.
DEPTH = 10


@dataclass(frozen=True, slots=True)
class Cues:
    """Words that tie times to events; see the table."""

    bounding: frozenset[str]
    reckoned: frozenset[str]
    same_time: frozenset[str]


@cache
def cues() -> Cues:
    """The words of the table."""
    table = read_table("event_times")
    named = (("bounding", "prepositions"), ("reckoned", "words"), ("same_time", "marks"))
    return Cues(*(frozenset(table[group][key]) for group, key in named))


def times_of(page: Page, triggers: list[Trigger], timexes: Iterable[Timex]) -> dict[int, str]:
    """For each trigger (by its head's position) the id of the time expression that tells when it was."""
    listed = list(timexes)
    own = _own(page, triggers, listed)
    shared = _shared(triggers, own)
    return _shared(triggers, carried_on(page, triggers, shared, {timex.id: timex for timex in listed}))


def _own(page: Page, triggers: list[Trigger], timexes: list[Timex]) -> dict[int, str]:
    """The time of each trigger's own clause; of several the nearest that names a time."""
    owners = owners_of(triggers)
    found: dict[int, list[tuple[int, int, str]]] = {}
    for timex in timexes:
        root = root_of(page, timex.span)
        if root is None or not _dates(page, timex) or _is_bound(root):
            continue
        owner = climb(root, owners, stop=_belongs_to_noun)
        if owner is None:
            owner = _cleft(root, owners)
        if owner is not None:
            rank = 0 if timex.earliest is not None or timex.value is not None else 1
            found.setdefault(owner, []).append((rank, abs(root.i - owner), timex.id))
    return {owner: min(times)[2] for owner, times in found.items()}


def _dates(page: Page, timex: Timex) -> bool:
    """Whether an expression can date an event: no length, no habit, not the dateline's day."""
    line = page.report.dateline
    if line is not None and line.date is not None and line.date.overlaps(timex.span):
        return False
    if timex.type in KINDS:
        return True
    return timex.type == "DURATION" and timex.span.words(page.text).split()[-1].casefold() in cues().reckoned


def _is_bound(root: Token) -> bool:
    """Whether the time only bounds the event's ("since 2012", "before Monday") and is not when it was."""
    return root.head.lower_ in cues().bounding and root.dep_ in ("pobj", "npadvmod", "pcomp")


def _belongs_to_noun(token: Token) -> bool:
    """Whether a time, or the noun that holds it, stands inside a noun phrase of its own."""
    return token.dep_ in INSIDE and token.head.pos_ in ("NOUN", "PROPN")


def _cleft(root: Token, owners: dict[int, int]) -> int | None:
    """The event of "it was on Monday that ..."."""
    node = root
    while node.dep_ in ("pobj", "prep", "npadvmod", "attr") and node.head is not node:
        node = node.head
    subject = child(node, *SUBJECTS, "expl")
    if node.lemma_ != "be" or subject is None or subject.lower_ != "it":
        return None
    clause = next((kid for kid in node.children if kid.i > root.i and kid.i in owners), None)
    return owners[clause.i] if clause is not None else None


def _shared(triggers: list[Trigger], own: dict[int, str]) -> dict[int, str]:
    """The times, with those that a clause shares with another of its sentence."""
    given = dict(own)
    owners = owners_of(triggers)
    for trigger in triggers:
        head = trigger.head
        source = next((owners[word.i] for word in _partners(trigger) if owners.get(word.i) in given), None)
        if head.i not in given and source is not None:
            given[head.i] = given[source]
    return given


def _partners(trigger: Trigger) -> list[Token]:
    """Words of the sentence whose event has the same time as the trigger's."""
    head = trigger.head
    verb = trigger.verb if trigger.verb is not None else head
    subject = child(head, *SUBJECT)
    partners = []
    if head.dep_ == "conj" and subject is None:
        partners.append(head.head)
    if verb.dep_ == "advcl" and (_is_result(verb) or _is_same_time(verb)):
        partners.append(verb.head)
    if verb.tag_ in ("VBD", "VBN") and not _is_perfect(verb):
        partners += [kid for kid in verb.children if kid.dep_ == "advcl" and _is_same_time(kid)]
        if subject is not None and subject.pos_ == "NOUN" and trigger.verb is not None:
            partners.append(subject)  # "Friday's explosion injured ..."
    return partners


def _is_result(verb: Token) -> bool:
    """Whether a participle goes on with what its verb tells ("..., killing six")."""
    return verb.tag_ == "VBG" and child(verb, "mark", "aux") is None and verb.i > verb.head.i


def _is_same_time(verb: Token) -> bool:
    """Whether a clause tells of the same time as the one it hangs on ("when the crowd reached the gate")."""
    words = (kid.lower_ for kid in verb.children if kid.dep_ in ("mark", "advmod"))
    return verb.tag_ == "VBD" and not _is_perfect(verb) and not cues().same_time.isdisjoint(words)


def _is_perfect(verb: Token) -> bool:
    """Whether a verb stands in the perfect, present or past."""
    return any(kid.dep_ in ("aux", "auxpass") and kid.lemma_ == "have" for kid in verb.children)
