"""Word pieces of units, from the vocabulary that comes with the weights."""

from collections.abc import Sequence
from typing import Any

from reportedly.encoder.units import Unit
from reportedly.encoder.windows import LIMIT, LONGEST_WORD, Window, cut, window

UNKNOWN = 100
MARKS = (101, 102)


def pieces_of(tokenizer: Any, words: Sequence[str]) -> list[list[int]]:  # noqa: ANN401 - a tokenizers.Tokenizer
    """The vocabulary numbers of each word; never empty."""
    if not words:
        return []
    encoded = tokenizer.encode(list(words), is_pretokenized=True, add_special_tokens=False)
    found: list[list[int]] = [[] for _ in words]
    for number, word in zip(encoded.ids, encoded.word_ids, strict=True):
        if word is not None:
            found[word].append(number)
    return [pieces[:LONGEST_WORD] or [UNKNOWN] for pieces in found]


def windows_of(tokenizer: Any, text: str, units: Sequence[Unit], limit: int = LIMIT) -> list[Window]:  # noqa: ANN401
    """The windows of a report, in order."""
    pieces = pieces_of(tokenizer, [unit.span.words(text) for unit in units])
    runs = cut(units, [len(numbers) for numbers in pieces], limit)
    return [window(units, pieces, run, MARKS) for run in runs]
