"""The worked table of the design: who carries what, in six rows."""

import random
from dataclasses import replace

import pytest

from reportedly.model import Claim, Codes, Factuality, Reading, Span, Story
from reportedly.reconciling import reconcile
from tests.reconciling.factory import entity, event, reading, report, said

HELD = "the Orlo dam had held after the spring flood"


def credited(name: str) -> Reading:
    """A report that names the ministry, and the agency that quoted it, in one sentence."""
    about = report(name, f"Officials said {HELD}, Wirex reported. Rain fell on Orlo.", outlet="Outlet A")
    text = about.text
    inner = said(about, "Officials", "said", HELD, through=["Wirex"])
    return reading(
        about,
        entities=[entity(text, "Officials", name="Ministry of Water"), entity(text, "Wirex", kind="agency")],
        attributions=[inner],
        events=[event(about, "held", HELD, by="a1", lemma="hold")],
    )


def trailing(name: str) -> Reading:
    """A report whose last line credits the agency for all of it."""
    about = report(name, f"Officials said {HELD}. Source: Wirex", outlet="Outlet B", credit="Wirex")
    said_here = said(about, "Officials", "said", HELD, through=["Wirex"])
    return reading(
        about,
        entities=[
            entity(about.text, "Officials", name="Ministry of Water"),
            entity(about.text, "Wirex", kind="agency"),
        ],
        attributions=[said_here],
        events=[event(about, "held", HELD, by="a1", lemma="hold")],
    )


def witness(name: str) -> Reading:
    """A report with a source of its own."""
    clause = "the Orlo dam hold after the spring flood"
    about = report(name, f'"I saw {clause}," a resident told the paper.', outlet="Outlet D")
    return reading(
        about,
        entities=[entity(about.text, "a resident", kind="person")],
        attributions=[said(about, "a resident", "told", clause)],
        events=[event(about, "hold", clause, by="a1")],
    )


def held(story: Story) -> Claim:
    return max(story.claims, key=lambda claim: claim.numbers.reports)


def test_three_numbers_of_the_worked_table() -> None:
    (story,) = reconcile([credited("a"), trailing("b"), witness("d")])
    claim = held(story)
    assert (claim.numbers.reports, claim.numbers.carriers, claim.numbers.origins) == (3, 2, 2)
    assert {carrier.name for carrier in claim.carriers} == {"Wirex", "Outlet D"}
    assert claim.standing == "corroborated"


def test_one_origin_through_one_agency_is_a_single_carrier_however_many_reports() -> None:
    (story,) = reconcile([credited("a"), trailing("b")])
    claim = held(story)
    assert (claim.numbers.reports, claim.numbers.carriers, claim.numbers.origins) == (2, 1, 1)
    assert claim.standing == "single_carrier"


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_the_reports_changes_nothing(seed: int) -> None:
    readings = [credited("a"), trailing("b"), witness("d")]
    shuffled = random.Random(seed).sample(readings, 3)
    assert reconcile(shuffled) == reconcile(readings)


def test_a_record_given_twice_is_one_report_and_a_copy_under_another_outlet_is_two() -> None:
    once, again = credited("a"), credited("a")
    (story,) = reconcile([once, again])
    assert [r.id for r in story.reports] == ["a"]
    other = trailing("a")
    (story,) = reconcile([once, other])
    assert [r.id for r in story.reports] == ["a", "a~2"]


def test_reports_of_other_things_are_other_stories() -> None:
    about = report("z", "Voters in Pell went to the polls on Sunday to choose a mayor.")
    stories = reconcile([credited("a"), trailing("b"), reading(about)])
    assert sorted(len(story.reports) for story in stories) == [1, 2]


def test_a_government_and_its_official_are_one_origin() -> None:
    clause = "the Orlo dam had been sabotaged by night"
    text = f"The Norran government said {clause}. Minister Ode said {clause}."
    about = report("a", text)
    government = entity(text, "The Norran government", kind="government")
    official = replace(entity(text, "Minister Ode", kind="person"), codes=Codes(sector="GOV"))
    first = said(about, "The Norran government", "said", clause)
    second = replace(
        said(about, "Minister Ode", "said", clause, id="a2"), content=(Span(text.rindex(clause), len(text) - 1),)
    )
    told = event(about, "sabotaged", clause, type="ASSAULT", by="a1")
    again = replace(
        told, id="v2", span=second.content[0], trigger=Span(text.rindex("sabotaged"), text.rindex("sabotaged") + 9)
    )
    again = replace(again, factuality=(Factuality(None, "Uu"), Factuality("a2", "CT+")))
    found = reading(about, entities=[government, official], attributions=[first, second], events=[told, again])
    (story,) = reconcile([found])
    (claim,) = story.claims
    assert [origin.name for origin in claim.origins] == ["The Norran government"]
    assert claim.standing == "single_carrier"


@pytest.mark.parametrize(("clause", "origins"), [("to hold after the spring flood", 1), (HELD, 2)])
def test_an_outlets_own_infinitive_vouches_for_nothing(clause: str, origins: int) -> None:
    about = report("z", f"The Orlo dam was built {clause}, rain on Orlo or not.", outlet="Outlet C")
    trigger = "hold" if clause.startswith("to") else "held"
    aside = reading(about, events=[event(about, trigger, clause, lemma="hold")])
    (story,) = reconcile([credited("a"), aside])
    claim = held(story)
    assert (claim.numbers.reports, claim.numbers.origins) == (2, origins)
