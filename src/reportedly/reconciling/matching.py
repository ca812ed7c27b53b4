"""Whether two passages carry one claim: features with weights that add up to log-odds, and a reason."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from math import exp, sqrt

from reportedly.reconciling.families import common
from reportedly.reconciling.passage import GENERIC, Interval, Passage
from reportedly.reconciling.settings import ClaimCuts, settings
from reportedly.reconciling.words import cosine, rarity

Feature = Callable[[Passage, Passage], float]
# What somebody says or asks: of such deeds a report tells many, of the same parties, that are not one.
VERBAL = frozenset({"ACCUSE", "REQUEST", "REJECT", "AGREE", "SUPPORT", "THREATEN"})
MOST_RARE = 6.5
MOST_PARTIES = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """How sure it is that two passages carry one claim, 0 to 1, and a plain sentence that says why."""

    score: float
    because: str


NOTHING = Finding(0.0, "")


def match(a: Passage, b: Passage) -> Finding:
    """How sure it is that two passages carry one claim. A word, family or type in common is needed, and more."""
    if a.event is None or b.event is None:
        return _same_words(a, b)
    if not (same_stem(a, b) or same_type(a, b) or same_family(a, b)):
        return NOTHING
    if vetoed(a, b):
        return Finding(0.0, "at other times, in other countries, or in another number")
    if a.span.words(a.report.text) == b.span.words(b.report.text):
        return Finding(1.0, "word for word the same")
    if not grounded(a, b):
        return Finding(0.0, "nothing but the word or the type of event is in common")
    return _weighed(a, b)


def _weighed(a: Passage, b: Passage) -> Finding:
    """What the features add up to; one word in nearly the same clause is enough by itself."""
    sure = 1 / (1 + exp(-log_odds(a, b)))
    if same_stem(a, b) and _alike(a, b) >= settings().claims.nearly:
        return Finding(max(sure, _alike(a, b)), "nearly the same words")
    return Finding(sure, "their words and parties fit")


def log_odds(a: Passage, b: Passage) -> float:
    """The weighted sum of the features."""
    weights = settings().claim_weights
    return weights["always"] + sum(weights[name] * feature(a, b) for name, feature in FEATURES.items())


def same_stem(a: Passage, b: Passage) -> bool:
    """Whether both tell of it with the same word, or with verb and noun of one stem."""
    return a.event is not None and b.event is not None and a.stem == b.stem


def same_family(a: Passage, b: Passage) -> bool:
    """Whether the two words for it may tell of one deed."""
    return not a.families.isdisjoint(b.families)


def same_type(a: Passage, b: Passage) -> bool:
    """Whether both tell of the same type of event."""
    if a.event is None or b.event is None or GENERIC in (a.event.type, b.event.type):
        return False
    return (a.event.vocabulary, a.event.type) == (b.event.vocabulary, b.event.type)


def _other_names(a: Passage, b: Passage) -> bool:
    """Whether both clauses name something, and nothing that both name."""
    return _other(a.names, b.names)


def _other_numbers(a: Passage, b: Passage) -> bool:
    """Whether both clauses count something, and no number stands in both."""
    return _other(a.counts, b.counts)


def same_mode(a: Passage, b: Passage) -> bool:
    """Whether both tell of the same mode of a type."""
    return same_type(a, b) and bool(_modes(a) & _modes(b))


def _modes(passage: Passage) -> frozenset[str]:
    return frozenset(passage.event.modes) if passage.event else frozenset()


def _parties(passage: Passage) -> frozenset[str]:
    return passage.actors | passage.recipients | passage.places


def _untyped(a: Passage, b: Passage) -> bool:
    return all(p.event is not None and p.event.type == GENERIC for p in (a, b))


def _other(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether both are known and have nothing in common."""
    return bool(one and two) and not one & two


def _other_undergoer(a: Passage, b: Passage) -> bool:
    """Whether it was done to others: the words for them have none in common, and no entity."""
    return _other(a.undergone, b.undergone) and not a.recipients & b.recipients


