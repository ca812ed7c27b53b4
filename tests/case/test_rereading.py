"""What another version has read is read again, and what that changes in the stories is told."""

from dataclasses import replace
from pathlib import Path

import pytest

import reportedly
from reportedly.case import Case, Step
from reportedly.case.settling import settle
from reportedly.model import MadeBy, StoryChange
from reportedly.telling.records import story_record

pytestmark = pytest.mark.model

OLDER = MadeBy("0.0.1", {"parser": "0"}, "2020.1")


def told(case: Case) -> list[object]:
    return [story_record(story) for story in case.stories()]


def age(case: Case, *keys: int) -> None:
    """Puts readings in place as an older version might have made them, that heard nobody and saw nothing happen."""
    for key in keys:
        (reading,) = case.store.readings.of([key])
        older = replace(reading, made_by=OLDER, attributions=(), events=(), figures=())
        with case.store.write():
            case.store.readings.save(key, older)
    list(settle(case.store))


@pytest.fixture
def case(file: str, folder: Path) -> Case:
    opened = reportedly.open_case(file)
    opened.add(folder)
    return opened


def test_what_this_version_has_read_is_left_alone(case: Case) -> None:
    before = told(case)
    changes: list[StoryChange] = []
    assert case.reread(on_change=changes.append).read == 0
    assert (told(case), changes) == (before, [])


def test_what_another_version_has_read_is_read_again(case: Case) -> None:
    fresh = told(case)
    age(case, 1, 3)
    assert told(case) != fresh
    steps: list[Step] = []
    changes: list[StoryChange] = []
    done = case.reread(on=steps.append, on_change=changes.append)
    assert (done.read, done.errors) == (2, ())
    assert told(case) == fresh
    assert [step.what for step in steps if step.what != "settled"] == ["read", "read"]
    assert {(one.what, one.how) for one in changes} >= {("claim", "new")}


def test_everything_is_read_again_if_asked(case: Case) -> None:
    fresh = told(case)
    changes: list[StoryChange] = []
    assert case.reread(everything=True, on_change=changes.append).read == 6
    assert (told(case), changes) == (fresh, [])


def test_a_dry_run_tells_the_same_and_changes_nothing(case: Case) -> None:
    age(case, 2)
    before = told(case)
    would: list[StoryChange] = []
    did: list[StoryChange] = []
    assert case.reread(dry_run=True, on_change=would.append).read == 1
    assert told(case) == before
    case.reread(on_change=did.append)
    assert would == did != []


def test_it_goes_on_where_it_was_interrupted(case: Case) -> None:
    fresh = told(case)
    age(case, 1, 2, 3)

    def stop(step: Step) -> None:
        raise KeyboardInterrupt(step.id)

    with pytest.raises(KeyboardInterrupt):
        case.reread(on=stop)
    left = case.store.connection.one("SELECT count(*) FROM readings WHERE made_by LIKE '%0.0.1%'")
    assert left < 3
    assert case.reread().read == left
    assert told(case) == fresh


def test_a_report_that_could_not_be_read_is_tried_again(case: Case) -> None:
    fresh = told(case)
    with case.store.write():
        case.store.readings.drop(2)
        case.store.reports.settle(2, "failed", "an older version stumbled")
        case.store.marks.touch([2])
    list(settle(case.store))
    assert len(case.stories().errors) == 1
    assert case.reread().read == 1
    assert told(case) == fresh
    assert case.stories().errors == ()


def test_older_versions_are_read_again_too(file: str) -> None:
    text = "The dam at Orsk held on Monday, the ministry said. Some 40 families left their homes."
    with reportedly.open_case(file) as case:
        case.add([reportedly.report(words, id="dam") for words in (text, text.replace("40", "60"))])
        before = list(case.changes())
        age(case, 1, 2)
        assert list(case.changes()) != before
        assert case.reread().read == 2
        assert list(case.changes()) == before
