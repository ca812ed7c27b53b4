"""Takes reports out of a case, with everything that rested on them alone."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reportedly.case.settling import settle
from reportedly.case.versions import name_copies
from reportedly.errors import UsageError
from reportedly.model import Story, StoryChange
from reportedly.reconciling.changes import story_changes
from reportedly.store import Store

OnChange = Callable[[StoryChange], None]


@dataclass(frozen=True, slots=True)
class Removed:
    """What was taken out: the ids of the reports, and how many versions of them there were."""

    ids: tuple[str, ...]
    versions: int


def unwatched(change: StoryChange) -> None:
    """Takes no notice of a change."""


def remove(store: Store, ids: Iterable[str], *, on_change: OnChange = unwatched) -> Removed:
    """Takes reports out, with all their versions; the stories are then as if they had never been there.

    First nothing counts them any more, then the stories are settled, then they are deleted: a removal that was
    interrupted is finished by the next `add`, `remove` or `reread`. The same command again counts as the same removal.
    Raises UsageError where the case has no such report.

    Args:
        store: The case's.
        ids: Of the reports.
        on_change: Told what changes in the stories.
    """
    wanted = tuple(dict.fromkeys(ids))
    # Else the same command again would look for what is gone, or take a copy that has come by the id of it.
    finished = [id for id in finish_removals(store, on_change) if id in wanted]
    with store.write():
        families = _families(store, [id for id in wanted if id not in finished])
        names = dict.fromkeys([*finished, *(store.reports.get(family).report.id for family in families)])
        given = {kept.given_id for family in families for kept in store.versions.of(family)}
        keys = [key for family in families for key in store.versions.take_out(family)]
        before = [store.stories.get(id) for id in store.stories.of_reports(keys)]
        store.marks.touch(keys)
        name_copies(store, given)
    _settle(store, before, on_change)
    finish_removals(store)
    return Removed(tuple(names), len(finished) + len(keys))


def finish_removals(store: Store, on_change: OnChange = unwatched) -> list[str]:
    """Deletes what was taken out; gives the id of each version. Where a removal was interrupted, settles stories first.

    Args:
        store: The case's.
        on_change: Told what changes in the stories.
    """
    ids: list[str] = []
    if leaving := frozenset(store.versions.leaving()):
        told = store.stories.of_reports(leaving)
        before = [store.stories.get(id) for id in told if leaving & frozenset(store.stories.reports(id))]
        _settle(store, before, on_change)
        with store.write():
            for key in store.versions.taken_out():
                ids.append(store.reports.get(key).report.id)
                store.versions.delete(key)
    return ids


def _families(store: Store, ids: Iterable[str]) -> list[int]:
    """The families of the reports of these ids, each once."""
    found = []
    for id in dict.fromkeys(ids):
        kept = store.reports.named(id)
        if kept is None:
            raise UsageError(f"the case has no report {id!r}; 'reportedly reports --case FILE' lists them")
        found.append(kept.family)
    return found


def _settle(store: Store, before: Sequence[Story], on_change: OnChange) -> None:
    """Settles the stories, and tells what changed: where they are made anew, and where nothing is left of them."""
    seen: set[str] = set()

    def watch(old: Sequence[Story], new: Sequence[Story]) -> None:
        seen.update(story.id for story in old)
        for change in story_changes(old, new):
            on_change(change)

    for _ in settle(store, watch):
        pass
    for change in story_changes([story for story in before if story.id not in seen], ()):
        on_change(change)
