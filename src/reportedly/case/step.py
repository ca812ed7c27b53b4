"""What is done to a case, step by step."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from reportedly.errors import InputError

What: TypeAlias = Literal["added", "version", "there", "refused", "read", "failed", "settled"]


@dataclass(frozen=True, slots=True)
class Step:
    """Something that is done, and kept in the file.

    Attributes:
        what: added: a report is in the case. version: it is a version of one that was there. there: it was before.
            refused: an input is no report. read: a report was read. failed: it could not be. settled: a story was made
            anew.
        id: Of the report or story; the place of an input that was refused.
        error: Why it was refused or failed.
    """

    what: What
    id: str
    error: InputError | None = None


On: TypeAlias = Callable[[Step], None]


def nothing(step: Step) -> None:
    """Takes no notice of a step."""
