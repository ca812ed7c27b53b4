"""When somebody looked at a case last: what arrived since is new to them.

The application keeps the looks of each person in their own browser, the command its own in the case's file. In both a
report counts as seen only once it stands in a story, for nothing of it could be shown before.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from reportedly.case.browsing import Since
from reportedly.store import Store

PAUSE = 30 * 60  # seconds without a request, after which one comes back
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
        """The look as it is kept."""
        before = self.last if self.before is None else self.before
        return f"{before}.{self.before_at}.{self.last}.{self.last_at}"

    @property
    def said(self) -> str:
        """When the look before was, in words."""
        at = datetime.fromtimestamp(self.before_at, UTC)
        return f"{at.day} {at:%b %Y, %H:%M} UTC"

    @property
    def since(self) -> Since:
        """From when on something is new to who looks now; at the first look nothing says it."""
        return Since(arrival=self.before)


def look(kept: str, newest: int, now: int, pause: int = PAUSE) -> Look:
    """The look that a request at this moment belongs to.

    Args:
        kept: What was kept of the look before, whoever wrote it; "" where there was none.
        newest: The number of the report that arrived last.
        now: Seconds since 1970.
        pause: Seconds for which a look lasts: a page loaded twice still says what is new. Less than 0: not at all.
    """
    match = WRITTEN.fullmatch(kept)
    if match is None:
        return Look(None, now, newest, now)
    before, before_at, last, last_at = map(int, match.groups())
    if now - last_at > pause:
        before, before_at = last, last_at
    return Look(min(before, newest), min(before_at, now), newest, now)


def look_at(store: Store, now: int) -> Look:
    """The look that the command takes now: each of its runs is one."""
    return look(store.marks.look(), store.browsing.newest(), now, pause=-1)


def keep(store: Store, seen: Look) -> None:
    """Keeps a look of the command: what arrives from now on is new to the next one."""
    with store.write():
        store.marks.keep_look(seen.written)
