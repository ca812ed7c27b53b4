"""Corrections in a case: what they change, and that nothing is left of one that was taken back."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import reportedly
from reportedly.case.pointing import Pointing
from reportedly.errors import CaseError, UsageError
from reportedly.model.correction import (
    DifferentClaim,
    DismissEvent,
    MarkFurniture,
    MergeEntities,
    NotFurniture,
    SetDate,
    SetOutlet,
    SetVerdict,
)
from reportedly.telling.records import story_record

pytestmark = pytest.mark.model

WHEN = "2026-03-04T10:00:{:02}.000000Z"


@pytest.fixture
def case(folder: Path, file: str) -> Iterator[reportedly.Case]:
    with reportedly.open_case(file) as made:
        made.add(folder)
        yield made


def signed(number: int = 0, why: str = "I read it so.") -> dict[str, str]:
    return {"who": "Ann", "when": WHEN.format(number), "why": why}


def records(case: reportedly.Case) -> list[dict[str, Any]]:
    return [story_record(story) for story in case.stories()]


def dam(case: reportedly.Case) -> str:
    """The id of the first report of the dam."""
    return Pointing(case.store).references.report("dam-")


def test_an_undone_correction_leaves_the_case_as_it_was(case: reportedly.Case) -> None:
    before, find = records(case), Pointing(case.store)
    at = find.references.passage("dam-:held").anchor()
    made = case.correct(DismissEvent(**signed(), at=at))
    assert (made.state, made.because) == ("fits", None)
    assert records(case) != before
    undone = case.undo(made.id[:5], who="Bo", when=WHEN.format(1), why="It did hold.")
    assert undone.state == "undoes"
    assert records(case) == before
    states = [(kept.state, kept.because) for kept in case.corrections()]
    assert states == [("undone", "Bo on 2026-03-04: It did hold."), ("undoes", None)]
    case.undo(undone.id, who="Bo", when=WHEN.format(2), why="Or did it?")
    assert records(case) != before


def test_only_the_touched_stories_are_made_anew(case: reportedly.Case) -> None:
    before = {record["story"]["id"]: record for record in records(case)}
    find = Pointing(case.store)
    case.correct(SetOutlet(**signed(), report=find.references.whole("strike-"), outlet="Vell Times"))
    after = {record["story"]["id"]: record for record in records(case)}
    changed = [name for name in after if after[name] != before.get(name)]
    assert len(changed) == 1
    assert "Vell Times" in {report["outlet"] for report in after[changed[0]]["reports"]}


def test_a_reading_of_the_case_is_as_corrected(case: reportedly.Case) -> None:
    find = Pointing(case.store)
    whole = find.references.whole("strike-")
    case.correct(SetDate(**signed(), report=whole, earliest="2026-03-05", latest="2026-03-05"))
    told = {r.report.id: r.report.published for r in case.readings() if isinstance(r, reportedly.Reading)}
    assert told[whole.report].how == "analyst"
    assert find.references.reading(whole.report).report.published.earliest == "2026-03-05"


def test_words_that_are_no_furniture_are_read(case: reportedly.Case, tmp_path: Path) -> None:
    find = Pointing(case.store)
    name = dam(case)
    mark = case.correct(
        MarkFurniture(**signed(), at=find.references.passage(f"{name}:12-40").anchor(), label="caption")
    )
    assert mark.state == "fits"
    case.undo(mark.id, who="Ann", when=WHEN.format(1), why="no")
    text = "Read more: The dam at Orsk held on Monday\n\nThe mayor of Orsk said 60 families had left their homes.\n"
    (tmp_path / "teaser.txt").write_text(text, "utf-8")
    case.add(tmp_path / "teaser.txt")
    before = records(case)
    reading = find.references.reading(find.references.report("teaser-"))
    (piece,) = reading.report.furniture
    at = find.references.passage(f"teaser-:{piece.span.start}-{piece.span.end}").anchor()
    made = case.correct(NotFurniture(**signed(2), at=at))
    assert (made.state, made.because) == ("fits", None)
    again = find.references.reading(reading.report.id)
    assert again.report.furniture == ()
    assert len(again.sentences) > len(reading.sentences)
    case.undo(made.id, who="Ann", when=WHEN.format(3), why="no")
    assert records(case) == before


def test_corrections_go_from_case_to_case(case: reportedly.Case, folder: Path, tmp_path: Path) -> None:
    find = Pointing(case.store)
    case.correct(DismissEvent(**signed(), at=find.references.passage("dam-:held").anchor()))
    undone = case.correct(SetOutlet(**signed(1), report=find.references.whole("vote-"), outlet="Lorran Post"))
    case.undo(undone.id, who="Ann", when=WHEN.format(2), why="no")
    lines = list(case.exported_corrections())
    with reportedly.open_case(tmp_path / "other.case") as other:
        first = other.import_corrections(["", *lines, "{}", b"\xff"], "file.jsonl")
        assert (first.added, first.there) == (3, 0)
        assert [error.where for error in first.errors] == ["file.jsonl:5", "file.jsonl:6"]
        waiting = other.corrections()[0]
        assert waiting.state == "does not fit"
        assert "is here yet" in (waiting.because or "")
        other.add(folder)
        assert other.corrections() == case.corrections()
        assert records(other) == records(case)
        assert other.import_corrections(lines).there == 3
        assert list(other.exported_corrections()) == lines


def test_a_correction_that_is_none_is_refused(case: reportedly.Case) -> None:
    find = Pointing(case.store)
    before = records(case)
    with pytest.raises(CaseError, match="no ISO dates"):
        case.correct(SetDate(**signed(), report=find.references.whole("vote-"), earliest="soon", latest="later"))
    with pytest.raises(CaseError, match="why must have"):
        case.correct(SetOutlet(**signed(why=" "), report=find.references.whole("vote-"), outlet="X"))
    with pytest.raises(CaseError, match="there is none"):
        case.undo("k123", who="Ann", when=WHEN.format(0), why="no")
    assert records(case) == before
    assert case.corrections() == []


def test_what_is_taken_back_already_is_not_taken_back_twice(case: reportedly.Case) -> None:
    find = Pointing(case.store)
    made = case.correct(SetOutlet(**signed(), report=find.references.whole("vote-"), outlet="X"))
    case.undo(made.id, who="Bo", when=WHEN.format(1), why="no")
    with pytest.raises(CaseError, match="taken back already, by Bo on 2026-03-04"):
        case.undo(made.id, who="Ann", when=WHEN.format(2), why="no")


def test_things_are_found_by_what_is_printed_of_them(case: reportedly.Case) -> None:
    find = Pointing(case.store)
    story = next(s for s in case.stories() if any(r.id == dam(case) for r in s.reports))
    claim = next(c for c in story.claims if c.numbers.reports > 1)
    assert find.claim(claim.id).exact in {
        m.trigger and story.reading(m.report).report.text[slice(*m.trigger)] for m in claim.members
    }
    report = claim.members[-1].report
    assert find.claim(f"{claim.id}@{report}").report == report
    discrepancy = story.discrepancies[0]
    found = find.discrepancy(discrepancy.id)
    assert found is not None
    assert [anchor.exact for anchor in found[1]] == [member.exact for member in discrepancy.members]
    assert find.mention("Ana Brecht").exact.endswith("Ana Brecht")
    assert find.event("dam-:held").exact == "held"
    assert find.attribution("dam-:ministry said")[0].exact == "said"
    assert find.sentence(find.references.passage("dam-:40 families")).exact.startswith("At least 40")


@pytest.mark.parametrize(
    ("kind", "reference", "told"),
    [
        ("report", "dam", "2 reports are called 'dam'"),
        ("report", "lake", "no report is called 'lake'"),
        ("report", "", "no report is called ''"),
        ("passage", "dam-", "is no passage; name a passage as REPORT:START-END or REPORT:WORDS"),
        ("passage", "lake:water", "no report is called 'lake'"),
        ("passage", "dam-:whale", "the words 'whale' do not stand in dam-"),
        ("passage", "dam-:the", "the words 'the' stand"),
        ("passage", "dam-:5-5", "5-5 is no place in dam-"),
        ("passage", "dam-:5-99999", "is no place in dam-"),
        ("mention", "Nobody Here", "nobody and nothing is called 'Nobody Here'"),
        ("mention", "dam-:held", "no actor or place is named at"),
        ("mention", "n1", "stories; name the one that is meant, as in STORY:n3"),
        ("claim", "c00000000", "no claim is called 'c00000000'"),
        ("claim", "dam-:(Norda)", "no claim is read at"),
        ("discrepancy", "d00000000", "no discrepancy is called 'd00000000'"),
        ("event", "dam-:ministry", "no event is read at"),
        ("event", "dam-#v99", "no event is read at dam-#v99"),
        ("attribution", "dam-:ORSK", "attribution"),
        ("event_type", "WHALING", "'WHALING' is no type of event; there are "),
    ],
)
def test_what_cannot_be_found_is_told_in_one_line(case: reportedly.Case, kind: str, reference: str, told: str) -> None:
    find = Pointing(case.store)
    look = getattr(find.references if kind in ("report", "passage") else find, kind)
    with pytest.raises(UsageError) as error:
        look(reference)
    assert told in str(error.value)
    assert "\n" not in str(error.value)


def test_the_record_of_a_story_lists_its_corrections(case: reportedly.Case) -> None:
    find = Pointing(case.store)
    found = find.references.passage("strike_ends-:Ana Brecht").anchor()
    other = find.references.passage("strike-:Ana Brecht").anchor()
    case.correct(MergeEntities(**signed(), one=other, other=found))
    told = [record["corrections"] for record in records(case) if "corrections" in record]
    ((one,),) = told
    assert (one["kind"], one["who"], one["fits"]) == ("merge_entities", "Ann", True)
    assert json.dumps(one)


def test_a_verdict_and_a_parting_of_claims_by_their_ids(case: reportedly.Case) -> None:
    find = Pointing(case.store)
    story = next(s for s in case.stories() if any(r.id == dam(case) for r in s.reports))
    found = find.discrepancy(story.discrepancies[0].id)
    assert found is not None
    verdict = SetVerdict(**signed(), about=found[0].kind, verdict="update", members=found[1])
    assert case.correct(verdict).state == "fits"
    claim = next(c for c in story.claims if c.numbers.reports > 1)
    first, last = (find.claim(f"{claim.id}@{report}") for report in sorted({m.report for m in claim.members})[:2])
    assert case.correct(DifferentClaim(**signed(1), one=first, other=last)).state == "fits"
    changed = next(s for s in case.stories() if s.id == story.id)
    assert changed.discrepancies[0].because.startswith("Set by Ann: I read it so.")
    assert len(changed.claims) == len(story.claims) + 1
