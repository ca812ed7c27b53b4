"""Web addresses as far as they tell which article is meant."""

import re
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from reportedly.knowledge import read_table

_WORD = re.compile(r"[^\W\d_]{2,}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FILE = re.compile(r"\.(?:s?html?|php|aspx?|jsp|cms|ece|story)$", re.IGNORECASE)


def article_address(url: str | None) -> str | None:
    """The address of one article, without what says nothing about which; None for a page of many, or for none."""
    parts = _parts(url.strip()) if url else None
    if parts is None:
        return None
    host, path, query = parts
    if not _names_article(path, query):
        return None
    return f"{host}{path}{'?' if query else ''}{urlencode(query)}"


def _parts(url: str) -> tuple[str, str, list[tuple[str, str]]] | None:
    """Host, path and telling parameters; None where the words are no web address."""
    try:
        split = urlsplit(url if "//" in url else f"//{url}")
        host = (split.hostname or "").lower()
        port = split.port
    except ValueError:
        return None
    if "." not in host or (split.scheme or "https").lower() not in ("http", "https") or any(c.isspace() for c in url):
        return None
    where = host if port in (None, 80, 443) else f"{host}:{port}"
    return _without_prefix(where), _path(split.path), sorted(_telling(split.query))


def _without_prefix(host: str) -> str:
    """The host without what only says for which device its page is."""
    prefix = next((p for p in _table()["hosts"] if host.startswith(p) and "." in host.removeprefix(p)), "")
    return host.removeprefix(prefix)


def _path(path: str) -> str:
    """The path without a slash at its end, nor the name of a folder's page."""
    plain = path.rstrip("/")
    for ending in _table()["endings"]:
        plain = plain.removesuffix(ending).rstrip("/")
    return re.sub(r"/{2,}", "/", plain)


def _telling(query: str) -> list[tuple[str, str]]:
    """The parameters that are not there to follow the reader."""
    table = _table()
    starts = tuple(table["tracking_starts"])
    pairs = parse_qsl(query[:4096], max_num_fields=None)
    return [(k, v) for k, v in pairs if k.lower() not in table["tracking"] and not k.lower().startswith(starts)]


def _names_article(path: str, query: list[tuple[str, str]]) -> bool:
    """Whether path or parameters look like one article's, not like a list's."""
    table = _table()
    pieces = [piece for piece in path.split("/") if piece]
    if any(len(re.sub(r"\D", "", value)) >= table["query_digits"] for _, value in query):
        return True
    if (
        not pieces
        or pieces[-1].lower() in table["lists"]
        or (len(pieces) > 1 and pieces[-2].lower() in table["holders"])
    ):
        return False
    last = _FILE.sub("", pieces[-1])
    if _YEAR.fullmatch(last):
        return False
    named = len(_WORD.findall(last)) >= table["slug_words"]
    return named or bool(re.search(rf"\d{{{table['digits']}}}", last)) or bool(_FILE.search(pieces[-1]))


def _table() -> dict[str, Any]:
    table: dict[str, Any] = read_table("changes")["address"]
    return table
