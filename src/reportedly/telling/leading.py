"""Which member's words stand for a claim: those that tell it best by themselves."""

from bisect import bisect_left
from collections import Counter
from functools import cache

from reportedly.knowledge import read_table
from reportedly.model import Claim, Event, Member, Reading
from reportedly.telling.again import words_in

# How well words tell a thing by themselves, the best first.
CLAUSE, SUBCLAUSE, PHRASE = 0, 1, 2
Events = dict[tuple[str, str], Event]
# Words that the words for a claim share with others of it, where it has so many members.
SHARED, MANY = 3, 4
# Words of a clause that says who or what it is about by itself.
FULL = 5


@cache
def words_of(kind: str) -> frozenset[str]:
    """A list of words from the table of telling."""
    return frozenset(read_table("telling")["words"][kind])


def lead_of(claim: Claim, events: Events, readings: dict[str, Reading]) -> int:
    """The position of the member whose words stand for the claim: a vouching main clause before all else."""
    if not claim.members:
        return 0
    values = Counter(member.value for member in claim.members)
    vouching = {at for origin in claim.origins for at in origin.members}
    said = [words_in(member.exact) for member in claim.members]
    common = Counter(word for words in said for word in words)

    def order(at: int) -> tuple[object, ...]:
        member = claim.members[at]
        form = form_of(member, events.get((member.report, member.event or "")), readings[member.report])
        rare = values[member.value] < max(values.values())
        hangs = opens_open(member.exact) or len(member.exact.split()) < FULL
        inside = not starts_sentence(member, readings[member.report])
        # Words of which the others share few may be of another matter.
        alike = sum(common[word] > 1 for word in said[at]) >= SHARED or len(claim.members) < MANY
        return at not in vouching, rare, form, hangs, not alike, inside, member.exact != claim.text, at

    return min(range(len(claim.members)), key=order)


def form_of(member: Member, event: Event | None, reading: Reading) -> int:
    """Whether a member is a main clause, one that hangs on another, or only a phrase."""
    if event is not None and (event.nominal or is_bare(member, event)):
        return PHRASE
    return SUBCLAUSE if is_subordinate(member, reading) else CLAUSE


def is_bare(member: Member, event: Event) -> bool:
    """Whether the words say nothing of who before their verb: "to arm them", "shot in the head", "then fled"."""
    before = member.exact[: max(0, event.trigger.start - member.span.start)].casefold().split()
    return event.trigger.start >= member.span.start and all(_word(word) in words_of("auxiliary") for word in before)


def opens_with_article(words: str, most: int) -> bool:
    """Whether the words are no more than that many and begin as a noun with its article does."""
    found = words.split()
    return 0 < len(found) <= most and _word(found[0]) in words_of("determiner")


def opens_open(words: str) -> bool:
    """Whether the first word refers to what stands before: "he", "these", "but"."""
    return _word(words.split(maxsplit=1)[0]) in words_of("referring") if words.strip() else True


def starts_sentence(member: Member, reading: Reading) -> bool:
    """Whether a sentence begins where the words do."""
    at = bisect_left(reading.sentences, member.span.start, key=lambda sentence: sentence.span.start)
    return at < len(reading.sentences) and reading.sentences[at].span.start == member.span.start


def _word(word: str) -> str:
    return word.strip("\"“”'‘’`,.:;()[]").casefold()


def is_subordinate(member: Member, reading: Reading) -> bool:
    """Whether a word that makes a subclause ("where", "while") opens the words or stands just before them."""
    text = reading.report.text
    before = text[max(0, member.span.start - 20) : member.span.start].split()
    opening = _word(member.exact.split(maxsplit=1)[0])
    # What follows "said that" is a statement; "the rule that they want repealed" is none.
    if opening == "that" and member.attribution is None:
        return True
    return opening in words_of("subordinate") or (bool(before) and before[-1].casefold() in words_of("subordinate"))
