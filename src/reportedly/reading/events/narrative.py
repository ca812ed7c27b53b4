"""Carries the time of a story on from sentence to sentence ("... on Monday. They burned the mill")."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from reportedly.knowledge import read_table
from reportedly.model import Timex
from reportedly.reading.events.syntax import SUBJECTS, child
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.page import Page

# Only times as fine as these are carried on: what was "in 2014" is background.
FINE = ("minute", "part of day", "day", "weekend")
SUBJECT = (*SUBJECTS, "nsubjpass")
DEPTH = 6


@dataclass(frozen=True, slots=True)
class Before:
    """What the sentence before told: the time that goes on, and the events that were at another."""

    told: str | None
    asides: tuple[Trigger, ...] = ()
    subjects: frozenset[str] = frozenset()


@cache
def words(group: str, key: str) -> frozenset[str]:
    """A list of the table of times."""
    return frozenset(read_table("event_times")[group][key])


def carried_on(page: Page, triggers: list[Trigger], given: dict[int, str], timexes: dict[str, Timex]) -> dict[int, str]:
    """The times, with that of the sentence before for events that go on with what it told."""
    times = dict(given)
    block, before = -1, Before(None)
    for place, inside in _by_sentence(page, triggers):
        main = [trigger for trigger in inside if _is_told(_verb(trigger))]
        if before.told is not None and not any(trigger.head.i in given for trigger in inside):
            for trigger in main:
                if (place == block or _goes_on(_verb(trigger), triggers, before)) and not _is_aside(
                    _verb(trigger), before
                ):
                    times[trigger.head.i] = before.told
        block, before = place, _told(inside, main, times, timexes)
    return times


def _told(inside: list[Trigger], main: list[Trigger], times: dict[int, str], timexes: dict[str, Timex]) -> "Before":
    """What a sentence leaves for the next: the time of its last main event, and its events of other times."""
    told = next((times[trigger.head.i] for trigger in reversed(main) if trigger.head.i in times), None)
    if told is None or timexes[told].granularity not in FINE:
        return Before(None)
    subjects = (child(_verb(trigger), *SUBJECT) for trigger in main)
    named = frozenset(word.lemma_.lower() for word in subjects if word is not None)
    return Before(told, tuple(t for t in inside if times.get(t.head.i, told) != told), named)


def _is_aside(verb: Token, before: "Before") -> bool:
    """Whether a verb goes on with a lesser event of the sentence before: its subject is named there."""
    subject = child(verb, *SUBJECT)
    if subject is None or subject.pos_ not in ("NOUN", "PROPN"):
        return False
    return any(word.lemma_ == subject.lemma_ for trigger in before.asides for word in _verb(trigger).subtree)


def _by_sentence(page: Page, triggers: list[Trigger]) -> Iterator[tuple[int, list[Trigger]]]:
    """The triggers of each sentence of the body, with its paragraph."""
    waiting = sorted(triggers, key=lambda trigger: trigger.head.i)
    block, at = 0, 0
    for sentence in page.sentences:
        while block + 1 < len(page.blocks) and page.blocks[block].end <= sentence.start_char:
            block += 1
        first = at
        while at < len(waiting) and waiting[at].head.i < sentence.end:
            at += 1
        yield block, waiting[first:at]


def _verb(trigger: Trigger) -> Token:
    return trigger.verb if trigger.verb is not None else trigger.head


def _is_told(verb: Token) -> bool:
    """Whether a verb tells in the simple past, in the main line of its sentence, in the writer's own words."""
    if verb.pos_ != "VERB" or any(kid.lemma_ == "have" or kid.tag_ == "MD" for kid in verb.children if _helps(kid)):
        return False
    passive = verb.tag_ == "VBN" and any(kid.tag_ == "VBD" for kid in verb.children if _helps(kid))
    joined = verb.tag_ in ("VBD", "VBN") and verb.dep_ == "conj" and _is_told(verb.head)
    return (verb.tag_ == "VBD" or passive or joined) and _is_main(verb)


def _helps(kid: Token) -> bool:
    return kid.dep_ in ("aux", "auxpass")


def _is_main(verb: Token) -> bool:
    """Whether nothing but a clause of saying that follows stands over a verb, or "when" beside it."""
    node = verb
    for _ in range(DEPTH):
        if node.dep_ == "ROOT" or node.head is node:
            return True
        over = node.head
        said = node.dep_ == "ccomp" and over.lemma_ in words("saying", "verbs") and child(node, "mark") is None
        if node.dep_ not in ("conj", "parataxis") and not (said and over.i > node.i):
            return False
        node = over
    return False


def _goes_on(verb: Token, triggers: list[Trigger], before: "Before") -> bool:
    """Whether the subject was told of before: a pronoun, the event itself ("the blast"), who did it ("the gunmen")."""
    subject = child(verb, *SUBJECT)
    if subject is None:
        return verb.dep_ == "conj" and _goes_on(verb.head, triggers, before)
    if subject.lower_ in words("going_on", "subjects"):
        return True
    definite = any(kid.lower_ in ("the", "this", "that") for kid in subject.children)
    named = subject.lemma_.lower() in before.subjects or any(t.verb is None and t.head.i == subject.i for t in triggers)
    return definite and named
