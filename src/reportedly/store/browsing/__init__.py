"""Lists of what is in the case, a page at a time: made by SQL alone, so that they cost little however much there is."""

from reportedly.store.browsing.browsing import Browsing
from reportedly.store.browsing.names import NameRow
from reportedly.store.browsing.outlets import NEWEST, CarriedRow, OutletRow, ReportRow
from reportedly.store.browsing.sayings import SayingRow
from reportedly.store.browsing.size import PAGE
from reportedly.store.browsing.stories import Since, StoryRow, Wanted

__all__ = [
    "NEWEST",
    "PAGE",
    "Browsing",
    "CarriedRow",
    "NameRow",
    "OutletRow",
    "ReportRow",
    "SayingRow",
    "Since",
    "StoryRow",
    "Wanted",
]
