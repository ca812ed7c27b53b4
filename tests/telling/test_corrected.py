"""What an analyst corrected is marked in a brief, with who and why."""

from dataclasses import replace
from typing import Any

import pytest

from reportedly.model import Story, StoryCorrection
from reportedly.telling.brief import brief
from reportedly.telling.brief.corrected import CORRECTED
from tests.telling.factory import HELD, dam_story


def corrected(kind: str = "same_claim", fits: bool = True, because: str | None = None, **touched: Any) -> Story:
    """The story of the dam with a correction."""
    story = dam_story()
    piece = story.readings[0].report.evidence(story.claims[0].members[0].span)
    one = StoryCorrection(
        "k000000000000", kind, "Ann *B*", "2026-03-05T10:00:00.000000Z", "I saw it.", f"“{HELD}” (a) is <b>so</b>.",
        fits, because, touched.get("reports", ()), (), touched.get("claims", ()), touched.get("discrepancies", ()),
        (piece,),
    )  # fmt: skip
    return replace(story, corrections=(one,))


def lines(story: Story, section: str) -> list[str]:
    return [line.text for line in brief(story).lines if line.section == section]


def test_every_correction_has_a_line_with_its_evidence() -> None:
    story = corrected(claims=("c1",))
    (line,) = [line for line in brief(story).lines if line.section == CORRECTED]
    assert line.text == f"“{HELD}” (a) is <b>so</b> [1] (set by Ann *B*: I saw it, 5 Mar 2026)."
    assert [piece.exact for piece in line.evidence] == [f"{HELD}"]


def test_one_that_does_not_fit_says_why() -> None:
    (line,) = lines(corrected(fits=False, because="the words stand there no more"), CORRECTED)
    assert line.startswith("Does not fit: ")
    assert line.endswith("The words stand there no more.")


def test_a_line_that_tells_a_corrected_claim_is_marked() -> None:
    story = corrected(claims=("c1",))
    marked = [line.text for line in brief(story).lines if "c1" in line.claims]
    assert marked
    assert all(line.endswith("(set by Ann *B*: I saw it)") for line in marked)
    unfit = corrected(fits=False, claims=("c1",))
    assert not any("(set by" in line for line in lines(unfit, "What happened"))


def test_a_verdict_that_was_set_is_not_called_inferred() -> None:
    story = corrected("set_verdict", discrepancies=("d2",))
    changed = replace(story.discrepancies[1], verdict="conflict", because="Set by Ann: both count all of them.")
    story = replace(story, discrepancies=(story.discrepancies[0], changed))
    (line,) = [line for line in lines(story, "Figures side by side") if "1,200" in line]
    assert line.endswith("In conflict, set by Ann: both count all of them.")


@pytest.mark.parametrize(("kind", "marked"), [("set_date", True), ("set_outlet", True), ("dismiss_event", False)])
def test_the_line_of_a_report_is_marked_for_what_it_says(kind: str, marked: bool) -> None:
    first = lines(corrected(kind, reports=("a",)), "How each report knows it")[0]
    assert first.endswith("(set by Ann *B*: I saw it)") is marked


def test_words_of_an_analyst_are_no_markup() -> None:
    story = corrected(claims=("c1",))
    assert r"Ann \*B\*" in brief(story).markdown()
    assert "<b>so" not in brief(story).html()


def test_a_long_history_is_cut() -> None:
    story = corrected()
    many = tuple(replace(story.corrections[0], id=f"k{n:012}") for n in range(20))
    told = lines(replace(story, corrections=many), CORRECTED)
    assert len(told) == 13
    assert told[-1] == "... and 8 more; `reportedly corrections` lists all."
