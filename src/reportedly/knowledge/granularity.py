"""How fine a TIMEX3 value is: a day, a quarter, a century."""

import re

# Forms of values of dates and times, the first that fits.
GRAINS = (
    (r".*T\d\d(:\d\d)*", "minute"),
    (r".*T[A-Z]{2}", "part of day"),
    (r".{4}-(..-..|W..-\d)", "day"),
    (r".*-WE", "weekend"),
    (r".{4}-W..", "week"),
    (r".{4}-[\dX]{2}", "month"),
    (r".{4}-Q.", "quarter"),
    (r".{4}-H.", "half"),
    (r".{4}-(SP|SU|FA|WI)", "season"),
    (r"[\dX]{4}", "year"),
    (r"\d{3}", "decade"),
    (r"\d{2}", "century"),
)
COMPILED = tuple((re.compile(form), name) for form, name in GRAINS)


def granularity(value: str | None) -> str | None:
    """How fine the value of a date or time is; None where it names none ("PAST_REF", a duration)."""
    return next((name for form, name in COMPILED if form.fullmatch(value)), None) if value else None
