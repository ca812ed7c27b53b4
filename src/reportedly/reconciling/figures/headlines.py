"""Numbers of headlines that restate a figure of the text below: "five hurt" over "injuring five people".

No figure is read from a headline, which is furniture; but where its number and its word are those of a figure of its
own report, what is found of that figure is found of the headline's words as well.
"""

import re
from functools import cache

from reportedly.knowledge import read_table
from reportedly.model import Evidence, Reading, Report, Span
from reportedly.reconciling.figures.count import Count
from reportedly.reconciling.words import stem

NUMBER = re.compile(r"[$€£]?\d[\d,]*(?:\.\d+)?(?: (?:million|billion|trillion))?\b|\b[A-Za-z]+\b")
REACH = 4  # words behind a number, or before it, among which the word for what it counts stands
WORD = re.compile(r"[A-Za-z][\w’'-]*")


def restated(counts: list[Count], readings: tuple[Reading, ...]) -> dict[tuple[str, str], Evidence]:
    """For each figure, by report and id, the words of its report's headline that restate it."""
    headlines = {
        r.report.id: [(r.report, f.span) for f in r.report.furniture if f.kind == "headline"] for r in readings
    }
    found: dict[tuple[str, str], Evidence] = {}
    for count in counts:
        for report, span in headlines.get(count.report, []):
            words = _restating(count, report, span)
            if words is not None:
                found.setdefault((count.report, count.figure.id), report.evidence(words))
    return found


def _restating(count: Count, report: Report, headline: Span) -> Span | None:
    """The words of one headline that give the number of a figure, with a word for what it counts."""
    for match in NUMBER.finditer(report.text, *headline):
        if not _is_value(match[0], count):
            continue
        near = _near(report.text, headline, Span(*match.span()))
        told = next((span for span in near if _tells(span.words(report.text), count)), None)
        if told is not None:
            return Span(min(match.start(), told.start), max(match.end(), told.end))
        if match[0][0] in "$€£":
            return Span(*match.span())
    return None


def _near(text: str, headline: Span, at: Span) -> list[Span]:
    """The words behind a number, then those before it."""
    behind = [Span(*m.span()) for m in WORD.finditer(text, at.end, headline.end)][:REACH]
    before = [Span(*m.span()) for m in WORD.finditer(text, headline.start, at.start)][-REACH:]
    return behind + before[::-1]


def _is_value(words: str, count: Count) -> bool:
    """Whether words of a headline are the number of a figure."""
    figure = count.figure
    bounds = {figure.low, figure.high} - {None}
    plain = words.lower().lstrip("$€£").replace(",", "")
    if plain in numerals():
        return numerals()[plain] in bounds
    if words[0].isalpha():
        return figure.qualifier is not None and plain == figure.qualifier and plain not in ("a", "an")
    number, _, scale = plain.partition(" ")
    return float(number) * scales().get(scale, 1) in bounds


def _tells(word: str, count: Count) -> bool:
    """Whether a word of a headline names what a figure counts, or what befell those counted."""
    return stem(word) == stem(count.noun) or word.lower() in words_for(count.kind) or stem(word) == count.figure.unit


@cache
def words_for(kind: str) -> frozenset[str]:
    """The words by which a headline tells of a family: its states, nouns and verbs."""
    rows = [row for row in read_table("counted")["families"] if row["name"] == kind]
    return frozenset(word for row in rows for rank in ("states", "nouns", "verbs") for word in row[rank])


@cache
def numerals() -> dict[str, int]:
    """What number words are worth."""
    found: dict[str, int] = read_table("quantities")["numerals"]
    return found


@cache
def scales() -> dict[str, int]:
    """What "million" and the like multiply with."""
    found: dict[str, int] = read_table("quantities")["multipliers"]
    return found
