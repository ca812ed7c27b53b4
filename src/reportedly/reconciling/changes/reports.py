"""What changed between two versions of a report."""

from collections.abc import Iterator, Sequence

from reportedly.model import Change, Published, Reading, Report
from reportedly.reconciling.changes.announced import announced
from reportedly.reconciling.changes.layers import layer_changes
from reportedly.reconciling.changes.saying import quoted, say_edit
from reportedly.reconciling.changes.sentences import Sides, side_by_side


def report_changes(old: Reading, new: Reading) -> tuple[Change, ...]:
    """What the newer version has, lacks or tells otherwise: title and date, sentences, then what they claim.

    Evidence before is of the older version's text, evidence after of the newer's.
    """
    sides = side_by_side(old, new)
    found = [
        *_about(old.report, new.report),
        *_sentences(old.report, new.report, sides),
        *layer_changes(old, new, sides),
    ]
    return announced(found, new)


def _about(old: Report, new: Report) -> Iterator[Change]:
    """Title and date, where both versions have one."""
    if old.title and new.title and old.title.split() != new.title.split():
        yield Change("title", "changed", None, None, None, f"The title {quoted(old.title)} is now {quoted(new.title)}.")
    dates = [_date(report.published) for report in (old, new)]
    if all(dates) and dates[0] != dates[1]:
        yield Change("date", "changed", None, None, None, f"The date was {dates[0]}; it is now {dates[1]}.")


def _date(published: Published) -> str | None:
    """The date of a report in words, None where it is unknown."""
    if published.earliest == published.latest:
        return published.earliest
    return f"{published.earliest or 'unknown'} to {published.latest or 'unknown'}"


def _sentences(old: Report, new: Report, sides: Sequence[Sides]) -> Iterator[Change]:
    for one in sides:
        if one.same:
            continue
        before = old.evidence(one.before) if one.before else None
        after = new.evidence(one.after) if one.after else None
        if before and after:
            yield Change("sentence", "changed", None, before, after, say_edit(before.exact, after.exact))
        elif after:
            yield Change("sentence", "added", None, None, after, f"{quoted(after.exact)} is new.")
        elif before:
            yield Change("sentence", "gone", None, before, None, f"{quoted(before.exact)} is taken out.")
