"""Tells one claim in one line: who says it in which words, and the three numbers."""

from reportedly.model import Claim
from reportedly.telling.brief.parts import Aside, Draft, Part
from reportedly.telling.brief.referents import before_it
from reportedly.telling.passages import introduces, shown, telling_members
from reportedly.telling.quoting import LONG, NOTHING, Cite, Passages
from reportedly.telling.view import View
from reportedly.telling.voices import numbers, origins_of, voice

# Voices quoted in one line; of more than one beyond them only the number is told.
VOICES = 2
# Characters of what a second voice says.
BESIDE = 200


def retell(view: View, claim: Claim, section: str, known: Passages = NOTHING) -> Draft:
    """The claim in its own words: each independent voice once, then the numbers."""
    told = telling_members(view, claim)
    parts: list[Part] = []
    said: dict[str, int] = {}
    quoted = len(told) if len(told) == VOICES + 1 else VOICES
    for position in told[:quoted]:
        parts += _voice_parts(view, claim, position, said, known)
    if len(told) > quoted:
        parts.append(f"; and {len(told) - quoted} more")
    parts += [" ", Aside(numbers(view, claim, named=_unnamed(view, claim, told[:quoted])))]
    return Draft(section, tuple(part for part in parts if part != ""), (claim.id,))


def _unnamed(view: View, claim: Claim, quoted: list[int]) -> bool:
    """Whether some origin stands behind the claim that no quoted voice names."""
    named = {name for position in quoted for name in origins_of(view, claim, position)}
    return len(named) < claim.numbers.origins


def _voice_parts(view: View, claim: Claim, position: int, said: dict[str, int], known: Passages) -> list[Part]:
    quoted = shown(view, claim, position, BESIDE if said else LONG, known)
    opening = "; " if said else ""
    key = quoted.words.casefold().rstrip(".")
    if key in said:
        return [f"{opening}the same words: {voice(view, claim, position)}", Cite(quoted.evidence)]
    said[key] = position
    return [f"{opening}{introduces(view, claim, position, quoted)}: ", quoted, *before_it(view, quoted)]
