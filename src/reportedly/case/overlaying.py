"""Reports and readings of a case as its corrections have them."""

from collections.abc import Collection, Iterator

from reportedly.model import Reading, Report
from reportedly.reconciling.corrections import as_read, rules_of
from reportedly.store import Store


def to_read(store: Store, key: int) -> Report:
    """The report as it is to be read: what a correction calls no furniture is read."""
    report = store.reports.get(key).report
    corrections = store.corrections.of_reports([key])
    return as_read(report, corrections) if corrections else report


def corrected(store: Store, keys: Collection[int]) -> Iterator[Reading]:
    """The readings of these reports with the corrections laid over them, in their order."""
    copies = store.reports.copies(keys) if store.corrections.any() else []
    corrections = store.corrections.of_reports(copies)
    if not corrections:
        yield from store.readings.of(keys)
        return
    # Of several copies of one text a correction may mean one: which, only all of them together show.
    rules = rules_of(list(store.readings.of(copies)), corrections)
    found = {reading.report.id: reading for reading in rules.readings}
    ids = (store.reports.get(key).report.id for key in keys)
    yield from (found[id] for id in ids if id in found)