def _alike(a: Passage, b: Passage) -> float:
    return cosine(a.context, b.context)


def _alike_in_matter(a: Passage, b: Passage) -> float:
    """How alike the clauses are in what they do not name."""
    one, other = ({w: v for w, v in p.context.items() if w not in p.names} for p in (a, b))
    lengths = [sqrt(sum(v * v for v in side.values())) for side in (one, other)]
    return cosine(one, other) / (lengths[0] * lengths[1]) if all(lengths) else 0.0


def _telling(a: Passage, b: Passage) -> float:
    """How rare the word in common is: "bring" says little, "evacuate" much."""
    return rarity(a.stem) / MOST_RARE if same_stem(a, b) else 0.0


# Names as in the table of weights.
FEATURES: dict[str, Feature] = {
    "stem": same_stem,
    "family": same_family,
    "type": same_type,
    "untyped": lambda a, b: same_stem(a, b) and _untyped(a, b),
    "rarity": _telling,
    "alike": _alike,
    "parties": lambda a, b: min(len(_parties(a) & _parties(b)), MOST_PARTIES),
    "actor": lambda a, b: bool(a.actors & b.actors),
    "other_actor": lambda a, b: _other(a.actors, b.actors),
    "recipient": lambda a, b: bool(a.recipients & b.recipients),
    "other_undergoer": _other_undergoer,
    "place": lambda a, b: bool(a.places & b.places),
    "mode": same_mode,
    "other_value": lambda a, b: a.value != b.value,
    "other_status": lambda a, b: a.event is not None and b.event is not None and a.event.status != b.event.status,
    "other_names": _other_names,
    "other_numbers": _other_numbers,
    "noun_and_verb": lambda a, b: a.nominal != b.nominal,
}


def grounded(a: Passage, b: Passage) -> bool:
    """Whether something beside the word or the type speaks for one deed, and nothing against it.

    A denial must be of this very thing. Of what somebody says or asks a report tells many things of the same parties.
    Clauses that are alike fit; so do those of parties in common.
    """
    cuts, alike = settings().claims, _alike(a, b)
    if a.denies != b.denies:
        return alike >= cuts.near
    verbal = any(p.event.type in VERBAL for p in (a, b) if p.event)
    if (verbal or _only_commonly_alike(a, b)) and _alike_in_matter(a, b) < cuts.bare:
        return False
    if alike < cuts.fits and _other_undergoer(a, b) and _other_numbers(a, b):
        return False
    return alike >= cuts.fits or _concerns_the_same(a, b) or (not verbal and _nothing_against(a, b))


def _only_commonly_alike(a: Passage, b: Passage) -> bool:
    """Whether nothing but a family joins the two words, and one whose words go with many deeds ("pass", "adopt")."""
    return not (same_stem(a, b) or same_type(a, b) or (a.families & b.families) - common())


def _concerns_the_same(a: Passage, b: Passage) -> bool:
    """Whether some party, or a word for whom it was done to, is in common."""
    return bool(_parties(a) & _parties(b) or a.undergone & b.undergone)


def _nothing_against(a: Passage, b: Passage) -> bool:
    """Whether the word says enough and no other party is named; one of no known kind of deed ("spent") does not."""
    if same_stem(a, b) and not _untyped(a, b):
        return not _other(a.actors, b.actors)
    return bool((a.families & b.families) - common()) and not _other(_parties(a), _parties(b))


def _same_words(a: Passage, b: Passage) -> Finding:
    """Two sources' words without an event are one proposition when they are alike enough."""
    cuts = settings().claims
    if a.event or b.event or min(len(a.context), len(b.context)) < cuts.proposition_words:
        return NOTHING
    alike = _alike(a, b)
    if alike < cuts.proposition:
        return NOTHING
    return Finding(max(alike, cuts.join), f"their words are {alike:.0%} alike")


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


def _long_past(a: Passage, b: Passage, cuts: ClaimCuts) -> bool:
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
