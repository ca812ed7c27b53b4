"""The gold for attributions: its markup, its compiler, and that it holds together."""

from collections import Counter
from typing import Any

import pytest

from benchmarks.attribution_gold import FOLDER, PRONOUNS, SETS, STANCES, compiled, dump, record
from benchmarks.attribution_markup import read_items
from benchmarks.data import read_lines
from benchmarks.gold_files import HALVES, MarkupError

GOLD = {half: compiled(half) for half in SETS}


def one(body: str, notes: str, head: str = "outlet: Courier") -> dict[str, Any]:
    """The record of an item with this text and these notes."""
    return record(read_items(f"== x agency, plain\n{head}\n\n{body}\n\n--\n{notes}\n")[0])


def names(found: dict[str, Any]) -> list[str]:
    return [link["name"] for link in found["chain"]]


def test_the_tags_become_spans_of_the_plain_text() -> None:
    made = one("{1|The dam}, {1s|the mayor} {1c|said}, {1|held}.", "1 asserts")
    found = made["attributions"][0]
    assert made["text"] == "The dam, the mayor said, held."
    assert [made["text"][start:end] for start, end in found["content"]] == ["The dam", "held"]
    assert (found["source"], found["cue"], found["kind"]) == ([[9, 18]], [[19, 23]], "indirect")


def test_pieces_with_only_space_between_them_are_one() -> None:
    found = one("{1s|She} {1c|said:} {1|“It broke.}\n\n{1|“It sank.”}", "1 asserts")["attributions"][0]
    assert (found["content"], found["kind"]) == ([[10, 32]], "direct")


@pytest.mark.parametrize(
    ("body", "notes", "head", "chain"),
    [
        ("{1s|A} {1c|said} {1|it held}.", "1 asserts", "outlet: Courier", ["A", "Courier"]),
        ("{1s|A} {1c|said} {1|it held}.", "1 asserts", "title: T", ["A", "x"]),
        ("{1s|A} {1c|plans} {1|to go}.", "1 intends; silent", "outlet: Courier", ["Courier"]),
        ("{1s|A} {1c|told} {k:AFP|AFP} {1|it held}.", "1 asserts; via AFP", "outlet: Courier", ["A", "AFP", "Courier"]),
        (
            "{1s|A} {1c|said} {1|it held}. {k:AFP|AFP}",
            "1 asserts",
            "outlet: Courier\ncredit: AFP",
            ["A", "AFP", "Courier"],
        ),
        ("{1s|She} {1c|said} {1|it held}.", "1 asserts", "= Ana Rell = she", ["Ana Rell", "x"]),
        (
            "{2|{1|It held}, {1s|A} {1c|said}}, {2s|B} {2c|said}.",
            "1 asserts; in 2\n2 asserts",
            "= Q",
            ["A", "B", "x"],
        ),
        ("{1s|The Courier} {1c|said} {1|it held}.", "1 asserts", "outlet: The Courier", ["The Courier"]),
    ],
)
def test_a_chain_runs_from_the_source_by_its_carriers_to_the_outlet(
    body: str, notes: str, head: str, chain: list[str]
) -> None:
    assert names(one(body, notes, head)["attributions"][0]) == chain


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ('{1s|A} {1c|said} {1|it was "a lie"}.', "mixed"),
        ('{1|"It was a lie,"} {1s|A} {1c|said}.', "direct"),
        ("{1s|A} {1c|said} {1|it was a lie}.", "indirect"),
        ("\"{1s|He} {1c|shouted} {1|'Go!'} and ran,\"", "direct"),
        ('"{1s|He} {1c|told} me {1|to go} and ran,"', "indirect"),
    ],
)
def test_the_kind_goes_by_the_quotation_marks(body: str, kind: str) -> None:
    assert one(body, "1 asserts")["attributions"][0]["kind"] == kind


@pytest.mark.parametrize(
    ("body", "notes", "fault"),
    [
        ("{1s|A} {1c|said} {1|it}.", "1 utters", "no stance"),
        ("{1s|A} {1c|said} {1|it}.", "1 asserts; in 2", "leads nowhere"),
        ("{1s|A} {1c|said} {1|it}.", "1 asserts; chain B", "nowhere in the text"),
        ("{1s|A} {1c|said} {1|it}.", "1 asserts; nearby B", "unknown notes"),
        ("{1s|A} {1c|said} it.", "1 asserts", "no content"),
        ("{1s|A }{1c|said} {1|it}.", "1 asserts", "space"),
        ("{1s|A} {1c|said} {2|it}.", "1 asserts", "nothing is said of attribution 2"),
        ("{1s|A} {1c|said} {1|it.", "1 asserts", "not closed"),
        ("{1s|A} {1c|said} {1|it}. {2s|B} {2c|said} {2|no}.", "1 asserts; in 2\n2 denies", "does not lie in 2"),
        ("{1 2|It held}, {1s|A} {1c|said} {2c|by} {2s|B}.", "1 asserts; in 2\n2 asserts; in 1", "inside itself"),
    ],
)
def test_faulty_markup_is_refused_with_the_reason(body: str, notes: str, fault: str) -> None:
    with pytest.raises(MarkupError, match=fault):
        one(body, notes)


@pytest.mark.parametrize("half", SETS)
def test_what_is_committed_is_what_the_markup_says(half: str) -> None:
    """Where it is not: python -m benchmarks.attribution_gold."""
    assert read_lines(FOLDER / f"{half}.jsonl") == GOLD[half]


@pytest.mark.parametrize("half", SETS)
def test_every_number_leads_to_an_attribution_and_every_chain_to_the_outlet(half: str) -> None:
    for item in GOLD[half]:
        ids = {found["id"] for found in item["attributions"]}
        for found in item["attributions"]:
            assert {found["parent"], found["responds_to"]} <= {*ids, None} - {found["id"]}
            assert found["chain"][-1]["name"] == item.get("outlet", item["id"])
            assert all(link["span"] is not None for link in found["chain"][:-1])
            assert all(link["names"] for link in found["chain"])
        assert dump(item)


def test_a_name_in_a_chain_is_no_pronoun_where_the_text_has_a_better_one() -> None:
    bare = [link for half in HALVES for r in GOLD[half] for a in r["attributions"] for link in a["chain"]]
    assert all(len(link["names"]) == 1 for link in bare if link["names"][0].casefold() in PRONOUNS)


def test_no_text_stands_twice_and_every_stance_is_there_in_each_half() -> None:
    texts = [item["text"] for half in SETS for item in GOLD[half]]
    assert len(texts) == len(set(texts))
    for half in HALVES:
        counts = Counter(found["stance"] for item in GOLD[half] for found in item["attributions"])
        assert set(counts) == set(STANCES)
        assert min(counts.values()) >= 3, counts
