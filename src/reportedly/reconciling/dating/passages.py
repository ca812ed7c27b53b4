"""What a report tells and when: its sentences that tell a time, with the words by which they are compared."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model import Evidence, Reading, Span, Timex
from reportedly.reconciling.dating.settings import cuts
from reportedly.reconciling.words import WORD, rarity, stem

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence that tells a time.

    Attributes:
        weights: The stems of its words, those of the times left out, each with its weight.
        total: The sum of the weights.
        timexes: The times in it, in order.
        place: How many sentences of its report come before it.
    """

    report: str
    evidence: Evidence
    weights: dict[str, float]
    total: float
    timexes: tuple[Timex, ...]
    place: int


@dataclass(frozen=True, slots=True)
class Told:
    """One report: its passages, every run of a few words with the sentence where it first stands, all sentences."""

    report: str
    passages: tuple[Passage, ...]
    runs: dict[Run, int]
    sentences: tuple[Evidence, ...]


Stems = frozenset[str]
Row = tuple[Stems, tuple[Timex, ...]]


def tell(readings: Iterable[Reading]) -> dict[str, Told]:
    """What each report tells; a word of many reports of the story weighs less."""
    readings = list(readings)
    rows = {reading.report.id: _rows(reading) for reading in readings}
    spread = Counter(word for mine in rows.values() for word in _all(mine))
    weight = _weights(spread, len(rows))
    return {reading.report.id: _told(reading, rows[reading.report.id], weight) for reading in readings}


def _all(rows: list[Row]) -> Stems:
    return frozenset().union(*(words for words, _ in rows))


def _weights(spread: Counter[str], reports: int) -> dict[str, float]:
    """Rarity by the shipped table, times that within the story: 1 for a word of two reports, near 0 for one of all."""
    most = math.log((reports + 1) / 2) or 1.0
    return {word: rarity(word) * min(1.0, math.log((reports + 1) / count) / most) for word, count in spread.items()}


def _rows(reading: Reading) -> list[Row]:
    """For each sentence its stems without those of its times, and the times."""
    text, timexes = reading.report.text, reading.timexes
    rows = []
    at = 0
    for sentence in reading.sentences:
        inside = []
        while at < len(timexes) and timexes[at].span.start < sentence.span.end:
            if timexes[at].span.start >= sentence.span.start:
                inside.append(timexes[at])
            at += 1
        rows.append((_stems(text, sentence.span, inside), tuple(inside)))
    return rows


def _stems(text: str, span: Span, timexes: list[Timex]) -> Stems:
    words = WORD.finditer(text, span.start, span.end)
    return frozenset(stem(m.group()) for m in words if not any(t.span.start <= m.start() < t.span.end for t in timexes))


def _told(reading: Reading, rows: list[Row], weight: dict[str, float]) -> Told:
    report = reading.report
    places = [report.evidence(sentence.span) for sentence in reading.sentences]
    found = []
    for place, (words, timexes) in enumerate(rows):
        if timexes:
            weights = _weighed(words, weight)
            found.append(Passage(report.id, places[place], weights, sum(weights.values()), timexes, place))
    return Told(report.id, tuple(found), _runs(places), tuple(places))


def _runs(sentences: list[Evidence]) -> dict[Run, int]:
    size = cuts().run
    found: dict[Run, int] = {}
    for place, sentence in enumerate(sentences):
        words = [stem(match.group()) for match in WORD.finditer(sentence.exact)]
        for start in range(len(words) - size + 1):
            found.setdefault(tuple(words[start : start + size]), place)
    return found


def _weighed(words: Stems, weight: dict[str, float]) -> dict[str, float]:
    return {word: weight[word] for word in sorted(words) if weight[word] > 0}
