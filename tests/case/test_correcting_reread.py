"""Corrections outlive another reading: by the same version, by another one, and by one that reads otherwise."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

import reportedly
from reportedly.case import Case
from reportedly.case.pointing import Pointing
from reportedly.case.settling import settle
from reportedly.model import MadeBy, Reading, StoryChange
from reportedly.model import correction as kinds
from reportedly.model.correction import Correction
from reportedly.telling.records import story_record
from tests.case.conftest import REPORTS

pytestmark = pytest.mark.model

OTHER = MadeBy("0.0.1", {"parser": "0"}, "2020.1")
TEASER = "Read more: The dam at Orsk held on Monday\n\nThe mayor of Orsk said 60 families had left their homes.\n"
BRIDGE = "The bridge at Vell was closed on Monday, the port authority said. Engineers looked at it, the mayor said.\n"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with a correction of every kind; one was taken back, and one was brought back after that."""
    folder = tmp_path_factory.mktemp("corrected")
    texts = {**REPORTS, "teaser.txt": TEASER, "bridge.txt": BRIDGE}
    with reportedly.open_case(folder / "whole.case") as made:
        made.add([reportedly.report(text, id=name.removesuffix(".txt")) for name, text in texts.items()])
        for correction in corrections(Pointing(made.store)):
            made.correct(correction)
        outlets = [kept.id for kept in made.corrections() if kept.correction.kind == "set_outlet"]
        made.undo(outlets[0], who="Bo", when=when(40), why="It was the other one.")
        back = made.undo(outlets[1], who="Bo", when=when(41), why="No.")
        made.undo(back.id, who="Ann", when=when(42), why="Yes.")
    return folder / "whole.case"


@pytest.fixture
def case(whole: Path, file: str) -> Iterator[Case]:
    """A copy of that case."""
    copyfile(whole, file)
    with reportedly.open_case(file) as opened:
        yield opened


def when(second: int) -> str:
    return f"2026-03-04T10:00:{second:02}.000000Z"


def corrections(find: Pointing) -> Iterator[Correction]:
    """One of every kind, on the reports of the case as they are read now."""

    def at(reference: str) -> kinds.Anchor:
        return find.references.passage(reference).anchor()

    def signed(second: int) -> dict[str, Any]:
        return {"who": "Ann", "when": when(second), "why": "I read it so."}

    whole, at_event = find.references.whole, find.event
    yield kinds.SetDate(**signed(0), report=whole("vote"), earliest="2026-03-05", latest="2026-03-05")
    yield kinds.SetOutlet(**signed(1), report=whole("vote"), outlet="Lorran Post")
    yield kinds.SetOutlet(**signed(2), report=whole("strike"), outlet="Vell Times")
    yield kinds.MergeEntities(**signed(3), one=at("strike:Ana Brecht"), other=at("strike_ends:The port authority"))
    yield kinds.SplitEntity(**signed(4), one=at("strike:Ana Brecht"), other=at("strike_ends:Ana Brecht"))
    yield kinds.SameClaim(**signed(5), one=at_event("dam_again:held"), other=at_event("flood:failed"))
    yield kinds.DifferentClaim(**signed(6), one=at_event("dam:held"), other=at_event("dam_again:held"))
    members = (at("dam:At least 40 families"), at("dam_again:60 families"))
    yield kinds.SetVerdict(**signed(7), about="figure", verdict="update", members=members)
    yield kinds.MarkFurniture(**signed(8), at=at("bridge:Engineers looked at it, the mayor said."), label="caption")
    (piece,) = find.references.reading(find.references.report("teaser")).report.furniture
    yield kinds.NotFurniture(**signed(9), at=at(f"teaser:{piece.span.start}-{piece.span.end}"))
    yield kinds.DismissEvent(**signed(10), at=at_event("flood:flooded"))
    clause = at("strike_ends:30 ships had waited")
    yield kinds.AddEvent(**signed(11), trigger=at("strike_ends:waited"), clause=clause, type="REJECT")
    cue, content = find.attribution("flood:told")
    yield kinds.DismissAttribution(**signed(12), at=cue, content=content)
    source, said = (at("strike_ends:Ana Brecht"),), (at("strike_ends:thanked the dockers"),)
    yield kinds.AddAttribution(**signed(13), source=source, cue=(), content=said)


