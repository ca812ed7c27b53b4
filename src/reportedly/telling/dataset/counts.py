"""The figures of an event over all reports: the least and the most that is given, and by whom."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from reportedly.model import Claim, Figure
from reportedly.telling.view import View

DEAD = "killed"
Number = int | float


class Count(NamedTuple):
    """What somebody gives as the number of a kind of thing.

    Attributes:
        low: The least that the words allow, None where open.
        high: The most, None where open.
        who: Who gives it.
    """

    kind: str
    low: Number | None
    high: Number | None
    who: str


def counts(view: View, claim: Claim) -> tuple[Count, ...]:
    """Every figure that belongs to the claim's event, each giver and value once, in order of the members."""
    return tuple(dict.fromkeys(_counts(view, claim)))


def _counts(view: View, claim: Claim) -> Iterator[Count]:
    for member in claim.members:
        event = view.event(member)
        figures = {figure.id: figure for figure in view.readings[member.report].figures}
        for figure in (figures[name] for name in (event.figures if event else ()) if name in figures):
            if figure.unit is None and figure.kind:
                yield Count(figure.kind, figure.low, figure.high, _giver(view, member.report, figure))


def _giver(view: View, report: str, figure: Figure) -> str:
    said = view.attributions.get((report, figure.attribution or ""))
    return view.link_name(report, said.chain[0]) if said and said.chain else view.labels[report]


def bounds(found: tuple[Count, ...], kind: str) -> tuple[Number | None, Number | None]:
    """The least and the most that anybody gives of a kind; None where it is open or nobody gives it."""
    mine = [count for count in found if count.kind == kind]
    lows, highs = [c.low for c in mine if c.low is not None], [c.high for c in mine]
    known = [high for high in highs if high is not None]
    return min(lows, default=None), max(known) if known and len(known) == len(highs) else None


def givers(found: tuple[Count, ...], kind: str) -> tuple[str, ...]:
    """Who gives a number of a kind, each once."""
    return tuple(dict.fromkeys(count.who for count in found if count.kind == kind))


def say_counts(found: tuple[Count, ...]) -> tuple[str, ...]:
    """The figures as texts: "killed 20 or more (the ministry; Agency X)"."""
    said: dict[str, list[str]] = defaultdict(list)
    for count in found:
        words = f"{count.kind} {say_range(count.low, count.high)}"
        if count.who not in said[words]:
            said[words].append(count.who)
    return tuple(f"{words} ({', '.join(who)})" for words, who in said.items())


def say_range(low: Number | None, high: Number | None) -> str:
    """A range in words."""
    if low is None:
        return f"at most {high:,}"
    if high is None:
        return f"{low:,} or more"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"
