"""What a correction of one report does to its reading."""

from dataclasses import replace
from typing import Any

import pytest

from reportedly.model import Credit, Factuality, Furniture, Reading, Span
from reportedly.model.correction import (
    AddAttribution,
    AddEvent,
    Correction,
    DismissAttribution,
    DismissEvent,
    MarkFurniture,
    NotFurniture,
    SetDate,
    SetOutlet,
    SplitEntity,
    Undo,
)
from reportedly.model.correction_record import correction_id
from reportedly.reconciling.corrections import apply
from tests.reconciling.corrections.always import check
from tests.reconciling.corrections.factory import anchor, correct, whole
from tests.reconciling.corrections.sample import TEXT, sample
from tests.reconciling.factory import at

A = sample()


def lay(*corrections: Correction, on: Reading = A) -> Reading:
    """The report with corrections laid over it; what always holds of a reading holds of it."""
    made = apply(on, corrections)
    check(made)
    return made


def by_id(items: Any) -> dict[str, Any]:
    return {item.id: item for item in items}


def names(reading: Reading, attribution: str) -> list[str]:
    return [link.name for link in by_id(reading.attributions)[attribution].chain]


def test_without_corrections_a_reading_is_as_it_was() -> None:
    assert lay() == A


@pytest.mark.parametrize(
    ("words", "type", "left"),
    [
        ("held", None, ["v2", "v3"]),
        ("held", "RETREAT", ["v2", "v3"]),
        ("held", "COUP", ["v1", "v2", "v3"]),
        ("thanked", None, ["v1", "v2"]),
        ("Rea", None, ["v1", "v2", "v3"]),
    ],
)
def test_a_dismissed_event_is_gone(words: str, type: str | None, left: list[str]) -> None:
    made = lay(correct(DismissEvent, at=anchor(A, words), type=type))
    assert [event.id for event in made.events] == left


def test_a_figure_stays_when_its_event_is_dismissed() -> None:
    made = lay(correct(DismissEvent, at=anchor(A, "thanked")))
    assert [(figure.id, figure.event) for figure in made.figures] == [("f1", None)]


def test_of_a_dismissed_attribution_the_one_around_it_takes_what_it_held() -> None:
    made = lay(correct(DismissAttribution, at=anchor(A, "said"), content=anchor(A, "the dam had held")))
    assert [a.id for a in made.attributions] == ["a1", "a3"]
    assert by_id(made.events)["v1"].factuality == (Factuality(None, "Uu"), Factuality("a1", "CT+"))


def test_of_a_dismissed_carrier_the_chain_loses_its_link() -> None:
    made = lay(correct(DismissAttribution, at=anchor(A, "reported")))
    assert names(made, "a2") == ["The ministry of water", "Lime Courier"]
    assert by_id(made.attributions)["a2"].parent is None


def test_what_nobody_denies_any_more_is_not_told_by_the_outlet_as_denied() -> None:
    event = by_id(lay(correct(DismissAttribution, at=anchor(A, "denied"))).events)["v2"]
    assert (event.status, event.factuality) == ("alleged", (Factuality(None, "Uu"),))


def test_furniture_takes_everything_that_was_read_from_it() -> None:
    made = lay(correct(MarkFurniture, at=anchor(A, "Mayor Ode denied that the wall had cracked."), label="teaser"))
    assert [a.id for a in made.attributions] == ["a1", "a2"]
    assert [e.id for e in made.events] == ["v1", "v3"]
    assert len(made.sentences) == len(A.sentences) - 1
    assert [len(e.mentions) for e in made.entities] == [1, 1, 1]
    assert made.report.furniture == (Furniture(at(TEXT, "Mayor Ode denied that the wall had cracked."), "teaser"),)


