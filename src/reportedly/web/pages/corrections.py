"""Corrections: made, taken back, listed."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.case import Case
from reportedly.case.correcting import KeptCorrection
from reportedly.case.pointing import Pointing
from reportedly.model import StoryChange
from reportedly.web.correcting import made, now
from reportedly.web.rendering import link, page, paged, paging, window
from reportedly.web.security import matches
from reportedly.web.site import Site

KEPT_RESULTS = 50
SHOWN_CHANGES = 60
SHOWN_STORIES = 5


@dataclass(frozen=True, slots=True)
class Result:
    """What a correction changed, shown once it is made."""

    kept: KeptCorrection
    changes: tuple[StoryChange, ...]
    unfit: tuple[KeptCorrection, ...]
    back: str


_results: OrderedDict[tuple[int, str], Result] = OrderedDict()


def corrections(request: Request) -> Response:
    """Every correction, the newest first, those that do not fit marked."""
    site: Site = request.app.state.site
    number = paged(request)
    only = request.query_params.get("state", "")
    with site.opened() as case:
        every = case.corrections()[::-1]
    found = [kept for kept in every if only in ("", kept.state)]
    return page(
        request,
        "web/corrections.html",
        rows=window(found, number),
        unfit=sum(kept.state == "does not fit" for kept in every),
        only=only,
        **paging(number, len(found)),
    )


async def correct(request: Request) -> Response:
    """Makes the correction of a form, and goes on to what it changed."""
    fields = await sent(request)

    def keep(case: Case, tell: Callable[[StoryChange], None]) -> KeptCorrection:
        return case.correct(made(fields.get("kind", ""), fields, Pointing(case.store)), on_change=tell)

    return await run_in_threadpool(_kept, request, keep, fields)


async def undo(request: Request) -> Response:
    """Takes a correction back."""
    fields = await sent(request)

    def keep(case: Case, tell: Callable[[StoryChange], None]) -> KeptCorrection:
        why = fields.get("why", "").strip() or "Taken back."
        return case.undo(fields.get("id", ""), who=_who(request, fields), when=now(), why=why, on_change=tell)

    return await run_in_threadpool(_kept, request, keep, fields)


def _kept(
    request: Request, keep: Callable[[Case, Callable[[StoryChange], None]], KeptCorrection], fields: Mapping[str, str]
) -> Response:
    """Keeps what was asked for, and remembers what that changed."""
    site: Site = request.app.state.site
    changes: list[StoryChange] = []
    with site.writing, site.opened() as case:
        before = {kept.id: kept.state for kept in case.corrections()}
        kept = keep(case, changes.append)
        after = case.corrections()
    unfit = [other for other in after if other.state == "does not fit" and before.get(other.id) == "fits"]
    _results[id(site), kept.id] = Result(kept, tuple(changes), tuple(unfit), local(fields.get("back", "")))
    while len(_results) > KEPT_RESULTS:
        _results.popitem(last=False)
    return RedirectResponse(link("/corrections/made", id=kept.id), 303)


def done(request: Request) -> Response:
    """What a correction changed in the stories."""
    site: Site = request.app.state.site
    result = _results.get((id(site), request.query_params.get("id", "")))
    if result is None:
        return RedirectResponse("/corrections", 303)
    shown = result.changes[:SHOWN_CHANGES]
    stories = list(dict.fromkeys(change.story for change in result.changes))[:SHOWN_STORIES]
    more = len(result.changes) - len(shown)
    return page(request, "web/made.html", result=result, changes=shown, more=more, stories=stories)


async def sent(request: Request) -> dict[str, str]:
    """The fields of a form that one of our own pages sent."""
    site: Site = request.app.state.site
    form = await request.form(max_files=0, max_fields=100)
    fields = {name: value for name, value in form.items() if isinstance(value, str)}
    if not matches(fields.get("csrf"), site.csrf):
        raise HTTPException(
            403, "The form is of another run of the server. Go back, load the page again, send it again."
        )
    return {**fields, "who": _who(request, fields)}


def _who(request: Request, fields: Mapping[str, str]) -> str:
    site: Site = request.app.state.site
    return fields.get("who", "").strip() or site.settings.who


def local(back: str) -> str:
    """The address to go back to, if it is one of our own pages; else the list of stories."""
    ours = back.startswith("/") and not back.startswith(("//", "/\\")) and back.isprintable() and len(back) < 2_000
    return back if ours else "/"


ROUTES = [
    Route("/corrections", corrections),
    Route("/corrections/made", done),
    Route("/correct", correct, methods=["POST"]),
    Route("/undo", undo, methods=["POST"]),
]
