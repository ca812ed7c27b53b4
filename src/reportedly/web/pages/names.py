"""The actors and places of the case, and one of them in a story."""

from typing import get_args

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.case.browsing import Browser
from reportedly.model import EntityKind, Member, StoryEntity
from reportedly.telling.view import View
from reportedly.web.pages.story import brief_of, shown
from reportedly.web.rendering import page, paged, paging, window
from reportedly.web.sayings import sayings
from reportedly.web.site import Site

LONGEST = 300


def index(request: Request) -> Response:
    """The actors and places of all stories."""
    site: Site = request.app.state.site
    part, kind = (request.query_params.get(name, "").strip()[:LONGEST] for name in ("part", "kind"))
    number = paged(request)
    with site.opened() as case:
        names = Browser(case.store).names
        rows, total = names.listed(part, kind, number)
    return page(
        request,
        "web/index.html",
        rows=rows,
        part=part,
        kind=kind,
        kinds=get_args(EntityKind),
        **paging(number, total),
    )


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
        **paging(number, len(mentions)),
        claims=claims[:50],
        more=max(0, len(claims) - 50),
        others=[(other, other.mentions[0]) for other in others if other.mentions][:200],
        first=mentions[0][0] if mentions else None,
        says=len(sayings(view, one.name)),
    )


def _names(view: View, one: StoryEntity, member: Member) -> bool:
    """Whether the member's event has the entity as a party."""
    event = view.event(member)
    if event is None:
        return False
    parties = (*event.actors, *event.recipients, *event.places)
    return any(one is view.known_as.get((member.report, party.entity or "")) for party in parties)


ROUTES = [
    Route("/names", index),
    Route("/entity", entity),
]
