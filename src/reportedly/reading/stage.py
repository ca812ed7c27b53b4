"""What a stage of reading is: a name, what it needs, what it gives, and a function."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields

from reportedly.errors import StageError
from reportedly.model import Attribution, Entity, Event, Figure, Timex
from reportedly.reading.page import Page


@dataclass(frozen=True, slots=True)
class Layers:
    """The annotations of one report so far; a stage returns a copy with its own layer filled."""

    entities: tuple[Entity, ...] = ()
    timexes: tuple[Timex, ...] = ()
    figures: tuple[Figure, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of reading.

    Attributes:
        needs: Layers that must be there before it runs.
        gives: Layers that it fills, or fills further.
        run: Page and layers in, layers out; pure.
    """

    name: str
    needs: frozenset[str]
    gives: frozenset[str]
    run: Callable[[Page, Layers], Layers]


def check_order(stages: Iterable[Stage]) -> None:
    """Raises StageError where a stage needs what no earlier one gives, or names a layer that there is none of."""
    known = {field.name for field in fields(Layers)}
    have: set[str] = set()
    for stage in stages:
        if strange := (stage.needs | stage.gives) - known:
            raise StageError(f"stage {stage.name!r} names {', '.join(sorted(strange))}; layers are {sorted(known)}")
        if missing := stage.needs - have:
            raise StageError(f"stage {stage.name!r} needs {', '.join(sorted(missing))}, which no earlier stage gives")
        have |= stage.gives
