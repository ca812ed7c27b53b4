"""Corrections of a case: made, taken back, listed, exported and imported."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from reportedly.case.overlaying import to_read
from reportedly.case.pending import read_pending
from reportedly.case.removing import OnChange, unwatched
from reportedly.case.settling import settle
from reportedly.errors import CaseError, InputError
from reportedly.model import Story
from reportedly.model.correction import Correction, Undo
from reportedly.model.correction_record import RecordError, check, correction_id, from_line, to_line
from reportedly.reconciling.changes import story_changes
from reportedly.reconciling.corrections.force import withdrawn
from reportedly.reconciling.corrections.saying import sentence
from reportedly.store import Store
from reportedly.store.fates import KeptFate

State: TypeAlias = Literal["fits", "does not fit", "undone", "undoes"]

WHAT = "no correction"  # the kind of fault of a line that cannot be imported


@dataclass(frozen=True, slots=True)
class KeptCorrection:
    """A correction as the case has it.

    Attributes:
        what: What it says, in one sentence.
        state: Whether the stories honour it; whether it was taken back, or takes another back itself.
        because: Why it does not fit, who took it back and why, or what had to be done for it to fit.
    """

    id: str
    correction: Correction
    what: str
    state: State
    because: str | None


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of importing: how many records were new, how many there before, and what was no correction."""

    added: int
    there: int
    errors: tuple[InputError, ...]


def correct(store: Store, correction: Correction, *, on_change: OnChange = unwatched) -> KeptCorrection:
    """Keeps a correction and brings the stories that it touches up to date; says what became of it.

    Raises CaseError where the correction is none.

    Args:
        store: The case's.
        correction: The correction.
        on_change: Told what changes in the stories.
    """
    try:
        check(correction)
        from_line(to_line(correction))  # what cannot be read back may never be kept
        id = correction_id(correction)
    except (RecordError, UnicodeEncodeError) as error:
        raise CaseError(f"{store.path}: no correction: {error}") from error
    keep(store, [correction], on_change)
    return next(kept for kept in listed(store) if kept.id == id)


def keep(store: Store, corrections: Iterable[Correction], on_change: OnChange = unwatched) -> int:
    """Keeps corrections, all or none of them, and brings the stories up to date; how many were new."""
    new = 0
    with store.write():
        for correction in corrections:
            if store.corrections.add(correction):
                new += 1
                _touch(store, store.corrections.concerned(correction))
    for _ in read_pending(store):
        pass

    def watch(old: Sequence[Story], new_ones: Sequence[Story]) -> None:
        for change in story_changes(old, new_ones):
            on_change(change)

    for _ in settle(store, watch if on_change is not unwatched else None):
        pass
    return new


def _touch(store: Store, keys: Iterable[int]) -> None:
    """Marks reports whose corrections changed; one in which other words are furniture now is to be read again."""
    read = [key for key in keys if store.reports.state(key) == "read"]
    for key in read:
        (reading,) = store.readings.of([key])
        if reading.report.furniture != to_read(store, key).furniture:
            store.reports.settle(key, "pending")
    store.marks.touch(read)


def undo(store: Store, id: str, *, who: str, when: str, why: str, on_change: OnChange = unwatched) -> KeptCorrection:
    """Takes a correction back; what is taken back already cannot be again. Raises CaseError where there is none.

    Args:
        store: The case.
        id: Of the correction, or the beginning of it; of an undoing, to bring back what it took back.
        who: Who takes it back.
        when: When.
        why: The reason.
        on_change: Told what changes in the stories.
    """
    found = store.corrections.beginning(id)
    if len(found) != 1:
        which = f"{len(found)} corrections begin so: {', '.join(found[:5])}" if found else "there is none"
        raise CaseError(f"{store.path}: no correction {id!r}: {which}; `reportedly corrections` lists them")
    known = {correction_id(correction): correction for correction in store.corrections.all()}
    gone = withdrawn(known)
    if found[0] in gone:
        by = gone[found[0]]
        raise CaseError(f"{store.path}: {found[0]} was taken back already, by {by.who} on {by.when[:10]}")
    return correct(store, Undo(who=who, when=when, why=why, of=found[0]), on_change=on_change)


def listed(store: Store) -> list[KeptCorrection]:
    """Every record with what became of it, the earliest first."""
    corrections = store.corrections.all()
    known = {correction_id(correction): correction for correction in corrections}
    gone, fates = withdrawn(known), store.corrections.fates.all()
    return [_kept(store, id, correction, gone.get(id), fates.get(id)) for id, correction in known.items()]


def _kept(store: Store, id: str, correction: Correction, undone: Undo | None, fate: KeptFate | None) -> KeptCorrection:
    what = sentence(correction)
    if undone is not None:
        return KeptCorrection(id, correction, what, "undone", f"{undone.who} on {undone.when[:10]}: {undone.why}")
    if isinstance(correction, Undo):
        return KeptCorrection(id, correction, what, "undoes", None)
    if fate is not None:
        return KeptCorrection(id, correction, what, "fits" if fate.fits else "does not fit", fate.because)
    here = store.corrections.concerned(correction)
    names = ", ".join(dict.fromkeys(anchor.report for anchor in correction.anchors))
    why = "its passages are in no story" if here else f"no report with the text of {names} is here yet"
    return KeptCorrection(id, correction, what, "does not fit", why)


def exported(store: Store) -> Iterator[str]:
    """Every record as a line of JSON, the earliest first."""
    return (to_line(correction) for correction in store.corrections.all())


def imported(store: Store, lines: Iterable[str | bytes], where: str) -> Imported:
    """Keeps the corrections of JSON Lines; those that are here already are left alone, those without a report wait.

    Args:
        store: The case.
        lines: Each a record; empty ones are skipped.
        where: The file that they come from, for errors.
    """
    found: list[Correction] = []
    errors: list[InputError] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(from_line(line))
            except RecordError as error:
                errors.append(InputError(f"{where}:{number}", WHAT, " ".join(str(error).split())))
    new = keep(store, found)
    return Imported(new, len(found) - new, tuple(errors))
