"""How corrections change what is made of several reports, and what is said of those that do not fit."""

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from reportedly.model import Reading, Story
from reportedly.model.correction import (
    Correction,
    DifferentClaim,
    DismissEvent,
    MergeEntities,
    SameClaim,
    SetDate,
    SetOutlet,
    SetVerdict,
    SplitEntity,
    Undo,
)
from reportedly.model.correction_record import correction_id
from reportedly.reconciling import reconcile
from reportedly.reconciling.corrections import misfits
from tests.reconciling.corrections.factory import anchor, correct, whole
from tests.reconciling.factory import at, entity, event, reading, report, said

HELD = "the Orlo dam had held after the spring flood"
STOOD = "the Orlo dam stood firm after the spring flood"


# Sentences of their own, or one report would be taken for a copy of another.
REST = {
    "a": "Rain fell on Orlo all week and the river rose by two metres before it went down again near Lime.",
    "b": "Boats lay tied up at the quay while children watched the brown water carry branches past the mill of Orlo.",
    "c": "Engineers from three towns came with pumps, sandbags and lamps and walked along the crest of Orlo at dawn.",
    "z": "Nobody slept in the lower streets of Orlo that night because the sirens had sounded once at nine.",
}


def telling(name: str, clause: str, lemma: str, *, who: str = "Officials", stance: str = "asserts") -> Reading:
    """A report of one sentence by one source."""
    cue = "denied" if stance == "denies" else "said"
    text = f"{who} {cue} {clause}. {REST[name]}"
    about = report(name, text, outlet=f"Outlet {name.upper()}")
    value, status = ("CT-", "denied") if stance == "denies" else ("CT+", "happened")
    told = event(about, lemma, clause, by="a1", lemma=lemma, value=value, status=status)
    return reading(
        about,
        entities=[entity(text, who, kind="person"), entity(text, "Orlo", kind="place")],
        attributions=[said(about, who, cue, clause, stance=stance)],
        events=[replace(told, type="HAPPENING", vocabulary="reported")],
    )


A, B, C = (
    telling("a", HELD, "held"),
    telling("b", HELD, "held", who="Residents"),
    telling("c", STOOD, "stood", who="Ada Ode"),
)


def one(*corrections: Correction, of: tuple[Reading, ...] = (A, B, C)) -> Story:
    (story,) = reconcile(of, corrections)
    return story


def groups(story: Story) -> list[list[str]]:
    """The reports of the claims that tell of an event."""
    return sorted(sorted(m.report for m in claim.members) for claim in story.claims)


def fates(story: Story) -> list[tuple[str, bool, str | None]]:
    return [(c.kind, c.fits, c.because) for c in story.corrections]


def test_the_reports_as_they_are() -> None:
    assert groups(one()) == [["a", "b"], ["c"]]


def test_two_claims_become_one() -> None:
    story = one(correct(SameClaim, one=anchor(A, "held"), other=anchor(C, STOOD)))
    assert groups(story) == [["a", "b", "c"]]
    (claim,) = story.claims
    assert claim.numbers.origins == 3
    (told,) = story.corrections
    assert (told.fits, told.claims) == (True, (claim.id,))
    assert told.what == "“held” (a) and “the Orlo dam stood firm after the spring flood” (c) carry one claim."
    assert [e.exact for e in told.evidence] == ["held", STOOD]


def test_one_claim_becomes_two() -> None:
    story = one(correct(DifferentClaim, one=anchor(A, HELD), other=anchor(B, HELD)))
    assert groups(story) == [["a"], ["b"], ["c"]]
    assert len(story.corrections[0].claims) == 2


def test_what_is_set_apart_does_not_come_together_through_a_third() -> None:
    story = one(
        correct(SameClaim, one=anchor(A, "held"), other=anchor(C, "stood")),
        correct(DifferentClaim, number=1, one=anchor(B, "held"), other=anchor(C, "stood")),
    )
    assert groups(story) == [["a", "c"], ["b"]]
    assert [fits for _, fits, _ in fates(story)] == [True, True]


def test_of_corrections_that_exclude_each_other_the_later_holds_and_the_earlier_is_shown() -> None:
    pair: dict[str, Any] = {"one": anchor(A, "held"), "other": anchor(C, "stood")}
    story = one(correct(SameClaim, **pair), correct(DifferentClaim, number=1, **pair))
    assert groups(story) == [["a", "b"], ["c"]]
    assert fates(story) == [
        ("same_claim", False, "a later correction says otherwise"),
        ("different_claim", True, None),
    ]
    story = one(correct(SameClaim, number=1, **pair), correct(DifferentClaim, **pair))
    assert groups(story) == [["a", "b", "c"]]


