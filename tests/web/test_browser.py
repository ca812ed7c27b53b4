"""The application in a real browser: Chromium, without a window."""

import os
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
from reportedly.web.app import make_app
from reportedly.web.rendering import link
from reportedly.web.site import Settings
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


def test_a_wrong_merge_is_corrected_and_the_brief_changes(page: "Page", served: tuple[str, Path]) -> None:
    """By keyboard: from the story to a claim, two passages set apart, back to a brief that is another."""
    home, case = served
    with open_case(case, create=False) as held:
        story = held.stories()[0]
    wrong = next(claim for claim in story.claims if claim.numbers.origins > 1 and claim.numbers.reports > 2)
    page.goto(home + link("/story", id=story.id))
    before = page.inner_text("main")
    page.goto(home + link("/story/claim", id=story.id, claim=wrong.id))
    summary = page.get_by_text("These passages are two claims")
    summary.focus()
    page.keyboard.press("Enter")
    page.get_by_label("Why").last.fill("One tells of the unit, the other of the army")
    page.get_by_label("Why").last.press("Enter")
    page.wait_for_url("**/corrections/made?*")
    assert page.locator("main li").count() > 0
    page.goto(home + link("/story", id=story.id))
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


def test_filters_change_the_list_in_place(page: "Page", served: tuple[str, Path]) -> None:
    page.goto(served[0])
    page.get_by_label("Words, actor or place").fill("zeppelin")
    page.get_by_label("Words, actor or place").press("Tab")
    page.get_by_text("0 stories found").wait_for()
    assert "words=zeppelin" in page.url


def test_the_brief_prints_without_what_surrounds_it(page: "Page", served: tuple[str, Path]) -> None:
    home, case = served
    page.goto(home + addresses(case)[8])
    page.emulate_media(media="print")
    assert not page.locator("header.top").is_visible()
    assert not page.locator("nav.tabs").is_visible()
    assert page.locator("main h1").is_visible()
