"""Tells one claim in one line: who says it in which words, and the three numbers."""

from reportedly.model import Claim, Span
from reportedly.telling.brief.parts import Draft, Part
from reportedly.telling.quoting import LONG, SHORT, Cite, Quote, quote
from reportedly.telling.view import View, first_member
from reportedly.telling.voices import carried, numbers, origins_of, speaks, voice

# Voices quoted in one line; the others are counted.
VOICES = 3
# A whole statement, from its source to its last word, is quoted where it is no longer than this.
STATEMENT = 260


def retell(view: View, claim: Claim, section: str) -> Draft:
    """The claim in its own words: each independent voice once, then the numbers."""
    told = telling_members(view, claim)
    parts: list[Part] = []
    said: dict[str, int] = {}
    for position in told[:VOICES]:
        parts += _voice_parts(view, claim, position, said, LONG if not parts else SHORT)
    if more := len(told) - VOICES:
        parts.append(f"; and {more} more" if more > 0 else "")
    parts.append(f". {numbers(view, claim)}")
    return Draft(section, tuple(part for part in parts if part != ""), (claim.id,))


def telling_members(view: View, claim: Claim) -> list[int]:
    """Positions of one member for each voice, the one that stands for the claim first."""
    first = first_member(claim)
    order = [first, *(position for position in range(len(claim.members)) if position != first)]
    found: dict[str, int] = {}
    for position in order:
        found.setdefault(voice(view, claim, position), position)
    return list(found.values())


def shown_span(view: View, claim: Claim, position: int) -> Span:
    """What to quote of a member: its own words, or the whole statement where the stance is in the words around."""
    member = claim.members[position]
    said = view.attribution(member)
    if said is None or said.stance == "asserts" or not said.source:
        return member.span
    pieces = [*said.source, *said.cue, *said.content, member.span]
    whole = Span(min(p.start for p in pieces), max(p.end for p in pieces))
    one_sentence = view.sentence(member.report, whole).holds(whole) and whole.end - whole.start <= STATEMENT
    return whole if one_sentence and "\n" not in view.evidence(member.report, whole).exact else member.span


def _voice_parts(view: View, claim: Claim, position: int, said: dict[str, int], limit: int) -> list[Part]:
    member = claim.members[position]
    quoted = quote(view, member.report, shown_span(view, claim, position), limit)
    opening = "; " if said else ""
    key = quoted.words.casefold().rstrip(".")
    if key in said:
        return [f"{opening}the same words: {voice(view, claim, position)}", Cite(quoted.evidence)]
    said[key] = position
    return [f"{opening}{introduces(view, claim, position, quoted)}: ", quoted]


def introduces(view: View, claim: Claim, position: int, quoted: Quote) -> str:
    """Whose words follow; where they say themselves who speaks and how, only who carries them."""
    member = claim.members[position]
    said = view.attribution(member)
    if quoted.evidence.span == member.span or said is None:
        return speaks(view, claim, position)
    named = all(name.casefold() in quoted.words.casefold() for name in origins_of(view, claim, position))
    return carried(view, claim, position) if named else voice(view, claim, position)
