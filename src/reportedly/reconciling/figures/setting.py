"""The news that a report tells, by the names in it, and the claims in which its figures stand."""

from collections import Counter

from reportedly.model import Claim, Reading
from reportedly.reconciling.figures.clause import NAME, WEEKDAY
from reportedly.reconciling.words import Vector, stem, vector

WEEK = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
LEADING = 4  # sentences that tell the news of a report


def setting_of(reading: Reading) -> Vector:
    """TF-IDF of the capitalised words inside a report's sentences."""
    text = reading.report.text
    found = Counter(
        stem(match[0])
        for sentence in reading.sentences
        for match in NAME.finditer(text, sentence.span.start + 1, sentence.span.end)
    )
    return vector(found)


def leading_days(reading: Reading) -> frozenset[str]:
    """The days of the week that the first sentences of a report name: when its news happened."""
    first = reading.sentences[:LEADING]
    return frozenset(day for s in first for day in WEEKDAY.findall(s.span.words(reading.report.text)))


def other_news_day(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two reports' news is of different days: what is told on a day may have happened the day before."""
    apart = [abs(WEEK.index(a) - WEEK.index(b)) for a in one for b in other]
    return bool(apart) and not any(days in (0, 1, 6) for days in apart)


def claims_of(claims: tuple[Claim, ...]) -> dict[tuple[str, str], frozenset[str]]:
    """For each event of each report the claims that it stands in."""
    found: dict[tuple[str, str], set[str]] = {}
    for claim in claims:
        for member in claim.members:
            if member.event is not None:
                found.setdefault((member.report, member.event), set()).add(claim.id)
    return {key: frozenset(names) for key, names in found.items()}
