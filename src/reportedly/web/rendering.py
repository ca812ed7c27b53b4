"""Pages from templates: everything escaped, everything that came from a report made harmless."""

from collections.abc import Mapping
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from jinja2 import Environment, PackageLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from reportedly.case.browsing import PAGE
from reportedly.telling.dates import say_interval
from reportedly.telling.safe import clean, one_line
from reportedly.telling.view import View
from reportedly.version import VERSION
from reportedly.web.site import Site

STANDINGS = {
    "corroborated": "corroborated",
    "single_origin": "one origin",
    "single_carrier": "one carrier",
    "disputed": "disputed",
    "denied": "denied",
}


def page(request: Request, template: str, status: int = 200, /, **context: Any) -> Response:  # noqa: ANN401
    """A page; only its main part where a piece of one is asked for by htmx."""
    site: Site = request.app.state.site
    body = (
        _environment()
        .get_template(template)
        .render(site=site.settings, csrf=site.csrf, path=request.url.path, query=dict(request.query_params), **context)
    )
    return HTMLResponse(body, status)


def link(path: str, fragment: str = "", /, **parameters: object) -> str:
    """The address of one of our pages; what is None or empty is left out."""
    known = {name: str(value) for name, value in parameters.items() if value not in (None, "")}
    query = urlencode(known, errors="replace")
    return f"{path}{'?' if query else ''}{query}{f'#{quote(fragment)}' if fragment else ''}"


def report_link(report: str, start: int | None = None, end: int | None = None) -> str:
    """The address of a report, or of words in it."""
    if start is None or end is None:
        return link("/report", id=report)
    return link("/report", f"{start}-{end}", id=report, at=f"{start}-{end}")


def source_link(view: View, name: str) -> str:
    """Where to read what a source says: the report itself where it is one, by its id or its label."""
    of_label = {label: id for id, label in view.labels.items()}
    report = name if name in view.labels else of_label.get(name)
    return report_link(report) if report else link("/story/said", id=view.story.id, name=name)


def paged(request: Request) -> int:
    """The page that is asked for, from 1."""
    told = request.query_params.get("page", "1")
    return max(1, int(told)) if told.isascii() and told.isdecimal() and len(told) < 7 else 1


def window(items: Any, page: int, size: int = PAGE) -> Any:  # noqa: ANN401 - a sequence of anything
    """The items of a page."""
    return items[(page - 1) * size : page * size]


def pages(total: int, size: int = PAGE) -> int:
    """How many pages there are, at least one."""
    return max(1, -(-total // size))


def paging(page: int, total: int, size: int = PAGE) -> dict[str, int]:
    """What a template says of a list that is shown a page at a time: which page, of how many, of how many rows."""
    return {"page": page, "pages": pages(total, size), "total": total}


def outside(url: str | None, words: str = "") -> str | None:
    """The address of an article, if it is one of the web; with the words to scroll to."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc or url is None or url != one_line(url):
        return None
    told = " ".join(words.split())
    return f"{url.partition('#')[0]}#:~:text={quote(told, safe='')}" if told else url


def in_groups(items: Any, attribute: str) -> list[tuple[Any, list[Any]]]:  # noqa: ANN401
    """The items in runs of one value of an attribute, in their own order."""
    return [(value, list(run)) for value, run in groupby(items, key=attrgetter(attribute))]


def _finalised(value: Any) -> Any:  # noqa: ANN401 - whatever a template prints
    """Words without control characters and controls of direction; None as nothing."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return clean(value)
    return "" if value is None else value


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PrefixLoader({"web": PackageLoader("reportedly.web"), "telling": PackageLoader("reportedly.telling")}),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=_finalised,
    )
    shared: Mapping[str, Any] = {
        "link": link,
        "report_link": report_link,
        "source_link": source_link,
        "outside": outside,
        "say_interval": say_interval,
        "standings": STANDINGS,
        "version": VERSION,
        "page_size": PAGE,
    }
    made.globals.update(shared)
    made.filters["one_line"] = one_line
    made.filters["groupby_in_order"] = in_groups
    made.filters["trimmed"] = str.removeprefix
    return made
