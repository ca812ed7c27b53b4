"""When somebody looked at the list last, kept in their own browser: what arrived since is new to them.

A look lasts for as long as pages are asked for without a long pause: a page loaded twice still says what is new.
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime

PAUSE = 30 * 60  # seconds without a request, after which one comes back
KEPT = 365 * 24 * 3600  # seconds for which a browser remembers
WRITTEN = re.compile(r"(\d{1,15})\.(\d{1,11})\.(\d{1,15})\.(\d{1,11})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Look:
    """The look before this one, and this one.

    Attributes:
        before: The last report that had arrived at the end of the look before; None at the first look of all.
        before_at: When that was, in seconds since 1970.
        last: The last report that has arrived now.
        last_at: Now.
    """

    before: int | None
    before_at: int
    last: int
    last_at: int

    @property
    def written(self) -> str:
        """The look as a cookie keeps it."""
        before = self.last if self.before is None else self.before
        return f"{before}.{self.before_at}.{self.last}.{self.last_at}"

    @property
    def said(self) -> str:
        """When the look before was, in words."""
        at = datetime.fromtimestamp(self.before_at, UTC)
        return f"{at.day} {at:%b %Y, %H:%M} UTC"


def look(kept: str, newest: int, now: int) -> Look:
    """The look that a request at this moment belongs to.

    Args:
        kept: What the cookie says, whoever wrote it; "" where there is none.
        newest: The number of the report that arrived last.
        now: Seconds since 1970.
    """
    match = WRITTEN.fullmatch(kept)
    if match is None:
        return Look(None, now, newest, now)
    before, before_at, last, last_at = map(int, match.groups())
    if now - last_at > PAUSE:
        before, before_at = last, last_at
    return Look(min(before, newest), min(before_at, now), newest, now)


def cookie_of(case: str) -> str:
    """The name of the cookie for a case: one server after another serves different ones at the same address."""
    return f"reportedly_look_{hashlib.sha256(case.encode('utf-8', 'replace')).hexdigest()[:8]}"
