"""What a governing word makes of the event below it, as the table `event_embedding` has it."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast

from spacy.tokens import Token

from reportedly.knowledge import read_table
from reportedly.reading.events.syntax import child
from reportedly.reading.events.triggers import word

Effect = Literal[
    "same",
    "not",
    "given",
    "open",
    "tried",
    "possible",
    "likely",
    "improbable",
    "prospective",
    "unlikely",
    "planned",
    "scheduled",
    "demanded",
    "alleged",
    "denied",
    "ongoing",
]
PARTS = {"VERB": "verbs", "AUX": "verbs", "NOUN": "nouns", "PROPN": "nouns", "ADJ": "adjectives", "ADV": "adjectives"}


@dataclass(frozen=True, slots=True)
class Signature:
    """What a word makes of the event below it.

    Attributes:
        plus: Where the word is told as so.
        minus: Where it is negated.
        frames: The constructions in which that holds.
    """

    plus: Effect
    minus: Effect
    frames: frozenset[str]


Listed = dict[str, tuple[Signature, ...]]


@cache
def _signatures() -> dict[str, Listed]:
    """The signatures by part of speech and word, those of one word in the order of the table."""
    found: dict[str, dict[str, list[Signature]]] = {"verbs": {}, "nouns": {}, "adjectives": {}}
    for row in read_table("event_embedding")["classes"].values():
        for part, words in found.items():
            for entry in row.get(part, ()):
                name, _, frame = entry.partition(".")
                words.setdefault(name, []).append(_signature(row, frame))
    return {part: {name: tuple(rows) for name, rows in words.items()} for part, words in found.items()}


def _signature(row: dict[str, Any], frame: str) -> Signature:
    frames = frozenset((frame,) if frame else row["frames"])
    return Signature(cast(Effect, row["plus"]), cast(Effect, row["minus"]), frames)


@cache
def embedding(list_name: str, key: str = "words") -> frozenset[str]:
    """One of the table's plain lists."""
    found = read_table("event_embedding")[list_name]
    return frozenset(found[key] if isinstance(found, dict) else found)


def signature(governor: Token, frame: str) -> Signature | None:
    """The signature of a word in a construction; one that names the construction goes before a general one."""
    for part, name in _names(governor):
        rows = [row for row in _signatures()[part].get(name, ()) if frame in row.frames]
        if rows:
            return min(rows, key=lambda row: len(row.frames) > 1)
    return None


def _names(governor: Token) -> list[tuple[str, str]]:
    """Part of speech and name under which a word may stand in the table, the best first."""
    part = PARTS.get(governor.pos_)
    if part is None:
        return []
    if part != "verbs":
        lemma = word(governor)
        names = [(part, governor.lower_), (part, lemma)]
        return [*names, ("verbs", lemma), ("nouns", lemma)] if part == "adjectives" else names
    lemma, particle = governor.lemma_.lower(), _particle(governor)
    if particle:
        return [("verbs", f"{lemma}_{particle}")]
    return [("verbs", lemma), ("adjectives", governor.lower_)]


def _particle(verb: Token) -> str:
    """What makes another verb of it: a particle, "it" of "has it that", "short" of "stopped short"."""
    particle = child(verb, "prt")
    if particle is not None:
        return particle.lower_
    for kid in verb.children:
        beside = kid.dep_ in ("dobj", "advmod", "acomp", "oprd", "prep")
        if beside and 0 < kid.i - verb.i <= 2 and f"{verb.lemma_.lower()}_{kid.lower_}" in _signatures()["verbs"]:
            return kid.lower_
    return ""
