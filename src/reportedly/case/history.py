"""What changed between the versions of a report, and what the reports announce of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import msgspec

from reportedly.errors import UsageError
from reportedly.model import FORMAT, Change, Evidence, MadeBy, Notice, NoticeKind, Published, Reading
from reportedly.reconciling.changes import report_changes
from reportedly.store import KeptReport, Store

NOT_READ = MadeBy("", {}, "")


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a report; `number` 1 is the oldest."""

    number: int
    published: Published
    title: str | None
    sha256: str


@dataclass(frozen=True, slots=True)
class Announcement:
    """What a report says of its own versions, with the words for what was wrong and what is right."""

    kind: NoticeKind
    words: Evidence
    wrong: Evidence | None
    right: Evidence | None


@dataclass(frozen=True, slots=True)
class Revision:
    """A version of a report beside the one before it.

    Attributes:
        report: The report's id.
        older: The version before; None where this is the only one, and only announces something.
        newer: The version.
        because: Why the two are versions of one report.
        notices: What the newer version says of its own versions.
        changes: What it has, lacks or tells otherwise; evidence before is of the older version's text.
    """

    report: str
    outlet: str | None
    url: str | None
    older: Version | None
    newer: Version
    because: str | None
    notices: tuple[Announcement, ...]
    changes: tuple[Change, ...]

    def to_dict(self) -> dict[str, Any]:
        """The record that `reportedly changes --json` prints."""
        record: dict[str, Any] = {"format": FORMAT, **msgspec.to_builtins(self)}
        return record


def revisions(store: Store, ids: Iterable[str] = ()) -> Iterator[Revision]:
    """The revisions of these reports, or of all that have several versions or announce something, by arrival.

    Raises UsageError for an id that no report of the case has.
    """
    wanted = [_named(store, id) for id in ids]
    families = list(dict.fromkeys(wanted)) if wanted else store.versions.with_history()
    for family in families:
        yield from _revisions(store, store.versions.of(family))


def _named(store: Store, id: str) -> int:
    found = store.reports.named(id)
    if found is None:
        raise UsageError(f"the case has no report {id!r}; 'reportedly reports --case FILE' lists them")
    return found.family


def _revisions(store: Store, versions: list[KeptReport]) -> Iterator[Revision]:
    """Those of one report."""
    if len(versions) == 1:
        (kept,) = versions
        notices = tuple(_announcements(_reading(store, kept)))
        if any(notice.kind != "update" for notice in notices):
            yield _revision(kept, None, notices, ())
        return
    for older, newer in pairwise(versions):
        before, after = _reading(store, older), _reading(store, newer)
        if NOT_READ in (before.made_by, after.made_by):
            before, after = _unread(older), _unread(newer)
        yield _revision(newer, older, tuple(_announcements(after)), report_changes(before, after))


def _revision(
    newer: KeptReport, older: KeptReport | None, notices: tuple[Announcement, ...], changes: tuple[Change, ...]
) -> Revision:
    about = newer.report
    because = (newer.because or older.because) if older else None
    before = _version(older) if older else None
    return Revision(about.id, about.outlet, about.url, before, _version(newer), because, notices, changes)


def _version(kept: KeptReport) -> Version:
    return Version(kept.version, kept.report.published, kept.report.title, kept.report.sha256)


def _reading(store: Store, kept: KeptReport) -> Reading:
    """The reading of a version; one without layers where it was not read."""
    return next(iter(store.readings.of([kept.key])), _unread(kept))


def _unread(kept: KeptReport) -> Reading:
    return Reading(NOT_READ, kept.report, (), (), (), (), (), ())


def _announcements(reading: Reading) -> Iterator[Announcement]:
    for notice in reading.notices:
        yield _announcement(reading, notice)


def _announcement(reading: Reading, notice: Notice) -> Announcement:
    evidence = reading.report.evidence
    wrong, right = (evidence(span) if span else None for span in (notice.wrong, notice.right))
    return Announcement(notice.kind, evidence(notice.span), wrong, right)
