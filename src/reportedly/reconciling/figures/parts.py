"""What makes one figure a part of the other."""

import re

from reportedly.reconciling.figures.count import Count
from reportedly.reconciling.figures.cuts import sorts
from reportedly.reconciling.figures.elsewhere import FRONTED
from reportedly.reconciling.figures.pair import Finding, Pair

# A number that comes on top of others: "another six", "three more times".
MORE = re.compile(
    r"\b(?:additional|another|further)\s+\w+\s|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s+(?:more|other)\s",
    re.IGNORECASE,
)
# What is left is no whole.
REST = re.compile(r"\b(?:remaining|rest|others?)\b", re.IGNORECASE)
SHARE = re.compile(r"\s+of\s+(?:the|those|them|these|whom|his|her|their|its)\b", re.IGNORECASE)
# Of all who were shot those who died.
FATAL = re.compile(r"\bshot (?:and killed|dead|to death)\b|\bfatally shot\b", re.IGNORECASE)
WORD = re.compile(r"[\w-]+")


def smaller_place(pair: Pair) -> Finding | None:
    """The smaller figure is of a village or district, the larger of the whole."""
    if pair.one.kind in sorts().staged:
        return None  # a force moves: "700 troops hold the town" is no part of those at the war's height
    if pair.small.clause.places & pair.large.clause.places:
        return None  # the same town, which only one calls a town
    place = local(pair.small)
    if place and not local(pair.large) and pair.small.value < pair.large.value:
        return pair.part(f"“{place}” sets it in one place of several")
    return None


def shorter_time(pair: Pair) -> Finding | None:
    """The smaller figure is of one night or weekend."""
    words = pair.small.clause.cue("slice")
    if words and not pair.large.clause.cue("slice") and pair.values.relation == "apart":
        return pair.part(f"it is of “{words}”")
    return None


def running_total(pair: Pair) -> Finding | None:
    """The larger figure is a running total, the smaller is not."""
    if pair.small.value >= pair.large.value or pair.values.relation == "bound":
        return None
    small, large = pair.small.clause, pair.large.clause
    words = large.cue("window") or (f"since {large.since}" if large.since else None)
    if words and not small.since and not small.cue("window"):
        return pair.part(f"“{words}” makes the larger a running total")
    return None


def named_part(pair: Pair) -> Finding | None:
    """The smaller figure counts a part of those that the larger counts."""
    small, large = pair.small, pair.large
    if pair.values.relation not in ("apart", "surpassed") or small.bound == "vague":
        return None
    for shows, why in ((comes_on_top, "put it on top of others"), (is_share, "make it a part of those told before")):
        if shows(small) and not shows(large) and (shows is comes_on_top or _is_whole(pair)):
            return pair.part(f"its words {why}")
    by_words = _part_by_words(small, large)
    return pair.part(by_words) if by_words is not None else None


def _part_by_words(small: Count, large: Count) -> str | None:
    """What in the words of the smaller, or beside it, makes it a part of the larger."""
    if large.value in small.sums:
        return f"it makes {large.value:,.0f} with what is listed beside it"
    if small.kind == "shot" and _fatal(small) and not _fatal(large):
        return "it counts only those who died of it"
    if small.figure.part_of and not large.figure.part_of:
        return "its report gives it as a part of another number"
    if small.noun in sorts().part_nouns and large.noun not in sorts().part_nouns:
        return f"it counts {small.noun} alone"
    return None


def _fatal(count: Count) -> bool:
    """Whether the words around a count of those shot say that they died."""
    return FATAL.search(f"{count.clause.text} {count.behind}") is not None


def is_share(count: Count) -> bool:
    """Whether the words right behind a number make it a part: "eight of the dead"."""
    return SHARE.match(count.behind) is not None or FRONTED.search(count.ahead) is not None


def _is_whole(pair: Pair) -> bool:
    """Whether "eight of the dead" may be said of the larger number: one report gives both, and it is no rest itself."""
    return pair.one.report == pair.other.report and REST.search(pair.large.evidence.exact) is None


def comes_on_top(count: Count) -> bool:
    """Whether a number is given as coming on top of others."""
    near = count.clause.text.find(count.evidence.exact)
    return (
        near >= 0
        and MORE.search(count.clause.text, max(0, near - 12), near + len(count.evidence.exact) + 8) is not None
    )


def local(count: Count) -> str | None:
    """The word for a small place that the clause holds."""
    words = WORD.findall(count.clause.wide.lower())
    return next((word for word in words if word in sorts().part_places), None)
