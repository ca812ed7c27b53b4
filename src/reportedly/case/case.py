"""A case: the reports that a person works on, kept in one file with what was made of them."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from os import PathLike, fspath
from types import TracebackType

from reportedly.case import correcting
from reportedly.case.adding import Added, add
from reportedly.case.browsing import Since
from reportedly.case.correcting import Imported, KeptCorrection
from reportedly.case.history import Revision, revisions
from reportedly.case.inputs import Sources
from reportedly.case.kept import KeptStories
from reportedly.case.looking import Look, keep, look_at
from reportedly.case.overlaying import corrected
from reportedly.case.own_tables import keep_tables, tables_in, tables_of
from reportedly.case.rehearsing import rehearsal
from reportedly.case.removing import OnChange, Removed, remove, unwatched
from reportedly.case.rereading import Reread, reread
from reportedly.case.step import On, nothing
from reportedly.errors import InputError
from reportedly.intake import DEFAULT_LIMITS, Limits
from reportedly.model import Reading, Report, Story
from reportedly.model.correction import Correction
from reportedly.store import Hit, Store
from reportedly.store.connection import PATIENCE
from reportedly.store.search import LIMIT


def open_case(path: str | PathLike[str], *, create: bool = True, patience: float = PATIENCE) -> "Case":
    """The case in that file; raises CaseError where it cannot be opened.

    Args:
        path: The file.
        create: Make a new case where there is none.
        patience: Seconds to wait while another program writes to it.
    """
    return Case(Store.open(fspath(path), create=create, patience=patience))


class Case:
    """A case, open. Close it, or use it in a `with` statement."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def add(
        self,
        sources: Sources,
        *,
        model: str | None = None,
        limits: Limits = DEFAULT_LIMITS,
        strict: bool = False,
        workers: int | None = 0,
        knowledge: Sequence[str | PathLike[str]] = (),
        on: On = nothing,
    ) -> Added:
        """Adds reports, reads them and settles the stories; says what came of it. Safe to repeat and to interrupt.

        Args:
            sources: Paths (files, folders, globs, "-") or reports, one or many.
            model: An installed English spaCy pipeline; None for the one that Reportedly is made for.
            limits: What is refused as too large.
            strict: Raise at the first input that fails.
            workers: How many processes read; 0: this one does; None: as many as are worth starting. A report that kills
                its process then fails alone.
            knowledge: Files with the user's own tables; the case keeps a copy and reads with them from now on.
            on: Told each step once it is kept in the file.
        """
        own = keep_tables(self.store.path, knowledge)
        return add(self.store, sources, model=model, limits=limits, strict=strict, workers=workers, own=own, on=on)

    def waiting(self) -> int:
        """How many reports are not read, or not in their stories yet: an `add` was interrupted, or runs now."""
        unread, changed = self.store.reports.keys("pending"), self.store.marks.dirty()
        return len({*unread, *changed, *self.store.groups.waiting()})

    def stories(self, since: Since | None = None) -> KeptStories:
        """The stories, read from the file as they are asked for.

        Args:
            since: From when on something is new: only the stories in which something is; None for all.
        """
        return KeptStories(self.store, since)

    def look(self, now: int) -> Look:
        """The look that is taken at the case now, at so many seconds since 1970, and the one before.

        What is new since the one before are `stories(look.since)`, and of each `new_reports(story.id, look.since)`.
        """
        return look_at(self.store, now)

    def keep_look(self, look: Look) -> None:
        """Keeps a look: what arrives after it is new to the next one."""
        keep(self.store, look)

    def new_reports(self, story: str, since: Since) -> frozenset[str]:
        """The ids of a story's new reports."""
        return frozenset(self.store.browsing.stories.new_reports(story, since))

    def story(self, id: str) -> Story:
        """The story of that id, or the one in which a former story of that id is now; KeyError where there is none."""
        with self.store.snapshot() as store:
            present = store.history.resolve(id)
            if present is None:
                raise KeyError(id)
            return store.stories.get(present)

    def readings(self) -> Iterator[Reading | InputError]:
        """The readings, streamed in the order in which the reports arrived; what could not be read as its error."""
        with self.store.snapshot() as store:
            for key in store.reports.keys():  # noqa: SIM118 - it is no mapping
                kept = store.reports.get(key)
                if kept.state == "failed":
                    yield InputError(kept.report.id, "not read", kept.reason or "unknown")
                else:
                    yield from corrected(store, [key])

    def report(self, id: str) -> Report:
        """The report of that id; KeyError where there is none."""
        kept = self.store.reports.named(id)
        if kept is None:
            raise KeyError(id)
        return kept.report

    def changes(self, *ids: str) -> Iterator[Revision]:
        """What changed between the versions of these reports, or of all; raises UsageError for an unknown id."""
        return revisions(self.store, ids)

    def remove(self, *ids: str, dry_run: bool = False, on_change: OnChange = unwatched) -> Removed:
        """Takes reports out, with all that rested on them alone; raises UsageError for an unknown id.

        Args:
            ids: Of the reports; all versions of each are taken out.
            dry_run: Only tell what would change.
            on_change: Told what changes in the stories.
        """
        with self._worked_on(dry_run) as store:
            return remove(store, ids, on_change=on_change)

    def reread(
        self,
        *,
        everything: bool = False,
        dry_run: bool = False,
        model: str | None = None,
        strict: bool = False,
        workers: int | None = 0,
        knowledge: Sequence[str | PathLike[str]] = (),
        on: On = nothing,
        on_change: OnChange = unwatched,
    ) -> Reread:
        """Reads again what another version of the code, the model or the tables has read; says what changed.

        Args:
            everything: Read all reports again.
            dry_run: Only tell what would change.
            model: An installed English spaCy pipeline; None for the one that Reportedly is made for.
            strict: Raise at the first report that cannot be read.
            workers: How many processes read, as for `add`.
            knowledge: Files with the user's own tables, as for `add`.
            on: Told each step.
            on_change: Told what changes in the stories.
        """
        path = self.store.path
        own = tables_of((*tables_in(path), *knowledge)) if dry_run else keep_tables(path, knowledge)
        with self._worked_on(dry_run) as store:
            return reread(
                store,
                everything=everything,
                model=model,
                strict=strict,
                workers=workers,
                own=own,
                on=on,
                on_change=on_change,
            )

    def search(self, words: str, *, limit: int = LIMIT) -> list[Hit]:
        """Reports, quotations and claims that hold all the words, at most so many of each."""
        return self.store.search.find(words, limit)

    def correct(
        self, correction: Correction, *, dry_run: bool = False, on_change: OnChange = unwatched
    ) -> KeptCorrection:
        """Keeps a correction and brings the stories that it touches up to date; says what became of it.

        Args:
            correction: The correction.
            dry_run: Only tell what would change.
            on_change: Told what changes in the stories.
        """
        with self._worked_on(dry_run) as store:
            return correcting.correct(store, correction, on_change=on_change)

    def undo(
        self, id: str, *, who: str, when: str, why: str, dry_run: bool = False, on_change: OnChange = unwatched
    ) -> KeptCorrection:
        """Takes a correction back, by its id or the beginning of it; CaseError where that cannot be.

        Args:
            id: Of the correction; of an undoing, to bring back what it took back.
            who: Who takes it back.
            when: When: an ISO date-time in UTC.
            why: The reason.
            dry_run: Only tell what would change.
            on_change: Told what changes in the stories.
        """
        with self._worked_on(dry_run) as store:
            return correcting.undo(store, id, who=who, when=when, why=why, on_change=on_change)

    def corrections(self) -> list[KeptCorrection]:
        """Every correction with what became of it, the earliest first."""
        return correcting.listed(self.store)

    def exported_corrections(self) -> Iterator[str]:
        """Every correction as a line of JSON."""
        return correcting.exported(self.store)

    def import_corrections(self, lines: Iterable[str | bytes], where: str = "-") -> Imported:
        """Takes in corrections of JSON Lines; those that are here already are left alone.

        Args:
            lines: The lines.
            where: What to call them in errors.
        """
        return correcting.imported(self.store, lines, where)

    def _worked_on(self, dry_run: bool) -> AbstractContextManager[Store]:
        """The store, or a copy of it that is thrown away."""
        return rehearsal(self.store) if dry_run else nullcontext(self.store)

    def close(self) -> None:
        """Closes the file."""
        self.store.close()

    def __enter__(self) -> "Case":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
