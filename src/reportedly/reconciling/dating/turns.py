"""Names that a story takes up on some day, or drops: a report with one came out after that turn, one without before."""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.reconciling.dating.days import Days
from reportedly.reconciling.dating.links import fading
from reportedly.reconciling.dating.passages import Stems
from reportedly.reconciling.dating.settings import cuts


@dataclass(frozen=True, slots=True)
class Turn:
    """A name that parts the dated reports by time.

    Attributes:
        last: The last day of the reports before the turn.
        first: The first day of those after it.
        with_name: Whether those after it have the name, or those before.
        gain: How much better two shares tell who has it than one, in nats.
    """

    name: str
    last: int
    first: int
    with_name: bool
    gain: float


def turns(names: Mapping[str, Stems], known: Mapping[str, int]) -> list[Turn]:
    """The names that part the dated reports best, the best first."""
    limits = cuts()
    spread = Counter(name for stems in names.values() for name in stems)
    least, most = limits.central_least * len(names), limits.central_most * len(names)
    ordered = sorted((day, report) for report, day in known.items())
    found = [
        turn
        for name in sorted(name for name, count in spread.items() if least <= count <= most)
        if (turn := _turn(name, [(day, name in names[report]) for day, report in ordered])) is not None
    ]
    return sorted(found, key=lambda turn: (-turn.gain, -spread[turn.name], turn.name))[: limits.turns]


def by_turns(names: Stems, found: list[Turn], days: Days) -> list[float]:
    """What the names of a report, and the lack of others, say of each day."""
    limits = cuts()
    against: list[list[float]] = [[] for _ in days.days]
    for turn in found:
        has = turn.name in names
        cost = (limits.turn_having if has else limits.turn_lacking) * min(1.0, turn.gain / limits.turn_sure)
        after = has == turn.with_name
        for row, day in enumerate(days.days):
            if (day <= turn.last) if after else (day >= turn.first):
                against[row].append(cost)
    return [-fading(costs) for costs in against]


def _turn(name: str, ordered: list[tuple[int, bool]]) -> Turn | None:
    """The day that best parts reports that have a name from those that lack it; None where none does well enough."""
    having = sum(has for _, has in ordered)
    whole = _surprise(having, len(ordered))
    best = None
    for cut in range(1, len(ordered)):
        if ordered[cut - 1][0] == ordered[cut][0]:
            continue
        before = sum(has for _, has in ordered[:cut])
        gain = whole - _surprise(before, cut) - _surprise(having - before, len(ordered) - cut)
        if gain >= cuts().turn_gain and (best is None or gain > best.gain):
            after = before * (len(ordered) - cut) < (having - before) * cut
            if after or gain >= cuts().turn_dropped:
                best = Turn(name, ordered[cut - 1][0], ordered[cut][0], after, gain)
    return best


def _surprise(having: int, reports: int) -> float:
    """What it takes to say which of the reports have the name, in nats."""
    parts = (having, reports - having)
    return -sum(part * math.log(part / reports) for part in parts if part)
