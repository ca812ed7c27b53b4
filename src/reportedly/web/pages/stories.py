"""The list of stories, and search."""

import re
import time
from collections.abc import Iterator
from dataclasses import fields
from typing import get_args

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.case.browsing import MARKS, Browser, Hit, HitKind, Since, Wanted
from reportedly.case.looking import look
from reportedly.model import Standing
from reportedly.web.cookies import KEPT, cookie_of
from reportedly.web.rendering import page, paged, paging
from reportedly.web.site import Site

LONGEST = 300  # characters of a field; more is no name and no word
ALIKE = 8  # names that are offered where none fits
FEW, FOUND = 8, 25  # of each kind that a search shows, and of the one that is asked for
KINDS: tuple[HitKind, ...] = ("claim", "quotation", "report")
MARKED = re.compile("{}([^{}]*){}".format(MARKS[0], "".join(MARKS), MARKS[1]))


def stories(request: Request) -> Response:
    """The stories that are wanted, a page of them, each with what is new in it."""
    site: Site = request.app.state.site
    asked = {field.name: _asked(request, field.name) for field in fields(Wanted)}
    wanted, number = Wanted(**asked), paged(request)
    with site.opened() as case:
        browser = Browser(case.store)
        cookie = cookie_of(site.settings.case)
        seen = look(request.cookies.get(cookie, ""), browser.newest(), int(time.time()))
        day, only = _asked(request, "new")[:10], bool(_asked(request, "only"))
        since = Since(day=day, only=only) if day else Since(arrival=seen.before, only=only)
        rows, total = browser.stories(wanted, number, since)
        response = page(
            request,
            "web/stories.html",
            rows=rows,
            **paging(number, total),
            wanted=wanted,
            asked=asked,
            since=since,
            seen=seen,
            offered=site.offered(browser),
            alike=_alike(browser, wanted) if not rows else {},
            all_standings=get_args(Standing),
            totals=browser.totals(),
            waiting=case.waiting(),
        )
    response.set_cookie(cookie, seen.written, max_age=KEPT, httponly=True, samesite="strict", path="/")
    return response


def _asked(request: Request, name: str) -> str:
    """A field that was filled in, within measure."""
    return request.query_params.get(name, "").strip()[:LONGEST]


def _alike(browser: Browser, wanted: Wanted) -> dict[str, list[str]]:
    """What may have been meant by a place or an actor that no story has."""
    meant = {"place": wanted.place, "actor": wanted.actor}
    return {what: browser.names.alike(what == "place", name, ALIKE) for what, name in meant.items() if name}


def search(request: Request) -> Response:
    """Reports, quotations and claims that hold the words, a few of each; or a page of one kind."""
    site: Site = request.app.state.site
    words, number = _asked(request, "q"), paged(request)
    one = next((kind for kind in KINDS if kind == request.query_params.get("kind")), None)
    size = FOUND if one else FEW
    with site.opened() as case:
        # One more than is shown tells whether there are more.
        hits = Browser(case.store).found(words, (one,) if one else KINDS, size + 1, (number - 1) * size if one else 0)
    found = {kind: [(hit, list(marked(hit))) for hit in hits if hit.kind == kind] for kind in KINDS}
    return page(request, "web/search.html", words=words, found=found, kind=one, size=size, page=number)


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
