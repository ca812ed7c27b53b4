"""Times of an undated report, reckoned from the date that was inferred for it."""

from datetime import timedelta

from reportedly.knowledge.calendar import interval, reckon, told_by
from reportedly.model import Reading, StoryTimex, Timex
from reportedly.reconciling.dating.verdict import Verdict


def overlay(reading: Reading, verdict: Verdict) -> tuple[StoryTimex, ...]:
    """Those times that mean the same on every day on which the report can have come out."""
    days = [verdict.first + timedelta(days=n) for n in range((verdict.last - verdict.first).days + 1)]
    shown = " to ".join(sorted({verdict.first.isoformat(), verdict.last.isoformat()}))
    reason = f"is reckoned from {shown}, the date inferred for this report because {verdict.because}."
    resolved = []
    for timex in reading.timexes:
        if timex.reckoning is None or timex.type not in ("DATE", "TIME") or timex.earliest is not None:
            continue
        values = {reckon(timex.reckoning, day) for day in days}
        value = values.pop() if len(values) == 1 else None
        ends = told_by(interval(value), timex.reckoning, verdict.last) if value else None
        if ends is not None:
            words = _words(timex, reading)
            resolved.append(StoryTimex(reading.report.id, timex.id, *ends, value, f"“{words}” {reason}"))
    return tuple(resolved)


def _words(timex: Timex, reading: Reading) -> str:
    return timex.span.words(reading.report.text)
