"""Who may ask, and what a page may do: checked for every request before anything else is.

The browser of the analyst is the way in for a hostile page: it can send requests here (so Origin and a form token are
checked), it can give this server another name (so Host is checked), and reports hold whatever their authors like (so
no page runs or styles anything but our own files).
"""

import ipaddress
import secrets
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.web.site import Settings

COOKIE = "reportedly_token"
LOCAL = ("127.0.0.1", "localhost", "::1")
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - to recognise them, not to bind
SAFE = ("GET", "HEAD")
SCHEMES = ("http", "https")  # https where a proxy stands before the server
FORM_BYTES = 1_000_000  # of a form without files; a reason has 2,000 characters at most
OPEN_PATHS = ("/login", "/static/")
HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """Refuses what may not ask, bounds what is sent, and marks what goes out."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets a request through, or answers it."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers.setdefault("cache-control", "no-store")
            await send(message)

        refusal = self._refusal(scope)
        if refusal is not None:
            status, why = refusal
            await PlainTextResponse(f"{why}\n", status)(scope, receive, marked)
            return
        await self._app(scope, self._bounded(scope, receive), marked)

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        """Why the request is not answered, with the status; None where it is."""
        headers = Headers(scope=scope)
        if not self._is_ours(headers.get("host", "")):
            return 421, "This server is not called by that name. Use the address that `reportedly serve` printed."
        if scope["method"] not in (*SAFE, "POST"):
            return 405, "Pages are asked for with GET, forms are sent with POST."
        if scope["method"] == "POST" and (refusal := self._not_sent_here(scope, headers)):
            return refusal
        if self._settings.token is not None and not scope["path"].startswith(OPEN_PATHS):
            shown = cookie_parser(headers.get("cookie", "")).get(COOKIE, "")
            if not matches(shown, self._settings.token):
                return 401, "A token is needed: open the address with the token that `reportedly serve` printed."
        return None

    def _not_sent_here(self, scope: Scope, headers: Headers) -> tuple[int, str] | None:
        """Why a form is not taken."""
        most = self._most(scope["path"])
        ours = headers.get("origin", "").lower() in {f"{scheme}://{headers['host'].lower()}" for scheme in SCHEMES}
        if not ours or headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return 403, "A form of another site cannot be sent here."
        if self._settings.read_only and scope["path"] != "/login":
            return 403, "The case is served read-only."
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > most:
            return 413, f"More than {most:,} bytes at once are refused."
        return None

    def _is_ours(self, host: str) -> bool:
        """Whether the server goes by that name: an address cannot be rebound, a name can."""
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        if name in self._settings.names or name == self._settings.host:
            return True
        if self._settings.host in EVERYWHERE:
            return name in LOCAL or _is_address(name)
        return self._settings.host in LOCAL and name in LOCAL

    def _most(self, path: str) -> int:
        return self._settings.limits.max_unpacked if path == "/add" else FORM_BYTES

    def _bounded(self, scope: Scope, receive: Receive) -> Receive:
        """What is received, ended where it is more than may be."""
        most, got = self._most(scope["path"]), 0

        async def bounded() -> Message:
            nonlocal got
            message = await receive()
            got += len(message.get("body", b""))
            return message if got <= most else {"type": "http.disconnect"}

        return bounded


def matches(shown: object, secret: str) -> bool:
    """Whether a secret was shown, in a time that says nothing of how much of it was right."""
    return isinstance(shown, str) and secrets.compare_digest(shown.encode("utf-8", "replace"), secret.encode())


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
