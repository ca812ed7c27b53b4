"""The list of stories, and search."""

import re
from collections.abc import Iterator
from dataclasses import fields
from typing import get_args

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.case import Hit
from reportedly.case.browsing import Browser, Wanted
from reportedly.model import Standing
from reportedly.web.rendering import page, paged, pages
from reportedly.web.site import Site

LONGEST = 300  # characters of a field; more is no name and no word
FOUND = 50  # of each kind that a search shows
MARKED = re.compile(r"\[([^\[\]]*)\]")


def stories(request: Request) -> Response:
    """The stories that are wanted, a page of them."""
    site: Site = request.app.state.site
    asked = {field.name: request.query_params.get(field.name, "").strip()[:LONGEST] for field in fields(Wanted)}
    wanted, number = Wanted(**asked), paged(request)
    with site.opened() as case:
        browser = Browser(case.store)
        rows, total = browser.stories(wanted, number)
        return page(
            request,
            "web/stories.html",
            rows=rows,
            total=total,
            page=number,
            pages=pages(total),
            wanted=wanted,
            asked=asked,
            types=browser.types(),
            all_standings=get_args(Standing),
            totals=browser.totals(),
            waiting=case.waiting(),
        )


def search(request: Request) -> Response:
    """Reports, quotations and claims that hold the words."""
    site: Site = request.app.state.site
    words = request.query_params.get("q", "").strip()[:LONGEST]
    with site.opened() as case:
        hits = case.search(words, limit=FOUND) if words else []
    found = {
        kind: [(hit, list(marked(hit))) for hit in hits if hit.kind == kind]
        for kind in ("claim", "quotation", "report")
    }
    return page(request, "web/search.html", words=words, found=found, total=len(hits), limit=FOUND)


def marked(hit: Hit) -> Iterator[tuple[str, bool]]:
    """The snippet in pieces, each with whether it was found."""
    for at, piece in enumerate(MARKED.split(hit.snippet)):
        if piece:
            yield piece, at % 2 == 1


def failed(request: Request) -> Response:
    """The reports that could not be read."""
    site: Site = request.app.state.site
    with site.opened() as case:
        return page(request, "web/failed.html", failed=Browser(case.store).failed())


ROUTES = [Route("/", stories), Route("/search", search), Route("/failed", failed)]
