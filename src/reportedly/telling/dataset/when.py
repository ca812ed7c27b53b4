"""How exactly the time of an event is known."""

from reportedly.telling.dates import days_of

# Days that an interval may hold at most for each step of UCDP GED's date_prec (codebook 25.1): a day, two to six days,
# a week, a month; whatever is longer is 5.
STEPS = ((1, 1), (6, 2), (7, 3), (31, 4))
LONGER = 5


def date_precision(earliest: str | None, latest: str | None) -> int | None:
    """UCDP GED's date_prec, 1 (a day) to 5 (more than a month); None where either end is unknown."""
    days = days_of(earliest, latest)
    if days is None:
        return None
    return next((step for most, step in STEPS if days <= most), LONGER)


def day(moment: str | None) -> str | None:
    """The day of a date or date-time."""
    return moment[:10] if moment else None
