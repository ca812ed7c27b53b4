"""Every page answers, leads to words that stand where it says, and keeps what reports hold harmless."""

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from reportedly.case import open_case
from reportedly.case import report as report_of
from reportedly.telling.indexes import view_of
from reportedly.telling.safe import one_line
from reportedly.web.cookies import cookie_of
from reportedly.web.firsts import first_said, tellings
from reportedly.web.pages.story import TABS
from reportedly.web.rendering import link
from reportedly.web.sayings import sayings
from tests.web.conftest import EVIL, Client


def addresses(case: Path) -> list[str]:
    """An address of each kind of page."""
    with open_case(case, create=False) as held:
        story = held.stories()[0]
    report = story.reports[0].id
    of_story = [link(tab, id=story.id) for tab in TABS]
    of_story += [link("/story/claim", id=story.id, claim=claim.id) for claim in story.claims[:3]]
    of_story += [link("/entity", id=story.id, entity=entity.id) for entity in story.entities[:3]]
    of_story += [link("/story/new", id=story.id, day="2022-08-17"), link("/story/new", id=story.id, after=3)]
    of_story += [link("/story/said", id=story.id, name=story.claims[0].origins[0].name)]
    alone = [
        "/",
        "/names",
        "/names?part=a&kind=place",
        "/search?q=said",
        "/failed",
        "/outlets",
        "/source?name=mayor",
        "/corrections",
        "/add",
    ]
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
        marked = re.findall(r'<(?:span|a) class="[^"]*\bat"[^>]*>(.*?)</(?:span|a)>', page, re.DOTALL)
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
    assert "1 story found" in browser.get("/", params={"place": "mali", "actor": "Macron"}).text
    for nothing in (
        {"words": "zeppelin"},
        {"place": "Macron"},
        {"actor": "Mali' OR 1"},
        {"until": "1999-01-01"},
        {"outlet": "nobody"},
        {"words": '"*'},
    ):
        assert "0 stories" in browser.get("/", params=nothing).text


def test_a_name_that_no_story_has_leads_to_those_that_are_alike(example: Path, client: Client) -> None:
    page = unescape(client(example).get("/", params={"place": "Mal"}).text)
    assert "No story names a place “Mal”" in page
    assert ">Mali</a>" in page


def test_each_case_has_a_cookie_of_its_own() -> None:
    assert cookie_of("a.case") != cookie_of("b.case")


def test_what_is_new_is_said_by_day_and_since_the_last_look(example: Path, client: Client) -> None:
    """A browser that looked before four of eleven reports arrived is told of them; a first look tells of nothing."""
    browser = client(example)
    assert "new:" not in browser.get("/").text
    assert "new: 4 reports" in browser.get("/", params={"new": "2022-08-17"}).text
    assert "0 stories found" in browser.get("/", params={"new": "2031-01-01", "only": "yes"}).text
    browser.cookies.clear()
    browser.cookies.set(cookie_of(str(example)), "7.1900000000.7.1900000000")
    page = browser.get("/").text
    assert "new: 4 reports" in page
    assert "since your last look" in page
    told = unescape(browser.get(re.findall(r'href="(/story/new[^"]+)"', unescape(page))[0]).text)
    assert "4 reports of 11 are new" in told
    assert "Told before, and again" in told


def test_a_search_goes_on_page_by_page(example: Path, client: Client) -> None:
    """A few of each kind first, then all of one; what was found is marked."""
    browser = client(example)
    page = unescape(browser.get("/search", params={"q": "the"}).text)
    assert "<mark>the</mark>" in page
    every = re.findall(r'href="(/search[^"]+kind=quotation)"', page)[0]
    first, second = browser.get(every).text, browser.get(every + "&page=2").text
    assert first.count("<li>") == 25
    assert 0 < second.count("<li>") <= 25
    assert "Nothing more was found" in browser.get(every + "&page=99").text


def test_an_agency_without_reports_of_its_own_has_its_page(example: Path, client: Client) -> None:
    """Who carries it, and what it carries."""
    page = unescape(client(example).get("/outlet", params={"name": "DPA"}).text)
    assert "No report of its own is in the case" in page
    assert re.search(r"<dt>Carried by</dt><dd><a [^>]*>Lakeside Tribune</a> \(\d+\)", page)


def test_what_became_of_what_a_source_says_is_told(example: Path, client: Client) -> None:
    with open_case(example, create=False) as held:
        story = held.stories()[0]
    view, browser = view_of(story), client(example)
    told = {name: sayings(view, name) for name in {o.name for claim in story.claims for o in claim.origins}}
    known = {name: [fate for one in found for fate in one.fates] for name, found in told.items()}
    assert {fate.what for fates in known.values() for fate in fates} >= {"corroborated by", "contradicted by"}
    for name, fates in sorted(known.items()):
        page = unescape(browser.get(link("/story/said", id=story.id, name=name)).text)
        assert all(f"{fate.what}</b> {fate.who}" in page for fate in fates[:3])


def test_a_claim_in_a_report_shows_the_words_of_every_other_report(example: Path, client: Client) -> None:
    """Its words lead to its note, and the note has what the others say."""
    with open_case(example, create=False) as held:
        story = held.stories()[0]
    claim = max(story.claims, key=lambda claim: (claim.numbers.reports, claim.id))
    report = claim.members[0].report
    page = unescape(client(example).get(link("/report", id=report)).text)
    assert re.search(rf'<a class="[^"]*claim[^"]*" href="#n-{claim.id}-\d+" data-claims="[^"]*{claim.id}', page)
    note = page.split(f'id="n-{claim.id}-')[1].split('<details class="note"')[0]
    assert all(one_line(m.exact) in note for m in claim.members if m.report != report)


VERSIONS = (
    "The dam at Orsk held on Monday, the ministry said. Forty families left the valley.",
    "The dam at Orsk held on Monday, the ministry said. Sixty families left the valley. A bridge was closed.",
)


@pytest.mark.model
def test_what_a_newer_version_changed_is_a_layer_of_its_text(client: Client, tmp_path: Path) -> None:
    """Changed words are marked, with what stood there before beside them."""
    with open_case(tmp_path / "versions.case") as case:
        for number, text in enumerate(VERSIONS):
            case.add(report_of(text, id="orsk", outlet="The Vell Post", published=f"2031-03-0{number + 1}"))
    page = unescape(client(tmp_path / "versions.case").get("/report?id=orsk").text)
    assert "changed since the version before" in page
    assert re.search(r'<(?:a|span) class="[^"]*changed[^"]*"[^>]*>Sixty', page)
    assert "<del>Forty families left the valley.</del>" in page
    assert "Version 2" in page


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
    view, browser = view_of(story), client(example)
    told = {claim.id: tellings(view, claim) for claim in story.claims}
    repeated = [id for id, found in told.items() if any("AFP" in one.repeats for one in found)]
    assert repeated
    for id in repeated:
        page = unescape(browser.get(link("/story/claim", id=story.id, claim=id)).text)
        assert f"<dt>First in</dt><dd>{first_said(told[id])}</dd>" in page
        assert "Repeats AFP" in page
    assert any(first_said(told[id]) == "AFP, 15 Aug 2022" for id in repeated)
