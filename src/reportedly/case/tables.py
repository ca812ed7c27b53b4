"""The tables of some stories, each under the name of its command."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from reportedly.case.correcting import KeptCorrection
from reportedly.model import Story
from reportedly.telling import tables
from reportedly.telling.dataset import events_table
from reportedly.telling.tables import Table

Told: TypeAlias = Story | Iterable[Story]

CORRECTIONS = ("correction", "kind", "who", "when", "why", "what", "state", "because", "reports")


def stories(told: Told) -> Table:
    """A row for each story: its dates, its reports, carriers and origins, and how its claims stand."""
    return tables.stories_table(_several(told))


def reports(told: Told) -> Table:
    """A row for each report: what is known of it, and what it was made from."""
    return tables.reports_table(_several(told))


def claims(told: Told) -> Table:
    """A row for each claim: its words, its three numbers, and how it stands."""
    return tables.claims_table(_several(told))


def events(told: Told) -> Table:
    """A row for each event, however many reports carry it: when, who, whom, where, how many, according to whom."""
    return events_table(_several(told))


def discrepancies(told: Told) -> Table:
    """A row for each apparent or real discrepancy: the two values, the verdict, and why."""
    return tables.discrepancies_table(_several(told))


def timeline(told: Told) -> Table:
    """A row for each entry of a story's timeline, in the order of time."""
    return tables.timeline_table(_several(told))


def sources(told: Told) -> Table:
    """A row for each source: how often it speaks, and through whom."""
    return tables.sources_table(_several(told))


def corrections(kept: Iterable[KeptCorrection]) -> Table:
    """A row for each correction: what it says, who made it when and why, and what became of it."""
    return tables.stacked("corrections", CORRECTIONS, (_correction(one) for one in kept))


def _correction(kept: KeptCorrection) -> tuple[tables.Cell, ...]:
    made = kept.correction
    reports = tuple(dict.fromkeys(anchor.report for anchor in made.anchors))
    return (kept.id, made.kind, made.who, made.when, made.why, kept.what, kept.state, kept.because, reports)


def _several(told: Told) -> Sequence[Story]:
    """The stories in a row; those of a case are read from its file one at a time."""
    if isinstance(told, Story):
        return (told,)
    return told if isinstance(told, Sequence) else tuple(told)
