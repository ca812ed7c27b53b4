"""Whether two reports plainly tell one event, but for the particular in question."""

from reportedly.knowledge import read_table
from reportedly.reconciling.particulars.told import Told
from reportedly.reconciling.words import cosine

Cuts = dict[str, float]


def one_event(one: Told, other: Told, but: str) -> bool:
    """Whether word, parties, numbers, day and place show one event, leaving out the particular that is named."""
    if _kept_apart(one, other, but):
        return False
    if but != "date" and not (_one_day(one, other) or one.numbers & other.numbers):
        return False  # somebody is arrested, or checks in, in two places one after the other
    cuts = _cuts()
    alike = cosine(one.words, other.words)
    return alike >= cuts["alike"] and anchors(one, other, but) + (alike >= cuts["wording"]) >= cuts["anchors"]


def anchors(one: Told, other: Told, but: str) -> int:
    """How many things the two share that tell one event from another."""
    about = len(one.about & other.about)
    shared = [min(about, 2), bool(one.numbers & other.numbers)]
    if but != "date":
        shared.append(_one_day(one, other))
    if but != "place":
        shared.append(bool(one.near & other.near))
    if but != "actor":
        shared.append(bool({who.id for who in one.actors} & {who.id for who in other.actors}))
    return sum(map(int, shared))


def _kept_apart(one: Told, other: Told, but: str) -> bool:
    """Whether a second particular is at odds as well: then there are two events."""
    if one.numbers and other.numbers and not one.numbers & other.numbers:
        return True
    if but != "date" and one.days and other.days and not _meet(one.days, other.days):
        return True
    places = {p.country for p in one.places}, {p.country for p in other.places}
    if but != "place" and all(places) and not places[0] & places[1]:
        return True
    return bool(one.about and other.about and not one.about & other.about)


def _one_day(one: Told, other: Told) -> bool:
    """Whether both give one day, resolved or by the same word."""
    if one.days and other.days:
        return one.days == other.days
    words = [told.time.span.words(told.report.text).lower() for told in (one, other) if told.time]
    return len(words) == 2 and words[0] == words[1]


def _meet(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _cuts() -> Cuts:
    cuts: Cuts = read_table("particulars")["cuts"]
    return cuts
