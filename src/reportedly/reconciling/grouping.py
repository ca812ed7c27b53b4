"""Groups reports into stories, whatever order they come in, and again where some come or go.

Two clusters of reports are joined if on average two of their reports are likely enough of one story (see `likeness`),
the likeliest first; where both are many they must be surer. The joins that made a story are kept with it, so that a new
report costs no more than what it touches (see `joining`), and gives the stories that grouping all the reports at once
would give.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Protocol

from reportedly.reconciling.candidates import CandidateIndex, MemoryIndex, candidates, keys_of
from reportedly.reconciling.joining import Bar, Group, Joining
from reportedly.reconciling.likeness import likeness
from reportedly.reconciling.settings import StoryCuts, settings
from reportedly.reconciling.sketch import ALIKE, Sketch

Links = dict[str, int]


class Shelf(Protocol):
    """Where what is known of reports is kept."""

    def sketch(self, name: str) -> Sketch:
        """The sketch of a report."""

    def links(self, name: str) -> Links:
        """The reports that a report is linked to, with their likeness."""

    def group_of(self, name: str) -> Group:
        """The group in which a report has been so far."""


@dataclass(frozen=True, slots=True)
class Regrouped:
    """Groups that are no longer, and groups that are new; what is in neither has stayed as it was."""

    before: tuple[Group, ...]
    after: tuple[Group, ...]


def bar(cuts: StoryCuts) -> Bar:
    """How alike two reports must be to be linked, and two clusters to be joined."""
    return Bar(int(cuts.join * ALIKE), int(cuts.crowd * ALIKE))


def find_links(sketch: Sketch, index: CandidateIndex, shelf: Shelf, cuts: StoryCuts | None = None) -> Links:
    """The reports of the index that are alike enough to be joined with this one."""
    cuts = cuts or settings().stories
    near = candidates(keys_of(sketch, cuts), index, cuts) - {sketch.id}
    found = ((name, likeness(sketch, shelf.sketch(name), cuts)) for name in sorted(near))
    return {name: value for name, value in found if value >= bar(cuts).least}


def regroup(shelf: Shelf, new: Iterable[str], gone: Iterable[str] = (), cuts: StoryCuts | None = None) -> Regrouped:
    """What becomes of the groups where reports come, their links known, and others go, their links already cut.

    A report that has become another one is among the new and among the gone.
    """
    cuts = cuts or settings().stories
    new = frozenset(new)
    before, after = Joining(_Asked(shelf, cuts), bar(cuts)).run(new, gone)
    stayed = {found for found in set(before) & set(after) if new.isdisjoint(found.members)}
    return Regrouped(
        tuple(sorted((g for g in before if g not in stayed), key=lambda g: g.members)),
        tuple(sorted((g for g in after if g not in stayed), key=lambda g: g.members)),
    )


def group(sketches: Iterable[Sketch], cuts: StoryCuts | None = None) -> list[Group]:
    """The groups of reports that are all there at once, sorted; by the shipped cut-offs where none are given."""
    desk = _Desk()
    cuts = cuts or settings().stories
    index = MemoryIndex()
    for sketch in sketches:
        desk.sketches[sketch.id] = sketch
        desk.found[sketch.id] = find_links(sketch, index, desk, cuts)
        for name, value in desk.found[sketch.id].items():
            desk.found[name][sketch.id] = value
        index.put(sketch.id, keys_of(sketch, cuts))
    return list(regroup(desk, desk.sketches, cuts=cuts).after)


@dataclass(slots=True)
class _Desk:
    """A shelf for one shot."""

    sketches: dict[str, Sketch] = field(default_factory=dict)
    found: dict[str, Links] = field(default_factory=dict)

    def sketch(self, name: str) -> Sketch:
        return self.sketches[name]

    def links(self, name: str) -> Links:
        return self.found[name]

    def group_of(self, name: str) -> Group:
        raise KeyError(name)


class _Asked:
    """What is kept of reports, looked up once."""

    def __init__(self, shelf: Shelf, cuts: StoryCuts) -> None:
        self._shelf = shelf
        self._cuts = cuts
        self._links: dict[str, Links] = {}
        self._sketches: dict[str, Sketch] = {}

    def linked(self, name: str) -> Collection[str]:
        return self._of(name).keys()

    def between(self, left: str, right: str) -> int:
        known = self._links.get(left, {}).get(right)
        return likeness(self._sketch(left), self._sketch(right), self._cuts) if known is None else known

    def group_of(self, name: str) -> Group:
        return self._shelf.group_of(name)

    def _of(self, name: str) -> Links:
        if name not in self._links:
            self._links[name] = self._shelf.links(name)
        return self._links[name]

    def _sketch(self, name: str) -> Sketch:
        if name not in self._sketches:
            self._sketches[name] = self._shelf.sketch(name)
        return self._sketches[name]
