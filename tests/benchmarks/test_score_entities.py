"""The scorers of our gold for names, metonyms and actor codes."""

from typing import Any

import pytest

from benchmarks import score_actors, score_aliases, score_metonymy
from benchmarks.bracket_markup import read_items
from benchmarks.entity_answers import answers
from benchmarks.entity_gold import actor, alias, metonym

PAIRS = """== same agency, same, person, spelling

{a|Ana Rell} left.
Then {b|Anna Rel} left.

== other agency, other, place, near names

{a|Oran} slept.
{b|Iran} slept.
"""
PLACES = """== one agency, capital

{government:FRA|Paris} spoke, {place|Oran} slept, {team|Lyon} won.
"""
ACTORS = """== one agency, army

{MLI:MIL/MLI:GOV|Mali's army} met {UNO:-|the UN}.
"""


def entity(name: str, kind: str, *mentions: dict[str, Any], **codes: str) -> dict[str, Any]:
    return {"id": name, "kind": kind, "codes": codes, "mentions": list(mentions)}


def at(start: int, end: int, report: str = "", form: str = "name") -> dict[str, Any]:
    return {"report": report, "span": [start, end], "form": form}


def test_the_nearest_mention_answers_and_who_acts_before_a_place() -> None:
    found = [
        entity("e1", "place", at(0, 5)),
        entity("e2", "government", at(0, 5, form="metonym")),
        entity("e3", "person", at(0, 20)),
    ]
    assert [(each["id"], each["form"]) for each in answers([0, 5], found)] == [("e2", "metonym"), ("e1", "name")]
    assert answers([30, 40], found) == []
    assert answers([0, 40], found, covers=0.6) == []


@pytest.mark.parametrize(
    ("entities", "found", "merged"),
    [
        ([entity("n1", "person", at(0, 8, "a"), at(5, 13, "b"))], 100.0, 0),
        ([entity("n1", "person", at(0, 8, "a")), entity("n2", "person", at(5, 13, "b"))], 0.0, 0),
        ([entity("n1", "person", at(0, 3, "a"), at(5, 8, "b"))], 0.0, 0),
        ([], 0.0, 0),
    ],
)
def test_names_are_joined_in_one_entity(entities: list[dict[str, Any]], found: float, merged: int) -> None:
    gold = [alias(item) for item in read_items(PAIRS)]
    rows = score_aliases.score(gold, [{"id": "same", "entities": entities}, {"id": "other", "entities": []}])
    assert (rows["same"]["found"], rows["other"]["merged"]) == (found, merged)


def test_two_entities_joined_count_as_merged() -> None:
    gold = [alias(item) for item in read_items(PAIRS)]
    both = [entity("n1", "place", at(0, 4, "a"), at(0, 4, "b"))]
    assert score_aliases.score(gold, [{"id": "other", "entities": both}])["other"] == {"apart": 0.0, "merged": 1}


@pytest.mark.parametrize(
    ("entities", "accuracy", "country"),
    [
        (
            [entity("e1", "government", at(0, 5, form="metonym"), country="FRA"), entity("e2", "place", at(13, 17))],
            100.0,
            100.0,
        ),
        (
            [entity("e1", "government", at(0, 5, form="metonym"), country="DZA"), entity("e2", "place", at(13, 17))],
            100.0,
            0.0,
        ),
        (
            [entity("e1", "place", at(0, 5)), entity("e2", "place", at(13, 17)), entity("e3", "place", at(25, 29))],
            33.33,
            0.0,
        ),
        ([], 33.33, 0.0),
    ],
)
def test_a_name_acts_is_a_place_or_neither(entities: list[dict[str, Any]], accuracy: float, country: float) -> None:
    gold = [metonym(item) for item in read_items(PLACES)]
    rows = score_metonymy.score(gold, [{"report": {"id": "one"}, "entities": entities}])
    assert (rows["acting"]["accuracy"], rows["country"]["accuracy"]) == (accuracy, country)


@pytest.mark.parametrize(
    ("army", "codes", "sector"),
    [
        ({"country": "MLI", "sector": "GOV"}, 100.0, 100.0),
        ({"country": "MLI"}, 50.0, 50.0),
        ({"country": "NER", "sector": "MIL"}, 50.0, 100.0),
    ],
)
def test_codes_are_right_where_one_of_gold_is_given(army: dict[str, str], codes: float, sector: float) -> None:
    gold = [actor(item) for item in read_items(ACTORS)]
    entities = [entity("e1", "military", at(0, 11), **army), entity("e2", "organization", at(20, 22), country="UNO")]
    rows = score_actors.score(gold, [{"report": {"id": "one"}, "entities": entities}])
    assert (rows["codes"]["all"], rows["sector"]["all"], rows["found"]["R"]) == (codes, sector, 100.0)
