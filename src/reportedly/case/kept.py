"""The stories of a case, loaded one at a time."""

from collections.abc import Iterator, Sequence
from typing import overload

from reportedly.case.browsing import Since
from reportedly.case.stories import Stories
from reportedly.errors import InputError
from reportedly.model import Story
from reportedly.store import Store


class KeptStories(Sequence[Story]):
    """Stories in a row, each read from the file when it is asked for, and the reports that could not be read."""

    def __init__(self, store: Store, since: Since | None = None) -> None:
        """Stands for all stories of the case, or for those in which something is new.

        Args:
            store: The case's.
            since: From when on; None for all stories.
        """
        self._store = store
        self._since = since or Since()

    @property
    def errors(self) -> tuple[InputError, ...]:
        """The reports of the case that could not be read."""
        failed = self._store.reports.failed()
        return tuple(InputError(kept.report.id, "not read", kept.reason or "unknown") for kept in failed)

    def __len__(self) -> int:
        return len(self._ids(self._store))

    def __iter__(self) -> Iterator[Story]:
        with self._store.snapshot() as store:
            for id in self._ids(store):
                yield store.stories.get(id)

    @overload
    def __getitem__(self, index: int) -> Story: ...

    @overload
    def __getitem__(self, index: slice) -> Stories: ...

    def __getitem__(self, index: int | slice) -> Story | Stories:
        with self._store.snapshot() as store:
            ids = self._ids(store)[index]
            if isinstance(ids, str):
                return store.stories.get(ids)
            return Stories(tuple(store.stories.get(id) for id in ids), self.errors)

    def _ids(self, store: Store) -> list[str]:
        """The ids of these stories, the earliest first."""
        ids = store.stories.ids()
        if not self._since.any:
            return ids
        new = frozenset(store.browsing.stories.with_new(self._since))
        return [id for id in ids if id in new]
