"""Settles an event's type: the frame's, or what PLOVER makes of it where the thing still lies ahead."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from spacy.tokens import Token

from reportedly.knowledge import read_table
from reportedly.model import Vocabulary
from reportedly.reading.events.lexicon import lexicon
from reportedly.reading.events.status import Standing

DECIDED = "decided upon, not yet done"
FUTURE = "a future"
HAPPENING = "HAPPENING"  # an event of no type that we have a name for


@dataclass(frozen=True, slots=True)
class Kind:
    """Type and modes of an event, the vocabulary they come from, and why a tie was broken."""

    vocabulary: Vocabulary
    type: str
    modes: tuple[str, ...]
    note: str = ""

    @property
    def quad(self) -> int | None:
        """PLOVER's quad class; None outside PLOVER."""
        return _types()[self.type]["quad"] if self.vocabulary == "plover" else None


PLAIN = Kind("reported", HAPPENING, ())


def is_willed(name: str) -> bool:
    """Whether only an actor's will can make an event of this type: all of PLOVER's are such."""
    return name in _types()


def kind_of(name: str, mode: str | None) -> Kind:
    """The kind that a frame names."""
    if name not in _types():
        return Kind("reported", name, ())
    modes = (mode,) if mode is not None and mode in _types()[name]["modes"] else ()
    return Kind("plover", name, modes)


def with_modes(kind: Kind, modes: tuple[str, ...]) -> Kind:
    """The kind with those of the modes that its type has."""
    known = _types()[kind.type]["modes"] if kind.vocabulary == "plover" else ()
    return replace(kind, modes=tuple(mode for mode in modes if mode in known))


@cache
def mode_for(lemma: str, name: str) -> str | None:
    """The mode that the lexicon gives a word where it names an event of that type, the surest frame first."""
    words = lexicon()
    frames = [f for by in (words.verbs, words.nouns) for f in by.get(lemma, ()) if f.type == name and f.mode]
    return min(frames, key=lambda frame: (-frame.weight, frame.place)).mode if frames else None


def settled(kind: Kind, standing: Standing, head: Token) -> Kind:
    """The kind after PLOVER's tie-breaks for what is planned, refused or demanded."""
    table = read_table("plover")
    cue = standing.cue
    if cue is not None and standing.status == "demanded" and cue.lower_ in table["obliged"]["modals"]:
        return Kind("plover", table["obliged"]["type"], (), f"what '{cue.text}' be done is asked for")
    if kind.vocabulary != "plover":
        return kind
    if standing.status == "negated" and kind.type in table["refused"] and _is_willed(head):
        return Kind("plover", table["refused"][kind.type], (), f"a {kind.type} that will not be done is refused")
    if _is_announced(head, table["announced"]["verbs"]) and kind.type in table["announced"]:
        return Kind("plover", table["announced"][kind.type], (), f"an announced {kind.type} is CONCEDE")
    return _ahead(kind, cue) if standing.status == "planned" else kind


def _ahead(kind: Kind, cue: Token | None) -> Kind:
    """The kind of what is planned: what was decided keeps its type or concedes, the rest is promised or threatened."""
    table = read_table("plover")
    later = table["future"].get(kind.type)
    if later is None:
        return kind
    if cue is not None and cue.lemma_.lower() in table["decided"]["words"]:
        name = table["decided"].get(kind.type)
        return (
            Kind("plover", name, (), f"a {kind.type} decided upon is {name}") if name else replace(kind, note=DECIDED)
        )
    mode = table["threat_modes"].get(kind.type) if later == "THREATEN" else ""
    return Kind("plover", later, (mode,) if mode else (), f"{FUTURE} {kind.type} is {later}")


def _is_willed(head: Token) -> bool:
    return any(kid.dep_ == "aux" and kid.lower_ in ("will", "wo", "would") for kid in head.children)


def _is_announced(head: Token, verbs: list[str]) -> bool:
    """Whether the word heads what somebody announces and has still to do."""
    ahead = head.tag_ == "VBG" or _is_willed(head)
    return ahead and head.dep_ == "ccomp" and head.head.lemma_.lower() in verbs


@cache
def absorbing() -> frozenset[str]:
    """Types whose content is no PLOVER event of its own."""
    return frozenset(read_table("plover")["absorb"]["types"])


@cache
def _types() -> dict[str, Any]:
    return dict(read_table("plover")["types"])
