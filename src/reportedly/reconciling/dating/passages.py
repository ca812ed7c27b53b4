"""What a report tells and when: the words around each of its times, by which reports are compared."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.model import Evidence, Reading, Sentence, Span, Timex
from reportedly.reconciling.dating.frames import Frame, frames_of
from reportedly.reconciling.dating.settings import cuts
from reportedly.reconciling.dating.since import base_of, since, told_from
from reportedly.reconciling.profile import NAME
from reportedly.reconciling.words import WORD, rarity, stem

Run = tuple[str, ...]
Stems = frozenset[str]
Weights = dict[str, float]
# What parts a sentence; words beyond it belong less to a time.
BREAKS = frozenset(",;:—–()")


@dataclass(frozen=True, slots=True)
class Passage:
    """A time with the words around it.

    Attributes:
        evidence: The sentence that it stands in.
        place: How many sentences of its report come before it.
        base: The time from which `timex` is counted; None where it is the report's own day.
        near: The stems of the words, those of times left out, each with how near it stands, 1 beside the time.
        weights: The same with their weights: the nearer and the rarer, the more.
        total: The sum of the weights.
        names: Those of the near words that are names.
        numbers: Those that are numbers.
    """

    report: str
    evidence: Evidence
    place: int
    timex: Timex
    base: Timex | None
    near: dict[str, float]
    weights: dict[str, float]
    total: float
    names: Stems
    numbers: Stems


@dataclass(frozen=True, slots=True)
class Told:
    """What is compared of one report.

    Attributes:
        outlet: Who published it, if known.
        passages: The times that it tells.
        words: All its words.
        weights: The same with their weights, as a vector of length 1; names weigh more.
        names: Those of the words that are names.
        frames: The names with the words around them.
        runs: Every run of a few words, with the sentence where it first stands.
    """

    report: str
    outlet: str | None
    passages: tuple[Passage, ...]
    words: Stems
    weights: dict[str, float]
    names: Stems
    frames: dict[Frame, str]
    runs: dict[Run, int]
    sentences: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence: its words without those of its times, each with where it starts; those that are names; its times."""

    span: Span
    words: tuple[tuple[int, str], ...]
    names: Stems
    timexes: tuple[Timex, ...]


def tell(readings: Iterable[Reading]) -> dict[str, Told]:
    """What each report tells; a word of many reports of the story weighs less."""
    readings = list(readings)
    lines = {reading.report.id: list(_lines(reading)) for reading in readings}
    spread = Counter(word for mine in lines.values() for word in _all(mine))
    timed = [line for mine in lines.values() for line in mine if line.timexes]
    around = Counter(word for line in timed for word in {word for _, word in line.words})
    weights = _weights(spread, len(lines)), _weights(around, len(timed))
    return {reading.report.id: _told(reading, lines[reading.report.id], *weights) for reading in readings}


def _all(lines: list[_Line]) -> Stems:
    return frozenset(word for line in lines for _, word in line.words)


def _weights(spread: Counter[str], texts: int) -> dict[str, float]:
    """Rarity by the shipped table, times that within the story: 1 for a word of two texts, near 0 for one of all."""
    most = math.log((texts + 1) / 2) or 1.0
    return {word: rarity(word) * min(1.0, math.log((texts + 1) / count) / most) for word, count in spread.items()}


def _lines(reading: Reading) -> Iterator[_Line]:
    text, timexes = reading.report.text, reading.timexes
    credited = [credit.span for credit in reading.report.credits]
    at = 0
    for sentence in reading.sentences:
        inside = []
        while at < len(timexes) and timexes[at].span.start < sentence.span.end:
            if timexes[at].span.start >= sentence.span.start:
                inside.append(timexes[at])
            at += 1
        left_out = [*(timex.span for timex in inside), *credited]
        yield _Line(sentence.span, _words(text, sentence, left_out), _names(text, sentence, left_out), tuple(inside))


