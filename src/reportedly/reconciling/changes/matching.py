"""Finds again what rests on the same words."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from reportedly.model import Evidence


def matched(
    old: Sequence[Sequence[Evidence]], new: Sequence[Sequence[Evidence]], *, whole: bool = False
) -> dict[int, int]:
    """The place in `new` of each of `old`: the pairs that share most evidence first.

    Evidence is shared where both have it, or where the same report says the same words elsewhere, as after a change of
    what stands before them.

    Args:
        old: The evidence of each thing before.
        new: The evidence of each thing now.
        whole: Whether all of it must be shared, else one piece is enough.
    """
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for j, pieces in enumerate(new):
        for key in sorted({_key(piece) for piece in pieces}):
            places[key].append(j)
    ranked = []
    for i, pieces in enumerate(old):
        keys = {_key(piece) for piece in pieces}
        exact = {(piece.report, piece.start, piece.end) for piece in pieces}
        shared = Counter(j for key in keys for j in places.get(key, ()))
        for j, count in shared.items():
            there = sum((piece.report, piece.start, piece.end) in exact for piece in new[j])
            if not whole or count == len(keys) == len({_key(piece) for piece in new[j]}):
                ranked.append((-count, -there, i, j))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in sorted(ranked):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _key(piece: Evidence) -> tuple[str, str]:
    return piece.report, " ".join(piece.exact.split()).casefold()
