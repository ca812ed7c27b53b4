"""The stories of a case, loaded one at a time."""

from collections.abc import Iterator, Sequence
from typing import overload

from reportedly.case.stories import Stories
from reportedly.errors import InputError
from reportedly.model import Story
from reportedly.store import Store


class KeptStories(Sequence[Story]):
    """Stories in a row, each read from the file when it is asked for, and the reports that could not be read."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def errors(self) -> tuple[InputError, ...]:
        """The reports of the case that could not be read."""
        failed = self._store.reports.failed()
        return tuple(InputError(kept.report.id, "not read", kept.reason or "unknown") for kept in failed)

    def __len__(self) -> int:
        return len(self._store.stories.ids())

    def __iter__(self) -> Iterator[Story]:
        with self._store.snapshot() as store:
            for id in store.stories.ids():
                yield store.stories.get(id)

    @overload
    def __getitem__(self, index: int) -> Story: ...

    @overload
    def __getitem__(self, index: slice) -> Stories: ...

    def __getitem__(self, index: int | slice) -> Story | Stories:
        with self._store.snapshot() as store:
            ids = store.stories.ids()[index]
            if isinstance(ids, str):
                return store.stories.get(ids)
            return Stories(tuple(store.stories.get(id) for id in ids), self.errors)
