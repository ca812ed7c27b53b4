"""Whether an outlet writes the month or the day first in dates made of digits."""

from urllib.parse import urlsplit

from reportedly.knowledge import read_table
from reportedly.model import Report


def month_first(report: Report) -> bool | None:
    """Month first (True), day first (False), or unknown (None), by the country in the report's address."""
    try:
        host = urlsplit(report.url or "").hostname or ""
    except ValueError:
        return None
    ending = host.rpartition(".")[2]
    orders = read_table("time_en")["digits"]
    if ending in orders["month_first"]:
        return True
    return False if ending in orders["day_first"] else None
