"""Which member's words stand for a claim: those that tell it best by themselves."""

from collections import Counter
from functools import cache

from reportedly.knowledge import read_table
from reportedly.model import Claim, Event, Member, Reading

# How well words tell a thing by themselves, the best first.
CLAUSE, SUBCLAUSE, PHRASE = 0, 1, 2


@cache
def words_of(kind: str) -> frozenset[str]:
    """A list of words from the table of telling."""
    return frozenset(read_table("telling")["words"][kind])


def lead_of(claim: Claim, events: dict[tuple[str, str], Event], readings: dict[str, Reading]) -> int:
    """The position of the member whose words stand for the claim: a vouching main clause before all else."""
    if not claim.members:
        return 0
    values = Counter(member.value for member in claim.members)
    vouching = {at for origin in claim.origins for at in origin.members}

    def order(at: int) -> tuple[bool, bool, int, bool, int]:
        member = claim.members[at]
        form = form_of(member, events.get((member.report, member.event or "")), readings[member.report])
        return at not in vouching, values[member.value] < max(values.values()), form, member.exact != claim.text, at

    return min(range(len(claim.members)), key=order)


def form_of(member: Member, event: Event | None, reading: Reading) -> int:
    """Whether a member is a main clause, one that hangs on another, or only a phrase."""
    if event is not None and (event.nominal or is_bare(member, event)):
        return PHRASE
    return SUBCLAUSE if is_subordinate(member, reading) else CLAUSE


def is_bare(member: Member, event: Event) -> bool:
    """Whether the words open with their own verb, without saying who: "to arm them", "collecting taxes"."""
    opening = member.exact.split(maxsplit=1)[0].casefold()
    return opening == "to" or (event.trigger.start == member.span.start and opening.endswith("ing"))


def is_subordinate(member: Member, reading: Reading) -> bool:
    """Whether a word that makes a subclause ("where", "while") opens the words or stands just before them."""
    text = reading.report.text
    before = text[max(0, member.span.start - 20) : member.span.start].split()
    opening = member.exact.split(maxsplit=1)[0].strip("\"\u201c'").casefold()
    return opening in words_of("subordinate") or (bool(before) and before[-1].casefold() in words_of("subordinate"))
