"""Whether two passages carry one claim: small features, their weights, and a reason."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from reportedly.reconciling.passage import GENERIC, Interval, Passage
from reportedly.reconciling.settings import ClaimWeights, settings
from reportedly.reconciling.words import cosine, rarity


@dataclass(frozen=True, slots=True)
class Finding:
    """What a feature found: a score, and a plain sentence that says why."""

    score: float
    because: str


Feature = Callable[[Passage, Passage, ClaimWeights], Finding]
NOTHING = Finding(0.0, "")
# What somebody says or asks: of such deeds a report tells many, of the same parties, that are not one.
VERBAL = frozenset({"ACCUSE", "REQUEST", "REJECT", "AGREE", "SUPPORT", "THREATEN"})


def same_word(a: Passage, b: Passage, weights: ClaimWeights) -> Finding:
    """Both tell of it with the same word, or with verb and noun of one stem; else with the same type of event."""
    if not (a.event and b.event):
        return NOTHING
    if a.stem == b.stem:
        return Finding(_telling(a, b) * weights.lemma - _other_type(a, b, weights), f"both say {a.stem!r}")
    if a.event.type == b.event.type != GENERIC and a.event.vocabulary == b.event.vocabulary:
        weight = weights.type if a.event.vocabulary == "plover" else weights.type_reported
        return Finding(weight, f"both tell of {a.event.type}")
    return NOTHING


def _telling(a: Passage, b: Passage) -> float:
    """How much a common word says: all where the rest of the clauses shows one deed, else the less.

    An untyped word says the less the more common it is, and but half where neither what it was done to nor the rest of
    the clause is alike. Of what somebody says or asks ("accused France of ...") only the rest tells one from another.
    """
    cuts = settings().claims
    types = {p.event.type for p in (a, b) if p.event}
    alike = cosine(a.context, b.context)
    if types & VERBAL:
        return 1.0 if alike >= cuts.bare_verbal else cuts.bare_share
    if types != {GENERIC}:
        return 1.0
    share = min(1.0, rarity(a.stem) / cuts.telling_rarity)
    return share if a.undergone & b.undergone or alike >= cuts.bare else share * cuts.bare_share


def _other_type(a: Passage, b: Passage, weights: ClaimWeights) -> float:
    """What one word for two things costs: a withdrawal announced is not the withdrawal."""
    types = {p.event.type for p in (a, b) if p.event and p.event.type != GENERIC}
    return weights.other_type if len(types) > 1 else 0.0


def same_mode(a: Passage, b: Passage, weights: ClaimWeights) -> Finding:
    """Both tell of the same mode of a type."""
    if a.event and b.event and a.event.type == b.event.type and set(a.event.modes) & set(b.event.modes):
        return Finding(weights.mode, "in the same mode")
    return NOTHING


def same_parties(a: Passage, b: Passage, weights: ClaimWeights) -> Finding:
    """Parties in common count for, whatever their roles; other actors count against."""
    common = (a.actors | a.recipients | a.places) & (b.actors | b.recipients | b.places)
    score = weights.party * min(len(common), weights.most_parties)
    if a.actors and b.actors and not a.actors & b.actors:
        score -= weights.other_actor
    if a.undergone and b.undergone and not a.undergone & b.undergone and not a.recipients & b.recipients:
        score -= weights.other_undergoer
    return Finding(score, f"{len(common)} parties in common")


def same_place(a: Passage, b: Passage, weights: ClaimWeights) -> Finding:
    """Named places on both sides that differ count against, though they may lie in one country."""
    if not (a.places and b.places):
        return NOTHING
    named = [frozenset(place for place in p.places if not place.startswith("@")) for p in (a, b)]
    if all(named) and not named[0] & named[1]:
        return Finding(-weights.other_place, "other places")
    return NOTHING


def same_day(a: Passage, b: Passage, weights: ClaimWeights) -> Finding:
    """Times that both resolved and that meet count for."""
    if None in a.time or None in b.time or apart(a.time, b.time, weights.days_apart):
        return NOTHING
    return Finding(weights.day, "at the same time")


def same_context(a: Passage, b: Passage, weights: ClaimWeights) -> Finding:
    """The other words of the clauses are alike."""
    alike = cosine(a.context, b.context)
    return Finding(weights.context * min(alike, weights.max_context), f"their words are {alike:.0%} alike")


FEATURES: tuple[Feature, ...] = (same_word, same_mode, same_parties, same_place, same_day, same_context)


def match(a: Passage, b: Passage) -> Finding:
    """How well two passages carry one claim; below `join` they do not. A word or type in common is needed."""
    weights = settings().claims
    if a.event is None or b.event is None:
        return _same_words(a, b, weights)
    if vetoed(a, b):
        return Finding(0.0, "at other times, in other countries, or in another number")
    first = same_word(a, b, weights)
    if not first.score:
        return first
    if a.span.words(a.report.text) == b.span.words(b.report.text):
        return Finding(1.0, "word for word the same")
    score = first.score + sum(feature(a, b, weights).score for feature in FEATURES[1:])
    return Finding(score, "their words and parties fit")


def _same_words(a: Passage, b: Passage, weights: ClaimWeights) -> Finding:
    """Two sources' words without an event are one proposition when they are alike enough."""
    if a.event or b.event or min(len(a.context), len(b.context)) < weights.proposition_words:
        return NOTHING
    alike = cosine(a.context, b.context)
    if alike < weights.proposition:
        return NOTHING
    return Finding(weights.join + alike - weights.proposition, f"their words are {alike:.0%} alike")


def vetoed(a: Passage, b: Passage) -> bool:
    """Whether the two cannot be one event: at times or in countries that lie apart, in other numbers, or not at all."""
    if a.event is not None and b.event is not None and a.many != b.many:
        return True
    if a.places and b.places and not a.places & b.places:
        return True
    if (a.value == "CT-") != (b.value == "CT-") and not (a.denies or b.denies):
        return True
    cuts = settings().claims
    return apart(a.time, b.time, cuts.days_apart) or _long_past(a, b, cuts) or _long_past(b, a, cuts)


def _long_past(a: Passage, b: Passage, cuts: ClaimWeights) -> bool:
    """Whether the one is history ("in 1960") and the other, told without a time, is the news of a later report."""
    if a.time[1] is None or b.time[0] is not None or b.day is None:
        return False
    return (_day(b.day) - _day(a.time[1])).days > cuts.long_past


def apart(a: Interval, b: Interval, days: int) -> bool:
    """Whether two known intervals lie more than that many days from each other."""
    if a[0] is None or a[1] is None or b[0] is None or b[1] is None:
        return False
    first, last = (a, b) if a[0] <= b[0] else (b, a)
    end, begin = first[1], last[0]
    return end is not None and begin is not None and (_day(begin) - _day(end)).days > days


def _day(text: str) -> date:
    return date.fromisoformat(text[:10])
