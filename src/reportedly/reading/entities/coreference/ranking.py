"""Chooses the likeliest candidate, or none, by the weights of the table."""

import math
from collections.abc import Callable
from functools import cache

from spacy.tokens import Token

from reportedly.knowledge.table import read_table
from reportedly.reading.entities.coreference.anaphor import Anaphor
from reportedly.reading.entities.coreference.candidates import Candidate, candidates
from reportedly.reading.entities.coreference.features import features
from reportedly.reading.entities.discourse import Discourse, Said

# Chooses whom a word means, given what was spoken of before and how many sentences lie between two.
Choose = Callable[[Anaphor, Discourse, Callable[[int], int]], Said | None]

AHEAD = 2.5  # the best must be so many times as likely as the next; where two fit almost alike, neither is named


@cache
def weights() -> dict[str, float]:
    """What each feature adds."""
    found: dict[str, float] = read_table("coreference")["weights"]
    return found


@cache
def least(sort: str) -> float:
    """How likely the best candidate must be, for a pronoun and for a noun."""
    return float(read_table("coreference")["least"][sort])


def scored(
    anaphor: Anaphor, found: list[Candidate], apart: Callable[[int], int], weigh: dict[str, float]
) -> list[tuple[float, Candidate]]:
    """Each candidate with its probability among them and nobody, in their order."""
    sums = [sum(weigh.get(name, 0.0) for name in features(anaphor, c, apart, found)) for c in found]
    top = max([0.0, *sums])
    powers = [math.exp(value - top) for value in sums]
    total = math.exp(-top) + math.fsum(powers)
    return [(power / total, candidate) for power, candidate in zip(powers, found, strict=True)]


def choose(anaphor: Anaphor, discourse: Discourse, apart: Callable[[int], int]) -> Said | None:
    """Whom the word means: of people the likeliest; where grammar binds it, and of things, the rules say so.

    The marked chains hold too few "it" and "they" to fit anything; the rules are right about them more often.
    """
    if anaphor.kind != "person" or is_bound(anaphor.token):
        return anaphor.rule
    found = best(anaphor, candidates(anaphor, discourse), apart)
    return found.item if found is not None else None


def rules(anaphor: Anaphor, discourse: Discourse, apart: Callable[[int], int]) -> Said | None:
    """Whom the rules of grammar alone would choose."""
    del discourse, apart
    return anaphor.rule


def is_bound(token: Token) -> bool:
    """Whether grammar leaves no choice: 'who', 'herself'."""
    return token.lower_ == "who" or token.lower_.endswith(("self", "selves"))


def best(anaphor: Anaphor, found: list[Candidate], apart: Callable[[int], int]) -> Candidate | None:
    """The likeliest candidate if it is likely enough and far enough ahead of the others; else nobody."""
    ranked = sorted(scored(anaphor, found, apart, weights()), key=lambda pair: (-pair[0], pair[1].rank))
    if not ranked or ranked[0][0] < least(anaphor.sort):
        return None
    clear = all(ranked[0][0] >= AHEAD * chance for chance, _ in ranked[1:2])
    return ranked[0][1] if clear else None