def test_a_chain_of_later_ones_excludes_an_earlier_one() -> None:
    story = one(
        correct(SameClaim, one=anchor(A, "held"), other=anchor(B, "held")),
        correct(SameClaim, number=1, one=anchor(B, "held"), other=anchor(C, "stood")),
        correct(DifferentClaim, number=2, one=anchor(A, "held"), other=anchor(C, "stood")),
    )
    assert groups(story) == [["a"], ["b", "c"]]
    assert [fits for _, fits, _ in fates(story)] == [False, True, True]


def test_entities_are_merged_and_split() -> None:
    story = one(correct(MergeEntities, one=anchor(A, "Officials"), other=anchor(C, "Ada Ode")))
    merged = next(e for e in story.entities if "Officials" in e.names)
    assert merged.names == ("Ada Ode", "Officials")
    assert story.corrections[0].entities == (merged.id,)
    story = one(correct(SplitEntity, one=anchor(A, "Orlo"), other=anchor(B, "Orlo")))
    orlo = [e for e in story.entities if e.name == "Orlo"]
    assert sorted(sorted({m.report for m in e.mentions}) for e in orlo) == [["a", "c"], ["b"]]


def test_an_origin_merged_with_another_corroborates_it_no_more() -> None:
    assert one().claims[0].numbers.origins == 2
    story = one(correct(MergeEntities, one=anchor(A, "Officials"), other=anchor(B, "Residents")))
    assert story.claims[0].numbers.origins == 1
    assert story.claims[0].standing == "single_carrier"


def denial() -> tuple[Reading, Reading]:
    return A, telling("b", HELD, "held", who="Residents", stance="denies")


def test_a_verdict_is_set_with_who_and_why() -> None:
    before = one(of=denial())
    (found,) = before.discrepancies
    assert (found.kind, found.verdict, before.claims[0].standing) == ("denial", "conflict", "denied")
    members = tuple(anchor(r, HELD) for r in denial())
    verdict = correct(SetVerdict, about="denial", verdict="not_a_denial", members=members, why="They ask for proof")
    story = one(verdict, of=denial())
    (changed,) = story.discrepancies
    assert (changed.id, changed.verdict) == (found.id, "not_a_denial")
    assert changed.because == "Set by Ann: They ask for proof. It was found to be: conflict."
    assert story.corrections[0].discrepancies == (found.id,)
    assert story.claims[0].standing != "denied"


def test_a_discrepancy_is_dismissed_or_put_in() -> None:
    members = tuple(anchor(r, HELD) for r in denial())
    none = one(correct(SetVerdict, about="denial", verdict=None, members=members), of=denial())
    assert none.discrepancies == ()
    assert none.corrections[0].fits
    new = one(correct(SetVerdict, about="place", verdict="conflict", members=(anchor(A, "Orlo"), anchor(C, "Orlo"))))
    (put_in,) = new.discrepancies
    assert (put_in.kind, put_in.because) == ("place", "Set by Ann: I read it so.")
    assert [m.exact for m in put_in.members] == ["Orlo", "Orlo"]


def test_of_two_verdicts_on_one_pair_the_later_holds() -> None:
    members = (anchor(A, "Orlo"), anchor(C, "Orlo"))
    story = one(
        correct(SetVerdict, about="place", verdict="conflict", members=members),
        correct(SetVerdict, number=1, about="place", verdict="same", members=members[::-1]),
    )
    assert [d.verdict for d in story.discrepancies] == ["same"]
    assert [fits for _, fits, _ in fates(story)] == [False, True]


def test_a_date_and_an_outlet_stand_in_the_story() -> None:
    story = one(
        correct(SetDate, report=whole(C), earliest="2026-03-01", latest="2026-03-01"),
        correct(SetOutlet, report=whole(C), outlet="Lime Courier"),
    )
    dated = next(r for r in story.reports if r.id == "c")
    assert (dated.outlet, dated.published.earliest, dated.published.how) == ("Lime Courier", "2026-03-01", "analyst")
    assert [c.reports for c in story.corrections] == [("c",), ("c",)]
    assert story.earliest == "2026-03-01"


def test_of_two_copies_the_one_that_is_meant_gets_the_outlet() -> None:
    copy = replace(A, report=replace(A.report, outlet="Zeta"))
    story = one(correct(SetOutlet, report=whole(copy), outlet="Delta"), of=(A, copy, B))
    assert sorted((r.id, r.outlet) for r in story.reports) == [("a", "Outlet A"), ("a~2", "Delta"), ("b", "Outlet B")]


def changed(text: str) -> Reading:
    """A newer version of the first report."""
    about = report("a", text, outlet="Outlet A")
    return reading(about, events=[event(about, "held", HELD, lemma="held", type="RETREAT")])


