"""The application as ASGI: its pages, and what stands before them."""

from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from reportedly.errors import ReportedlyError
from reportedly.web.pages import add, aspects, corrections, names, report, sources, stories, story
from reportedly.web.rendering import page
from reportedly.web.security import COOKIE, Guard, matches
from reportedly.web.shipped import style
from reportedly.web.site import Settings, Site


def make_app(settings: Settings) -> Starlette:
    """The application for a case."""
    app = Starlette(
        routes=[
            *stories.ROUTES,
            *story.ROUTES,
            *aspects.ROUTES,
            *report.ROUTES,
            *names.ROUTES,
            *sources.ROUTES,
            *corrections.ROUTES,
            *add.ROUTES,
            Route("/login", login, methods=["GET", "POST"]),
            Route("/static/style.css", style),
            Mount("/static", StaticFiles(packages=[("reportedly.web", "static")])),
        ],
        middleware=[Middleware(Guard, settings=settings)],
        exception_handlers={
            404: told("Not found", "There is no such page, or what it showed is no longer in the case."),
            HTTPException: _refused,
            KeyError: told("Not found", "There is no such thing in the case, or no longer."),
            ReportedlyError: _mended,
        },
    )
    app.state.site = Site(settings)
    return app


async def login(request: Request) -> Response:
    """Takes the token, and keeps it in a cookie that only this server gets."""
    form = await request.form() if request.method == "POST" else request.query_params
    token = request.app.state.site.settings.token
    if token is not None and matches(form.get("token"), token):
        response = RedirectResponse("/", 303)
        response.set_cookie(COOKIE, token, httponly=True, samesite="strict", path="/")
        return response
    return page(request, "web/error.html", 401, title="A token is needed", why="Open the address that was printed.")


Handler = Callable[[Request, Exception], Awaitable[Response]]


def told(title: str, why: str) -> Handler:
    """Answers with a page that says so."""

    async def handler(request: Request, error: Exception) -> Response:  # noqa: ARG001 - as Starlette asks
        return page(request, "web/error.html", 404, title=title, why=why)

    return handler


async def _mended(request: Request, error: Exception) -> Response:
    """What a person can mend is said in its own line."""
    return page(request, "web/error.html", 400, title="That did not work", why=str(error))


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return page(request, "web/error.html", error.status_code, title="That did not work", why=error.detail)
