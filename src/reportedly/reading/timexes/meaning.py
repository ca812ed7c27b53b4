"""What a pattern's words mean, before it is known from which day they are reckoned."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from reportedly.model import Reckoning, TimexType
from reportedly.reading.timexes.lexeme import Lexeme, Payload

# Categories of what joins the two numbers of a range.
JOINING = ("to", "and", "or", "dash", "slash", "comma")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A time.

    Attributes:
        value: TIMEX3 value where the words alone tell it.
        reckoning: How to reckon it from the report's day, where they do not.
        open: Whether the value names no interval of the calendar (a fiscal year).
        span: First and last word's offsets, where they are not those of the whole pattern.
        inferred: Whether the value was reckoned from another time of the text.
        zone: Distance from UTC of a clock time, as ISO 8601 writes it; empty if none is told.
        freq: Of a set, how often in its time ("2X"); empty if that is not told.
    """

    type: TimexType
    value: str | None = None
    reckoning: Reckoning | None = None
    open: bool = False
    span: tuple[int, int] | None = None
    inferred: bool = False
    zone: str = ""
    freq: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a pattern and what stands around them.

    Attributes:
        sentence: All lexemes of the sentence.
        first: Position of the pattern's first.
        last: Position after its last.
        day: The day on which the report came out, if known.
        told: Value of the last date told in the text, None if there is none yet.
        quarter: Value of the last quarter told, None likewise.
        noun: Asks the parse whether a noun or name begins at an offset.
        plural: Likewise a plural noun.
        lies: Asks the parse whether the words lie back, ahead, or neither.
        month_first: Whether dates in digits begin with the month.
        proper: Likewise a name.
        narrated: Asks the parse whether the words stand right at a verb in the past.
    """

    sentence: list[Lexeme]
    first: int
    last: int
    day: date | None
    told: str | None
    lies: Callable[[], str]
    month_first: bool | None
    rule: str = ""
    noun: Callable[[int], bool] = field(default=lambda _: False)
    plural: Callable[[int], bool] = field(default=lambda _: False)
    quarter: str | None = None
    narrated: Callable[[], bool] = field(default=lambda: False)
    proper: Callable[[int], bool] = field(default=lambda _: False)

    @property
    def own(self) -> list[Lexeme]:
        """The pattern's lexemes."""
        return self.sentence[self.first : self.last]

    def get(self, kind: str) -> Payload | None:
        """What the first own lexeme of that category means in it, None if there is none."""
        return next((lexeme.kinds[kind] for lexeme in self.own if kind in lexeme.kinds), None)

    def has(self, *kinds: str) -> bool:
        """Whether an own lexeme is of one of the categories."""
        return any(lexeme.has(kind) for lexeme in self.own for kind in kinds)

    def text(self, kind: str) -> str:
        """The meaning of the first own lexeme of that category as a string, empty if there is none."""
        found = self.get(kind)
        return "" if found is None else str(found)

    def whole(self, kind: str) -> int | None:
        """The meaning of the first own lexeme of that category as a whole number, None if it is none."""
        found = self.get(kind)
        return found if isinstance(found, int) else None

    def numbers(self) -> bool:
        """Whether the pattern, or a range that it ends, numbers what stands before it ("Articles 1945 to 1948")."""
        before, first = self.before(), self.before(2)
        if before is not None and first is not None and first.number() is not None and before.has(*JOINING):
            thing = self.before(3)
            return thing is not None and thing.has("numbered")
        return before is not None and (before.has("numbered") or self._follows_name(before))

    def _follows_name(self, before: Lexeme) -> bool:
        """Whether a bare number stands right behind a name ("Apollo 1969")."""
        return (
            not before.kinds and before.text[0].isalpha() and self.own[0].text.isdigit() and self.proper(before.start)
        )

    def before(self, steps: int = 1) -> Lexeme | None:
        """The lexeme so many places before the pattern."""
        place = self.first - steps
        return self.sentence[place] if place >= 0 else None

    def after(self, steps: int = 0) -> Lexeme | None:
        """The lexeme so many places after the pattern's last."""
        place = self.last + steps
        return self.sentence[place] if place < len(self.sentence) else None


Builder = Callable[[Words], list[Meaning]]


def a_date(reckoning: Reckoning, type_: TimexType = "DATE") -> list[Meaning]:
    """One time reckoned from the report's day; a TIME where it has a part of the day."""
    return [Meaning("TIME" if reckoning.part.startswith("T") else type_, reckoning=reckoning)]


def fixed(value: str, type_: TimexType = "DATE", *, is_open: bool = False) -> list[Meaning]:
    """One time whose words tell its value."""
    return [Meaning(type_, value, open=is_open)]


def step_of(words: Words) -> int | None:
    """How far "last", "this" and "next" go: -1, 0, 1; None where none of them stands there."""
    if words.has("next", "coming", "following"):
        return 1
    if words.has("last", "past", "previous"):
        return -1
    return 0 if words.has("this", "current", "latest", "recent") else None