def test_furniture_inside_a_sentence_leaves_the_rest_of_it() -> None:
    made = lay(correct(MarkFurniture, at=anchor(A, "Wirex reported"), label="credit"))
    first = next(s.span.words(TEXT) for s in made.sentences)
    assert first == "The ministry of water said on Monday that the dam had held,"
    assert names(made, "a2") == ["The ministry of water", "Lime Courier"]


def test_a_credit_stays_known_when_it_is_marked_as_one_and_goes_with_other_furniture() -> None:
    credited = replace(A, report=replace(A.report, credits=(Credit("Wirex", at(TEXT, "Wirex"), "agency"),)))
    kept = lay(correct(MarkFurniture, at=anchor(A, "Wirex reported"), label="credit"), on=credited)
    assert [c.name for c in kept.report.credits] == ["Wirex"]
    gone = lay(correct(MarkFurniture, at=anchor(A, "Wirex reported"), label="caption"), on=credited)
    assert gone.report.credits == ()


def test_an_added_attribution_stands_in_what_holds_it_and_gives_its_events() -> None:
    made = lay(
        correct(
            AddAttribution,
            source=(anchor(A, "Minister Ode"),),
            cue=(),
            content=(anchor(A, "thanked 40 workers"),),
            stance="denies",
        )
    )
    (added,) = [a for a in made.attributions if a.id not in ("a1", "a2", "a3")]
    assert [link.name for link in added.chain] == ["Minister Ode", "Lime Courier"]
    assert (added.parent, added.entity, added.because) == (None, "e-Mayor Ode", "Set by Ann: I read it so.")
    assert by_id(made.events)["v3"].factuality == (Factuality(None, "Uu"), Factuality(added.id, "CT-"))
    assert by_id(made.figures)["f1"].attribution == added.id


def test_an_attribution_put_between_two_gets_into_both_chains() -> None:
    made = lay(
        correct(
            AddAttribution,
            source=(anchor(A, "on Monday"),),
            cue=(),
            content=(anchor(A, "The ministry of water said"), anchor(A, "that the dam had held")),
        )
    )
    # No content holds the whole of the inner attribution, so it stays where it was.
    assert by_id(made.attributions)["a2"].parent == "a1"
    dropped = lay(correct(DismissAttribution, at=anchor(A, "reported")))
    again = lay(
        correct(
            AddAttribution,
            source=(anchor(A, "Wirex"),),
            cue=(anchor(A, "reported"),),
            content=(anchor(A, TEXT[: TEXT.index(", Wirex")]),),
        ),
        on=dropped,
    )
    (added,) = [a for a in again.attributions if a.id not in ("a2", "a3")]
    assert by_id(again.attributions)["a2"].parent == added.id
    assert names(again, "a2") == ["The ministry of water", "Wirex", "Lime Courier"]


def test_an_added_event_is_given_by_whoever_is_quoted_there() -> None:
    made = lay(
        correct(
            AddEvent,
            trigger=anchor(A, "emptied"),
            clause=anchor(A, "the valley that emptied twice"),
            type="DISPLACEMENT",
        ),
        correct(AddEvent, trigger=anchor(A, "wall"), clause=anchor(A, "the wall had cracked"), type="ACCIDENT"),
        correct(AddEvent, trigger=anchor(A, "thanked"), clause=anchor(A, "thanked 40 workers"), type="CONSULT"),
    )
    added = {event.type: event for event in made.events if event.id not in ("v1", "v2", "v3")}
    assert added["DISPLACEMENT"].factuality == (Factuality(None, "CT+"),)
    assert added["ACCIDENT"].factuality == (Factuality(None, "Uu"), Factuality("a3", "CT-"))
    assert [added[type].quad for type in ("DISPLACEMENT", "CONSULT")] == [None, 1]


def test_what_was_added_has_one_id_however_often_it_is_added() -> None:
    one: dict[str, Any] = {
        "trigger": anchor(A, "emptied"),
        "clause": anchor(A, "the valley that emptied twice"),
        "type": "COUP",
    }
    twice = lay(correct(AddEvent, **one), correct(AddEvent, number=2, why="Once more.", **one))
    assert len(twice.events) == len(A.events) + 1
    assert twice.events[-1].because == "Set by Ann: Once more."


