"""What a page costs in a small case and in a large one: `python -m benchmarks.pages --folder DIR [--sizes 50 5000]`.

The cases hold invented reports (benchmarks/synthetic.py) and stay in the folder, so that a second run only measures.
Every page is asked for as a browser would, of as many stories that are alike in either case, each for the first time,
when its brief is made, and again. Both cases are asked in turn, in one run; what counts is the median of what a page
takes of one processor core, which whatever else the machine does hardly changes. No page may take more than five times
as long in the large case.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from statistics import median

from starlette.testclient import TestClient

from benchmarks import synthetic
from reportedly.case import open_case
from reportedly.case.browsing import Browser, Wanted
from reportedly.case.inputs import report
from reportedly.model import Report, Story
from reportedly.web.app import make_app
from reportedly.web.pages.story import TABS
from reportedly.web.rendering import link
from reportedly.web.site import Settings

SIZES = (50, 5_000)
TIMES = 9
SIZE = range(4, 7)  # reports of the stories that are looked at
HOME = "http://127.0.0.1:8765"
MOST = 5.0  # times as long
PORTION = 500  # reports that are added at once, so that an interrupted run goes on where it was


def main() -> int:
    """Measures, prints a table; the exit status is 1 where a page takes too long."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--sizes", type=int, nargs=2, default=SIZES)
    asked = parser.parse_args()
    small, large = (made(asked.folder, size) for size in asked.sizes)
    print(f"| page | {asked.sizes[0]:,} reports, ms | {asked.sizes[1]:,} reports, ms | times |\n|---|---|---|---|")
    over = 0
    for page, before, after in measured(small, large):
        ratio = after / before
        over += ratio > MOST
        print(f"| {page} | {before:.1f} | {after:.1f} | {ratio:.1f} |", flush=True)
    return 1 if over else 0


def made(folder: Path, size: int) -> Path:
    """The case of that many invented reports."""
    file = folder / f"pages-{size}.case"
    with open_case(file) as case:
        invented = synthetic.reports(size)
        there = Browser(case.store).totals()[1]
        next(islice(invented, there, there), None)
        while portion := list(islice(invented, PORTION)):
            case.add([_report(one) for one in portion])
            print(f"{file.name}: {Browser(case.store).totals()[1]:,}", file=sys.stderr)
    return file


def _report(one: synthetic.Invented) -> Report:
    return report(one.text, id=one.id, title=one.title, outlet=one.outlet, published=one.published)


def measured(small: Path, large: Path) -> Iterator[tuple[str, float, float]]:
    """Each kind of page with its milliseconds in either case."""
    known = [alike(case) for case in (small, large)]
    stories = [some[: min(map(len, known))] for some in known]
    for name, address in pages():
        clients = [TestClient(make_app(Settings(str(case))), base_url=HOME) for case in (small, large)]
        took: tuple[list[float], list[float]] = [], []
        for client in clients:
            client.get("/corrections")
        for at in range(TIMES):
            for client, some, times in zip(clients, stories, took, strict=True):
                times.append(_took(client, address(some[at % len(some)])))
        yield name, median(took[0]), median(took[1])


def alike(case: Path) -> list[Story]:
    """Some stories of one size, whatever the size of the case."""
    with open_case(case, create=False) as held:
        browser, pages_of = Browser(held.store), range(1, 9)
        rows = [row for page in pages_of for row in browser.stories(Wanted(), page)[0]]
        return [held.story(row.id) for row in [row for row in rows if row.reports in SIZE][:TIMES]]


def pages() -> Iterator[tuple[str, Callable[[Story], str]]]:
    """Each kind of page, as the address of it for a story."""
    for address in (
        "/",
        "/?words=river&standing=denied",
        "/search?q=said",
        "/?new=2031-01-01",
        "/names",
        "/outlets",
        "/corrections",
        "/source?name=mayor",
    ):
        yield address, lambda _, address=address: address  # type: ignore[misc]
    for tab in TABS:
        yield tab, lambda story, tab=tab: link(tab, id=story.id)  # type: ignore[misc]
    yield "/story/new", lambda story: link("/story/new", id=story.id, day="2031-01-01")
    yield "/story/claim", lambda story: link("/story/claim", id=story.id, claim=story.claims[0].id)
    yield "/entity", lambda story: link("/entity", id=story.id, entity=story.entities[0].id)
    yield "/report", lambda story: link("/report", id=story.reports[0].id)
    yield "/outlet", lambda story: link("/outlet", name=story.reports[0].outlet)


def _took(client: TestClient, address: str) -> float:
    start = time.process_time()
    answer = client.get(address)
    took = 1_000 * (time.process_time() - start)
    if answer.status_code != 200:
        raise SystemExit(f"{address} answered {answer.status_code}")
    return took


if __name__ == "__main__":
    sys.exit(main())
