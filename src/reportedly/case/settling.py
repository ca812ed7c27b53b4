"""Brings the stories of a case up to date with its reports."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.case.regrouping import regroup_changed
from reportedly.case.succession import successions
from reportedly.model import Reading, Story
from reportedly.model.correction import Correction
from reportedly.reconciling.reconcile import reconcile_story
from reportedly.store import Settlement, Store
from reportedly.store.groups import KeptGroup

Watch = Callable[[Sequence[Story], Sequence[Story]], None]


def settle(store: Store, watch: Watch | None = None) -> Iterator[str]:
    """Makes anew the stories that changed reports touch; gives the id of each.

    First the changed reports are grouped, then the stories of the groups that changed are made, one at a time. That
    work is done outside the write transaction; where another process changed what it rested on, it is done again.

    Args:
        store: The case's.
        watch: Told the former stories and the new ones that take their place, once they are kept.
    """
    while True:
        while regroup_changed(store):
            pass
        key = store.groups.stale()
        if key is None:
            return
        with store.snapshot() as now:
            work = _work(now, key)
            former = tuple(now.stories.get(id) for id in sorted(work.old)) if watch else ()
        missing = work.missing()
        if missing:  # not noticed yet that they were taken out
            with store.write():
                store.marks.touch(missing)
        elif _keep(store, work, done := work.stories()):
            if watch:
                watch(former, done)
            yield from (story.id for story in done)


def _keep(store: Store, work: "_Work", done: tuple[Story, ...]) -> bool:
    """Puts the new stories in the place of the former ones; not where what they rest on is no longer so."""
    with store.write():
        old = {id: made for id, (made, _) in work.old.items()}
        if not store.groups.are(work.groups) or not store.stories.settle(Settlement(old, done, work.given)):
            return False
        store.groups.settle(work.groups)
        keys = {reading.report.id: key for key, reading in work.given.items()}
        new = {story.id: frozenset(keys[report.id] for report in story.reports) for story in done}
        former = {id: reports for id, (_, reports) in work.old.items()}
        store.history.note(successions(former, new, keys))
    return True


@dataclass(frozen=True, slots=True)
class _Work:
    """Stories to be made together: new ones, and the former ones whose reports they are made of.

    Attributes:
        groups: Their groups.
        old: The former stories, each with the generation in which it was made, and the keys of its reports.
        given: The readings by the keys of their reports.
        corrections: Those that may concern them.
        beside: The readings of copies of their texts in other stories, which corrections may mean as well.
    """

    groups: tuple[KeptGroup, ...]
    old: dict[str, tuple[int, frozenset[int]]]
    given: dict[int, Reading]
    corrections: tuple[Correction, ...]
    beside: tuple[Reading, ...]

    def missing(self) -> set[int]:
        """The reports of the groups that have no reading."""
        return {report for group in self.groups for report in group.reports} - self.given.keys()

    def stories(self) -> tuple[Story, ...]:
        """The new stories."""
        return tuple(map(self._story, self.groups))

    def _story(self, group: KeptGroup) -> Story:
        others = [reading for key, reading in self.given.items() if key not in group.reports]
        beside = (*others, *self.beside) if self.corrections else ()
        return reconcile_story([self.given[report] for report in group.reports], self.corrections, beside)


def _work(store: Store, key: int) -> _Work:
    """The group of that key, and every group that shares a former story with one of these."""
    groups: dict[int, KeptGroup] = {}
    old: dict[str, tuple[int, frozenset[int]]] = {}
    waiting = {key}
    while waiting:
        group = store.groups.get(waiting.pop())
        if group is None:
            continue
        groups[group.key] = group
        for id, made in store.stories.of_reports(group.reports).items():
            old[id] = made, frozenset(store.stories.reports(id))
            waiting |= store.groups.of_reports(old[id][1])
        waiting -= groups.keys()
    found = tuple(groups[number] for number in sorted(groups))
    given = {report: one for group in found for report in group.reports for one in _read(store, report)}
    return _Work(found, old, given, *_corrections(store, given.keys()))


def _corrections(store: Store, keys: Collection[int]) -> tuple[tuple[Correction, ...], tuple[Reading, ...]]:
    """The corrections that may concern some reports, and the readings of further copies of these."""
    if not store.corrections.any():
        return (), ()
    copies = store.reports.copies(keys)
    corrections = tuple(store.corrections.of_reports(copies))
    beside = [key for key in copies if key not in keys] if corrections else []
    return corrections, tuple(store.readings.of(beside))


def _read(store: Store, report: int) -> Iterable[Reading]:
    """The reading of a report that takes part; nothing where it does not."""
    return store.readings.of([report]) if store.reports.takes_part(report) else ()
