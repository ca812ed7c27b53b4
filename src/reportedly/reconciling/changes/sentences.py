"""Lays the sentences of two versions beside each other."""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.knowledge import read_table
from reportedly.model import Reading, Span

_LINE = re.compile(r"[^\n\r]+")
_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")


@dataclass(frozen=True, slots=True)
class Sides:
    """Two sentences that are one, or one that has no other; `same` where not a word of it changed."""

    before: Span | None
    after: Span | None
    same: bool = False


@cache
def cut(name: str) -> float:
    """One cut-off of the table."""
    value: float = read_table("changes")["likeness"][name]
    return value


def side_by_side(old: Reading, new: Reading) -> tuple[Sides, ...]:
    """Every sentence of both versions once, with its other side where it has one.

    A sentence that only moved is the same.
    """
    spans, others = units(old), units(new)
    keys, other_keys = (_keys(reading, own) for reading, own in ((old, spans), (new, others)))
    pairs = _same(keys, other_keys)
    matched, taken = set(pairs), set(pairs.values())
    left = [i for i in range(len(keys)) if i not in matched]
    right = [j for j in range(len(other_keys)) if j not in taken]
    changed = _alike({i: words(keys[i]) for i in left}, {j: words(other_keys[j]) for j in right})
    there = set(changed.values())
    found = [Sides(spans[i], others[j], same=True) for i, j in pairs.items()]
    found += [Sides(spans[i], others[changed[i]] if i in changed else None) for i in left]
    found += [Sides(None, others[j]) for j in right if j not in there]
    return tuple(sorted(found, key=_place))


def units(reading: Reading) -> list[Span]:
    """The sentences; for a report in a language that is not read, its lines."""
    if reading.sentences:
        return [sentence.span for sentence in reading.sentences]
    apart = [piece.span for piece in reading.report.furniture] + [notice.span for notice in reading.notices]
    lines = (Span(found.start(), found.end()) for found in _LINE.finditer(reading.report.text) if found.group().strip())
    return [line for line in lines if not any(line.overlaps(piece) for piece in apart)]


def words(text: str) -> list[str]:
    """The words of a text, case folded."""
    return [found.group().casefold() for found in _WORD.finditer(text)]


def likeness(left: Sequence[str], right: Sequence[str]) -> float:
    """The share of words that two texts have in common, 0 to 1 (Dice)."""
    shared = (Counter(left) & Counter(right)).total()
    return 2 * shared / (len(left) + len(right)) if left and right else 0.0


def _keys(reading: Reading, spans: list[Span]) -> list[str]:
    return [" ".join(span.words(reading.report.text).split()) for span in spans]


def _same(keys: list[str], others: list[str]) -> dict[int, int]:
    """The place of each sentence in the other version, where it stands there too; the nth copy is the nth there."""
    places: dict[str, deque[int]] = defaultdict(deque)
    for j, key in enumerate(others):
        places[key].append(j)
    return {i: places[key].popleft() for i, key in enumerate(keys) if places.get(key)}


def _alike(left: dict[int, list[str]], right: dict[int, list[str]]) -> dict[int, int]:
    """Each sentence with the one it became: the pairs that have most words in common first."""
    ranked = sorted((-likeness(left[i], right[j]), abs(i - j), i, j) for i, j in _candidates(left, right))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for score, _, i, j in ranked:
        if -score >= cut("sentence") and i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _candidates(left: dict[int, list[str]], right: dict[int, list[str]]) -> Iterator[tuple[int, int]]:
    """The pairs that share a word which does not stand everywhere."""
    places: dict[str, list[int]] = defaultdict(list)
    for j, held in right.items():
        for word in set(held):
            places[word].append(j)
    for i, held in left.items():
        near = {j for word in set(held) if len(places.get(word, ())) <= cut("common") for j in places.get(word, ())}
        yield from ((i, j) for j in sorted(near))


def _place(sides: Sides) -> tuple[int, int, int]:
    """In the order of the newer version; what is gone stands where it stood in the older."""
    if sides.after is not None:
        return sides.after.start, 1, 0
    return (sides.before.start if sides.before else 0), 0, 0
