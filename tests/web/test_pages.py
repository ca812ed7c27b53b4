"""Every page answers, leads to words that stand where it says, and keeps what reports hold harmless."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from reportedly.case import open_case
from reportedly.telling.indexes import view_of
from reportedly.web.pages.story import TABS
from reportedly.web.rendering import link
from tests.web.conftest import EVIL, Client


def addresses(case: Path) -> list[str]:
    """An address of each kind of page."""
    with open_case(case, create=False) as held:
        story = held.stories()[0]
    report = story.reports[0].id
    of_story = [link(tab, id=story.id) for tab in TABS]
    of_story += [link("/story/claim", id=story.id, claim=claim.id) for claim in story.claims[:3]]
    of_story += [link("/entity", id=story.id, entity=entity.id) for entity in story.entities[:3]]
    of_story += [link("/story/said", id=story.id, name=story.claims[0].origins[0].name)]
    alone = ["/", "/search?q=said", "/failed", "/outlets", "/source?name=mayor", "/corrections", "/add"]
    outlets = {r.report.outlet for r in story.readings if r.report.outlet}
    named = [link("/outlet", name=outlet) for outlet in sorted(outlets)[:1]]
    return [*alone, *named, *of_story, link("/report", id=report), link("/report", id=report, at="4-9")]


class Seen(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def seen(text: str) -> Seen:
    parsed = Seen()
    parsed.feed(text)
    return parsed


def test_every_page_answers(example: Path, client: Client) -> None:
    browser = client(example)
    for address in addresses(example):
        answer = browser.get(address)
        assert answer.status_code == 200, address
        assert answer.text.count("<h1") == 1, address
        ids = re.findall(r'\sid="([^"]+)"', answer.text)
        assert len(ids) == len(set(ids)), address


def test_every_link_of_a_page_leads_somewhere(example: Path, client: Client) -> None:
    browser = client(example)
    found = {
        attributes["href"] or ""
        for address in addresses(example)[:22]
        for tag, attributes in seen(browser.get(address).text).tags
        if tag == "a" and (attributes.get("href") or "").startswith("/")
    }
    paths: dict[str, list[str]] = {}
    for href in sorted(found):  # a few of each kind, the lot would take minutes
        paths.setdefault(urlsplit(href).path, []).append(href)
    for hrefs in paths.values():
        for href in hrefs[:3]:
            answer = browser.get(href)
            known = answer.status_code == 200 or urlsplit(href).path == "/outlet"  # an agency without reports here
            assert known, href


def test_evidence_is_shown_at_its_place(example: Path, client: Client) -> None:
    browser = client(example)
    with open_case(example, create=False) as held:
        story = held.stories()[0]
    for claim in story.claims[:15]:
        member = claim.members[0]
        at = f"{member.span.start}-{member.span.end}"
        page = browser.get(link("/report", id=member.report, at=at)).text
        assert f'id="{at}"' in page
        marked = re.findall(r'<span class="[^"]*\bat"[^>]*>(.*?)</span>', page, re.DOTALL)
        assert re.sub(r"\s+", "", "".join(marked)) == re.sub(r"\s+", "", _escaped(member.exact))


def _escaped(words: str) -> str:
    from markupsafe import escape

    return str(escape(words))


@pytest.mark.parametrize("at", ["0-0", "9-4", "5-99999999", "x", "-1-4", "1-2-3", "٣-٩"])
def test_a_place_that_is_none_is_left_out(example: Path, client: Client, at: str) -> None:
    browser = client(example)
    report = parse_qs(urlsplit(addresses(example)[-1]).query)["id"][0]
    assert browser.get(link("/report", id=report, at=at)).status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/story?id=none",
        "/story",
        "/report?id=none",
        "/outlet?name=none",
        "/nothing",
        "/add/progress?job=7",
        "/static/x",
    ],
)
def test_what_is_not_there_is_said(example: Path, client: Client, address: str) -> None:
    assert client(example).get(address).status_code == 404


@pytest.mark.parametrize("page", ["0", "-1", "999999", "x", "²", "99999999999999999999"])
def test_no_page_number_breaks_a_list(example: Path, client: Client, page: str) -> None:
    assert client(example).get("/", params={"page": page}).status_code == 200


def test_stories_are_filtered(example: Path, client: Client) -> None:
    browser = client(example)
    assert "1 story" in browser.get("/", params={"words": "Macron", "since": "2022-08-01"}).text
    for nothing in ({"words": "zeppelin"}, {"until": "1999-01-01"}, {"outlet": "nobody"}, {"words": '"*'}):
        assert "0 stories" in browser.get("/", params=nothing).text


def test_hostile_reports_bring_nothing_of_theirs_into_a_page(hostile: Path, client: Client) -> None:
    browser = client(hostile)
    for address in [
        *addresses(hostile),
        link("/report", id=EVIL["id"]),
        link("/search", q="alert"),
        link("/source", name="<b>x"),
    ]:
        answer = browser.get(address)
        assert answer.status_code == 200, address
        parsed = seen(answer.text)
        assert all(urlsplit(a.get("src") or "").path.startswith("/static/") for t, a in parsed.tags if t == "script")
        assert not [t for t, a in parsed.tags if t in ("img", "iframe", "style", "object") or "style" in a]
        assert not [a for _, a in parsed.tags if any(name.startswith("on") for name in a)]
        hrefs = [a.get("href") or "" for _, a in parsed.tags]
        assert not [href for href in hrefs if href and not href.startswith(("/", "#", "http"))]
        assert "\u202e" not in answer.text
        assert "\x1b" not in answer.text
        assert "49" not in re.findall(r"Title .*? (49|\{\{)", answer.text)


def test_a_source_is_shown_with_all_that_it_says_by_any_name(example: Path, client: Client) -> None:
    browser = client(example)
    with open_case(example, create=False) as held:
        story = held.stories()[0]
    view = view_of(story)
    for name in ("Emmanuel Macron", "Government of Mali"):
        page = browser.get(link("/story/said", id=story.id, name=name)).text
        chains = [(r, one.chain) for (r, _), one in view.attributions.items() if one.content and one.chain]
        named = [1 for report, chain in chains if view.link_name(report, chain[0]) == name]
        assert f"{len(named)} times quoted" in page
        assert named


def test_who_was_first_and_who_repeats_is_said(example: Path, client: Client) -> None:
    """What a newcomer asks of the example: the agency was first, the papers only repeat it."""
    with open_case(example, create=False) as held:
        story = held.stories()[0]
    claim = next(claim for claim in story.claims if claim.text.startswith("The last French military unit left"))
    page = client(example).get(link("/story/claim", id=story.id, claim=claim.id)).text
    assert re.search(r"<dt>First in</dt><dd>AFP, 15 Aug 2022</dd>", page)
    assert "Repeats AFP" in page
