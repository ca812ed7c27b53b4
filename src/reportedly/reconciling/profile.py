"""What of a report shows what it was made from: its narration and its quotations, as runs of words."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reportedly.model import Reading, Span
from reportedly.reconciling.settings import settings
from reportedly.reconciling.words import MOST_RARE, WORD, fold, rarity, stem

QUOTED = re.compile(r"“[^”]{1,1500}”|\"[^\"\n]{1,1500}\"|``.{1,1500}?(?:''|``)|«[^»]{1,1500}»", re.DOTALL)
NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+")

UNIT = 1 << 10  # what a run tells all of whose words are as rare as can be


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the body, folded, and where it stands."""

    text: str
    start: int
    end: int


Grams = dict[tuple[str, ...], Span]


@dataclass(frozen=True, slots=True)
class Profile:
    """One report, made ready to be traced.

    Attributes:
        narration: The runs of words of the body outside quotations, with their places.
        quoted: The runs of words inside quotations.
        said: Those runs of the narration that stand in what somebody is said to have said.
        told: The sentences that do not mostly quote.
        length: How many words the narration has.
        telling: What each run of the narration tells, by how rare its words are that are neither names nor numbers:
            two accounts of one event share those without either knowing the other. In parts of UNIT.
        tells: All of that together.
    """

    reading: Reading
    narration: Grams
    quoted: Grams
    said: frozenset[tuple[str, ...]]
    told: tuple[Span, ...]
    length: int
    telling: dict[tuple[str, ...], int]
    tells: int

    @property
    def id(self) -> str:
        """The report's id."""
        return self.reading.report.id


def profile(reading: Reading) -> Profile:
    """The profile of one reading; furniture is left out, for sentences are body only."""
    quotes = _quotations(reading)
    size = settings().lineage.gram
    narration: list[Word] = []
    quoted: list[Word] = []
    for word in _body(reading):
        at = bisect_right(quotes, word.start, key=lambda quote: quote.start) - 1
        inside = at >= 0 and word.start < quotes[at].end
        (quoted if inside else narration).append(word)
    runs_told = grams(narration, size)
    words_said = _merged(sorted(piece for a in reading.attributions for piece in a.content))
    said = frozenset(run for run, span in runs_told.items() if _covered(span, words_said) == span.end - span.start)
    told = tuple(s.span for s in reading.sentences if 2 * _covered(s.span, quotes) <= s.span.end - s.span.start)
    telling = _telling(reading, runs_told)
    quotations = grams(quoted, size)
    return Profile(reading, runs_told, quotations, said, told, len(narration), telling, sum(telling.values()))


def _telling(reading: Reading, runs_told: Grams) -> dict[tuple[str, ...], int]:
    """What each run of words tells, in whole numbers so that sums do not depend on an order."""
    names = frozenset(stem(word) for part in name_words(reading) for word in WORD.findall(part))
    plain = {word for run in runs_told for word in run if not word[:1].isdigit()}
    value = {word: round(UNIT * rarity(stem(word)) / MOST_RARE) for word in plain if stem(word) not in names}
    return {run: sum(value.get(word, 0) for word in run) // len(run) for run in runs_told}


def _covered(span: Span, pieces: list[Span]) -> int:
    """How many characters of a span lie in pieces, which do not overlap and are sorted."""
    at = max(0, bisect_right(pieces, span.start, key=lambda piece: piece.start) - 1)
    covered = 0
    while at < len(pieces) and pieces[at].start < span.end:
        covered += max(0, min(span.end, pieces[at].end) - max(span.start, pieces[at].start))
        at += 1
    return covered


def _body(reading: Reading) -> Iterator[Word]:
    """The words of the body's sentences."""
    text = reading.report.text
    for sentence in reading.sentences:
        for match in WORD.finditer(text, sentence.span.start, sentence.span.end):
            yield Word(fold(match.group()), match.start(), match.end())


def _quotations(reading: Reading) -> list[Span]:
    """Where the body quotes somebody: quotation marks within a paragraph, and the direct speech that was found."""
    text = reading.report.text
    marked = [Span(*match.span()) for match in QUOTED.finditer(text)]
    said = [piece for a in reading.attributions if a.kind == "direct" for piece in a.content]
    return _merged(sorted([*marked, *said]))


def _merged(spans: list[Span]) -> list[Span]:
    """The spans with overlapping ones made one."""
    merged: list[Span] = []
    for span in spans:
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def name_words(reading: Reading) -> Iterator[str]:
    """The words of names: those of entities, and capitalised words inside a sentence."""
    text = reading.report.text
    spans = {mention.span for e in reading.entities for mention in e.mentions if mention.form in ("name", "metonym")}
    for sentence in reading.sentences:
        spans |= {Span(*match.span()) for match in NAME.finditer(text, sentence.span.start, sentence.span.end)}
    for span in _merged(sorted(spans)):
        yield span.words(text)


def grams(words: list[Word], size: int) -> Grams:
    """Every run of that many words, with the place of its first occurrence."""
    found: Grams = {}
    for start in range(len(words) - size + 1):
        run = words[start : start + size]
        found.setdefault(tuple(word.text for word in run), Span(run[0].start, run[-1].end))
    return found


def runs(spans: list[Span]) -> list[Span]:
    """The spans with those that touch or overlap made one; longest first, then by place."""
    spans = _merged(sorted(spans))
    joined = spans[:1]
    for before, span in pairwise(spans):
        if span.start - before.end <= 1:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return sorted(joined, key=lambda s: (s.start - s.end, s.start))
