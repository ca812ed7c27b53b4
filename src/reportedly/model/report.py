"""One article as an outlet published it."""

from dataclasses import dataclass
from typing import Literal

from reportedly.model.span import Evidence, Span

PublishedHow = Literal["metadata", "dateline", "inferred", "unknown", "analyst"]
CreditKind = Literal["agency", "outlet", "author", "photo"]
FurnitureKind = Literal[
    "headline", "heading", "caption", "repeat", "teaser", "tags", "credit", "navigation", "subscription"
]

# Languages that are read; a report in another one is kept, with nothing read from it.
READ_LANGUAGES = ("en",)


@dataclass(frozen=True, slots=True)
class Published:
    """When a report came out: an interval of ISO dates or date-times, and how it is known.

    Attributes:
        earliest: First moment it can have come out, or None if unknown.
        latest: Last such moment, or None if unknown.
        how: Where the interval comes from.
    """

    earliest: str | None = None
    latest: str | None = None
    how: PublishedHow = "unknown"


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place and date that open a report ("BAMAKO, Aug 15 (AFP) -")."""

    place: Span | None
    date: Span | None


@dataclass(frozen=True, slots=True)
class Credit:
    """Somebody named as having made the report, or part of it.

    Attributes:
        name: The table's short name ("AFP") for a known agency or outlet, else the words.
        span: Where the credit stands.
        kind: What the credited one is; a photo credit carries nothing of the text.
    """

    name: str
    span: Span
    kind: CreditKind


@dataclass(frozen=True, slots=True)
class Furniture:
    """Words in the text that are not the report: nothing is read from them."""

    span: Span
    kind: FurnitureKind


@dataclass(frozen=True, slots=True)
class Report:
    """One article: its text as it came in, what is known about it, and what in it is not text.

    Attributes:
        id: Explicit, or made of name and hash of the text; never depends on other files.
        text: Exactly what came in for plain text and JSON Lines; what was extracted for other formats.
        sha256: Of the bytes that came in, in hexadecimal.
        found: For outlet, title, url, byline, language and published: how each was found ("JSON-LD",
            "file name", ...), as pairs sorted by field.
    """

    id: str
    outlet: str | None
    title: str | None
    url: str | None
    byline: str | None
    language: str
    text: str
    published: Published
    dateline: Dateline | None
    credits: tuple[Credit, ...]
    furniture: tuple[Furniture, ...]
    sha256: str = ""
    found: tuple[tuple[str, str], ...] = ()

    def evidence(self, span: Span) -> Evidence:
        """The words at a span as evidence."""
        return Evidence(self.id, span.start, span.end, span.words(self.text))

    @property
    def name(self) -> str:
        """What to call whoever published it: the outlet, or where none is known the report's id."""
        return self.outlet or self.id
