"""Dates that metadata state and that the reports' own words, or the other reports, speak against."""

from datetime import date

from reportedly.model import Reading
from reportedly.reconciling.dating.bounds import contradicted
from reportedly.reconciling.dating.decide import decide
from reportedly.reconciling.dating.news import is_spoken, news_of
from reportedly.reconciling.dating.settings import cuts
from reportedly.reconciling.dating.solve import solve
from reportedly.reconciling.dating.verdict import Verdict

# How a date is known that may be misprinted; what an analyst set is not looked into.
STATED = ("metadata", "dateline")


def doubts(readings: list[Reading], known: dict[str, int]) -> dict[str, Verdict]:
    """For reports whose stated date cannot be right the days that the others tell instead, or else their own words."""
    asked = _suspects(readings, known)
    sound = {name: day for name, day in known.items() if name not in asked}
    if not asked:
        return {}
    solved = solve([reading for reading in readings if reading.report.id in known], sound) if sound else None
    found = {}
    for name in asked:
        verdict = decide(name, solved) if solved is not None else None
        if verdict is not None and not verdict.first.toordinal() - 1 <= known[name] <= verdict.last.toordinal() + 1:
            found[name] = verdict
    against = {r.report.id: v for r in readings if r.report.id in asked and (v := _own_words(r, known[r.report.id]))}
    return against | found


def _suspects(readings: list[Reading], known: dict[str, int]) -> list[str]:
    """The reports whose stated dates do not fit: far from all others, or against what they say of themselves."""
    asked = (r for r in readings if r.report.id in known and r.report.published.how in STATED)
    return [reading.report.id for reading in asked if _is_suspect(reading, known)]


def is_lonely(name: str, known: dict[str, int]) -> bool:
    """Whether the date of a report lies far from those of all others, of which there are some."""
    others = [day for other, day in known.items() if other != name]
    return len(others) >= cuts().doubt_reports and min(abs(known[name] - day) for day in others) > cuts().lonely


def _is_suspect(reading: Reading, known: dict[str, int]) -> bool:
    """Whether its own words rule the date out, or it is so odd among several that they are asked about it."""
    day = known[reading.report.id]
    if _own_words(reading, day) is not None or is_lonely(reading.report.id, known):
        return True
    return len(known) > cuts().doubt_reports and _is_off_weekday(reading, day)


def _own_words(reading: Reading, day: int) -> Verdict | None:
    """The stated day with the words that rule it out; None where none do."""
    timex = next(contradicted(reading, day), None)
    if timex is None:
        return None
    sentence = next((s.span for s in reading.sentences if s.span.holds(timex.span)), timex.span)
    words = timex.span.words(reading.report.text)
    stated = date.fromordinal(day)
    because = f"it tells “{words}” as past, which does not fit {stated.isoformat()}"
    return Verdict(stated, stated, (reading.report.evidence(sentence),), because)


def _is_off_weekday(reading: Reading, day: int) -> bool:
    """Whether the weekday of the news lies many days before the stated date: unusual, and yet no contradiction."""
    news = {} if is_spoken(reading) else news_of(reading)
    return bool(news) and min((day - weekday) % 7 for weekday in news) >= cuts().doubt_lag
