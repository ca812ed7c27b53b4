"""How likely one attribution answers another: a logistic model over its signs, learnt in training/responses."""

import math
from collections.abc import Iterable

from reportedly.reading.attributions.responses.kinds import Kind
from reportedly.reading.attributions.responses.tables import weight

# In words what speaks for an answer, the most telling first.
REASONS = {
    "set_against": "words beside it set the one against the other",
    "inside": "it is told in the answer itself",
    "whole": "it stands right before",
    "goes_on": "its source goes on with an answer to it",
    "pointed": "its content points back to it",
    "flat": "it says that it is not so",
    "such": "its content points back to it",
    "gainsaid": "it says no to what is told there",
    "marked": "its words say that it answers",
    "to_accuses": "it is the accusation before it",
    "charged": "its source is named there",
    "bridged": "its source is one of those it speaks of",
    "fragment": "it exclaims at what stands before it",
    "opposed": "a word like 'but' sets it against that",
    "shared": "they share words",
}
# What a statement without a word of answering must show to answer more than what stands right before it: who is charged
# with a thing says much else. Of the answers marked in our gold 3 in 55 show none of it.
SAYING = frozenset(
    {"negated", "gainsaid", "contrast", "opposed", "flat", "fragment", "goes_on", "marked", "retorts", "pointed"}
    | {"contrary", "other_figure", "exchange"}
)
# Who is charged with a wrong can answer it from farther off.
CHARGED = frozenset({"charged", "hostile"})
# Signs of the grammar that leave no doubt: the claim is the answer's own object, or "contrary to" leads to it.
SURE = frozenset({"inside", "set_against"})
# Who has just denied a thing says no to it once more.
REPEATED = frozenset({"goes_on", "negated", "shared"})
HOW = ("negated", "gainsaid", "contrast", "opposed", "own", "flat", "fragment", "contrary")
# Kinds whose cue says by itself that it answers, and the rest.
GROUPS: dict[Kind, str] = {
    "denies": "explicit",
    "rebuts": "explicit",
    "labels": "explicit",
    "acknowledges": "explicit",
    "condemns": "explicit",
    "insists": "open",
    "neutral": "open",
}


def is_sure(kind: Kind, signs: frozenset[str]) -> bool:
    """Whether the grammar leaves no doubt; a pronoun alone is denied or granted only of what stands right before."""
    whole = "whole" in signs and kind not in ("labels", "insists", "neutral")
    return whole or bool(signs & SURE) or signs >= REPEATED


def features(kind: Kind, signs: Iterable[str]) -> list[str]:
    """The names of the weights that count for an answer of that kind: the kind, its signs, and both together."""
    names = sorted(signs)
    group = GROUPS[kind]
    return [kind, *names, *(f"{group} {name}" for name in names), *_pairs(names, group)]


def _pairs(names: list[str], group: str) -> list[str]:
    """Signs that only count together: whom it is about with what was said, and where."""
    held = set(names)
    who = [name for name in ("charged", "subject", "bridged", "pronoun", "house", "defender") if name in held]
    how: list[str] = [name for name in HOW if name in held]
    how += [name for name in ("shared", "other_figure") if name in held and group == "open"]
    where = [name for name in ("hostile", "near", "goes_on", "accuser", "answered", "exchange") if name in held]
    found = [f"{group} {one} {other}" for one in (*who, *how) for other in where]
    found += [f"{group} {one} {other}" for one in who for other in how]
    if {"hostile", "near"} <= held:
        found += [f"{group} {one} hostile near" for one in (*who, *how)]
    return found


def likelihood(kind: Kind, signs: frozenset[str]) -> float:
    """How likely it is an answer; 0 where nothing speaks for it, or nothing of what a mere statement says."""
    if is_sure(kind, signs):
        return 1.0
    if not signs or (GROUPS[kind] == "open" and not signs & (SAYING | {"near"}) and not signs >= CHARGED):
        return 0.0
    total = weight("bias") + sum(weight(name) for name in features(kind, signs))
    return 1 / (1 + math.exp(-total))


def least(kind: Kind) -> float:
    """From which likelihood on it is called an answer: later where its cue does not say by itself that it answers."""
    return weight("least" if GROUPS[kind] == "explicit" else "least_open")


def reason(signs: frozenset[str]) -> str:
    """In words what speaks most for it."""
    return next((said for name, said in REASONS.items() if name in signs), "it is the claim before it")
