"""Where one party is accused of the opposite of what is said to be its purpose."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
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
        side: The country of that one; None for a medium, or where unknown.
        countries: Those named in the sentence.
        about: Stems of the names in the sentence.
        doers: Stems of the names of those who do something in it.
    """

    evidence: Evidence
    who: str
    side: str | None
    countries: frozenset[str]
    accuses: bool
    about: frozenset[str]
    doers: frozenset[str]


@cache
def _oppositions() -> tuple[Opposition, ...]:
    rows = read_table("oppositions")["opposed"]
    return tuple(Opposition(r["name"], *(frozenset(r[k]) for k in ("one", "other", "object"))) for r in rows)


def opposed_framings(readings: tuple[Reading, ...]) -> Iterator[Discrepancy]:
    """One discrepancy for each accuser and each party that describes the accused's deeds the other way."""
    for opposition in _oppositions():
        one, other = (_agreed([s for r in readings for s in _stands(r, opposition, i)]) for i in ("one", "other"))
        told: set[tuple[str, str]] = set()
        for left, right in product(one, other):
            pair = left.who, right.who
            if pair not in told and _pull_apart(left, right):
                told.add(pair)
                yield _opposed(left, right, opposition)


def _agreed(stands: list[Stand]) -> list[Stand]:
    """The stands, an accuser's with only those countries that all the accusing sentences name: one is the accused."""
    common: dict[str, frozenset[str]] = {}
    for stand in stands:
        if stand.accuses:
            common[stand.who] = common.get(stand.who, stand.countries) & stand.countries
    return [replace(s, countries=common[s.who]) if s.accuses else s for s in stands]


def _pull_apart(left: Stand, right: Stand) -> bool:
    """Whether one accuses and another describes somebody whom both name.

    Only the accused can describe their own deeds in a way that pulls apart from the accusation, or somebody of no
    side who tells of a deed of theirs: who only names the country of the accused may tell of anybody's.
    """
    accuser, describer = (left, right) if left.accuses else (right, left)
    if left.accuses == right.accuses or left.who == right.who or not left.about & right.about:
        return False
    if describer.side is None:
        return bool(describer.doers & accuser.about)
    return describer.side in accuser.countries and describer.side != accuser.side


def _opposed(left: Stand, right: Stand, opposition: Opposition) -> Discrepancy:
    accuser, describer = (left, right) if left.accuses else (right, left)
    because = (
        f"The accusation by {accuser.who} and the account of {describer.who} pull apart ({opposition.name}); "
        "neither is measured."
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
            about, doers = (frozenset(names(reading, sentence.span)) for names in (_named, _doing))
            accuses = said is not None and said.stance == "accuses"
            country, proof = _side(reading, said), reading.report.evidence(sentence.span)
            yield Stand(proof, who, country, _countries(reading, sentence.span), accuses, about, doers)


def _side(reading: Reading, said: Attribution | None) -> str | None:
    """The country of whoever speaks, if the source is known to have one and is no medium."""
    source = next((e for e in reading.entities if said is not None and e.id == said.entity), None)
    return source.codes.country if source is not None and source.kind not in ("agency", "outlet") else None


def _countries(reading: Reading, sentence: Span) -> frozenset[str]:
    """The codes of the countries whose names, peoples or governments the sentence names."""
    inside = [e for e in reading.entities if any(sentence.holds(m.span) for m in e.mentions)]
    return frozenset(e.codes.country for e in inside if e.codes.country)


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
            words = (s for m in entity.mentions if sentence.holds(m.span) for s in stems(m.span.words(text)))
            yield from (word for word in words if rarity(word) >= NAME_RARITY)


def _doing(reading: Reading, sentence: Span) -> Iterator[str]:
    """The stems of the names of those who do what the sentence tells."""
    doing = {party.entity for e in reading.events if sentence.holds(e.trigger) for party in e.actors}
    for entity in reading.entities:
        if entity.id in doing:
            yield from (word for word in stems(entity.name) if rarity(word) >= NAME_RARITY)
