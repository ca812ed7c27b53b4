"""A story: its brief, and what stands behind it, each on a page of its own."""

from typing import Any, get_args

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.model import Claim, Discrepancy, Evidence, Standing, Verdict
from reportedly.telling.brief import Brief
from reportedly.telling.html import content
from reportedly.telling.view import View
from reportedly.telling.voices import voice_at
from reportedly.web.drawing import actors as circle
from reportedly.web.drawing import lineage as lines
from reportedly.web.drawing import timeline as line
from reportedly.web.drawing import worldmap
from reportedly.web.firsts import first_said, tellings
from reportedly.web.matrix import COLUMNS, matrix
from reportedly.web.rendering import link, page, paged, pages, window
from reportedly.web.site import Site

TABS = {
    "/story": "Brief",
    "/story/claims": "Claims",
    "/story/differences": "Differences",
    "/story/timeline": "Timeline",
    "/story/sources": "Who says what",
    "/story/lineage": "Who repeats whom",
    "/story/actors": "Actors",
    "/story/map": "Map",
    "/story/names": "Names",
    "/story/reports": "Reports",
}
REAL = ("conflict", "opposed")  # the verdicts by which two really differ


def brief_of(request: Request) -> Brief:
    """The brief of the story that is asked for; its old id leads to its new one."""
    site: Site = request.app.state.site
    asked = request.query_params.get("id", "")
    with site.opened() as case:
        try:
            return site.brief(case, asked)
        except KeyError as error:
            raise HTTPException(404, "There is no such story in the case, or no longer.") from error


def shown(request: Request, template: str, told: Brief, /, **context: Any) -> Response:  # noqa: ANN401
    """A page of a story, or the same page under the id that the story has now."""
    if request.query_params.get("id") != told.story.id:
        return RedirectResponse(link(request.url.path, **dict(request.query_params, id=told.story.id)), 303)
    return page(request, template, story=told.story, view=told.view, tabs=TABS, **context)


def brief(request: Request) -> Response:
    """The brief."""
    told = brief_of(request)
    return shown(request, "web/story.html", told, one=content(told))


def claims(request: Request) -> Response:
    """The claims with their three numbers and standing, and who had each first."""
    told, number = brief_of(request), paged(request)
    wanted = request.query_params.get("standing", "")
    found = [claim for claim in told.story.claims if wanted in ("", claim.standing)]
    found.sort(key=lambda claim: (-claim.numbers.reports, -claim.numbers.origins))
    rows = [(claim, told.view.first(claim), first_said(tellings(told.view, claim))) for claim in window(found, number)]
    return shown(
        request,
        "web/claims.html",
        told,
        rows=rows,
        wanted=wanted,
        all_standings=get_args(Standing),
        page=number,
        pages=pages(len(found)),
        total=len(found),
    )


def claim(request: Request) -> Response:
    """One claim: every passage, who first said it, who only repeats it."""
    told = brief_of(request)
    one = next((claim for claim in told.story.claims if claim.id == request.query_params.get("claim")), None)
    if one is None:
        raise HTTPException(404, "There is no such claim in this story, or no longer.")
    found = tellings(told.view, one)
    number = paged(request)
    return shown(
        request,
        "web/claim.html",
        told,
        claim=one,
        tellings=window(found, number),
        page=number,
        pages=pages(len(found)),
        first=first_said(found),
        others=_near(told.view, one),
        differences=[d for d in told.story.discrepancies if _touches(one, d)],
    )


def _touches(claim: Claim, found: Discrepancy) -> bool:
    spans = {(member.report, member.span) for member in claim.members}
    return any(e.report == report and e.span.overlaps(span) for e in found.members for report, span in spans)


def _near(view: View, claim: Claim) -> list[Claim]:
    """Claims that may be the same one: those that share most words with it, to be offered first."""
    words = set(claim.text.casefold().split())

    def alike(other: Claim) -> float:
        theirs = set(other.text.casefold().split())
        return len(words & theirs) / max(1, len(words | theirs))

    others = [other for other in view.story.claims if other.id != claim.id]
    return sorted(others, key=lambda other: (-alike(other), other.id))[:30]


def differences(request: Request) -> Response:
    """The discrepancies, both sides with their words, those that are real first."""
    told, number = brief_of(request), paged(request)
    found = sorted(told.story.discrepancies, key=lambda d: d.verdict not in REAL)
    rows = [(d, [_side(told.view, evidence) for evidence in d.members]) for d in window(found, number)]
    return shown(
        request,
        "web/differences.html",
        told,
        rows=rows,
        real=REAL,
        verdicts=get_args(Verdict),
        said=told.view.said_of_reports,
        page=number,
        pages=pages(len(found)),
        total=len(found),
        conflicts=sum(d.verdict in REAL for d in found),
    )


def _side(view: View, evidence: Evidence) -> tuple[str, Evidence, str, str]:
    """Whose words they are, the words, and what of their sentence stands before and after them."""
    sentence, text = view.sentence(evidence.report, evidence.span), view.readings[evidence.report].report.text
    after = text[evidence.end : max(sentence.end, evidence.end)]
    return voice_at(view, evidence), evidence, text[sentence.start : evidence.start], after


def timeline(request: Request) -> Response:
    """What happened when."""
    told, number = brief_of(request), paged(request)
    since, until = (request.query_params.get(name, "")[:10] for name in ("from", "to"))
    entries = told.timeline
    inside = tuple(e for e in entries if line.draw((e,), since, until) is not None)
    drawing = line.draw(window(inside, number), since, until)
    return shown(
        request,
        "web/timeline.html",
        told,
        drawing=drawing,
        since=since,
        until=until,
        page=number,
        pages=pages(len(inside)),
        total=len(inside),
    )


def sources(request: Request) -> Response:
    """Sources by claims: who asserts, who denies, who is silent."""
    told, number = brief_of(request), paged(request)
    found = sorted(told.story.claims, key=lambda claim: (-claim.numbers.origins, -claim.numbers.reports))
    columns = tuple(window(found, number, COLUMNS))
    return shown(
        request,
        "web/matrix.html",
        told,
        claims=columns,
        rows=matrix(told.view, columns),
        page=number,
        pages=pages(len(found), COLUMNS),
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
        page=number,
        pages=pages(len(edges)),
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
        page=number,
        pages=pages(len(drawing.deeds)),
    )


def places(request: Request) -> Response:
    """Where it happened."""
    told = brief_of(request)
    return shown(request, "web/map.html", told, drawing=worldmap.draw(told.view))


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
        page=number,
        pages=pages(len(found)),
        total=len(found),
    )


def reports(request: Request) -> Response:
    """The reports that tell the story."""
    told, number = brief_of(request), paged(request)
    return shown(
        request,
        "web/reports.html",
        told,
        rows=window(told.story.reports, number),
        page=number,
        pages=pages(len(told.story.reports)),
    )


ROUTES = [
    Route("/story", brief),
    Route("/story/claims", claims),
    Route("/story/claim", claim),
    Route("/story/differences", differences),
    Route("/story/timeline", timeline),
    Route("/story/sources", sources),
    Route("/story/lineage", lineage),
    Route("/story/actors", actors),
    Route("/story/map", places),
    Route("/story/names", named),
    Route("/story/reports", reports),
]
