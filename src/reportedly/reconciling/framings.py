"""Where one party is accused of the opposite of what is said to be its purpose."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from reportedly.knowledge import read_table
from reportedly.model import Attribution, Discrepancy, Evidence, Reading, Span
from reportedly.reconciling.words import rarity, stems

NAME_RARITY = 2.0  # a word in more than one report in e^2 = 7 says too little about whom a sentence is


@dataclass(frozen=True, slots=True)
class Opposition:
    """Deeds on two sides, and what they are done to, as stems."""

    name: str
    one: frozenset[str]
    other: frozenset[str]
    object: frozenset[str]


@dataclass(frozen=True, slots=True)
class Stand:
    """A sentence that puts somebody on one side of an opposition.

    Attributes:
        who: Whose words the sentence gives.
        side: The country of that one, if any.
        about: Stems of the names in the sentence.
    """

    evidence: Evidence
    who: str
    side: str | None
    accuses: bool
    about: frozenset[str]


@cache
def _oppositions() -> tuple[Opposition, ...]:
    rows = read_table("oppositions")["opposed"]
    return tuple(Opposition(r["name"], *(frozenset(r[k]) for k in ("one", "other", "object"))) for r in rows)


def opposed_framings(readings: tuple[Reading, ...]) -> Iterator[Discrepancy]:
    """One discrepancy for each accuser and each party that describes the accused's deeds the other way."""
    for opposition in _oppositions():
        one, other = ([s for r in readings for s in _stands(r, opposition, side)] for side in ("one", "other"))
        told: set[tuple[str, str]] = set()
        for left, right in product(one, other):
            pair = left.who, right.who
            if (
                left.who != right.who
                and left.accuses != right.accuses
                and left.about & right.about
                and pair not in told
            ):
                told.add(pair)
                yield _opposed(left, right, opposition)


def _pull_apart(left: Stand, right: Stand) -> bool:
    """Whether one accuses and another describes, of somebody whom both name, and the describer is not the accuser."""
    accuser, describer = (left, right) if left.accuses else (right, left)
    if left.accuses == right.accuses or not left.about & right.about:
        return False
    return accuser.side != describer.side if accuser.side and describer.side else accuser.who != describer.who


def _opposed(left: Stand, right: Stand, opposition: Opposition) -> Discrepancy:
    accuser, describer = (left, right) if left.accuses else (right, left)
    because = (
        f"{accuser.who} accuses of the opposite of what {describer.who} describes ({opposition.name}); "
        "neither account is measured."
    )
    return Discrepancy("", "framing", "opposed", (left.evidence, right.evidence), because)


def _stands(reading: Reading, opposition: Opposition, side: str) -> Iterator[Stand]:
    """The sentences of a report with a deed of that side, done to the object of the opposition."""
    deeds: frozenset[str] = getattr(opposition, side)
    text = reading.report.text
    for sentence in reading.sentences:
        words = frozenset(stems(sentence.span.words(text)))
        if words & deeds and words & opposition.object:
            said = _speaker(reading, sentence.span)
            who = said.chain[0].name if said and said.chain else reading.report.name
            about = frozenset(_named(reading, sentence.span))
            accuses = said is not None and said.stance == "accuses"
            yield Stand(reading.report.evidence(sentence.span), who, _side(reading, said), accuses, about)


def _side(reading: Reading, said: Attribution | None) -> str | None:
    """The country of whoever speaks, if the source is known to have one."""
    source = next((e for e in reading.entities if said is not None and e.id == said.entity), None)
    return source.codes.country if source is not None else None


def _speaker(reading: Reading, sentence: Span) -> Attribution | None:
    """The accusation in the sentence if there is one, else the outermost attribution."""
    inside = [a for a in reading.attributions if any(piece.overlaps(sentence) for piece in a.content)]
    accusing = [a for a in inside if a.stance == "accuses"]
    return next(iter([*accusing, *inside]), None)


def _named(reading: Reading, sentence: Span) -> Iterator[str]:
    """The stems of the names in the sentence; of a people its country's name stands for both."""
    text = reading.report.text
    for entity in reading.entities:
        if any(m.form in ("name", "metonym") and sentence.holds(m.span) for m in entity.mentions):
            yield from (s for s in stems(entity.name) if rarity(s) >= NAME_RARITY)
            yield from (s for m in entity.mentions if sentence.holds(m.span) for s in stems(m.span.words(text)))
