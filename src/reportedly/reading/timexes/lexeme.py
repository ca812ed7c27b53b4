"""A word as the grammar of times sees it."""

from dataclasses import dataclass

Payload = str | int | float


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One word, number or sign of a sentence, with what it can be in a time expression.

    Attributes:
        text: The words, in lower case.
        start: Offset in the report's text.
        end: Offset one past the last character.
        kinds: Categories of the table, each with what the word means in it.
    """

    text: str
    start: int
    end: int
    kinds: dict[str, Payload]

    def has(self, *kinds: str) -> bool:
        """Whether the word can be of one of the categories."""
        return any(kind in self.kinds for kind in kinds)

    def number(self) -> int | float | None:
        """The number that it is, if it is one."""
        value = self.kinds.get("num")
        return value if isinstance(value, int | float) else None
