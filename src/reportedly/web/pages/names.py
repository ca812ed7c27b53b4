"""An entity, a source, an outlet or agency."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.case.browsing import NEWEST, Browser
from reportedly.model import Member, StoryEntity
from reportedly.telling.view import View
from reportedly.web.pages.story import brief_of, shown
from reportedly.web.rendering import page, paged, pages, window
from reportedly.web.sayings import sayings
from reportedly.web.site import Site

LONGEST = 300


def entity(request: Request) -> Response:
    """An actor or place: every mention, every claim that it is in, and forms to merge or split it."""
    told, number = brief_of(request), paged(request)
    one = next((e for e in told.story.entities if e.id == request.query_params.get("entity")), None)
    if one is None:
        raise HTTPException(404, "There is no such name in this story, or no longer.")
    view = told.view
    mentions = [(view.evidence(m.report, m.span), m.form, view.labels[m.report]) for m in one.mentions]
    claims = [claim for claim in told.story.claims if any(_names(view, one, member) for member in claim.members)]
    others = sorted((e for e in told.story.entities if e.id != one.id), key=lambda e: (e.kind != one.kind, e.name))
    return shown(
        request,
        "web/entity.html",
        told,
        entity=one,
        mentions=window(mentions, number),
        total=len(mentions),
        page=number,
        pages=pages(len(mentions)),
        claims=claims[:50],
        more=max(0, len(claims) - 50),
        others=[(other, other.mentions[0]) for other in others if other.mentions][:200],
        first=mentions[0][0] if mentions else None,
    )


def _names(view: View, one: StoryEntity, member: Member) -> bool:
    """Whether the member's event has the entity as a party."""
    event = view.event(member)
    if event is None:
        return False
    parties = (*event.actors, *event.recipients, *event.places)
    return any(one is view.known_as.get((member.report, party.entity or "")) for party in parties)


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
        total=len(found),
        page=number,
        pages=pages(len(found)),
    )


def source(request: Request) -> Response:
    """Everything that sources of one name are given in the whole case, by date, with stance."""
    site: Site = request.app.state.site
    name, number = request.query_params.get("name", "").strip()[:LONGEST], paged(request)
    with site.opened() as case:
        rows, total = Browser(case.store).said_by(name, number)
    return page(request, "web/source.html", name=name, rows=rows, total=total, page=number, pages=pages(total))


def outlets(request: Request) -> Response:
    """The outlets and agencies of the case."""
    site: Site = request.app.state.site
    number = paged(request)
    with site.opened() as case:
        rows, total = Browser(case.store).outlets(number)
    return page(request, "web/outlets.html", rows=rows, total=total, page=number, pages=pages(total))


def outlet(request: Request) -> Response:
    """An outlet: its reports, how much of what it tells is its own, and whom it carries."""
    site: Site = request.app.state.site
    name, number = request.query_params.get("name", "")[:LONGEST], paged(request)
    with site.opened() as case:
        browser = Browser(case.store)
        rows, total = browser.reports_of(name, number)
        if not total:
            raise HTTPException(404, "No report of the case is of an outlet of that name.")
        carried, standing = browser.carried_by(name), browser.standings_of(name)
    claims = sum(standing.values())
    own = next((count for carrier, count in carried if carrier == name), 0)
    return page(
        request,
        "web/outlet.html",
        name=name,
        rows=rows,
        total=total,
        page=number,
        pages=pages(total),
        claims=claims,
        own=own,
        carried=[(carrier, count) for carrier, count in carried if carrier != name],
        standing=standing,
        newest=NEWEST,
    )


ROUTES = [
    Route("/story/said", said),
    Route("/entity", entity),
    Route("/source", source),
    Route("/outlets", outlets),
    Route("/outlet", outlet),
]