def told(case: Case) -> bytes:
    return "\n".join(json.dumps(story_record(story)) for story in case.stories()).encode()


def put(case: Case, make: Callable[[Reading], Reading]) -> None:
    """Puts other readings in the place of all that the case has."""
    for key in case.store.readings.tried():
        (reading,) = case.store.readings.of([key])
        with case.store.write():
            case.store.readings.save(key, make(reading))
    list(settle(case.store))


def test_every_kind_is_tried_and_fits(case: Case) -> None:
    states = {(kept.correction.kind, kept.state, kept.because) for kept in case.corrections()}
    assert {kind for kind, state, _ in states if state == "fits"} == kinds.KINDS.keys() - {"undo"}
    assert {(kind, state) for kind, state, _ in states if state != "fits"} == {
        ("set_outlet", "undone"), ("undo", "undone"), ("undo", "undoes"),
    }  # fmt: skip


def test_the_same_reading_again_changes_nothing(case: Case) -> None:
    before, kept = told(case), case.corrections()
    changes: list[StoryChange] = []
    assert case.reread(everything=True, on_change=changes.append).read == len(REPORTS) + 2
    assert (told(case), case.corrections(), changes) == (before, kept, [])


@pytest.mark.parametrize("part", ["reportedly", "models", "tables"])
def test_what_another_version_read_alike_changes_nothing(case: Case, part: str) -> None:
    before, kept = told(case), case.corrections()
    other = getattr(OTHER, part)
    put(case, lambda reading: replace(reading, made_by=replace(reading.made_by, **{part: other})))
    changes: list[StoryChange] = []
    assert case.reread(on_change=changes.append).read == len(REPORTS) + 2
    assert (told(case), case.corrections(), changes) == (before, kept, [])
    assert case.reread().read == 0


def test_what_is_not_read_there_is_told_and_comes_back(case: Case) -> None:
    before, kept, lines = told(case), case.corrections(), list(case.exported_corrections())
    put(case, lambda reading: replace(reading, made_by=OTHER, entities=(), events=(), figures=(), attributions=()))
    lost = {kept.correction.kind: kept.because for kept in case.corrections() if kept.state == "does not fit"}
    assert lost == {
        "merge_entities": "no actor or place is named there",
        "split_entity": "no actor or place is named there",
        "same_claim": "no claim is read there",
        "different_claim": "no claim is read there",
        "dismiss_event": "no such event is read there",
        "dismiss_attribution": "no attribution is read there",
    }
    view = case.store.connection.execute("SELECT kind, because FROM correction_list WHERE fits = 0 AND NOT undone")
    assert dict(view.fetchall()) == lost
    assert list(case.exported_corrections()) == lines
    assert case.reread().read == len(REPORTS) + 2
    assert (told(case), case.corrections()) == (before, kept)


def test_a_correction_of_what_this_version_does_not_read_is_listed_with_the_reason(case: Case) -> None:
    """An older version took the dockers for an act of theirs, and the analyst dismissed that."""
    before = told(case)
    find = Pointing(case.store).references
    at = find.passage("strike:Dockers").anchor()

    def misread(reading: Reading) -> Reading:
        more = (replace(reading.events[0], id="v99", trigger=at.span),) if reading.report.id == at.report else ()
        return replace(reading, made_by=OTHER, events=(*reading.events, *more))

    put(case, misread)
    assert told(case) != before
    made = case.correct(kinds.DismissEvent(who="Ann", when=when(50), why="They are people.", at=at))
    assert (made.state, made.because) == ("fits", None)
    assert case.reread().errors == ()
    (now,) = (kept for kept in case.corrections() if kept.id == made.id)
    assert (now.state, now.because) == ("does not fit", "no such event is read there")
    assert [kept.state for kept in case.corrections()].count("does not fit") == 1
    case.undo(made.id, who="Ann", when=when(51), why="It is right now.")
    assert told(case) == before
