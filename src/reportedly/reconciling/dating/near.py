"""How near in time two reports came out, by the words that they share and few others of the story have.

An outlet tells the next event in the words of the last, so words that two outlets share say more than words that two
reports of one outlet share; and a word that dated reports of far days have says little of any day.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.reconciling.dating.company import nearness
from reportedly.reconciling.dating.days import Column, Days
from reportedly.reconciling.dating.passages import Stems, Told
from reportedly.reconciling.dating.settings import cuts
from reportedly.reconciling.words import rarity, stems

Outlets = Literal["two", "one", "unknown"]
Spread = Mapping[int, float]
# Sentences at the beginning of a report that tell its news.
LEAD = 2
# Rarer words than this are of the matter.
RARE = 3.0


@dataclass(frozen=True, slots=True)
class Pair:
    """How alike two reports are.

    Attributes:
        alike: Their likeness against what is usual for both, as a logarithm.
        news: The share of the news of one that stands in the other.
        rare: How much they share that few other reports have.
    """

    outlets: Outlets
    alike: float
    news: float
    rare: float

    def features(self, trust: float) -> tuple[tuple[str, float], ...]:
        """What is weighed, by name; where likeness can be trusted and no outlet is known it is weighed elsewhere."""
        if self.outlets == "one":
            return (("one outlet", 1.0),)
        two = self.outlets == "two"
        kind, part = ("two outlets", 1.0) if two else ("outlets unknown", max(0.0, 1.0 - trust))
        values = (("", 1.0), (", alike", self.alike), (", news", self.news), (", rare", self.rare))
        return tuple((kind + name, part * value) for name, value in values)


class Nearness:
    """The pairs of reports of a story, looked up by their ids."""

    def __init__(self, told: Mapping[str, Told], known: Mapping[str, int]) -> None:
        """Takes what the reports tell, and the days of those that are dated."""
        self._told = told
        self._spread = Counter(word for report in told.values() for word in report.words)
        self._weights = _weights(told, known, self._spread)
        self._vectors = {name: _vector(told[name].words, self._weights) for name in sorted(told)}
        self._leads = {name: _first(told[name], LEAD) for name in sorted(told)}
        self._news = {name: _first(report, _halfway(report)) for name, report in told.items()}
        self._several = len({report.outlet for report in told.values()} - {None}) > 1
        self._cosines: dict[tuple[str, str], float] = {}
        self._usual = _usual(self._vectors)

    def pairs(self, name: str) -> dict[str, Pair]:
        """How alike the reports are that are most like one; those further down the list hardly differ."""
        others = sorted(self._told.keys() - {name}, key=lambda other: (-self._cosine(name, other), other))
        return {other: self.pair(name, other) for other in sorted(others[: cuts().near_most])}

    def pair(self, left: str, right: str) -> Pair:
        """How alike two reports are."""
        one, two = self._told[left], self._told[right]
        usual = (self._usual[left] + self._usual[right]) / 2
        alike = math.log((self._cosine(left, right) + 0.02) / (usual + 0.02))
        news = max(self._share(self._leads[left], two.words), self._share(self._leads[right], one.words))
        rare = math.log1p(sum(self._rare(word) for word in sorted(self._news[left] & self._news[right]))) / 3
        return Pair(self._outlets(one, two), alike, news, rare)

    def _outlets(self, one: Told, two: Told) -> Outlets:
        if not self._several or one.outlet is None or two.outlet is None:
            return "unknown"
        return "one" if one.outlet == two.outlet else "two"

    def _cosine(self, left: str, right: str) -> float:
        pair = min(left, right), max(left, right)
        if pair not in self._cosines:
            one, two = self._vectors[pair[0]], self._vectors[pair[1]]
            self._cosines[pair] = sum(one[word] * two[word] for word in sorted(one.keys() & two.keys()))
        return self._cosines[pair]

    def _share(self, lead: Stems, words: Stems) -> float:
        whole = sum(self._weights[word] for word in sorted(lead))
        return sum(self._weights[word] for word in sorted(lead & words)) / whole if whole else 0.0

    def _rare(self, word: str) -> float:
        value = rarity(word)
        return value * _scarce(self._spread[word], len(self._told)) ** 2 if value > RARE else 0.0


def around(spread: Spread, days: Days) -> tuple[Column, ...]:
    """How near each day is to those of a report, by each fall."""
    return tuple(nearness(spread, days, fall) for fall in cuts().near_falls)


def by_nearness(pairs: Sequence[tuple[Pair, Sequence[Column]]], days: Days, trust: float) -> dict[str, Column]:
    """What the days of the other reports say of each day, by feature and fall; to be weighed.

    Args:
        pairs: The pairs of one report, with how near each day is to those of the other, as `around` gives it.
        days: The days that are looked at.
        trust: How far likeness is taken at its word.
    """
    import numpy as np

    told: dict[str, Column] = {}
    part = min(1.0, cuts().near_reports / len(pairs)) if pairs else 1.0
    for pair, near in pairs:
        for feature, value in pair.features(trust):
            for fall, shares in zip(cuts().near_falls, near, strict=True):
                name = f"{feature}, {fall:g} days"
                if name not in told:
                    told[name] = np.zeros(len(days.days))
                told[name] += part * value * shares
    return told


def _usual(vectors: Mapping[str, dict[str, float]]) -> dict[str, float]:
    """The mean likeness of each report to the others."""
    whole: dict[str, float] = {}
    for name in sorted(vectors):
        for word, value in vectors[name].items():
            whole[word] = whole.get(word, 0.0) + value
    others = max(1, len(vectors) - 1)
    return {
        name: max(0.0, sum(value * (whole[word] - value) for word, value in vector.items())) / others
        for name, vector in vectors.items()
    }


def _scarce(count: int, reports: int) -> float:
    """1 for a word of two reports, 0 for one of all."""
    return max(0.0, min(1.0, math.log(reports / count) / math.log(reports / 2))) if reports > 2 else 1.0


def _weights(told: Mapping[str, Told], known: Mapping[str, int], spread: Counter[str]) -> dict[str, float]:
    """Rarity by the shipped table and within the story, less where dated reports of far days share the word."""
    limits = cuts()
    ends: dict[str, tuple[int, int]] = {}
    for name in sorted(told.keys() & known.keys()):
        day = known[name]
        for word in told[name].words:
            first, last = ends.get(word, (day, day))
            ends[word] = min(first, day), max(last, day)
    far = {word for word, (first, last) in ends.items() if last - first > limits.far_days}
    return {
        word: rarity(word) * _scarce(count, len(told)) * (limits.far_word if word in far else 1.0)
        for word, count in spread.items()
    }


def _vector(words: Stems, weights: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weights[word] ** 2 for word in sorted(words)))
    return {word: weights[word] / length for word in sorted(words) if weights[word]} if length else {}


def _halfway(told: Told) -> int:
    """How many sentences tell a report's news; the rest is told for weeks."""
    return max(LEAD, math.ceil(len(told.sentences) * cuts().news_half))


def _first(told: Told, sentences: int) -> Stems:
    """The words of the first sentences."""
    return frozenset(word for sentence in told.sentences[:sentences] for word in stems(sentence.exact)) & told.words
