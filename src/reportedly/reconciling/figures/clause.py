"""What the words around a figure say of where, when and how widely it counts."""

import re
from dataclasses import dataclass
from functools import cache

from reportedly.knowledge import read_table
from reportedly.model import Span
from reportedly.reconciling.words import fold

YEAR = re.compile(r"(?<![\d.$£€-])(?<!\d,)(?:1[89]|20)\d\d(?![\d%-]|[.,]\d)")
MONTH = re.compile(
    r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|t?ember|ober)?\b\.?"
)
WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
SINCE = re.compile(
    r"\b[Ss]ince\s+((?:the|last|early|late|mid|then|it|its|conflict|war|\d{4}|[A-Z][a-z]{2,8}\b)(?:\s[\w’'-]+){0,3})"
)
PLACE = (
    r"\b(?:[Ii]n|[Aa]t|across|throughout|inside|near|outside|off|of)\s+"
    r"(?:(?:{})\s+)*([A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)"
)
NAME = re.compile(r"\b[A-Z][\w’'-]+")
# Where a figure's own words end: at punctuation (but not within "a two-year, $9 million contract"), and at a clause
# that begins with its own verb or subject.
CUT = re.compile(
    r"[;:—]|(?<!-year)(?<!- year)(?<!-month),(?!\s?\d{3}\b)|\s-\s-\s"
    r"|\s(?:but|while|whereas|although|when|which|who|where)\s"
    r"|\sand\s(?=[^,;]*\s(?:\w+ed|were|was|has|have|had)\b)"
)
# A clause that begins so hangs on the one before it: "a quake struck in May, killing two".
HANGING = re.compile(r"\s*(?:\w+ly\s)?\w+ing\b")
# Where what stands behind a place is said of something else: places hold over "and", dates do not.
WIDE_CUT = re.compile(
    r"[;:—]|,\s(?:(?:[\w.'’-]+\s){1,6}(?:said|says|told|reported)|said|according|who|while|but|many|some|most|pushing"
    r"|bringing)\b|\s(?:but|while|whereas|although)\s"
)
WIDE_END = re.compile(WIDE_CUT.pattern + r"|,?\s(?:which|where)\s")
LEAD = re.compile(r"(?:In|At|Since|On|Early|During|After|Before|Earlier|Across|Last|[A-Z][a-z]+ing)\s[^,]{2,70},")


@dataclass(frozen=True, slots=True)
class Clause:
    """The words around a figure, as far as they set the scope of what is counted.

    Attributes:
        text: The figure's own clause, with the adverbial that opens the sentence.
        wide: The same without a cut at "and": the stretch over which a place holds.
        years, months, weekdays: Explicit dates.
        since: The beginning of a window, in the report's words.
        places: Names behind a preposition of place, folded.
        names: Capitalised words of the clause, or else the last before the figure, folded.
        cues: The scope words that stand in it, by group.
    """

    text: str
    wide: str
    years: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    since: str | None
    places: frozenset[str]
    names: frozenset[str]
    cues: frozenset[tuple[str, str]]

    def words(self, group: str) -> frozenset[str]:
        """All scope words of a group."""
        return frozenset(word for name, word in self.cues if name == group)

    def cue(self, *groups: str) -> str | None:
        """The first scope word of any of these groups."""
        return min((word for group, word in self.cues if group in groups), default=None)


def read_clause(text: str, sentence: Span, at: Span) -> Clause:
    """The scope that the words around a figure set: its own clause and the adverbial that opens the sentence."""
    own = _cut(CUT, text, sentence, at)
    if HANGING.match(text, own.start, own.end):
        own = Span(sentence.start, own.end)
    wide = Span(_cut(WIDE_CUT, text, sentence, at).start, _cut(WIDE_END, text, sentence, at).end).words(text)
    lead = LEAD.match(text, sentence.start, sentence.end)
    words = (lead.group() + " " if lead and lead.end() <= own.start else "") + own.words(text)
    since = SINCE.search(words)
    whole = sentence.words(text)
    names = _names(text, own) or _names(text, Span(sentence.start, at.start))[-1:]
    return Clause(
        words,
        wide,
        frozenset(YEAR.findall(words)),
        frozenset(MONTH.findall(words)),
        frozenset(WEEKDAY.findall(words)),
        _window(since[1]) if since else None,
        frozenset(fold(match[1]).removesuffix("'s").removesuffix("’s") for match in _place().finditer(wide))
        - _no_names(),
        frozenset(names),
        frozenset(
            (group, match.lower())
            for group, pattern in cue_patterns()
            for match in pattern.findall(whole if group == "revised" else words)
        ),
    )


def _window(words: str) -> str:
    """The beginning of a window in one line; of "Monday killed 22 people" the day."""
    first = " ".join(words.split())
    day = WEEKDAY.match(first)
    return day[0] if day else first


def bare(name: str) -> str:
    """A name folded, without its possessive."""
    return fold(name).removesuffix("'s").removesuffix("’s")


def names_in(text: str) -> frozenset[str]:
    """The capitalised words of a text that are no function words, folded."""
    return frozenset(_names(text, Span(0, len(text))))


def _names(text: str, where: Span) -> list[str]:
    """The capitalised words of a stretch of text that are no function words, folded."""
    found = [bare(match[0]) for match in NAME.finditer(text, *where)]
    return [name for name in found if name not in _no_names()]


@cache
def _place() -> re.Pattern[str]:
    """A name behind a preposition of place."""
    return re.compile(PLACE.format("|".join(read_table("contrast")["no_names"]["before_places"])))


@cache
def _no_names() -> frozenset[str]:
    """Words that open a sentence, days and months: capitalised, but no names."""
    table = read_table("contrast")["no_names"]
    return frozenset(table["words"]) | frozenset(table["calendar"])


def _cut(pattern: re.Pattern[str], text: str, sentence: Span, at: Span) -> Span:
    """The piece of a sentence around a place, between the nearest cuts."""
    start, end = sentence
    for cut in pattern.finditer(text, sentence.start, sentence.end):
        if cut.end() <= at.start:
            start = cut.end()
        elif cut.start() >= at.end:
            end = cut.start()
            break
    return Span(start, end)


@cache
def cue_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """A pattern for each group of scope words."""
    table = read_table("contrast")["scope"]
    return tuple(
        (group, re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE))
        for group, words in sorted(table.items())
    )
