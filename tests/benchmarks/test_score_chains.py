"""The scorer of chains, stances, answers and nesting."""

from copy import deepcopy
from typing import Any

import pytest

from benchmarks.attribution_gold import record
from benchmarks.attribution_markup import read_items
from benchmarks.score_chains import fits, score

Record = dict[str, Any]

MARKUP = """\
== x agency, plain
outlet: Courier
credit: AFP
= Ana Rell = Interior Minister Ana Rell = she

{1s|The opposition} {1c|accused} {1|Lime of hiding the dead}.

{3|{2|"Nobody died,"} {2s|Interior Minister Ana Rell} {2c|said}}, {3s|radio} {3c|reported}.

{4c|Reportedly} {4|the road is open}. {5s|Lime} {5c|backs} {5|the plan}. ({k:AFP|AFP})

--
1 accuses
2 denies; re 1; in 3
3 asserts
4 hedges
5 asserts; optional

== y agency, negative

The battery charges.

--
"""
GOLD = [record(item) for item in read_items(MARKUP)]


def printed() -> list[Record]:
    """What a faultless product prints of the gold: all that is not optional."""
    found = deepcopy(GOLD)
    return [
        {"report": {"id": one["id"]}, "attributions": [a for a in one["attributions"] if not a["optional"]]}
        for one in found
    ]


def changed(number: int, **changes: Any) -> list[Record]:
    """The faultless output with one attribution changed."""
    records = printed()
    records[0]["attributions"][number].update(changes)
    return records


def names(*chain: str) -> list[Record]:
    return [{"name": name, "span": None} for name in chain]


def test_a_faultless_output_is_right_in_every_row() -> None:
    figures = score(GOLD, printed())
    for row in ("relation", "found", "nesting", "nesting_all", "responses", "responses_all", "sourceless"):
        assert figures[row]["F1"] == 100.0, row
    assert [figures[row]["all"] for row in ("chain", "stance", "kind", "source")] == [100.0] * 4
    assert figures["negatives"] == {"clean": 100.0, "false": 0, "gold": 1}


def test_an_empty_output_is_wrong_in_every_row() -> None:
    figures = score(GOLD, [])
    assert {figures[row]["F1"] for row in ("relation", "found", "nesting_all", "responses_all", "sourceless")} == {0.0}


@pytest.mark.parametrize(
    ("records", "row", "column", "value"),
    [
        (changed(0, chain=names("The opposition", "Courier")), "chain", "found", 75.0),
        (changed(0, chain=names("AFP", "The opposition", "Courier")), "chain", "found", 75.0),
        (changed(0, chain=names("opposition", "AFP", "Courier")), "chain", "found", 100.0),
        (changed(0, chain=names("opposition", "AFP", "Herald")), "chain", "found", 75.0),
        (changed(1, stance="rebuts"), "stance", "found", 75.0),
        (changed(1, kind="mixed"), "kind", "found", 75.0),
        (changed(1, parent=None), "nesting", "R", 0.0),
        (changed(0, parent="a3"), "nesting", "P", 50.0),
        (changed(1, responds_to="a3"), "responses", "F1", 0.0),
        (changed(1, source=[]), "source", "found", 75.0),
        (changed(1, source=[]), "relation", "R", 75.0),
        (changed(0, cue=[[0, 3]]), "found", "R", 75.0),
        (changed(0, source=[]), "sourceless", "P", 50.0),
    ],
)
def test_each_fault_shows_in_its_row(records: list[Record], row: str, column: str, value: float) -> None:
    assert score(GOLD, records)[row][column] == value


def test_what_is_optional_counts_neither_way() -> None:
    records = printed()
    records[0]["attributions"].append(deepcopy(GOLD[0]["attributions"][-1]))
    assert score(GOLD, records)["relation"]["P"] == 100.0


def test_a_false_attribution_soils_a_text_in_which_nobody_says_anything() -> None:
    records = printed()
    false = {**records[0]["attributions"][0], "source": [[4, 11]], "cue": [[12, 19]], "content": [[0, 3]]}
    records[1]["attributions"].append(false)
    figures = score(GOLD, records)
    assert figures["negatives"] == {"clean": 0.0, "false": 1, "gold": 1}
    assert figures["relation"]["P"] == 80.0


def test_a_quotation_in_a_paragraph_of_its_own_may_be_a_piece_or_an_attribution() -> None:
    apart = record(read_items(_bare("{2|“It sank.”}", "1 asserts\n2 asserts"))[0])
    piece = record(read_items(_bare("{1|“It sank.”}", "1 asserts").replace("{1s 2s|", "{1s|"))[0])
    output = [{"report": {"id": "z"}, "attributions": piece["attributions"]}]
    assert score([apart], output)["relation"]["F1"] == 100.0


def _bare(quote: str, notes: str) -> str:
    return f"== z agency\n\n{{1|“It broke,”}} {{1s 2s|she}} {{1c|said}}.\n\n{quote}\n\n--\n{notes}\n"


LINK = {
    "name": "Ana Rell",
    "names": ["Ana Rell", "Interior Minister Ana Rell, 44"],
    "places": [[5, 36]],
}
TEXT = "Then Interior Minister Ana Rell, 44, and Ana Rell's brother spoke of the commission in Lime."


@pytest.mark.parametrize(
    ("name", "span", "right"),
    [
        ("Ana Rell", None, True),
        ("Rell", None, True),
        ("Minister Ana Rell", None, True),
        ("Ana Rell's brother", None, False),
        ("the commission", None, False),
        ("Government of Corvia", [5, 20], True),
        ("Government of Corvia", [87, 91], False),
        ("", None, False),
    ],
)
def test_a_name_is_right_by_its_words_or_where_it_comes_from_a_table_by_its_place(
    name: str, span: list[int] | None, right: bool
) -> None:
    assert fits(LINK, {"name": name, "span": span}, TEXT) is right
