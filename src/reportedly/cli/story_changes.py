"""Tells what changed in the stories of a case, a line each."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reportedly.cli.output import write_line, write_record
from reportedly.telling.safe import one_line

if TYPE_CHECKING:
    from reportedly.model import StoryChange


def telling_changes(as_json: bool) -> "Callable[[StoryChange], None]":
    """What tells each change, as a line to read or as a record."""

    def tell(change: "StoryChange") -> None:
        if as_json:
            import msgspec

            write_record({"format": 1, "change": msgspec.to_builtins(change)})
        else:
            write_line(one_line(f"{change.what}: {change.text}"))

    return tell
