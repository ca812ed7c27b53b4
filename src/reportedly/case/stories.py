"""The stories of some inputs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, overload

from reportedly.errors import InputError
from reportedly.model import Story


@dataclass(frozen=True, slots=True)
class Stories(Sequence[Story]):
    """Stories in a row, and the inputs that could not be read."""

    items: tuple[Story, ...] = ()
    errors: tuple[InputError, ...] = ()

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[Story]:
        return iter(self.items)

    @overload
    def __getitem__(self, index: int) -> Story: ...

    @overload
    def __getitem__(self, index: slice) -> "Stories": ...

    def __getitem__(self, index: int | slice) -> "Story | Stories":
        if isinstance(index, slice):
            return Stories(self.items[index], self.errors)
        return self.items[index]

    def to_dict(self) -> dict[str, Any]:
        """The records that `reportedly story --json` prints, under "stories" and "errors"."""
        from reportedly.telling.records import error_record, story_record

        return {
            "stories": [story_record(story) for story in self.items],
            "errors": [error_record(error) for error in self.errors],
        }

    def _repr_html_(self) -> str:
        from reportedly.telling.brief import brief

        return "\n".join(brief(story)._repr_html_() for story in self.items)
