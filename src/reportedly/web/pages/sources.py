"""A source, an outlet or agency: what it says, what it carries, what became of it."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.case.browsing import NEWEST, Browser
from reportedly.knowledge.owners import behind
from reportedly.web.pages.story import brief_of, shown
from reportedly.web.rendering import page, paged, pages, paging, window
from reportedly.web.sayings import sayings
from reportedly.web.site import Site

LONGEST = 300


def said(request: Request) -> Response:
    """Everything that a source says in one story, with what became of it."""
    told, number = brief_of(request), paged(request)
    name = request.query_params.get("name", "")[:LONGEST]
    found = sayings(told.view, name)
    return shown(
        request,
        "web/said.html",
        told,
        name=name,
        rows=window(found, number),
        **paging(number, len(found)),
    )


def source(request: Request) -> Response:
    """Everything that sources of one name are given in the whole case, by date, with stance."""
    site: Site = request.app.state.site
    name, number = request.query_params.get("name", "").strip()[:LONGEST], paged(request)
    with site.opened() as case:
        rows, total = Browser(case.store).said_by(name, number)
    return page(request, "web/source.html", name=name, rows=rows, **paging(number, total))


def outlets(request: Request) -> Response:
    """The outlets and agencies of the case."""
    site: Site = request.app.state.site
    number = paged(request)
    with site.opened() as case:
        rows, total = Browser(case.store).outlets.listed(number)
    return page(request, "web/outlets.html", rows=rows, **paging(number, total))


def outlet(request: Request) -> Response:
    """An outlet or agency: its reports, how much of what it tells is its own, whom it carries, who carries it."""
    site: Site = request.app.state.site
    name, number = request.query_params.get("name", "")[:LONGEST], paged(request)
    with site.opened() as case:
        lists = Browser(case.store).outlets
        rows, total = lists.reports_of(name, number)
        claims, claimed = lists.claims_of(name, number)
        if not total and not claimed:
            raise HTTPException(404, "No report of the case is of an outlet of that name, and none credits it.")
        carried, standing, printed = lists.carried_by(name), lists.standings_of(name), lists.printed_by(name)
    return page(
        request,
        "web/outlet.html",
        name=name,
        behind=behind(name),
        rows=rows,
        **paging(number, total) | {"pages": max(pages(total), pages(claimed))},
        told=sum(standing.values()),
        own=next((count for carrier, count, _ in carried if carrier == name), 0),
        carried=[one for one in carried if one[0] != name],
        printed=printed,
        standing=standing,
        claims=claims,
        claimed=claimed,
        newest=NEWEST,
    )


ROUTES = [
    Route("/story/said", said),
    Route("/source", source),
    Route("/outlets", outlets),
    Route("/outlet", outlet),
]
