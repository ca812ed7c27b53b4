"""Reads again what another version of the code, of a model or of the tables has read."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass

from reportedly.case.own_tables import Own
from reportedly.case.pending import read_pending
from reportedly.case.removing import OnChange, finish_removals, unwatched
from reportedly.case.run import made_by
from reportedly.case.settling import settle
from reportedly.case.step import On, Step, nothing
from reportedly.errors import InputError
from reportedly.model import Story
from reportedly.reconciling.changes import story_changes
from reportedly.store import Store


@dataclass(frozen=True, slots=True)
class Reread:
    """What came of reading again: how many reports were, and what could not be read."""

    read: int
    errors: tuple[InputError, ...]


def reread(
    store: Store,
    *,
    everything: bool = False,
    model: str | None = None,
    strict: bool = False,
    workers: int | None = 0,
    own: Own = (),
    on: On = nothing,
    on_change: OnChange = unwatched,
) -> Reread:
    """Reads again what this version would read otherwise, then settles the stories of these reports.

    Each new reading takes the place of the old once it is there; one that was interrupted goes on where it stopped.

    Args:
        store: The case's.
        everything: Read every report again, also those that this version has read.
        model: An installed English spaCy pipeline; None for the one that Reportedly is made for.
        strict: Raise at the first report that cannot be read.
        workers: How many processes read; 0: this one does; None: as many as are worth starting.
        own: The user's own tables.
        on: Told each step.
        on_change: Told what changes in the stories.
    """
    finish_removals(store)
    keys = store.readings.tried() if everything else store.readings.made_otherwise(made_by(model, own))
    read, errors = 0, []
    for again in (keys, None):  # those that an interrupted `add` left are read too
        with closing(read_pending(store, model=model, strict=strict, workers=workers, again=again, own=own)) as steps:
            for step in steps:
                on(step)
                read += step.what == "read"
                if step.error:
                    errors.append(step.error)

    def watch(old: Sequence[Story], new: Sequence[Story]) -> None:
        for change in story_changes(old, new):
            on_change(change)

    for id in settle(store, watch):
        on(Step("settled", id))
    return Reread(read, tuple(errors))
