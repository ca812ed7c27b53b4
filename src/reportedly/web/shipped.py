"""The files that pages need, as they are shipped."""

from functools import cache
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import Response


async def style(request: Request) -> Response:  # noqa: ARG001 - as Starlette asks
    """The style of the brief, which the application shares, and its own."""
    return Response(_style(), media_type="text/css", headers={"cache-control": "max-age=600"})


@cache
def _style() -> str:
    shared = files("reportedly.telling").joinpath("templates", "style.css").read_text("utf-8")
    return shared + files("reportedly.web").joinpath("static", "app.css").read_text("utf-8")
