"""Weighs a candidate with the trained type head: which PLOVER type it is, if any, how sure that is, and why."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from math import exp, log

from reportedly.reading.events.background import UNREAL, demoted
from reportedly.reading.events.features import NO_FRAME, Candidate, features, governor, lexicon_type
from reportedly.reading.events.kinds import FUTURE, PLAIN, Kind, absorbing, kind_of, mode_for
from reportedly.reading.events.lexicon import Frame
from reportedly.reading.events.modes import completed
from reportedly.reading.events.names import Names
from reportedly.reading.events.triggers import word

NONE = "NONE"  # the class of what is no event of PLOVER
# How likely some type of PLOVER must be, in percent, where the lexicon gives the word one: so much, and added to that
# this share of the likelihood of the surest other event of its sentence. Set on the folds of all sets: higher raises
# the precision on PLV, which marks one event a sentence, and loses triggers in longer texts (docs/event-types.md).
LEAST = 10
RIVAL = 0.4
ALIKE = 5  # the same where the surest other event is of the same type: a deed is seldom told by one word alone
CHARGED = 10  # it is what somebody is accused of, or denies: told beside the charge, however sure that is
TIED = 4  # a tie-break of PLOVER speaks of this very case
# How likely one type must be where the lexicon has none, or one of our own.
UNKNOWN = 85
OURS = 90
MEANT = ("HAPPENING", "ACCIDENT", "DEATHS", "INJURIES")  # types of our own that may turn out to be somebody's deed
# The rules' type stays unless another is this likely, and that many times as likely as theirs.
CERTAIN = 60
TIMES = 3
HELD = 0.6  # how often the rules' type is right where the head says an event, but of another type; counted on the folds
LITTLE, MOST = 1, 99  # nothing that is read is certain
# Slope and shift of the log odds that are printed: what the head is sure of is right a little less often. Fitted on the
# folds (docs/event-types.md has the table).
KEPT = (0.41, 0.2)
SPEAKING = 2  # words that a reason names
TELLING = ("near", "obj", "mod", "carried", "to", "from", "with", "against", "comp")  # features that are words


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a candidate is.

    Attributes:
        sure: Likelihood of the kind in percent, as the head has it; None where it has no say.
        why: What spoke most for the kind, in words.
    """

    kind: Kind
    sure: int | None
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """The classes and, for each feature, what it adds to the log odds of each."""

    classes: tuple[str, ...]
    weights: dict[str, tuple[tuple[int, float], ...]]

    def shares(self, found: tuple[str, ...]) -> tuple[float, ...]:
        """The likelihood of each class."""
        scores = [0.0] * len(self.classes)
        for name in found:
            for column, weight in self.weights.get(name, ()):
                scores[column] += weight
        top = max(scores)
        parts = [exp(score - top) for score in scores]
        whole = sum(parts)
        return tuple(part / whole for part in parts)


def weighed(listed: Sequence[Candidate], names: Names, head: Head) -> list[Verdict]:
    """The verdict on each candidate of a sentence: the rules' type or the head's, where it is likely enough."""
    found = [features(candidate, names) for candidate in listed]
    shares = [_percent(head, one) for one in found]
    rivals = _rivals(listed, shares)
    frames = frames_of(listed)
    verdicts = []
    for n, (candidate, row) in enumerate(zip(listed, shares, strict=True)):
        verdict = _verdict(candidate, row, rivals[n], found[n], head)
        verdicts.append(replace(verdict, kind=completed(verdict.kind, candidate, frames)))
    return verdicts


@dataclass(frozen=True, slots=True)
class Rival:
    """The surest other event of a sentence.

    Attributes:
        likely: How likely it is to be an event of PLOVER, in percent.
        alike: Whether it is surer than the candidate itself, and of the same type.
    """

    likely: float
    alike: bool


def _rivals(listed: Sequence[Candidate], shares: Sequence[dict[str, float]]) -> list[Rival]:
    """The rival of each candidate; of several as sure, the first."""
    rows = list(zip(listed, shares, strict=True))
    likely = [100 - row[NONE] if one.kind.vocabulary == "plover" else 0.0 for one, row in rows]
    kinds = [_settled_type(one, row) if one.kind.vocabulary == "plover" else "" for one, row in rows]
    order = sorted(range(len(rows)), key=lambda n: (-likely[n], n))
    found = []
    for n in range(len(rows)):
        top = next((other for other in order if other != n), None)
        if top is None:
            found.append(Rival(0.0, alike=False))
            continue
        found.append(Rival(likely[top], alike=likely[top] > likely[n] and kinds[top] == kinds[n]))
    return found


def frames_of(listed: Sequence[Candidate]) -> dict[int, Frame]:
    """The frames of typed candidates by the positions of their words."""
    found: dict[int, Frame] = {}
    for candidate in listed:
        trigger = candidate.trigger
        if trigger.frame is not None and trigger.frame.weight:
            found[trigger.head.i] = trigger.frame
    return found


