"""A brief → one HTML file that needs nothing else: no script, no other file, nothing fetched."""

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from reportedly.telling.brief.brief import Brief
from reportedly.telling.brief.parts import Aside, Draft, Part
from reportedly.telling.marks import Mark, about, marks_of, number
from reportedly.telling.quoting import Quote
from reportedly.telling.safe import clean, one_line

if TYPE_CHECKING:
    from jinja2 import Environment


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line for the template: words of ours or of a report, and the evidence to open.

    Attributes:
        style: "quote", "aside" or "" for plain words.
        first: Whether the evidence is cited here for the first time: there its card leads back to.
    """

    words: str
    style: str
    mark: Mark | None
    first: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A line for the template; `claims` are the ids of those that it tells."""

    lead: str
    pieces: tuple[Piece, ...]
    depth: int
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section for the template."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A brief for the template; `prefix` keeps the ids of several briefs on one page apart."""

    title: str
    about: str
    sections: tuple[Section, ...]
    marks: tuple[Mark, ...]
    prefix: str


def to_html(*briefs: Brief) -> str:
    """The briefs, one after another, as a page of its own."""
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    told = [content(brief) for brief in briefs]
    title = told[0].title if len(told) == 1 else f"{len(told)} stories"
    return _templates().get_template("page.html").render(style=style, style_hash=digest, title=title, told=told)


def to_fragment(brief: Brief) -> str:
    """The brief as a piece of a page, with its style: what a notebook shows."""
    return _templates().get_template("fragment.html").render(style=_style(), one=content(brief))


def content(brief: Brief) -> Page:
    """The brief as the templates take it, for a page of its own, a notebook or the application."""
    numbers = number(brief.drafts)
    marks = {mark.number: mark for mark in marks_of(brief.view, numbers)}
    seen: set[int] = set()

    def piece(part: Part) -> Piece:
        if isinstance(part, str | Aside):
            return Piece(clean(part if isinstance(part, str) else part.words), _style_of(part), None, False)
        mark = marks[numbers[part.evidence]]
        first = mark.number not in seen
        seen.add(mark.number)
        words = one_line(part.words) if isinstance(part, Quote) else ""
        return Piece(words, _style_of(part), mark, first)

    def row(draft: Draft) -> Row:
        return Row(one_line(draft.lead), tuple(piece(part) for part in draft.parts), draft.depth, draft.claims)

    grouped = groupby(brief.drafts, key=lambda draft: draft.section)
    sections = tuple(Section(name, tuple(row(draft) for draft in drafts)) for name, drafts in grouped)
    prefix = "s" + hashlib.sha256(brief.story.id.encode(errors="replace")).hexdigest()[:8]
    return Page(
        one_line(brief.story.title) or "Story", about(brief.view, brief.news), sections, tuple(marks.values()), prefix
    )


def _style_of(part: Part) -> str:
    if isinstance(part, Quote):
        return "quote"
    return "aside" if isinstance(part, Aside) else ""


@cache
def _templates() -> "Environment":
    from jinja2 import Environment, PackageLoader

    return Environment(
        loader=PackageLoader("reportedly.telling"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )


@cache
def _style() -> str:
    from importlib.resources import files

    return files("reportedly.telling").joinpath("templates", "style.css").read_text("utf-8")
