"""Denials, answers, opposed causes and opposed framings."""

import pytest

from reportedly.model import Reading
from reportedly.reconciling import reconcile
from tests.reconciling.factory import entity, event, reading, report, said

ACCUSED = "Lorvia of arming the rebels of the north"


def accusation(reply: str, cue: str, content: str, stance: str) -> Reading:
    text = f"Minister Ode accused {ACCUSED}. {reply}"
    about = report("a", text)
    first = said(about, "Minister Ode", "accused", ACCUSED, id="a1", stance="accuses")
    second = said(about, "Lorvian officials", cue, content, id="a2", stance=stance, responds_to="a1")
    return reading(about, attributions=[first, second])


def test_a_denial_and_an_accusation_cannot_both_hold() -> None:
    reply = "Lorvian officials denied that any weapons had crossed the border."
    (story,) = reconcile([accusation(reply, "denied", "that any weapons had crossed the border", "denies")])
    (found,) = story.discrepancies
    assert (found.kind, found.verdict) == ("denial", "conflict")
    assert "its denial by Lorvian officials" in found.because


def test_an_answer_that_denies_nothing_is_no_denial() -> None:
    reply = "Lorvian officials condemned a campaign of lies."
    (story,) = reconcile([accusation(reply, "condemned", "a campaign of lies", "condemns")])
    (found,) = story.discrepancies
    assert (found.kind, found.verdict) == ("response", "not_a_denial")


def caused(name: str, sentence: str, clause: str) -> Reading:
    """A report that gives a cause for the closing of a bridge."""
    about = report(name, f"{sentence} Traffic over the Tarn was light.", outlet=name)
    closing = event(about, "closing", clause, type="COERCE", lemma="close")
    return reading(about, events=[closing], entities=[entity(about.text, "Tarn", kind="place")])


def test_unlike_causes_of_one_event_are_opposed() -> None:
    one = "The closing of the Tarn bridge was the result of a strike by the toll keepers."
    other = "The closing of the Tarn bridge was caused by cracks in two of its pillars."
    clause = "The closing of the Tarn bridge"
    (story,) = reconcile([caused("North", one, clause), caused("South", other, clause)])
    (found,) = [d for d in story.discrepancies if d.kind == "cause"]
    assert found.verdict == "opposed"
    assert "a strike by the toll keepers" in found.because
    assert "cracks in two of its pillars" in found.because


def test_the_same_cause_in_two_reports_is_no_discrepancy() -> None:
    one = "The closing of the Tarn bridge was the result of a strike by the toll keepers."
    (story,) = reconcile([caused(name, one, "The closing of the Tarn bridge") for name in ("North", "South")])
    assert not [d for d in story.discrepancies if d.kind == "cause"]


@pytest.mark.parametrize(("doer", "verdicts"), [("Lorvia", ["opposed"]), ("guards", [])])
def test_an_accusation_and_a_purpose_of_the_accused_are_opposed_framings(doer: str, verdicts: list[str]) -> None:
    accuses = accusation("Lorvian officials said nothing.", "said", "nothing", "asserts")
    text = accuses.report.text
    accuses = reading(
        accuses.report, attributions=accuses.attributions[:1], entities=[entity(text, "Lorvia", kind="place")]
    )
    purpose = report("b", "Lorvia sent its guards north to fight the rebels who had attacked Minister Ode.")
    sent = event(purpose, "sent", purpose.text, actors=[doer])
    describes = reading(purpose, events=[sent], entities=[entity(purpose.text, "Lorvia", kind="place")])
    stories = reconcile([accuses, describes])
    found = [d for story in stories for d in story.discrepancies if d.kind == "framing"]
    assert [d.verdict for d in found] == verdicts


def test_a_refusal_is_no_denial() -> None:
    reply = "Lorvian officials denied the request for a visit."
    (story,) = reconcile([accusation(reply, "denied", "the request for a visit", "denies")])
    assert not story.discrepancies


def test_an_answer_about_nothing_that_was_said_is_passed_over() -> None:
    reply = "Lorvian officials replied that dinner was late."
    (story,) = reconcile([accusation(reply, "replied", "that dinner was late", "rebuts")])
    assert not story.discrepancies


def test_a_cause_that_is_only_supposed_is_not_opposed() -> None:
    one = "The closing of the Tarn bridge was the result of a strike by the toll keepers."
    other = "It is not known whether the closing of the Tarn bridge was caused by cracks in two of its pillars."
    clause = "the closing of the Tarn bridge"
    told = caused("North", one, f"T{clause[1:]}"), caused("South", other, clause)
    (story,) = reconcile(told)
    assert not [d for d in story.discrepancies if d.kind == "cause"]