def _words(text: str, sentence: Sentence, left_out: list[Span]) -> tuple[tuple[int, str], ...]:
    found = WORD.finditer(text, sentence.span.start, sentence.span.end)
    return tuple((m.start(), stem(m.group())) for m in found if not _inside(m.start(), left_out))


def _names(text: str, sentence: Sentence, left_out: list[Span]) -> Stems:
    """The stems of the words with a capital that open no sentence or quotation."""
    found = NAME.finditer(text, sentence.span.start, sentence.span.end)
    return frozenset(stem(m.group()) for m in found if not _inside(m.start(), left_out))


def _inside(start: int, spans: list[Span]) -> bool:
    return any(span.start <= start < span.end for span in spans)


def _told(reading: Reading, lines: list[_Line], weight: Weights, around: Weights) -> Told:
    """One report, by what its words weigh among reports, and among sentences that tell a time."""
    report = reading.report
    places = tuple(report.evidence(sentence.span) for sentence in reading.sentences)
    passages = tuple(
        _passage(reading, place, line, timex, base, around)
        for place, line in enumerate(lines)
        for timex, base in _timexes(line, report.text)
    )
    words = _all(lines)
    names = frozenset().union(*(line.names for line in lines))
    vector = _vector(words, names, weight)
    return Told(report.id, report.outlet, passages, words, vector, names, frames_of(reading), _runs(places), places)


def _timexes(line: _Line, text: str) -> Iterator[tuple[Timex, Timex | None]]:
    """The dates and times of a sentence, and the days that it counts from something, with the day counted from."""
    for timex in line.timexes:
        if timex.type in ("DATE", "TIME"):
            yield timex, None
        elif counted := since(timex, text, line.span):
            yield counted, base_of(timex, text, line.span, line.timexes)


def _passage(reading: Reading, place: int, line: _Line, timex: Timex, base: Timex | None, weight: Weights) -> Passage:
    """The time with what its words weigh; of a word that stands twice the nearer one counts."""
    near: dict[str, float] = {}
    for word, closeness in _closeness(line, timex, reading.report.text):
        near[word] = max(near.get(word, 0.0), closeness)
    weights = {word: weight[word] * near[word] for word in sorted(near)}
    close = frozenset(word for word in near if near[word] >= cuts().close)
    numbers = frozenset(word for word in close if word[0].isdigit())
    evidence = reading.report.evidence(line.span)
    total = sum(weights.values()) or 1.0
    return Passage(reading.report.id, evidence, place, timex, base, near, weights, total, close & line.names, numbers)


def _closeness(line: _Line, timex: Timex, text: str) -> Iterator[tuple[str, float]]:
    """Each word of the sentence with how near it is to the time, 1 beside it."""
    limits = cuts()
    first = told_from(timex, text, line.span)
    before = [item for item in line.words if first <= item[0] < timex.span.start]
    after = [item for item in line.words if item[0] >= timex.span.end]
    for words, edge in ((before[::-1], timex.span.start), (after, timex.span.end)):
        gap, last = 0.0, edge
        for start, word in words:
            low, high = sorted((start, last))
            gap += 1 + limits.break_words * any(char in BREAKS for char in text[low:high])
            last = start
            yield word, math.exp(-gap / limits.near_words)


def _vector(words: Stems, names: Stems, weight: Weights) -> dict[str, float]:
    """The words with their weights, as a vector of length 1."""
    raw = {word: weight[word] * (cuts().name_weight if word in names else 1.0) for word in sorted(words)}
    length = math.sqrt(sum(value * value for value in raw.values())) or 1.0
    return {word: value / length for word, value in raw.items() if value}


def _runs(sentences: tuple[Evidence, ...]) -> dict[Run, int]:
    size = cuts().run
    found: dict[Run, int] = {}
    for place, sentence in enumerate(sentences):
        words = [stem(match.group()) for match in WORD.finditer(sentence.exact)]
        for start in range(len(words) - size + 1):
            found.setdefault(tuple(words[start : start + size]), place)
    return found
