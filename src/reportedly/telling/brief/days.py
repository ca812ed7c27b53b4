"""'Timeline': what is told of each day."""

from itertools import groupby

from reportedly.model import Claim, Entry
from reportedly.telling.brief.parts import Draft, Part
from reportedly.telling.dates import say_interval
from reportedly.telling.passages import shown
from reportedly.telling.quoting import BRIEF
from reportedly.telling.timeline import write_timeline
from reportedly.telling.view import View, first_member
from reportedly.telling.voices import speaks

TIMELINE = "Timeline"

# Claims named for one interval before the rest is counted.
PER_DAY = 3


def days(view: View) -> list[list[Entry]]:
    """The timeline's entries, those of one interval together."""
    return [
        list(group)
        for _, group in groupby(write_timeline(view.story), key=lambda e: say_interval(e.earliest, e.latest))
    ]


def tell_day(view: View, entries: list[Entry], claims: dict[str, Claim]) -> Draft:
    """One line for one interval."""
    parts: list[Part] = []
    for entry in entries[:PER_DAY]:
        claim = claims[entry.claims[0]]
        parts += [f"{speaks(view, claim, first_member(claim))}: ", shown(view, claim, first_member(claim), BRIEF), "; "]
    more = len(entries) - PER_DAY
    parts[-1] = f"; and {more} more." if more > 0 else "."
    told = tuple(claim for entry in entries for claim in entry.claims)
    return Draft(TIMELINE, tuple(parts), told, lead=say_interval(entries[0].earliest, entries[0].latest))
