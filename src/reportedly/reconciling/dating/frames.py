"""Names and numbers in the same frame of words: reports that fill one frame with two names tell of two things."""

import re
from collections.abc import Callable, Iterator, Mapping

from reportedly.model import Reading
from reportedly.reconciling.dating.settings import cuts
from reportedly.reconciling.words import rarity, stem

_ITEM = re.compile(r"(?<=\w )[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*|\w[\w’'-]*")

Frame = tuple[str, ...]
# Words around a name, on both sides.
WIDE = 4


def frames_of(reading: Reading) -> dict[Frame, str]:
    """The words around each name, with the name that stands there first; times are no names."""
    text = list(reading.report.text)
    for timex in reading.timexes:
        text[timex.span.start : timex.span.end] = "#" * (timex.span.end - timex.span.start)
    masked = "".join(text)
    found: dict[Frame, str] = {}
    for sentence in reading.sentences:
        for frame, filler in _frames(sentence.span.words(masked)):
            found.setdefault(frame, filler)
    return found


def _frames(text: str) -> Iterator[tuple[Frame, str]]:
    """The names of a sentence but for its first word, each with the words on both sides if these say enough."""
    items = _ITEM.findall(text)
    for at in range(1, len(items) - 1):
        if items[at][:1].isupper():
            for first, last in ((at - 3, at + 1), (at - 2, at + 2), (at - 1, at + 3)):
                around = [*items[max(first, 0) : at], *items[at + 1 : last + 1]]
                words = [stem(word) for word in around]
                if len(words) == WIDE and sum(rarity(word) for word in words) >= cuts().frame_rarity:
                    yield (str(at - first), *words), items[at]


def conflicts(left: Mapping[Frame, str], right: Mapping[Frame, str], lacking: Callable[[str, str], bool]) -> int:
    """How many pairs of names fill a frame of both, of which one is unknown to the other report."""
    common = left.keys() & right.keys()
    pairs = {(left[frame], right[frame]) for frame in common if not _is_spelling(left[frame], right[frame])}
    return sum(lacking(one, other) for one, other in pairs)


def _is_spelling(one: str, other: str) -> bool:
    """Whether two names may be one, spelt in two ways or cut short."""
    return one[:2] == other[:2] or one[-4:] == other[-4:]
