"""A story from its sides: when, who, where, from whom."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.web.drawing import actors as circle
from reportedly.web.drawing import lineage as lines
from reportedly.web.drawing import timeline as line
from reportedly.web.drawing import worldmap
from reportedly.web.matrix import COLUMNS, matrix
from reportedly.web.pages.story import CONTESTED, brief_of, shown
from reportedly.web.rendering import paged, paging, window


def timeline(request: Request) -> Response:
    """What happened when."""
    told, number = brief_of(request), paged(request)
    since, until = (request.query_params.get(name, "")[:10] for name in ("from", "to"))
    inside = line.within(told.timeline, since, until)
    drawing = line.draw(window(inside, number), since, until)
    return shown(
        request,
        "web/timeline.html",
        told,
        drawing=drawing,
        since=since,
        until=until,
        **paging(number, len(inside)),
        undated=0 if since or until else len(told.story.claims) - len(inside),
    )


def sources(request: Request) -> Response:
    """Sources by claims: who asserts, who denies, who is silent."""
    told, number = brief_of(request), paged(request)
    found = sorted(
        told.story.claims,
        key=lambda claim: (claim.standing not in CONTESTED, -claim.numbers.origins, -claim.numbers.reports),
    )
    columns = tuple(window(found, number, COLUMNS))
    return shown(
        request,
        "web/matrix.html",
        told,
        claims=columns,
        rows=matrix(told.view, columns),
        **paging(number, len(found), COLUMNS),
        first=(number - 1) * COLUMNS,
    )


def lineage(request: Request) -> Response:
    """Which report was made from which."""
    told, number = brief_of(request), paged(request)
    edges = told.story.lineage
    return shown(
        request,
        "web/lineage.html",
        told,
        drawing=lines.draw(told.view),
        edges=window(edges, number),
        said=lines.SAID,
        **paging(number, len(edges)),
    )


def actors(request: Request) -> Response:
    """Who did or said what to whom."""
    told, number = brief_of(request), paged(request)
    drawing = circle.draw(told.view)
    return shown(
        request,
        "web/actors.html",
        told,
        drawing=drawing,
        deeds=window(drawing.deeds, number),
        **paging(number, len(drawing.deeds)),
    )


def places(request: Request) -> Response:
    """Where it happened."""
    told = brief_of(request)
    asked = request.query_params.get("closer", "")
    closer = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 2 else 0
    return shown(request, "web/map.html", told, drawing=worldmap.draw(told.view, closer))


def named(request: Request) -> Response:
    """The actors and places that the story names."""
    told, number = brief_of(request), paged(request)
    kind = request.query_params.get("kind", "")
    found = sorted(told.story.entities, key=lambda entity: (-len(entity.mentions), entity.name))
    kinds = sorted({entity.kind for entity in found})
    found = [entity for entity in found if kind in ("", entity.kind)]
    return shown(
        request,
        "web/names.html",
        told,
        rows=window(found, number),
        kinds=kinds,
        kind=kind,
        **paging(number, len(found)),
    )


def reports(request: Request) -> Response:
    """The reports that tell the story."""
    told, number = brief_of(request), paged(request)
    return shown(
        request,
        "web/reports.html",
        told,
        rows=window(told.story.reports, number),
        **paging(number, len(told.story.reports)),
    )


ROUTES = [
    Route("/story/timeline", timeline),
    Route("/story/sources", sources),
    Route("/story/lineage", lineage),
    Route("/story/actors", actors),
    Route("/story/map", places),
    Route("/story/names", named),
    Route("/story/reports", reports),
]
