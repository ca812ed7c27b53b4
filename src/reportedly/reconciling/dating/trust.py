"""How far likeness can be trusted in a story: sentences that tell the same thing name the same day."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from reportedly.reconciling.dating.days import is_weekday, tells_day
from reportedly.reconciling.dating.links import Link
from reportedly.reconciling.dating.passages import Told
from reportedly.reconciling.dating.settings import cuts


def trusted(links: Mapping[str, list[Link]], trust: float) -> dict[str, list[Link]]:
    """The links, each as sure as links of this story turn out to be."""
    most = cuts().surest
    return {name: [replace(link, sure=min(most, link.sure * trust)) for link in mine] for name, mine in links.items()}


def trust_of(links: Iterable[Link], known: Mapping[str, int]) -> float:
    """How many of the like pairs agree on their day, of those that should by how alike they are; a little is assumed.

    Where most like sentences name another weekday, or of dated reports another day, the story tells of look-alike
    events, and likeness says little in it.
    """
    limits = cuts()
    expected, agreeing = limits.trust_pairs, limits.trust_pairs * limits.trust_before
    for link in links:
        agrees = _agrees(link, known) if link.mine.report < link.other.report else None
        if agrees is not None:
            expected += link.sure
            against = limits.trust_chance / (1 - limits.trust_chance)
            agreeing += link.sure * (1.0 if agrees else -against) / limits.trust_usual
    return max(limits.trust_least, min(limits.trust_most, agreeing / expected))


def _agrees(link: Link, known: Mapping[str, int]) -> bool | None:
    """Whether two like sentences tell one day, by their reports' dates or else by the name of the weekday."""
    if not (tells_day(link.timex) and tells_day(link.told)):
        return None
    if link.mine.report in known and link.other.report in known:
        return link.meets(known[link.mine.report], known[link.other.report])
    mine, told = link.timex.reckoning, link.told.reckoning
    if mine is None or told is None or not (is_weekday(mine) and is_weekday(told)):
        return None
    return mine.named == told.named


def word_of(told: Mapping[str, Told], trust: float) -> float:
    """How far likeness is taken at its word, 0 to 1; not at all where outlets tell whose words are whose."""
    limits = cuts()
    if len({report.outlet for report in told.values()} - {None}) > 1:
        return 0.0
    return max(0.0, min(1.0, (trust - limits.trust_from) / (limits.trust_to - limits.trust_from)))
