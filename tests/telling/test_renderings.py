import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Story
from reportedly.telling.brief import brief
from tests.telling.factory import Maker, dam_story

NASTY = '\x1b[31m<script>alert(1)</script> [x](javascript:1) "quoted" \u202e=cmd|1 `a` {{ 7*7 }}'


def nasty_story(words: str = NASTY) -> Story:
    m = Maker()
    text = f"The bridge {words} fell."
    m.report("=id<b>", text, f"<i>{words}</i>", "2026-03-04")
    m.claim([m.member("=id<b>", text, m.event("=id<b>", "fell", text))], {words: [0]}, {words: [0]})
    return m.story(title=words)


class Tags(HTMLParser):
    """Collects the tags of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def test_terminal_text_holds_no_escape() -> None:
    text = brief(nasty_story()).text(80)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert max(len(line) for line in text.splitlines()) <= 80


def test_html_takes_no_markup_from_a_report() -> None:
    page = brief(nasty_story()).html()
    tags = Tags()
    tags.feed(page)
    assert not tags.tags & {"script", "i", "b", "img", "iframe", "link"}
    assert not {name for name in tags.attributes if name.startswith("on")}
    assert "49" not in page.split("<main>")[1]


def test_html_fetches_nothing() -> None:
    page = brief(dam_story()).html()
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page
    assert not re.search(r"src=|url\(|@import", page)
    assert all(target.startswith("#") for target in re.findall(r'href="([^"]*)"', page))


def test_every_mark_leads_to_its_evidence_and_back() -> None:
    page = brief(dam_story()).html()
    ids = re.findall(r' id="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    assert {target.removeprefix("#") for target in re.findall(r'href="([^"]*)"', page)} == set(ids)


def test_html_shows_the_words_marked_within_their_sentence() -> None:
    page = brief(dam_story()).html()
    assert "<mark>On Friday</mark> the army will inspect the wall, an officer said" in page


def test_markdown_takes_no_markup_from_a_report() -> None:
    text = brief(nasty_story()).markdown()
    assert not re.search(r"(?<!\\)\]\(", text)
    assert not re.search(r"(?<!\\)<", text)


def test_markdown_lists_the_evidence() -> None:
    text = brief(dam_story()).markdown()
    whole = "The dam above Port Lime held through the night on Monday, the water ministry said, AFP reported."
    assert f"1. “{whole}” (Lime Courier, 4 Mar 2026; a, characters 0-96)" in text


def test_notebooks_get_a_fragment() -> None:
    assert brief(dam_story())._repr_html_().startswith("<style>")


@pytest.mark.parametrize("width", [40, 80, 200])
def test_text_keeps_to_its_width(width: int) -> None:
    assert max(len(line) for line in brief(dam_story()).text(width).splitlines()) <= width


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1).filter(lambda text: text.strip() != ""))
def test_no_text_breaks_a_rendering(words: str) -> None:
    told = brief(nasty_story(words.replace("\n", " ")))
    assert told.text(60)
    assert told.markdown()
    assert told.html()
