"""What a format hands over: a text, and what stands beside it, each thing with how it was found."""

from dataclasses import dataclass
from hashlib import sha256

from reportedly.model import Furniture

FIELDS = ("id", "title", "outlet", "url", "byline", "published", "language")


@dataclass(frozen=True, slots=True)
class Found:
    """A value and how it was found ("field title", "JSON-LD")."""

    value: str
    how: str


@dataclass(frozen=True, slots=True)
class Original:
    """Bytes that came in, and their SHA-256 in hexadecimal."""

    data: bytes
    sha256: str

    @classmethod
    def of(cls, data: bytes) -> "Original":
        """The original of some bytes; records of one file share it, so that it is hashed once."""
        return cls(data, sha256(data).hexdigest())


@dataclass(frozen=True, slots=True)
class Record:
    """One input record, before furniture, credits and dates are looked for.

    Attributes:
        where: What the user would call it ("news.jsonl:3").
        stem: The file's name without folder and ending, for an id where none is given.
        text: The text, exactly as it will be printed.
        original: What came in: the file, the member of an archive, the line of JSON Lines.
        fields: Of FIELDS, those that are known; values are not checked yet.
        furniture: What the format itself marks as no text (Markdown headings and images).
    """

    where: str
    stem: str
    text: str
    original: Original
    fields: dict[str, Found]
    furniture: tuple[Furniture, ...] = ()

    def value(self, name: str) -> str | None:
        """The field's value, None where it is not known."""
        found = self.fields.get(name)
        return found.value if found else None
