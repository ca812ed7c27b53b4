"""The markup of our gold for status, events and figures."""

import pytest

from benchmarks.bracket_markup import read_items
from benchmarks.gold_files import MarkupError


def test_the_tags_become_places_of_the_plain_text() -> None:
    item = read_items(
        "== x-1 agency, one, two\n\n{1a|{2|The dam}} {1|broke}.\n\n--\n1 ACCIDENT; mode a b\n2 X - 3; q so\n"
    )[0]
    assert (item.name, item.style, item.shows, item.text) == ("x-1", "agency", ("one", "two"), "The dam broke.")
    assert item.tags == (("1a", (0, 7)), ("2", (0, 7)), ("1", (8, 13)))
    assert (item.places("1"), item.words((8, 13))) == ([(8, 13)], "broke")
    first, second = item.lines
    assert (first.words, first.part("mode"), first.part("optional")) == (("ACCIDENT",), "a b", None)
    assert (second.number, second.words, second.part("q")) == (2, ("X", "-", "3"), "so")


def test_a_text_may_have_no_lines_at_all() -> None:
    item = read_items("# note\n== x-1 agency, none\n\nThe dam held.\n\nIt rained.\n")[0]
    assert (item.text, item.tags, item.lines) == ("The dam held.\n\nIt rained.", (), ())


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("{1|The dam broke.\n--\n1 X", "not closed"),
        ("{The dam} broke.\n--\n1 X", "without labels"),
        ("{1|The dam }broke.\n--\n1 X", "space"),
        ("{1|The dam} broke.\n--\n2 X", "explained"),
        ("{1|The dam} broke.\n--\n1 X\n1 Y", "explained"),
        ("The dam} broke.", "pop"),
    ],
)
def test_faulty_markup_is_refused_with_the_reason(body: str, fault: str) -> None:
    with pytest.raises(MarkupError, match=fault):
        read_items(f"== x-1 agency, one\n\n{body}\n")
