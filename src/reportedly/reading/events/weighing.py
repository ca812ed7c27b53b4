"""Weighs how an event stands beside the rules: the trained status head, where it is far surer than they are right."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from math import inf

from spacy.tokens import Token

from reportedly.model import Attribution, Factuality, FactValue, Status
from reportedly.reading.events.factuality import Judgement
from reportedly.reading.events.granted import CHARGING
from reportedly.reading.events.head import Head, read_head
from reportedly.reading.events.said import is_quoted
from reportedly.reading.events.signs import signs
from reportedly.reading.events.standing import ASSERTED
from reportedly.reading.events.ties import is_definite

# What the rules' status counts more in log odds. Measured on texts that the rules were not fitted to
# (training/status/RESULTS.md): from 1.5 to 3 both together are right more often than either alone.
TRUST = 2.0
# More of what somebody accuses another of. Nothing is weighed where the rules have read a plain "not" or plain telling:
# read over on published reports, there what the head would change was mostly right before.
CHARGED = 3.0
UNSAID = 4.0  # and of what the outlet tells itself, where the words decide, not who says it
SETTLED: tuple[Status, ...] = ("happened", "ongoing", "negated")
# What is said to be so although the rules read it as denied or left open misleads most: that asks for more.
GRAVE: dict[Status, float] = {"denied": inf, "hypothetical": 2.0}
SPEAKING = 2  # words that a reason names
# Signs that are words of the text, and those that are a word with its construction behind a point.
WORDS = ("aux", "adverb", "mark", "time", "before", "behind", "det", "mod", "cue", "stance.cue")
GOVERNING = ("above", "above0", "above1", "above2", "above3")
# What the outlet vouches for of an event that it tells with that status, and what a source vouches for.
TOLD: dict[Status, FactValue] = {
    "happened": "CT+",
    "ongoing": "CT+",
    "planned": "PR+",
    "demanded": "Uu",
    "alleged": "Uu",
    "denied": "Uu",
    "negated": "CT-",
    "hypothetical": "Uu",
}
VOUCHED: dict[Status, FactValue] = TOLD | {"alleged": "CT+", "denied": "CT-"}


def reconsidered(judgement: Judgement, head: Token, held: tuple[Attribution, ...], text: str) -> Judgement:
    """The judgement of the rules, or that of the head where it is surer by more than the rules are trusted.

    Args:
        judgement: What the rules say; not one of SETTLED.
        head: The word that heads the event's clause.
        held: The attributions that the event stands in, the innermost first.
        text: The report's text.
    """
    weights = status_head_weights()
    found = signs(head, held, text)
    scores = _scores(weights, found)
    scores[judgement.status] += _trust(judgement, head)
    for name in ASSERTED:
        scores[name] -= GRAVE.get(judgement.status, 0.0)
    best = max(weights.classes, key=lambda name: scores[name])
    if best == judgement.status:
        return judgement
    status: Status = best  # type: ignore[assignment]
    speaking = tuple(_speaking(found, status, judgement.status, weights))
    return _revalued(replace(judgement, status=status, instead=judgement.status, speaking=speaking), head)


def _trust(judgement: Judgement, head: Token) -> float:
    """What the rules' status counts more; nothing outweighs it where a charge stands in quotation marks."""
    inner = judgement.attribution
    if inner is None:
        return UNSAID
    if judgement.status not in ("alleged", "denied"):
        return TRUST
    if is_quoted(head, inner):
        return inf
    return CHARGED if inner.stance in ("accuses", *CHARGING) else TRUST


def _scores(weights: Head, found: frozenset[str]) -> dict[str, float]:
    """The log odds of each status."""
    totals = [0.0] * len(weights.classes)
    for name in sorted(found):  # sorted, for the sum of floats hangs on the order
        for column, weight in weights.weights.get(name, ()):
            totals[column] += weight
    return dict(zip(weights.classes, totals, strict=True))


def _revalued(judgement: Judgement, head: Token) -> Judgement:
    """The judgement with the values that go with its status."""
    status, inner = judgement.status, judgement.attribution
    if inner is None:
        return replace(judgement, factuality=(Factuality(None, TOLD[status]),))
    known = head.pos_ == "NOUN" and is_definite(head) and not is_quoted(head, inner)
    if status in ASSERTED and known:
        return replace(judgement, factuality=(Factuality(None, "CT+"),), attribution=None)
    values: list[Factuality] = []
    for entry in judgement.factuality:
        mine = entry.according_to == inner.id
        value: FactValue = VOUCHED[status] if mine else "Uu" if entry.according_to is None else entry.value
        values.append(Factuality(entry.according_to, value))
    return replace(judgement, factuality=tuple(values))


def _speaking(found: frozenset[str], status: str, other: str, weights: Head) -> Iterator[str]:
    """The words that spoke most for one status against another."""
    best, worse = weights.classes.index(status), weights.classes.index(other)
    gains: dict[str, float] = {}
    for feature in sorted(found):
        label, _, value = feature.partition("=")
        shown = value.split(".")[0] if label in GOVERNING else value if label in WORDS else ""
        given = dict(weights.weights.get(feature, ()))
        if shown.replace(" ", "").isalpha():
            gains[shown] = gains.get(shown, 0.0) + given.get(best, 0.0) - given.get(worse, 0.0)
    ranked = sorted(gains, key=lambda shown: (-gains[shown], shown))
    yield from (shown for shown in ranked[:SPEAKING] if gains[shown] > 0)


@cache
def status_head_weights() -> Head:
    """The weights of the table `status_weights`, read once."""
    return read_head(files("reportedly.knowledge").joinpath("tables", "status_weights.tsv"))
