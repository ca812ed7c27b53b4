"""The how-manieth: reports that number one thing differently."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from reportedly.knowledge import read_table
from reportedly.model import Discrepancy, Evidence, Reading, Span, Verdict
from reportedly.reconciling.figures.clause import bare
from reportedly.reconciling.figures.cuts import cuts
from reportedly.reconciling.figures.durations import same_thing
from reportedly.reconciling.measures.common import News, few, news_of, one_news, shown, told, words
from reportedly.reconciling.words import Vector, cosine, stems, vector

ORDINAL = "ordinal "
NEAR = 70  # characters on either side that tell what is numbered
BEHIND = 80  # characters behind the noun in which it is said of what it is: "attack on the terminal"
CALENDAR = ("day", "night", "week", "month", "year")
OCCASION = "time"
# What makes an occasion a count: "for the second time", "it was only the third time that".
ADVERB = re.compile(
    r"\b(?:for|is|was|be|been|being|marks?|marked|marking)\s(?:only\s|just\s)?(?:the|a|an|his|her|its|their)\s$",
    re.IGNORECASE,
)
MOST = 60  # ordinals of one report that are compared


@dataclass(frozen=True, slots=True)
class Nth:
    """What one report numbers.

    Attributes:
        thing: The noun for it, in the report's words.
        window: Since when it is counted, or within what: "this year", "since January"; "" where nothing says so.
        about: TF-IDF of the words around it.
    """

    reading: Reading
    evidence: Evidence
    value: float
    thing: str
    kind: str
    window: str
    about: Vector


def odd_ordinals(readings: tuple[Reading, ...]) -> Iterator[Discrepancy]:
    """One discrepancy for each two reports that number one thing differently, or over different stretches of time."""
    ordered = sorted(readings, key=lambda r: r.report.id)
    given = [(nth, news) for reading in ordered for news in [news_of(reading)] for nth in _nths(reading)]
    yield from few(_compared(given))


def _compared(given: list[tuple[Nth, News]]) -> Iterator[tuple[tuple[object, ...], Discrepancy]]:
    for (one, here), (other, there) in combinations(given, 2):
        if one.reading.report.id == other.reading.report.id or one.value == other.value:
            continue
        if not (_one_thing(one, other) and one_news(here, there)):
            continue
        verdict: Verdict = "conflict" if one.window == other.window else "different_scope"
        said = told("count", verdict, (one.evidence, other.evidence), _because(one, other, verdict))
        yield (verdict, one.kind, *sorted((one.value, other.value))), said


def _nths(reading: Reading) -> Iterator[Nth]:
    """The ordinals of a report."""
    text = reading.report.text
    count = 0
    for figure in reading.figures:
        if not figure.kind.startswith(ORDINAL) or figure.counts is None or figure.low is None or count >= MOST:
            continue
        if figure.counts.words(text).lower() == OCCASION and not ADVERB.search(
            text, max(0, figure.span.start - NEAR), figure.span.start
        ):
            continue  # "the first time", "third time lucky" point to an occasion and count none
        count += 1
        around = Span(max(0, figure.span.start - NEAR), min(len(text), figure.counts.end + NEAR))
        rest = text[around.start : figure.span.start] + " " + text[figure.counts.end : around.end]
        yield Nth(
            reading,
            shown(reading, figure),
            float(figure.low),
            figure.counts.words(text).lower(),
            figure.kind,
            _window(text[figure.span.start : figure.counts.end + BEHIND], text[around.start : figure.span.start]),
            vector(Counter(stems(_windows().sub(" ", rest)))),
        )


def _window(behind: str, ahead: str) -> str:
    """Over which stretch of time a thing is numbered, in one form of words."""
    own = behind.split(". ", maxsplit=1)[0], ahead.rsplit(". ", maxsplit=1)[-1]
    found = next((match for words in own if (match := _windows().search(words))), None)
    return " ".join(map(bare, found[0].split())) if found else ""


@cache
def _windows() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(read_table('measures')['windows']['patterns'])})\b", re.IGNORECASE)


def _one_thing(one: Nth, other: Nth) -> bool:
    """Whether two ordinals number one thing: their nouns may name it, and they are told in like words."""
    if bool(one.window) != bool(other.window) or not same_thing(one.thing, other.thing):
        return False
    if (one.kind.split()[1] in CALENDAR or other.kind.split()[1] in CALENDAR) and one.kind != other.kind:
        return False
    alike = cosine(one.about, other.about)
    return alike >= (cuts().one_ordinal if one.window == other.window else cuts().one_wording)


def _because(one: Nth, other: Nth, verdict: Verdict) -> str:
    both = " and ".join(f"{words(n.evidence)} ({n.reading.report.name})" for n in (one, other))
    if verdict == "conflict":
        over = f" over “{one.window}”" if one.window else ""
        return f"{both} cannot both hold: they number one thing{over}, told in like words."
    return f"{both} do not count the same: one counts over “{one.window}”, the other over “{other.window}”."
