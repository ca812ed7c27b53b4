"""What a page says about itself: JSON-LD, meta tags, links, `<time>`."""

import json
from collections.abc import Iterator
from typing import Any, Protocol

from reportedly.intake.formats.json_record import Json, plain_words
from reportedly.intake.record import Found
from reportedly.knowledge import read_table

_LD_FIELDS = {
    "title": ("headline",),
    "outlet": ("publisher",),
    "url": ("url", "mainEntityOfPage", "@id"),
    "byline": ("author", "creator"),
    "published": ("datePublished", "dateCreated"),
    "language": ("inLanguage",),
}


class Tree(Protocol):
    """A parsed page, as far as it is asked anything here."""

    def xpath(self, path: str, /) -> list[Any]:
        """The elements, or the values of attributes, at a path."""


def page_fields(tree: Tree) -> dict[str, Found]:
    """The fields that a page's tree gives, the most reliable place first."""
    fields: dict[str, Found] = {}
    for field, found in (*_json_ld(tree), *_meta(tree), *_elements(tree)):
        fields.setdefault(field, found)
    return fields


def _json_ld(tree: Tree) -> Iterator[tuple[str, Found]]:
    """Of the first news article described in JSON-LD."""
    types = set(read_table("formats")["json_ld"]["types"])
    for script in tree.xpath("//script[@type='application/ld+json']"):
        for thing in _things(_loaded(script.text_content())):
            if types & set(_listed(thing.get("@type"))):
                yield from _ld_fields(thing)
                return


def _loaded(text: str) -> Json:
    try:
        value: Json = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    return value


def _things(value: Json, depth: int = 0) -> Iterator[dict[str, Json]]:
    """The objects of a JSON-LD value, those in lists and graphs too."""
    if isinstance(value, list) and depth < 4:
        for item in value:
            yield from _things(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        yield from _things(value.get("@graph"), depth + 1)


def _listed(value: Json) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, str)]


def _ld_fields(thing: dict[str, Json]) -> Iterator[tuple[str, Found]]:
    for field, keys in _LD_FIELDS.items():
        for key in keys:
            value = thing.get(key)
            said = value.get("@id") if field == "url" and isinstance(value, dict) else plain_words(value)
            if isinstance(said, str) and said.strip():
                yield field, Found(said.strip(), "JSON-LD")
                break


def _meta(tree: Tree) -> Iterator[tuple[str, Found]]:
    """Of the meta tags, by the names that the table lists."""
    given: dict[str, str] = {}
    for tag in tree.xpath("//meta[@content]"):
        for attribute in ("property", "name", "itemprop"):
            name = (tag.get(attribute) or "").strip().lower()
            if name and tag.get("content").strip():
                given.setdefault(name, tag.get("content").strip())
    for field, names in read_table("formats")["meta"].items():
        name = next((n for n in names if n in given and _plausible(field, given[n])), None)
        if name:
            yield field, Found(given[name].replace("_", "-") if field == "language" else given[name], f"meta {name!r}")


def _plausible(field: str, value: str) -> bool:
    """Authors are names: some pages put the address of a profile there."""
    return field != "byline" or "://" not in value


def _elements(tree: Tree) -> Iterator[tuple[str, Found]]:
    """Of the page's own elements."""
    for link in tree.xpath("//link[@rel='canonical']/@href")[:1]:
        yield "url", Found(str(link).strip(), "canonical link")
    times = tree.xpath("//time[@itemprop='datePublished' or @pubdate]/@datetime | //article//time/@datetime")
    for time in (times or tree.xpath("//time/@datetime"))[:1]:
        yield "published", Found(str(time).strip(), "<time>")
    headings = [" ".join(h.text_content().split()) for h in tree.xpath("//article//h1 | //h1")]
    if headings and headings[0]:
        yield "title", Found(headings[0], "<h1>")
    for title in tree.xpath("//head/title")[:1]:
        if words := " ".join(title.text_content().split()):
            yield "title", Found(words, "<title>")
    for language in tree.xpath("/html/@lang | /html/@xml:lang")[:1]:
        yield "language", Found(str(language).strip(), "<html lang>")
