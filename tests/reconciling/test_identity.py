"""Entities of several reports, made one or kept apart."""

from dataclasses import replace
from itertools import permutations

import pytest

from reportedly.model import Codes, Entity, EntityKind, MadeBy, Mention, Published, Reading, Report, Span
from reportedly.reconciling.identity import merge_entities


def reading(name: str, *people: tuple[EntityKind, str]) -> Reading:
    text = " ".join(words for _, words in people)
    entities = []
    for number, (kind, words) in enumerate(people, 1):
        at = text.index(words)
        mention = Mention(Span(at, at + len(words)), "name")
        entities.append(Entity(f"e{number}", words, kind, Codes(), None, None, None, (mention,)))
    report = Report(name, None, None, None, None, "en", text, Published(), None, (), ())
    return Reading(MadeBy("", {}, ""), report, (), tuple(entities), (), (), (), ())


def are_one(kind: EntityKind, left: str, right: str) -> bool:
    found = merge_entities([reading("a", (kind, left)), reading("b", (kind, right))])
    return found.of["a", "e1"] == found.of["b", "e1"]


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        ("person", "Abdou Maïga", "Abdou Maiga"),
        ("person", "Mohammed Sall", "Muhammad Sall"),
        ("person", "Ana Rell", "Rell"),
        ("person", "Ana Maria Rell", "Ana Rell"),
        ("person", "Rell Ana", "Ana Rell"),
        ("person", "A. K. Rell", "Ana Karin Rell"),
        ("person", "Bob Rell", "Robert Rell"),
        ("person", "Ana Rell", "Ana Rell Sandberg"),
        ("person", "Vitaliy Horodnik", "Vitali Gorodnik"),
        ("person", "Sandberg", "Ana Sandberg Rell"),
        ("operation", "Operation Tallane", "Operation Talane"),
        ("operation", "Operation Sea Gull", "Operation Seagull"),
        ("military", "9th Brigade", "9th Tank Brigade"),
        ("organization", "Charitas", "Charitas International"),
        ("organization", "Western Ports Union", "WPU"),
        ("person", "Xu Caixing", "Hsu Tsai-hsing"),
        ("person", "Mikael Tesso", "Michael Tesso"),
        ("person", "Noor el-Amin Benhallou", "Nour al-Amine Ben Hallou"),
        ("person", "Ana Sorrel Pizanga", "Sorrel Pizanga"),
        ("person", "Ana van der Rell", "Van der Rell"),
        ("organization", "Harbour Workers' Union-Free Front", "HWU-FF"),
        ("armed_group", "Popular Front of the Delta", "FPD"),
        ("organization", "Rell Observatory for Rights", "Observatory"),
        ("other", "Lome agreement", "Lome deal"),
        ("other", "Lome peace agreement", "Lome deal"),
        ("person", "Mustapha Rezzaoui", "Mustapha Rezzawi"),
        ("person", "Ana Delia Barragan Soto", "Ana Barragan"),
        ("organization", "Truth Commission", "Commission for the Truth"),
        ("other", "Rell Sea grain deal", "Rell Sea Grain Initiative"),
        ("armed_group", "al-Shabaab", "Al Shabaab"),
    ],
)
def test_one(kind: EntityKind, left: str, right: str) -> None:
    assert are_one(kind, left, right)


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        ("person", "Ana Rell", "Bo Rell"),
        ("person", "Ana Rell", "Ana Rossi"),
        ("person", "Mario Rell", "Maria Rell"),
        ("person", "Ali Ismail Goulled", "Ismail Goulled"),
        ("other", "Lome agreement", "Lome convention"),
        ("other", "Resolution 2100", "Resolution 2164"),
        ("outlet", "The Monitor", "The Rell Monitor"),
        ("armed_group", "Popular Front of the Delta", "FDR"),
        ("person", "Bo Rell Senior", "Bo Rell Junior"),
        ("military", "9th Brigade", "7th Brigade"),
        ("place", "Niger", "Nigeria"),
        ("place", "Mali", "Malawi"),
        ("government", "Government of Niger", "Government of Nigeria"),
        ("organization", "Western Ports Union", "EPU"),
        ("operation", "Operation Tallane", "Operation Serenade"),
    ],
)
def test_apart(kind: EntityKind, left: str, right: str) -> None:
    assert not are_one(kind, left, right)


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("General Rell holds the east.", "Colonel Rell holds the port.", False),
        ("Major Rell holds the east.", "Major Rell holds the port.", True),
    ],
)
def test_two_ranks_are_two_people(left: str, right: str, one: bool) -> None:
    readings = []
    for name, text in (("a", left), ("b", right)):
        made = reading(name, ("person", "Rell"))
        words = Span(0, text.index("Rell") + 4)
        entity = replace(made.entities[0], mentions=(Mention(words, "name"),))
        readings.append(replace(made, report=replace(made.report, text=text), entities=(entity,)))
    found = merge_entities(readings)
    assert (found.of["a", "e1"] == found.of["b", "e1"]) is one


