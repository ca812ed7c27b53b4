"""The application in a real browser: Chromium, without a window."""

import os
import re
import shutil
import socket
import threading
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import uvicorn

from reportedly.case import open_case
from reportedly.telling.safe import one_line
from reportedly.web.app import make_app
from reportedly.web.rendering import link
from reportedly.web.site import Settings
from tests.web.test_correcting import story_of
from tests.web.test_pages import addresses

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

if CHROMIUM is None and not os.environ.get("REPORTEDLY_BROWSER_REQUIRED"):
    pytest.skip("no Chromium is here; .ci/run installs it", allow_module_level=True)


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    from playwright.sync_api import sync_playwright

    assert CHROMIUM is not None, "no Chromium is here"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def served(example: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The application on a copy of the example case: its address, and the case."""
    case = Path(shutil.copy(example, tmp_path_factory.mktemp("served") / "served.case"))
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    app = make_app(Settings(str(case), port=port, who="Ann"))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    yield f"http://127.0.0.1:{port}", case
    server.should_exit = True
    thread.join()


@pytest.fixture
def page(browser: "Browser") -> Iterator["Page"]:
    """A tab that fails the test where a page throws, or does what the policy forbids."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    tab = context.new_page()
    told: list[str] = []
    tab.on("pageerror", lambda error: told.append(str(error)))
    tab.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    yield tab
    context.close()
    assert told == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_accessible(page: "Page", served: tuple[str, Path], scheme: str) -> None:
    """No rule of WCAG 2 A and AA that axe-core knows is broken; the page is as wide as a narrow telephone."""
    home, case = served
    axe = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8") + "; undefined"
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": 360, "height": 740})
    broken = []
    for address in addresses(case):
        page.goto(home + address)
        page.evaluate("for (const one of [...document.querySelectorAll('details')].slice(0, 6)) one.open = true")
        page.evaluate(axe)
        found = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})")
        broken += [
            (address, v["id"], v["nodes"][0]["html"][:150], v["nodes"][0]["failureSummary"])
            for v in found["violations"]
        ]
        if page.evaluate("document.documentElement.scrollWidth") > 360:
            broken.append((address, "wider than the screen", "", ""))
    assert broken == [], "\n".join(map(str, broken))


def test_a_newcomer_finds_each_answer_in_two_clicks(page: "Page", served: tuple[str, Path]) -> None:
    """Who first said it and who only repeats it; where reports disagree; what happened on which day."""
    home, case = served
    story = story_of(case)
    page.goto(home)
    page.get_by_role("link", name=story.title).click()
    page.get_by_role("link", name="who said it").first.click()
    page.get_by_text("Where it stands, the earliest first").wait_for()
    assert page.locator("ol.tellings b", has_text="First.").count() > 0
    assert page.locator("ol.tellings b", has_text="Repeats AFP").count() > 0
    page.goto(home)
    page.get_by_role("link", name=re.compile(r"\d+ contradiction")).click()
    page.get_by_text("where both cannot hold").wait_for()
    assert page.locator(".difference").first.locator("blockquote").count() == 2
    page.goto(home)
    page.get_by_role("link", name="timeline").click()
    page.get_by_role("heading", name="15 Aug 2022").wait_for()


def test_a_wrong_merge_is_corrected_and_the_brief_changes(page: "Page", served: tuple[str, Path]) -> None:
    """From the story to a claim, by keyboard two passages set apart, on to a brief that is another; and back."""
    home, case = served
    story = story_of(case)
    page.goto(home)
    page.get_by_role("link", name=story.title).click()
    before = page.inner_text("main")
    page.get_by_role("link", name="who said it").first.click()
    summary = page.get_by_text("These passages are two claims")
    summary.focus()
    page.keyboard.press("Enter")
    page.get_by_label("Why").last.fill("One tells of the unit, the other of the army")
    page.get_by_label("Why").last.press("Enter")
    page.wait_for_url("**/corrections/made?*")
    assert page.locator("main li").count() > 0
    page.get_by_role("link", name="see the brief").click()
    page.get_by_role("heading", name=story.title).wait_for()
    after = page.inner_text("main")
    assert after != before
    assert "Ann" in after
    page.goto(home + "/corrections")
    page.get_by_role("button", name="Take back").first.press("Enter")
    page.wait_for_url("**/corrections/made?*")
    page.goto(home + link("/story", id=story.id))
    assert page.inner_text("main") == before


