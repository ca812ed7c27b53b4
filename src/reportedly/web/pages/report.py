"""A report as it was published, with layers and margin notes."""

import re
from typing import get_args

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.case import Case
from reportedly.case.browsing import Browser
from reportedly.case.pointing import types_of_events
from reportedly.case.references import References
from reportedly.errors import UsageError
from reportedly.model import FurnitureKind, Reading, Span, Stance
from reportedly.telling.view import View
from reportedly.web.layers import LAYERS, beside, paragraphs
from reportedly.web.notes import notes
from reportedly.web.rendering import page, paged, paging, window
from reportedly.web.site import Site

AT = re.compile(r"(\d{1,9})-(\d{1,9})")
PARAGRAPHS = 40  # of a page


def report(request: Request) -> Response:
    """The report, or the page of it on which the words stand that are asked for."""
    site: Site = request.app.state.site
    id = request.query_params.get("id", "")
    with site.opened() as case:
        reading, view = _found(site, case, id)
        revisions = [one for one in case.changes(id) if one.changes or one.notices]
    at = _asked(request.query_params.get("at", ""), len(reading.report.text))
    blocks = paragraphs(reading, beside(view, id, revisions), at)
    number = paged(request)
    if at is not None and "page" not in request.query_params:
        order = next((n for n, block in enumerate(blocks) if block.span.end > at.start), 0)
        number = order // PARAGRAPHS + 1
    changes = revisions[-1].changes if revisions else ()
    dated = next((r.published for r in view.story.reports if r.id == id), None) if view else None
    return page(
        request,
        "web/report.html",
        report=reading.report,
        published=dated or reading.report.published,
        label=view.labels[id] if view else reading.report.name,
        story=view.story if view else None,
        blocks=[(block, notes(view, reading, block.span, changes)) for block in window(blocks, number, PARAGRAPHS)],
        **paging(number, len(blocks), PARAGRAPHS),
        layers={name: said for name, said in LAYERS.items() if name != "changed" or changes},
        at=at,
        words=at.words(reading.report.text) if at else "",
        revisions=revisions,
        furniture_kinds=get_args(FurnitureKind),
        stances=get_args(Stance),
        event_types=types_of_events(),
    )


def _found(site: Site, case: Case, id: str) -> tuple[Reading, View | None]:
    """What is read in a report, and its story if it is in one."""
    story = Browser(case.store).story_of(id)
    if story is not None:
        view = site.brief(case, story).view
        if id in view.readings:
            return view.readings[id], view
    try:
        return References(case.store).reading(id), None
    except UsageError as error:
        raise HTTPException(404, "There is no such report in the case, or it could not be read.") from error


def _asked(told: str, length: int) -> Span | None:
    """The place that is asked for, if the text has it."""
    match = AT.fullmatch(told)
    if match is None:
        return None
    span = Span(int(match[1]), int(match[2]))
    return span if span.start < span.end <= length else None


ROUTES = [Route("/report", report)]
