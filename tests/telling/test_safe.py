import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reportedly.telling.safe import FORMULA, clean, csv_cell, markdown, one_line

BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
hostile = st.text(st.one_of(st.characters(), st.sampled_from("\x1b\x9b[]31m;\x07\u202e=+-@\t\r\n<>&`*_#|!()\\$~")))


@given(hostile)
def test_clean_text_holds_no_control_but_newline(text: str) -> None:
    left = clean(text)
    assert not [c for c in left if unicodedata.category(c) in ("Cc", "Cs") and c != "\n"]
    assert not BIDI & set(left)


@given(hostile)
def test_clean_text_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(hostile)
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


@given(hostile)
def test_cell_never_begins_a_formula(text: str) -> None:
    assert not csv_cell(text).lstrip(" \u00a0").startswith(FORMULA)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]8;;http://evil.example\x07click\x1b]8;;\x07", "click"),
        ("\x1b]0;title", ""),
        ("\x9b2Jgone", "gone"),
        ("a\u202eb", "ab"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("tab\there\x00", "tab here"),
        ("half \ud800", "half \ufffd"),
        ("plain, “quoted” – naïve", "plain, “quoted” – naïve"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])
def test_formulas_get_an_apostrophe(text: str) -> None:
    assert csv_cell(text).startswith("'")


def test_cell_of_plain_words_is_as_it_was() -> None:
    assert csv_cell("Some 1,200 people - at least") == "Some 1,200 people - at least"


@given(hostile)
def test_markdown_renders_to_the_words_alone(text: str) -> None:
    parser = MarkdownIt("commonmark").enable("table").enable("strikethrough")
    tokens = parser.parse(markdown(text))
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    inner = [child for token in tokens if token.type == "inline" for child in token.children or []]
    assert {child.type for child in inner} <= {"text", "text_special"}
    shown = "".join(child.content for child in inner).replace("\u2060", "")
    assert shown.split() == one_line(text).replace("\u2060", "").split()


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("[click](javascript:alert(1))", " [click"),
        ("<script>alert(1)</script>", "<script"),
        ("![x](http://evil.example/p.png)", "http://"),
        ("see http://evil.example", "http://"),
        ("write to www.evil.example", "www.evil"),
        ("&lt;b&gt;", " &lt"),
    ],
)
def test_markdown_of_markup(text: str, never: str) -> None:
    assert never not in " " + markdown(text).replace("\\<", "(")