def test_the_keyboard_reaches_the_content(page: "Page", served: tuple[str, Path]) -> None:
    page.goto(served[0])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_deep_link_shows_the_words(page: "Page", served: tuple[str, Path]) -> None:
    """A link with the place alone does too; a selection fills in the field of a form."""
    home, case = served
    with open_case(case, create=False) as held:
        report = held.stories()[0].readings[0].report
    page.goto(home + link("/report", "4-19", id=report.id))
    page.wait_for_selector("[id='4-19']")
    assert "".join(page.locator(".text .at").all_inner_texts()) == report.text[4:19]
    page.evaluate("document.querySelector('#furniture-at').closest('details').open = true")
    page.evaluate(
        """() => { const mark = document.querySelector('.text .at'); getSelection().selectAllChildren(mark);
        document.dispatchEvent(new MouseEvent('mouseup')); }"""
    )
    assert page.input_value("#furniture-at").startswith(f"{report.id}:4-")


def test_pointing_at_a_claim_shows_the_other_reports_words(page: "Page", served: tuple[str, Path]) -> None:
    """By pointer and by keyboard, both ways; Escape takes it away."""
    home, case = served
    story = story_of(case)
    claim = max(story.claims, key=lambda claim: (claim.numbers.reports, claim.id))
    member = claim.members[0]
    other = next(m for m in claim.members if m.report != member.report)
    page.goto(home + link("/report", id=member.report))
    words = page.locator(f"#text a[data-claims~='{claim.id}']").first
    card = page.locator("#peek")
    words.hover()
    card.wait_for()
    assert one_line(other.exact) in card.inner_text()
    page.keyboard.press("Escape")
    card.wait_for(state="hidden")
    page.mouse.move(0, 0)
    words.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    card.wait_for()
    assert words.get_attribute("aria-describedby") == "peek"
    page.keyboard.press("Escape")
    page.locator(f"details.note[data-claim='{claim.id}'] > summary").first.hover()
    page.locator(f"#text .lit[data-claims~='{claim.id}']").first.wait_for()


def test_selected_words_are_corrected_where_they_stand(page: "Page", served: tuple[str, Path]) -> None:
    home, case = served
    report = story_of(case).readings[0].report
    page.goto(home + link("/report", id=report.id))
    page.evaluate(
        """() => { getSelection().selectAllChildren(document.querySelector('#text p'));
        document.dispatchEvent(new MouseEvent('mouseup')); }"""
    )
    page.get_by_role("button", name="somebody's words").click()
    assert page.input_value("#said-at").startswith(f"{report.id}:")
    assert page.evaluate("document.activeElement.name") == "why"


def test_everything_can_be_read_without_scripts(browser: "Browser", served: tuple[str, Path]) -> None:
    """The brief, a claim, its words in the report, the other reports' words, a filter."""
    home, case = served
    story = story_of(case)
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(home)
    tab.get_by_role("link", name=story.title).click()
    tab.get_by_role("link", name="who said it").first.click()
    tab.locator("ol.tellings a.words").first.click(position={"x": 60, "y": 8})  # beside the quotation mark
    tab.locator(".text .at").first.wait_for()
    tab.locator("details.note[data-claim] summary").first.click()
    assert tab.locator("details.note[data-claim] .others").first.is_visible()
    tab.goto(home)
    tab.get_by_label("Words", exact=True).fill("zeppelin")
    tab.get_by_role("button", name="Show").click()
    assert "0 stories found" in tab.inner_text("#list")
    context.close()


def test_filters_change_the_list_in_place(page: "Page", served: tuple[str, Path]) -> None:
    page.goto(served[0])
    page.get_by_label("Words", exact=True).fill("zeppelin")
    page.get_by_label("Words", exact=True).press("Tab")
    page.get_by_text("0 stories found").wait_for()
    assert "words=zeppelin" in page.url


def test_the_brief_prints_without_what_surrounds_it(page: "Page", served: tuple[str, Path]) -> None:
    home, case = served
    page.goto(home + link("/story", id=story_of(case).id))
    page.emulate_media(media="print")
    assert not page.locator("header.top").is_visible()
    assert not page.locator("nav.tabs").is_visible()
    assert page.locator("main h1").is_visible()
