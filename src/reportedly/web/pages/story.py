"""A story: its brief, and what stands behind it, each on a page of its own."""

import re
from collections import Counter
from dataclasses import replace
from typing import Any, get_args

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.case.browsing import PAGE, Browser, Since
from reportedly.model import Claim, Discrepancy, Evidence, Standing, Verdict
from reportedly.telling.brief import Brief, brief_of_news
from reportedly.telling.html import Page, Piece, Row, content
from reportedly.telling.view import View
from reportedly.telling.voices import voice_at
from reportedly.web.firsts import first_said, tellings
from reportedly.web.glance import glance
from reportedly.web.rendering import link, page, paged, paging, window
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
# Where everything is listed that a section of the brief tells some of.
BEHIND = {
    "What happened": "/story/claims",
    "What one side says": "/story/sources",
    "Disputed, denied or answered": "/story/differences",
    "Figures side by side": "/story/differences",
    "Timeline": "/story/timeline",
    "How each report knows it": "/story/lineage",
    "What is missing or undated": "/story/reports",
    "Corrected by the analyst": "/corrections",
}
COMMANDS = re.compile(r"; `reportedly [^;]*(?=\.$)")
CONTESTED = ("denied", "disputed")
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
    """The brief, with how the whole stands above it."""
    told = brief_of(request)
    return shown(request, "web/story.html", told, one=in_place(content(told)), glance=glance(told.view), **links(told))


def news(request: Request) -> Response:
    """The brief of what is new: of what arrived after a report, or came out from a day on."""
    site: Site = request.app.state.site
    told, after = brief_of(request), request.query_params.get("after", "")
    arrival = int(after) if after.isascii() and after.isdecimal() and len(after) < 16 else None
    day = request.query_params.get("day", "")[:10]
    since = Since(day=day) if day or arrival is None else Since(arrival=arrival)
    with site.opened() as case:
        new = Browser(case.store).new_reports(told.story.id, since)
    fresh = [report for report in told.story.reports if report.id in new]
    one = in_place(content(brief_of_news(told.story, frozenset(new)))) if new else None
    return shown(request, "web/news.html", told, one=one, fresh=fresh, since=since, **links(told))


def links(told: Brief) -> dict[str, Any]:
    """Where the lines and sections of a brief lead to."""

    def claim_link(claim: str) -> str:
        return link("/story/claim", id=told.story.id, claim=claim)

    return {
        "claim_link": claim_link,
        "section_links": {name: link(path, id=told.story.id) for name, path in BEHIND.items()},
    }


def in_place(one: Page) -> Page:
    """The brief without the commands that list the rest: here a link beside the heading leads there."""

    def here(piece: Piece) -> Piece:
        return replace(piece, words=COMMANDS.sub("", piece.words))

    def shortened(row: Row) -> Row:
        return replace(row, pieces=tuple(map(here, row.pieces)))

    sections = (replace(section, rows=tuple(map(shortened, section.rows))) for section in one.sections)
    return replace(one, sections=tuple(sections))


def claims(request: Request) -> Response:
    """The claims with their three numbers and standing, and who had each first."""
    told, number = brief_of(request), paged(request)
    wanted = request.query_params.get("standing", "")
    standings = CONTESTED if wanted == "contested" else (wanted,)
    found = [claim for claim in told.story.claims if not wanted or claim.standing in standings]
    found.sort(key=lambda claim: (-claim.numbers.reports, -claim.numbers.origins))
    rows = [(claim, told.view.first(claim), first_said(tellings(told.view, claim))) for claim in window(found, number)]
    return shown(
        request,
        "web/claims.html",
        told,
        rows=rows,
        wanted=wanted,
        counted=Counter(claim.standing for claim in told.story.claims),
        all_standings=get_args(Standing),
        **paging(number, len(found)),
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
        **paging(number, len(found)),
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
    found = sorted(told.story.discrepancies, key=lambda d: REAL.index(d.verdict) if d.verdict in REAL else len(REAL))
    asked = next((at for at, d in enumerate(found) if d.id == request.query_params.get("of")), None)
    if asked is not None and "page" not in request.query_params:
        number = asked // PAGE + 1
    rows = [(d, [_side(told.view, evidence) for evidence in d.members]) for d in window(found, number)]
    return shown(
        request,
        "web/differences.html",
        told,
        rows=rows,
        real=REAL,
        verdicts=get_args(Verdict),
        said=told.view.said_of_reports,
        **paging(number, len(found)),
        conflicts=sum(d.verdict == "conflict" for d in found),
        opposed=sum(d.verdict == "opposed" for d in found),
    )


def _side(view: View, evidence: Evidence) -> tuple[str, Evidence, str, str]:
    """Whose words they are, the words, and what of their sentence stands before and after them."""
    sentence, text = view.sentence(evidence.report, evidence.span), view.readings[evidence.report].report.text
    after = text[evidence.end : max(sentence.end, evidence.end)]
    return voice_at(view, evidence), evidence, text[sentence.start : evidence.start], after


ROUTES = [
    Route("/story", brief),
    Route("/story/new", news),
    Route("/story/claims", claims),
    Route("/story/claim", claim),
    Route("/story/differences", differences),
]
