"""What a format hands over: a text, and what stands beside it, each thing with how it was found."""

from dataclasses import dataclass

from reportedly.model import Furniture

FIELDS = ("id", "title", "outlet", "url", "byline", "published", "language")


@dataclass(frozen=True, slots=True)
class Found:
    """A value and how it was found ("field title", "JSON-LD")."""

    value: str
    how: str


@dataclass(frozen=True, slots=True)
class Record:
    """One input record, before furniture, credits and dates are looked for.

    Attributes:
        where: What the user would call it ("news.jsonl:3").
        stem: The file's name without folder and ending, for an id where none is given.
        text: The text, exactly as it will be printed.
        sha256: Of the bytes that came in.
        fields: Of FIELDS, those that are known; values are not checked yet.
        furniture: What the format itself marks as no text (Markdown headings and images).
    """

    where: str
    stem: str
    text: str
    sha256: str
    fields: dict[str, Found]
    furniture: tuple[Furniture, ...] = ()

    def value(self, name: str) -> str | None:
        """The field's value, None where it is not known."""
        found = self.fields.get(name)
        return found.value if found else None
