from dataclasses import replace

import pytest

from reportedly.model import Furniture, Reading, Span
from reportedly.reconciling.matching import grounded, match
from reportedly.reconciling.reconcile import passages_of, reconcile_story
from reportedly.reconciling.settings import settings
from tests.reconciling.factory import entity, event, reading, report


def told(name: str, words: str, trigger: str, *, kind: str = "HAPPENING", by: str = "", lemma: str = "") -> Reading:
    """One report of one sentence that tells of one event."""
    about = report(name, f"{words}.", outlet=name.title())
    actors = [by] if by else []
    entities = [entity(about.text, by)] if by else []
    return reading(
        about, entities=entities, events=[event(about, trigger, words, type=kind, lemma=lemma, actors=actors)]
    )


SPENT = told("a", "Harbour pilots spent a couple of minutes aboard", "spent", lemma="spend")
PAIRS = [
    (SPENT, told("b", "The minister had spent time abroad before", "spent", lemma="spend"), False),
    (
        told("a", "Ana Lopes scored a unanimous win over Rui Dias", "scored", by="Ana Lopes", lemma="score"),
        told("b", "The judge scored it ten to eight", "scored", lemma="score"),
        False,
    ),
    (
        told("a", "Ana Lopes repaired the old sluice near Tamar", "repaired", by="Ana Lopes", lemma="repair"),
        told("b", "Ana Lopes has repaired the sluice at Tamar", "repaired", by="Ana Lopes", lemma="repair"),
        True,
    ),
    (
        told("a", "The garrison quit the fort", "quit", kind="RETREAT"),
        told("b", "Its garrison has quit the hill fort", "quit", kind="RETREAT"),
        True,
    ),
]


@pytest.mark.parametrize(("one", "other", "same"), PAIRS)
def test_one_event_needs_more_than_its_word(one: Reading, other: Reading, same: bool) -> None:
    a, b = passages_of((one, other))
    assert (match(a, b).score >= settings().claims.join) is same
    assert match(a, b) == match(b, a)
    assert match(a, b).because


def test_word_for_word_the_same_is_one() -> None:
    a, b = passages_of((SPENT, told("b", "Harbour pilots spent a couple of minutes aboard", "spent", lemma="spend")))
    assert match(a, b).score == 1.0


def test_untyped_deeds_of_one_word_are_not_enough() -> None:
    a, b = passages_of((SPENT, PAIRS[0][1]))
    assert not grounded(a, b)


def headlined(name: str, headline: str, sentence: str, trigger: str) -> Reading:
    """A report of a sentence below a headline, which is furniture."""
    about = report(name, f"{headline}\n{sentence}.", outlet=name.title())
    about = replace(about, furniture=(Furniture(Span(0, len(headline)), "headline"),))
    found = reading(about, events=[event(about, trigger, sentence, type="RETREAT")])
    return replace(found, sentences=tuple(s for s in found.sentences if s.span.start > len(headline)))


def test_headline_restates_a_claim_and_vouches_for_nothing() -> None:
    one = headlined("a", "Garrison quits fort", "The garrison quit the fort at dawn", "quit")
    bare = reading(replace(one.report, furniture=()), events=one.events)
    (claim,) = reconcile_story([one]).claims
    (plain,) = reconcile_story([bare]).claims
    headline = [m for m in claim.members if m.event is None]
    assert [m.exact for m in headline] == ["quits"]
    assert headline[0].value == "CT+"
    assert claim.id == plain.id
    assert claim.text == plain.text
    assert claim.numbers == plain.numbers
    assert {at for origin in claim.origins for at in origin.members} == {
        claim.members.index(m) for m in claim.members if m.event
    }


def test_headline_of_something_else_restates_nothing() -> None:
    one = headlined("a", "Singer quits choir", "The garrison left the fort at dawn", "left")
    assert all(m.event for claim in reconcile_story([one]).claims for m in claim.members)


def test_many_that_take_a_thing_for_granted_are_not_many_origins() -> None:
    reports = []
    for name in "abc":
        about = report(name, "The withdrawal of the Barra garrison worried the town.", outlet=name.title())
        named = event(about, "withdrawal", "The withdrawal of the Barra garrison", nominal=True, lemma="withdrawal")
        reports.append(reading(about, events=[named]))
    (claim,) = reconcile_story(reports).claims
    assert claim.numbers.reports == 3
    assert claim.numbers.origins == 1
    assert claim.standing != "corroborated"
