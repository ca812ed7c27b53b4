"""Adds reports to a case: receive, read, settle; each step is kept before the next begins."""

import json
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256

from reportedly.case.inputs import Sources, arrivals_of
from reportedly.case.own_tables import Own
from reportedly.case.pending import read_pending
from reportedly.case.removing import finish_removals
from reportedly.case.settling import settle
from reportedly.case.step import On, Step, nothing
from reportedly.case.versions import keep_arrival
from reportedly.errors import InputError
from reportedly.intake import DEFAULT_LIMITS, Arrival, Limits
from reportedly.model import Report
from reportedly.reconciling.copies import source_of
from reportedly.store import Store


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding: how many reports were new, how many there before, and what went wrong."""

    added: int
    there: int
    errors: tuple[InputError, ...]


def add(
    store: Store,
    sources: Sources,
    *,
    model: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    strict: bool = False,
    workers: int | None = 0,
    own: Own = (),
    on: On = nothing,
) -> Added:
    """Receives, reads and settles; what an earlier run left undone is done too."""
    counts = {"added": 0, "there": 0}
    errors: list[InputError] = []

    def note(step: Step) -> None:
        what = "added" if step.what == "version" else step.what
        if what in counts:
            counts[what] += 1
        on(step)
        if step.error:
            errors.append(step.error)
            if strict:
                raise step.error

    finish_removals(store)
    for item in arrivals_of(sources, limits):
        note(receive(store, item))
    with closing(read_pending(store, model=model, strict=strict, workers=workers, own=own)) as steps:
        for step in steps:
            note(step)
    for id in settle(store):
        note(Step("settled", id))
    return Added(counts["added"], counts["there"], tuple(errors))


def receive(store: Store, item: Arrival | InputError) -> Step:
    """Keeps a report to be read, and the bytes that it came from, unless it is here already.

    One that is here and could not be read is tried again.
    """
    if isinstance(item, InputError):
        return Step("refused", item.where, item)
    try:
        return _received(store, item)
    except UnicodeEncodeError:
        why = "it holds half of a surrogate pair; decode it as UTF-8"
        return Step("refused", item.where, InputError(item.where, "not text", why))


def _received(store: Store, item: Arrival) -> Step:
    """Keeps the report, or finds it."""
    with store.write():
        kept = keep_arrival(store, item, source_digest(item.report))
        if isinstance(kept, InputError):
            return Step("refused", item.where, kept)
        key, new = kept
        if not new and store.reports.state(key) == "failed":
            store.reports.settle(key, "pending")
        report = store.reports.get(key)
    if not new:
        return Step("there", report.report.id)
    return Step("added" if report.family == key else "version", report.report.id)


def source_digest(report: Report) -> str:
    """What tells two reports with one given id apart, in short."""
    return sha256(json.dumps(source_of(report)).encode("ascii")).hexdigest()
