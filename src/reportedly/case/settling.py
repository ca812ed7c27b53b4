"""Brings the stories of a case up to date with its reports."""

from collections.abc import Iterator

from reportedly.reconciling import reconcile
from reportedly.store import Settlement, Store


def settle(store: Store) -> Iterator[str]:
    """Makes anew the stories that changed reports touch; gives the id of each.

    The work is done outside the write transaction. Where another process changed what it rested on, it is done again.
    """
    while marks := store.marks.dirty():
        done = _made(store, marks)
        with store.write():
            holds = store.stories.settle(done)
        if holds:
            yield from (story.id for story in done.new)


def _made(store: Store, marks: dict[int, int]) -> Settlement:
    """All stories, made anew."""
    old = store.stories.generations()
    keys = store.readings.keys()
    given = dict(zip(keys, store.readings.of(keys), strict=True))
    return Settlement(marks, old, reconcile(given.values()), given)
