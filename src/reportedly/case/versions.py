"""The same address or id with another text is a new version of a report: the newest is read into stories.

Which of two is newer is told by their dates, where both have one and the two differ, else by which arrived later.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from reportedly.case.addresses import article_address
from reportedly.errors import InputError
from reportedly.intake import Arrival
from reportedly.knowledge import read_table
from reportedly.model import Published, Reading, Report
from reportedly.reconciling.changes import report_changes
from reportedly.reconciling.copies import copied_id, copy_ids, source_of
from reportedly.reconciling.words import rarity, stems
from reportedly.store import KeptReport, Store

PAIR = 2


def keep_arrival(store: Store, item: Arrival, digest: str) -> tuple[int, bool] | InputError:
    """The key of an arrival, and whether it is new: a report of its own, or a version of one; an error for neither.

    To be called inside a write transaction.
    """
    report, address = item.report, article_address(item.report.url)
    there = store.versions.same_page(address, report.text) if address else None
    found = store.reports.find(report.id, digest) or there
    if found is not None:
        return found, False
    other = _closest(report, _relatives(store, report, address), address)
    is_version = other is not None and (other.share >= least_overlap() or takes_back(report))
    if other is not None and other.by_id and not is_version:
        return InputError(item.where, "id taken", _too_little(report.id, other.share))
    because = _because(report, address, other, is_version=is_version) if other else None
    store.originals.keep(report.sha256, item.original)
    family = other.kept.family if other is not None and is_version else None
    key = store.reports.insert(report, digest, place=item.where, address=address, family=family, because=because)
    if family is None:
        name_copies(store, {report.id})
    else:
        arrange(store, family)
    return key, True


def keep_reading(store: Store, key: int, reading: Reading) -> None:
    """Keeps a reading, and what its version no longer claims as the one before did; inside a write transaction."""
    store.readings.save(key, reading)
    versions = store.versions.of(store.reports.get(key).family)
    for older, newer in pairwise(versions):
        pair = list(store.readings.of([older.key, newer.key])) if key in (older.key, newer.key) else []
        if len(pair) == PAIR:
            store.versions.supersede(older.key, newer.key, report_changes(*pair))


def least_overlap() -> float:
    """The share of words below which two texts are no versions of one report."""
    value: float = read_table("changes")["versions"]["overlap"]
    return value


def overlap(left: str, right: str) -> float:
    """The share of the telling words of the shorter text that stand in the other too, 0 to 1."""
    least = read_table("changes")["likeness"]["telling"]
    one, other = ({word for word in stems(text) if rarity(word) >= least} for text in (left, right))
    return len(one & other) / min(len(one), len(other)) if one and other else float(left.split() == right.split())


def takes_back(report: Report) -> bool:
    """Whether the report announces that it is withdrawn: then little of what it said is left in it."""
    from reportedly.reading.notices import find_notices

    return any(notice.kind == "retraction" for notice in find_notices(report))


def in_order(arrived: Iterable[KeptReport]) -> list[KeptReport]:
    """The versions, the oldest first: each stands at the end, but before the first with a later date."""
    found: list[KeptReport] = []
    for kept in arrived:
        later = (i for i, other in enumerate(found) if precedes(kept.report.published, other.report.published))
        found.insert(next(later, len(found)), kept)
    return found


def precedes(left: Published, right: Published) -> bool:
    """Whether the one date is known to be before the other."""
    if not left.latest or not right.earliest:
        return False
    if "T" in left.latest and "T" in right.earliest:
        moments = [datetime.fromisoformat(moment) for moment in (left.latest, right.earliest)]
        if len({moment.tzinfo is None for moment in moments}) == 1:
            return moments[0] < moments[1]
    return left.latest[:10] < right.earliest[:10]


def arrange(store: Store, family: int) -> None:
    """Numbers and names the versions of a report anew, and marks what the change of the newest one touches."""
    before = store.versions.of(family)
    after = in_order(sorted(before, key=lambda kept: kept.key))
    store.versions.order([kept.key for kept in after])
    moved = {kept.key for kept in before if kept.current} ^ {after[-1].key}
    store.marks.touch(key for key in moved if store.reports.state(key) == "read")
    name_copies(store, {kept.given_id for kept in (*before, *after)})


def name_copies(store: Store, given_ids: Iterable[str]) -> None:
    """Gives reports that came with one id the ids that reconciling would, in whatever order they came."""
    renamed = []
    for given_id in sorted({name for id in given_ids for name in (id, copied_id(id))}):
        found = store.versions.namesakes(given_id)
        ids = copy_ids(given_id, lambda id: bool(store.versions.namesakes(id)))
        for id, kept in zip(ids, sorted(found, key=lambda kept: source_of(kept.report)), strict=False):
            versions = store.versions.of(kept.family)
            if any(version.report.id != id for version in versions):
                store.versions.rename(kept.family, id)
                renamed.append(versions[-1].key)
    read = [key for key in renamed if store.reports.state(key) == "read"]
    if read:
        store.marks.touch(read)


@dataclass(frozen=True, slots=True)
class _Relative:
    """A report that a new one may be a version of: by its id, or else by its address.

    Attributes:
        share: Of the telling words that the two have in common.
    """

    kept: KeptReport
    by_id: bool
    share: float


def _relatives(store: Store, report: Report, address: str | None) -> list[_Relative]:
    """The reports that a new one may be a version of.

    One that came with the same id and the same text is a copy under another outlet or address, and so no relative.
    """
    most = read_table("changes")["versions"]["at_address"]
    at_address = store.versions.at(address, most) if address else []
    with_id = store.versions.with_id(report.id, report.text)
    same_id = {kept.key for kept in with_id}
    found = {kept.key: kept for kept in (*with_id, *at_address)}
    return [_Relative(kept, key in same_id, overlap(report.text, kept.report.text)) for key, kept in found.items()]


def _closest(report: Report, others: Sequence[_Relative], address: str | None) -> _Relative | None:
    """The relative that the report is most likely a version of."""

    def rank(other: _Relative) -> tuple[object, ...]:
        about = other.kept.report
        near = address is not None and article_address(about.url) == address
        return other.share < least_overlap(), not near, about.outlet != report.outlet, -other.share, other.kept.key

    return min(others, key=rank, default=None)


def _because(report: Report, address: str | None, other: _Relative, *, is_version: bool) -> str:
    """Why a report is a version of another, or none."""
    same = f"the id {report.id}" if other.by_id else f"the address {address}"
    shared = f"shares {round(100 * other.share)} % of its words"
    if not is_version:
        return f"It has {same} of another report, but {shared} with it: too little for a version of it."
    if other.share < least_overlap():
        return f"It has {same} of a report that was there, and announces that it is withdrawn."
    return f"It has {same} of a report that was there, and {shared} with it."


def _too_little(id: str, share: float) -> str:
    return (
        f"a report of the case has the id {id!r} and another text, which shares {round(100 * share)} % of its words "
        "with this one: too little for a version of it; give one of them another id"
    )
