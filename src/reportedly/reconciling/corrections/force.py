"""Which corrections are in force: those that nobody took back, in their order."""

from collections import defaultdict
from collections.abc import Iterable

from reportedly.model.correction import Correction, Undo
from reportedly.model.correction_record import correction_id, rank


def in_force(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """The corrections that were not taken back, each once, the latest last; whatever order they come in."""
    known = {correction_id(correction): correction for correction in corrections}
    gone = withdrawn(known)
    kept = [c for name, c in known.items() if name not in gone and not isinstance(c, Undo)]
    return tuple(sorted(kept, key=rank))


def withdrawn(known: dict[str, Correction]) -> dict[str, Undo]:
    """The ids of what was taken back, each with the record that did it; an undoing can itself be undone."""
    undoings: dict[str, list[tuple[str, Undo]]] = defaultdict(list)
    for name in sorted(known):
        correction = known[name]
        if isinstance(correction, Undo):
            undoings[correction.of].append((name, correction))
    gone: dict[str, Undo] = {}
    # An undoing names the hash of what it takes back, so it is younger and no circle can be: leaves come first.
    for name in _leaves_first(undoings):
        standing = [undo for own, undo in undoings[name] if own not in gone]
        if standing:
            gone[name] = max(standing, key=rank)
    return gone


def _leaves_first(undoings: dict[str, list[tuple[str, Undo]]]) -> list[str]:
    """What is taken back, so ordered that an undoing that is itself taken back comes before what it took back."""
    ordered: dict[str, None] = {}
    seen: set[str] = set()
    for first in sorted(undoings):
        path = [first]
        while path:
            name = path[-1]
            seen.add(name)
            waiting = [own for own, _ in undoings.get(name, ()) if own in undoings and own not in seen]
            if waiting:
                path.append(waiting[0])
            else:
                ordered[path.pop()] = None
    return list(ordered)