def _percent(head: Head, found: tuple[str, ...]) -> dict[str, float]:
    return {name: 100 * share for name, share in zip(head.classes, head.shares(found), strict=True)}


def _verdict(
    candidate: Candidate, shares: dict[str, float], rival: Rival, found: tuple[str, ...], head: Head
) -> Verdict:
    name = _type(candidate, shares, rival)
    if name is None:
        return Verdict(candidate.kind if candidate.kind.vocabulary == "reported" else PLAIN, None)
    return Verdict(_kind(candidate, name), _sure(shares, name), _speaking(found, name, head))


def _sure(shares: dict[str, float], name: str) -> int:
    """How sure a type is, in percent, as often as such types were right on the folds."""
    share = min(MOST, max(LITTLE, shares[name], HELD * (100 - shares[NONE]))) / 100
    return round(100 / (1 + exp(-KEPT[0] * log(share / (1 - share)) - KEPT[1])))


def _type(candidate: Candidate, shares: dict[str, float], rival: Rival) -> str | None:
    """The type of PLOVER that a candidate is, if any, beside that rival."""
    best = _best(shares)
    kind, frame = candidate.kind, candidate.trigger.frame
    if frame is not None and not frame.weight:
        return None
    if kind.type not in MEANT and kind.vocabulary != "plover":
        return None
    if kind.vocabulary != "plover":
        needed = UNKNOWN if lexicon_type(candidate.trigger) == NO_FRAME else OURS
        return best if shares[best] >= needed else None
    if _is_absorbed(candidate) or 100 - shares[NONE] < _needed(candidate, rival):
        return None
    return _settled_type(candidate, shares)


def _best(shares: dict[str, float]) -> str:
    """The likeliest type."""
    return max((name for name in shares if name != NONE), key=lambda name: (shares[name], name))


def _settled_type(candidate: Candidate, shares: dict[str, float]) -> str:
    """The rules' type, unless the head is far surer of another."""
    best, kind = _best(shares), candidate.kind
    outdone = shares[best] >= CERTAIN and shares[best] >= TIMES * shares[kind.type]
    return best if outdone and not kind.note else kind.type


def _needed(candidate: Candidate, rival: Rival) -> float:
    """How likely an event of PLOVER must be to be told as one."""
    if candidate.kind.note and not candidate.kind.note.startswith(FUTURE):
        return TIED
    if candidate.judgement.status in ("alleged", "denied"):
        return CHARGED
    return ALIKE if rival.alike else LEAST + RIVAL * rival.likely


def _is_absorbed(candidate: Candidate) -> bool:
    """Whether it is only what a promise, demand, refusal or threat speaks of, or a purpose: neither is coded apart."""
    ahead = candidate.kind.note.startswith(FUTURE)
    if candidate.judgement.status not in UNREAL or not (ahead or governor(candidate) in absorbing()):
        return False
    standing, status = candidate.standing, candidate.judgement.status
    return demoted(candidate.trigger, candidate.kind, standing, status, candidate.others)


def _kind(candidate: Candidate, name: str) -> Kind:
    """The kind of that type: the rules' own where they agree, else with the mode that the lexicon has for the word."""
    if candidate.kind.type == name:
        return candidate.kind
    if candidate.trigger.frame is not None and candidate.trigger.frame.type == name:
        return kind_of(name, candidate.trigger.frame.mode)
    return kind_of(name, mode_for(word(candidate.trigger.head), name))


def _speaking(found: tuple[str, ...], name: str, head: Head) -> tuple[str, ...]:
    """The words that spoke most for a class."""
    best, none = (head.classes.index(one) for one in (name, NONE))
    gains = []
    for feature in found:
        label, _, value = feature.partition("=")
        if label in TELLING and value.isalpha():
            given = dict(head.weights.get(feature, ()))
            gains.append((given.get(none, 0.0) - given.get(best, 0.0), value))
    return tuple(dict.fromkeys(value for gain, value in sorted(gains) if gain < 0))[:SPEAKING]


@cache
def type_head() -> Head:
    """The weights of the table `event_weights`, read once."""
    return read_head(files("reportedly.knowledge").joinpath("tables", "event_weights.tsv"))


def read_head(path: Traversable) -> Head:
    """The head that a table of weights describes."""
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    classes = tuple(lines[0].split("\t")[1:])
    return Head(classes, dict(_row(line) for line in lines[1:]))


def _row(line: str) -> tuple[str, tuple[tuple[int, float], ...]]:
    """One feature with the columns and weights that it has."""
    name, *cells = line.split("\t")
    pairs = (cell.split(":") for cell in cells)
    return name, tuple((int(column), float(weight)) for column, weight in pairs)
