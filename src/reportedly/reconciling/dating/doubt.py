"""Dates that metadata state and that the reports' own words, or the other reports, speak against."""

from dataclasses import dataclass

from reportedly.model import Evidence, Reading
from reportedly.reconciling.dating.bounds import contradicted
from reportedly.reconciling.dating.news import news_of
from reportedly.reconciling.dating.settings import cuts


@dataclass(frozen=True, slots=True)
class Doubt:
    """A stated date that cannot be right, what says so, and why in one clause."""

    evidence: tuple[Evidence, ...]
    because: str


def suspects(readings: list[Reading], known: dict[str, int]) -> list[str]:
    """The reports whose stated dates do not fit: far from all others, or against what they say of themselves."""
    return [r.report.id for r in readings if r.report.id in known and _is_suspect(r, known)]


def is_lonely(name: str, known: dict[str, int]) -> bool:
    """Whether the date of a report lies far from those of all others, of which there are some."""
    others = [day for other, day in known.items() if other != name]
    return len(others) >= cuts().doubt_reports and min(abs(known[name] - day) for day in others) > cuts().lonely


def _is_suspect(reading: Reading, known: dict[str, int]) -> bool:
    day = known[reading.report.id]
    if len(known) <= cuts().doubt_reports:
        return False
    told_later = next(contradicted(reading, day), None) is not None
    return told_later or _off_weekday(reading, day) or is_lonely(reading.report.id, known)


def _off_weekday(reading: Reading, day: int) -> bool:
    """Whether the weekday of the news lies too many days before the stated date."""
    news = news_of(reading)
    return bool(news) and min((day - weekday) % 7 for weekday in news) >= cuts().doubt_lag