@pytest.mark.parametrize(
    ("earliest", "latest", "told"),
    [
        ("2026-03-11", "2026-03-11", ("2026-03-09", "2026-03-09", "published")),
        ("2026-03-11", "2026-03-12", ("2026-03-09", "2026-03-09", "published")),
        ("2026-03-07", "2026-03-11", (None, None, "none")),
        (None, None, (None, None, "none")),
    ],
)
def test_a_set_date_resolves_the_times_anew(earliest: str | None, latest: str | None, told: tuple[str, ...]) -> None:
    made = lay(correct(SetDate, report=whole(A), earliest=earliest, latest=latest))
    (monday,) = made.timexes
    assert (monday.earliest, monday.latest, monday.anchor) == told
    assert (made.report.published.earliest, made.report.published.how) == (earliest, "analyst")


def test_a_set_outlet_stands_at_the_end_of_every_chain() -> None:
    made = lay(correct(SetOutlet, report=whole(A), outlet="Wirex"))
    assert names(made, "a2") == ["The ministry of water", "Wirex"]
    assert lay(correct(SetOutlet, report=whole(A), outlet=None)).attributions[0].chain[-1].name == "a"


def test_an_entity_taken_for_two_is_split_with_all_that_points_at_it() -> None:
    made = lay(correct(SplitEntity, one=anchor(A, "Mayor Ode"), other=anchor(A, "Minister Ode")))
    assert [e.name for e in made.entities[2:]] == ["Ode", "Minister Ode"]
    thanked = by_id(made.events)["v3"]
    assert thanked.actors[0].entity == made.entities[3].id
    assert by_id(made.attributions)["a3"].entity == "e-Mayor Ode"


LATER = [
    (
        correct(MarkFurniture, at=anchor(A, "Read on"), label="teaser"),
        correct(NotFurniture, number=1, at=anchor(A, "Read on: the valley")),
    ),
    (
        correct(AddEvent, trigger=anchor(A, "Read"), clause=anchor(A, "Read on"), type="COUP"),
        correct(DismissEvent, number=1, at=anchor(A, "Read")),
    ),
    (
        correct(AddAttribution, source=(anchor(A, "Read"),), cue=(), content=(anchor(A, "the valley"),)),
        correct(DismissAttribution, number=1, at=anchor(A, "Read")),
    ),
]


@pytest.mark.parametrize(("earlier", "later"), LATER)
def test_of_two_that_contradict_each_other_the_later_holds(earlier: Correction, later: Correction) -> None:
    assert lay(earlier) != A
    assert lay(earlier, later) == lay(later, earlier) == A


def test_an_undone_correction_does_nothing_and_an_undone_undoing_does_it_again() -> None:
    first = correct(DismissEvent, at=anchor(A, "held"))
    undo = correct(Undo, number=1, of=correction_id(first))
    again = correct(Undo, number=2, of=correction_id(undo))
    assert lay(first, undo) == A
    assert lay(undo, again, first) == lay(first)


def test_nothing_is_added_in_furniture() -> None:
    mark = correct(MarkFurniture, at=anchor(A, "Read on: the valley that emptied twice."), label="teaser")
    event = correct(AddEvent, number=1, trigger=anchor(A, "emptied"), clause=anchor(A, "emptied twice"), type="COUP")
    assert lay(mark, event) == lay(mark)


def test_furniture_that_was_none_waits_until_the_report_is_read_again() -> None:
    marked = replace(A, report=replace(A.report, furniture=(Furniture(Span(0, 3), "caption"),)))
    marked = replace(marked, sentences=marked.sentences[1:], attributions=(), events=(), entities=())
    assert apply(marked, [correct(NotFurniture, at=anchor(A, "The"))]) == marked
