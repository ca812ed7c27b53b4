"""The gold for names, metonyms and actor codes: that it compiles, holds together, and has what it promises."""

from collections import Counter
from typing import Any

import pytest

from benchmarks.bracket_markup import Item, read_items
from benchmarks.data import read_lines
from benchmarks.entity_gold import GOLD, MAKERS, READINGS, actor, alias, compiled, dump, metonym
from benchmarks.gold_files import HALVES, MarkupError

ALL = {(kind, half): compiled(kind, half) for kind in MAKERS for half in HALVES}


def both(kind: str) -> list[dict[str, Any]]:
    return [record for half in HALVES for record in ALL[kind, half]]


def one(shows: str, body: str) -> Item:
    return read_items(f"== x agency, {shows}\n\n{body}\n")[0]


@pytest.mark.parametrize(("kind", "half"), ALL)
def test_what_is_committed_is_what_the_markup_says(kind: str, half: str) -> None:
    """Where it is not: python -m benchmarks.entity_gold."""
    assert read_lines(GOLD / kind / f"{half}.jsonl") == ALL[kind, half]
    assert dump(ALL[kind, half])


@pytest.mark.parametrize("kind", ["metonymy", "actors"])
def test_there_are_two_hundred_mentions_and_no_text_stands_twice(kind: str) -> None:
    texts = [record["text"] for record in both(kind)]
    assert len(texts) == len(set(texts))
    mentions = [(record, mention) for record in both(kind) for mention in record["mentions"]]
    assert len(mentions) >= 200
    assert all(record["text"][slice(*mention["span"])] == mention["words"] for record, mention in mentions)


def test_there_are_enough_pairs_of_both_sorts() -> None:
    pairs = both("aliases")
    sorts = Counter(pair["same"] for pair in pairs)
    assert sorts[True] >= 150
    assert sorts[False] >= 100
    sides = [pair[side] for pair in pairs for side in "ab"]
    assert all(side["text"][slice(*side["span"])] == side["name"] for side in sides)
    assert len({side["text"] for side in sides}) == len(sides)


@pytest.mark.parametrize("half", HALVES)
def test_every_reading_and_the_usual_sectors_are_in_each_half(half: str) -> None:
    readings = {mention["reading"] for record in ALL["metonymy", half] for mention in record["mentions"]}
    assert readings == set(READINGS)
    codes = [mention["codes"][0] for record in ALL["actors", half] for mention in record["mentions"]]
    assert {"GOV", "MIL", "REB", "COP", "LEG", "JUD", "PTY", "CVL", "REF", None} <= {code["sector"] for code in codes}


def test_a_pair_has_each_name_in_its_own_sentence() -> None:
    made = alias(one("same, person, surname", "{a|Ana Rell} left.\nNow {b|Rell} is back."))
    assert (made["same"], made["kind"], made["shows"]) == (True, "person", ["surname"])
    assert made["a"] == {"text": "Ana Rell left.", "span": [0, 8], "name": "Ana Rell"}
    assert made["b"] == {"text": "Now Rell is back.", "span": [4, 8], "name": "Rell"}


def test_a_metonym_has_its_reading_and_whose_it_is() -> None:
    made = metonym(one("capital", "{government:FRA|Paris} spoke in {place|Rome}."))["mentions"]
    assert [(m["words"], m["reading"], m["country"]) for m in made] == [
        ("Paris", "government", "FRA"),
        ("Rome", "place", None),
    ]


def test_an_actor_has_every_code_that_is_right() -> None:
    made = actor(one("army", "{MLI:GOV/-:MIL|The junta} left."))["mentions"][0]
    assert made["codes"] == [{"country": "MLI", "sector": "GOV"}, {"country": None, "sector": "MIL"}]


@pytest.mark.parametrize(
    ("make", "shows", "body", "fault"),
    [
        (alias, "same, person, x", "{a|Ann} left.\nBo came.", "not one name"),
        (alias, "same, person, x", "{a|Ann} left.", "not a pair"),
        (alias, "maybe, person, x", "{a|Ann} left.\n{b|Bo} came.", "not a pair"),
        (alias, "same, thing, x", "{a|Ann} left.\n{b|Bo} came.", "not a pair"),
        (metonym, "x", "{town|Paris} spoke.", "no reading"),
        (metonym, "x", "{government|Paris} spoke.", "no reading"),
        (metonym, "x", "{place:FRA|Paris} spoke.", "no reading"),
        (metonym, "x", "Paris spoke.", "nothing is marked"),
        (actor, "x", "{XXX:GOV|They} left.", "no code"),
        (actor, "x", "{FRA:ARMY|They} left.", "no code"),
    ],
)
def test_faulty_markup_is_refused_with_the_reason(make: Any, shows: str, body: str, fault: str) -> None:
    with pytest.raises(MarkupError, match=fault):
        make(one(shows, body))
