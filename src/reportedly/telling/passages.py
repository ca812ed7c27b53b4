"""Chooses which words of a report stand for a claim, and how they are introduced."""

from reportedly.model import Claim, Member, Span
from reportedly.telling.quoting import LONG, NOTHING, Passages, Quote, in_context, quote_of
from reportedly.telling.view import View, first_member
from reportedly.telling.voices import carried, carriers_of, origins_of, speaks, voice

# Words from which on somebody's words say something by themselves.
STATEMENT = 4
# Characters within which a clause's actor begins: an article and an adjective may come before it.
OPENING = 20


def telling_members(view: View, claim: Claim) -> list[int]:
    """Positions of a vouching member for each voice: first the one that stands for the claim, then other carriers'."""
    first = first_member(claim)
    vouching = {at for origin in claim.origins for at in origin.members} or set(range(len(claim.members)))
    found: dict[str, int] = {}
    for position in sorted(vouching, key=lambda at: (at != first, _names_it(view, claim.members[at]), at)):
        found.setdefault(voice(view, claim, position), position)
    carriers: set[str] = set()
    again = []
    for position in found.values():
        through = set(carriers_of(view, claim, position))
        again.append(bool(carriers) and through <= carriers)
        carriers |= through
    return [position for _, position in sorted(zip(again, found.values(), strict=True), key=lambda pair: pair[0])]


def _names_it(view: View, member: Member) -> bool:
    """Whether a noun names the event, which tells less than a clause."""
    event = view.event(member)
    return event is not None and event.nominal


def shown(view: View, claim: Claim, position: int, limit: int = LONG, known: Passages = NOTHING) -> Quote:
    """A member's own words where they can stand alone, else as much of its sentence as the limit allows.

    Where all that the sentence claims has the same sources, it is shown whole: one line then tells it all.
    """
    member = claim.members[position]
    evidence = view.evidence(member.report, member.span)
    if stands_alone(view, member) and not _speaks_for_all(view, claim, limit):
        return quote_of(evidence, limit)
    return in_context(view, evidence, limit, known)


def _speaks_for_all(view: View, claim: Claim, limit: int) -> bool:
    """Whether the claim has one voice, and its sentence is short and makes no claim of other sources."""
    if len(telling_members(view, claim)) > 1:
        return False
    member = claim.members[first_member(claim)]
    sentence = view.sentence(member.report, member.span)
    beside = view.claims_in.get((member.report, sentence.start), ())
    own = voice(view, claim, first_member(claim))
    return sentence.end - sentence.start <= limit and all(
        voice(view, other, first_member(other)) == own and other.numbers == claim.numbers for other in beside
    )


def stands_alone(view: View, member: Member) -> bool:
    """Whether the words are a statement by themselves: a sentence's beginning, or a clause that opens with its actor.

    A noun ("the pull-out"), an infinitive ("to arm them") or words whose stance stands in the words around are not.
    """
    event, said = view.event(member), view.attribution(member)
    if said is not None and said.stance not in ("asserts", "acknowledges"):
        return False
    if event is None:
        return len(member.exact.split()) >= STATEMENT
    if event.nominal:
        return False
    if view.sentence(member.report, member.span).start == member.span.start:
        return True
    opening = Span(member.span.start, min(member.span.start + OPENING, event.trigger.start))
    return any(party.span.start >= opening.start and party.span.start < opening.end for party in event.actors)


def introduces(view: View, claim: Claim, position: int, quoted: Quote) -> str:
    """Whose words follow; where they say themselves who speaks and how, only who carries them."""
    member = claim.members[position]
    if view.is_speech(member) and view.attribution(member) is None:
        return carried(view, claim, position)
    if not view.has_cue(quoted.evidence):
        return speaks(view, claim, position)
    named = all(name.casefold() in quoted.words.casefold() for name in origins_of(view, claim, position))
    unheard = view.attribution(member) is None
    return carried(view, claim, position) if named or unheard else voice(view, claim, position)
