"""Where the units of a window stand: what is counted between a cue and every other unit."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.encoder.units import QUOTED, SHAPES, Unit

END, QUOTE = SHAPES.index("end"), SHAPES.index("quote")
DISTANCES = 33  # buckets of signed distance: 16 to either side and the place itself
PARAGRAPHS = 5  # two and more before, one before, the same, one after, two and more after
SENTENCES = 9
QUOTES = 5


@dataclass(frozen=True, slots=True)
class Places:
    """For each unit of a window, how many of each lie before it."""

    paragraphs: tuple[int, ...]
    sentences: tuple[int, ...]
    quotes: tuple[int, ...]


def places_of(units: Sequence[Unit], run: tuple[int, int]) -> Places:
    """The places of a run of units."""
    paragraphs, sentences, quotes = [], [], []
    sentence = quote = 0
    for i in range(*run):
        unit = units[i]
        paragraphs.append(unit.paragraph - units[run[0]].paragraph)
        sentences.append(sentence)
        quotes.append(quote)
        kind = unit.shape % QUOTED
        quote += kind == QUOTE
        ends = kind == END and i + 1 < run[1]
        sentence += (ends and units[i + 1].shape % QUOTED != END) or (
            i + 1 < run[1] and units[i + 1].paragraph != unit.paragraph
        )
    return Places(tuple(paragraphs), tuple(sentences), tuple(quotes))


def bucket(distance: int) -> int:
    """The bucket of a signed distance in units: one each up to eight, then wider and wider."""
    size = abs(distance)
    step = size if size <= 8 else min(16, 8 + round(2 * math.log2(size / 8)))
    return DISTANCES // 2 + (step if distance > 0 else -step)
