"""The two sides of corrections that say of two passages whether they belong together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic

from reportedly.model import Evidence, Reading, Span
from reportedly.model.correction import Correction, Pairing
from reportedly.reconciling.corrections.bonds import Bonds, Node, Ruling
from reportedly.reconciling.corrections.fate import LATER, Fate
from reportedly.reconciling.corrections.texts import Found, Lost, Texts

ELSEWHERE = "the other passage is in no report of this story"
# What stands at a place of a report; empty where nothing of the kind does.
Lookup = Callable[[str, Span], tuple[Node, ...]]


@dataclass(frozen=True, slots=True)
class Sides(Generic[Node]):
    """The rulings that pairings make, and what became of those that make none."""

    rulings: tuple[Ruling[Node], ...]
    evidence: dict[Correction, tuple[Evidence, ...]]
    notes: dict[Correction, str | None]
    alone: tuple[Fate, ...]

    def fates(
        self, bonds: Bonds[Node], touched: Callable[[Node], str | None], layer: Callable[[Fate, tuple[str, ...]], Fate]
    ) -> Iterator[Fate]:
        """What became of every pairing, now that the groups are made.

        Args:
            bonds: The groups.
            touched: The id of what a node went into.
            layer: Puts those ids where they belong.
        """
        refused = {ruling.correction for ruling in bonds.refused}
        for ruling in self.rulings:
            correction = ruling.correction
            fate = Fate(correction, correction not in refused, (), LATER, self.evidence[correction])
            if fate.fits:
                ids = {touched(node) for node in (*ruling.one, *ruling.other)}
                fate = layer(replace(fate, because=self.notes[correction]), tuple(sorted(i for i in ids if i)))
            yield fate
        yield from self.alone


def sides(
    pairings: Iterable[Pairing],
    together: type[Pairing],
    texts: Texts,
    readings: Sequence[Reading],
    lookup: Lookup[Node],
    nothing: str,
) -> Sides[Node]:
    """The rulings of pairings in these reports.

    Args:
        pairings: Those in force, the latest last.
        together: The kind that says that they belong together.
        texts: The texts of the readings.
        readings: Those of one story.
        lookup: What stands at a place.
        nothing: What to say where nothing stands there.
    """
    rulings: list[Ruling[Node]] = []
    evidence: dict[Correction, tuple[Evidence, ...]] = {}
    notes: dict[Correction, str | None] = {}
    alone: list[Fate] = []
    reports = {reading.report.id: reading.report for reading in readings}
    for pairing in pairings:
        found = [texts.passage(anchor) for anchor in (pairing.one, pairing.other)]
        placed = [one for one in found if isinstance(one, Found)]
        evidence[pairing] = tuple(reports[name].evidence(span) for one in placed for name, span in one.spans.items())
        notes[pairing] = next((one.note for one in placed if one.note), None)
        nodes = [_at(one, lookup) for one in placed]
        if len(placed) == len(found) and all(nodes) and not set(nodes[0]) & set(nodes[1]):
            rulings.append(Ruling(pairing, nodes[0], nodes[1], isinstance(pairing, together)))
        elif placed or any(isinstance(one, Lost) and one.report for one in found):
            why = _reason(found, nodes, nothing)
            # What stands in two stories is apart.
            apart = why == ELSEWHERE and all(nodes) and not isinstance(pairing, together)
            alone.append(Fate(pairing, apart, (), why, evidence[pairing]))
    return Sides(tuple(rulings), evidence, notes, tuple(alone))


def _at(found: Found, lookup: Lookup[Node]) -> tuple[Node, ...]:
    return tuple(dict.fromkeys(node for name in sorted(found.spans) for node in lookup(name, found.spans[name])))


def _reason(found: list[Found | Lost], nodes: list[tuple[Node, ...]], nothing: str) -> str:
    """Why no ruling came of a pairing."""
    missing = [one for one in found if isinstance(one, Lost)]
    if missing:
        return next((one.because for one in missing if one.report), ELSEWHERE)
    return "both passages are the same" if all(nodes) else nothing