def test_every_merge_has_its_reason() -> None:
    readings = [reading("a", ("person", "Abdou Sall")), reading("b", ("person", "Sall"))]
    (link,) = merge_entities(readings).links
    assert (link.left, link.right) == (("a", "e1"), ("b", "e1"))
    assert link.because == "only one person of the story bears the last name 'sall'"


def test_a_last_name_that_two_bear_goes_to_neither() -> None:
    readings = [reading("a", ("person", "Ana Rell"), ("person", "Bo Rell")), reading("b", ("person", "Rell"))]
    assert len(merge_entities(readings).entities) == 3


def test_a_last_name_goes_to_whom_most_reports_speak_of_far_more_often() -> None:
    chief = [reading(name, ("person", "Ana Rell")) for name in "abcd"]
    often = [replace(r, entities=tuple(replace(e, mentions=e.mentions * 4) for e in r.entities)) for r in chief]
    others = [reading(name, ("person", "Bo Rell")) for name in "ef"]
    alone = reading("z", ("person", "Rell"))
    found = merge_entities([*often, *others, alone])
    assert found.of["z", "e1"] == found.of["a", "e1"]
    found = merge_entities([*chief, *others, alone])
    assert found.of["z", "e1"] not in {found.of["a", "e1"], found.of["e", "e1"]}


def test_order_of_the_reports_changes_nothing() -> None:
    readings = [
        reading("a", ("person", "Ana Rell"), ("place", "Lome")),
        reading("b", ("person", "Rell")),
        reading("c", ("place", "Lomé"), ("person", "Anna Rell")),
    ]
    results = [merge_entities(list(order)) for order in permutations(readings)]
    assert all(result == results[0] for result in results)


def unnamed(name: str, words: str) -> Reading:
    """A reading of a ministry without a name."""
    made = reading(name, ("government", words))
    (entity,) = made.entities
    (mention,) = entity.mentions
    return replace(made, entities=(replace(entity, mentions=(replace(mention, form="nominal"),)),))


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("the interior ministry", "The interior ministry", True),
        ("the interior ministry", "the foreign ministry", False),
        ("the ministry", "the ministry", False),
    ],
)
def test_ministries_are_one_under_equal_words(left: str, right: str, one: bool) -> None:
    found = merge_entities([unnamed("a", left), unnamed("b", right)])
    assert (found.of["a", "e1"] == found.of["b", "e1"]) is one


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        (("place", "Ceylon"), ("place", "Sri Lanka"), True),
        (("organization", "OTAN"), ("organization", "NATO"), True),
        (("organization", "Oumar Sangare"), ("person", "Sangare"), True),
        (("organization", "OTAN"), ("organization", "ONU"), False),
    ],
)
def test_other_names_and_unsure_kinds(left: tuple[EntityKind, str], right: tuple[EntityKind, str], one: bool) -> None:
    found = merge_entities([reading("a", left), reading("b", right)])
    assert (found.of["a", "e1"] == found.of["b", "e1"]) is one
