"""From a report to the windows that the network reads."""

from collections.abc import Sequence

from reportedly.encoder.units import Unit
from reportedly.encoder.windows import LIMIT, LONGEST_WORD, Window, cut, window
from reportedly.encoder.wordpiece import Vocabulary


def pieces_of(vocabulary: Vocabulary, text: str, units: Sequence[Unit]) -> list[tuple[int, ...]]:
    """The vocabulary numbers of each unit; never empty."""
    return [vocabulary.pieces(unit.span.words(text))[:LONGEST_WORD] for unit in units]


def windows_of(vocabulary: Vocabulary, text: str, units: Sequence[Unit], limit: int = LIMIT) -> list[Window]:
    """The windows of a report, in order."""
    pieces = pieces_of(vocabulary, text, units)
    runs = cut(units, [len(numbers) for numbers in pieces], limit)
    return [window(units, pieces, run, vocabulary.marks) for run in runs]
