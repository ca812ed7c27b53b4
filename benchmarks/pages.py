"""What a page costs in a small case and in a large one: `python -m benchmarks.pages --folder DIR [--sizes 50 5000]`.

The cases hold invented reports (benchmarks/synthetic.py) and stay in the folder, so that a second run only measures.
Every page is asked for as a browser would, several times, and the median counts: once as the first look at a story,
when its brief is made, and once as the next. No page may take more than five times as long in the large case.
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
TIMES = 7
MOST = 5.0  # times as long
PORTION = 500  # reports that are added at once, so that an interrupted run goes on where it was


def main() -> int:
    """Measures, prints a table; the exit status is 1 where a page takes too long."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--sizes", type=int, nargs=2, default=SIZES)
    asked = parser.parse_args()
    small, large = (dict(measured(made(asked.folder, size))) for size in asked.sizes)
    print(f"| page | {asked.sizes[0]:,} reports, ms | {asked.sizes[1]:,} reports, ms | times |\n|---|---|---|---|")
    over = 0
    for page, before in small.items():
        ratio = large[page] / before
        over += ratio > MOST
        print(f"| {page} | {before:.1f} | {large[page]:.1f} | {ratio:.1f} |")
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


def measured(case: Path) -> Iterator[tuple[str, float]]:
    """Each kind of page with its milliseconds."""
    with open_case(case, create=False) as held:
        rows, _ = Browser(held.store).stories(Wanted(), 1)
        alike = [row for row in rows if 4 <= row.reports <= 6] or rows  # stories of one size in both cases
        stories = [held.story(row.id) for row in alike[:TIMES]]
    for name, address in pages():
        client = TestClient(make_app(Settings(str(case))), base_url="http://127.0.0.1:8765")
        client.get("/corrections")
        yield name, median(_took(client, address(story)) for story in (stories * TIMES)[:TIMES])


def pages() -> Iterator[tuple[str, Callable[[Story], str]]]:
    """Each kind of page, as the address of it for a story."""
    for address in (
        "/",
        "/?words=river&standing=denied",
        "/search?q=said",
        "/outlets",
        "/corrections",
        "/source?name=mayor",
    ):
        yield address, lambda _, address=address: address  # type: ignore[misc]
    for tab in TABS:
        yield tab, lambda story, tab=tab: link(tab, id=story.id)  # type: ignore[misc]
    yield "/story/claim", lambda story: link("/story/claim", id=story.id, claim=story.claims[0].id)
    yield "/entity", lambda story: link("/entity", id=story.id, entity=story.entities[0].id)
    yield "/report", lambda story: link("/report", id=story.reports[0].id)
    yield "/outlet", lambda story: link("/outlet", name=story.reports[0].outlet)


def _took(client: TestClient, address: str) -> float:
    start = time.perf_counter()
    answer = client.get(address)
    took = 1_000 * (time.perf_counter() - start)
    if answer.status_code != 200:
        raise SystemExit(f"{address} answered {answer.status_code}")
    return took


if __name__ == "__main__":
    sys.exit(main())