@pytest.mark.parametrize(
    ("text", "fits", "because"),
    [
        (
            f"Once more: {HELD}. Rain fell on Orlo.",
            True,
            "carried over to the present text of a, where the words stand once",
        ),
        ("Rain fell on Orlo.", False, "the text of a has changed, and the words stand there no more"),
        (f"{HELD}. {HELD}.", False, "the text of a has changed, and the words stand there more than once"),
    ],
)
def test_an_anchor_is_carried_over_to_a_newer_text_where_its_words_stand_once(
    text: str, fits: bool, because: str
) -> None:
    try:
        newer = changed(text)
    except ValueError:
        newer = reading(report("a", text))
    story = next(s for s in reconcile([newer], [correct(DismissEvent, at=anchor(A, HELD))]))
    assert fates(story) == [("dismiss_event", fits, because)]
    assert story.readings[0].events == () or not fits


def test_an_outlet_goes_with_a_newer_version_and_a_date_does_not() -> None:
    newer = reading(report("a", "Rain fell on Orlo again."))
    fixes = [
        correct(SetOutlet, report=whole(A), outlet="Delta"),
        correct(SetDate, number=1, report=whole(A), earliest="2026-03-01", latest="2026-03-01"),
    ]
    (story,) = reconcile([newer], fixes)
    assert story.reports[0].outlet == "Delta"
    assert [fits for _, fits, _ in fates(story)] == [True, False]


def test_misfits_say_in_plain_words_what_is_missing() -> None:
    absent = telling("z", HELD, "held")
    absent = replace(absent, report=replace(absent.report, text=absent.report.text.upper()))
    fixes = [
        correct(DismissEvent, at=anchor(absent, HELD.upper())),
        correct(DismissEvent, number=1, at=anchor(A, "Rain")),
        correct(MergeEntities, number=2, one=anchor(A, "Orlo"), other=anchor(A, "week")),
        correct(MergeEntities, number=3, one=anchor(A, "Orlo"), other=replace(anchor(absent, "ORLO"))),
        correct(SameClaim, number=4, one=anchor(A, "held"), other=anchor(A, HELD)),
        replace(correct(DismissEvent, number=5, at=replace(anchor(A, "held"), exact="sunk"))),
        correct(SetVerdict, number=6, about="date", verdict=None, members=(anchor(A, "Orlo"), anchor(B, "Orlo"))),
        correct(DismissEvent, number=7, at=anchor(A, "held")),
    ]
    stories = reconcile([A, B, C], fixes)
    found = misfits(fixes, [A, B, C], stories)
    assert [misfit.because for misfit in found] == [
        "no report with the text of z is here",
        "no such event is read there",
        "no actor or place is named there",
        "the other passage is in no report of this story",
        "both passages are the same",
        "other words stand at 32-36",
        "no such discrepancy is found",
    ]


def test_what_stands_in_two_stories_is_apart_already() -> None:
    about = report("y", "Voters in Pell went to the polls on Sunday to choose a mayor.")
    other = reading(about, entities=[entity(about.text, "Pell", kind="place")])
    both: dict[str, Any] = {"one": anchor(A, "Orlo"), "other": anchor(other, "Pell")}
    split, merge = correct(SplitEntity, **both), correct(MergeEntities, **both)
    assert {fits for s in reconcile([A, B, C, other], [split]) for _, fits, _ in fates(s)} == {True}
    assert {fits for s in reconcile([A, B, C, other], [merge]) for _, fits, _ in fates(s)} == {False}


def test_the_order_in_which_corrections_are_listed_changes_nothing() -> None:
    fixes = [
        correct(SameClaim, one=anchor(A, "held"), other=anchor(C, "stood")),
        correct(DifferentClaim, number=1, one=anchor(A, "held"), other=anchor(C, "stood")),
        correct(MergeEntities, number=2, one=anchor(A, "Officials"), other=anchor(C, "Ada Ode")),
        correct(DismissEvent, number=3, at=anchor(B, "held")),
    ]
    stories = [one(*order) for order in permutations(fixes)]
    assert all(story == stories[0] for story in stories)


def test_undone_corrections_leave_no_trace() -> None:
    first = correct(SameClaim, one=anchor(A, "held"), other=anchor(C, "stood"))
    assert one(first, correct(Undo, number=1, of=correction_id(first))) == one()


def test_a_story_says_nothing_of_corrections_of_others() -> None:
    about = report("z", "Voters in Pell went to the polls on Sunday to choose a mayor.")
    other = reading(about, entities=[entity(about.text, "Pell", kind="place")])
    fix = correct(MergeEntities, one=anchor(A, "Officials"), other=anchor(C, "Ada Ode"))
    told = {s.id: s.corrections for s in reconcile([A, B, C, other], [fix])}
    assert [len(c) for c in told.values()] in ([1, 0], [0, 1])
    assert at(about.text, "Pell").start == 10
