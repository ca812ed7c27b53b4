"""Chooses which words of a report stand for a claim, and how they are introduced."""

import re

from reportedly.model import Claim, Evidence, Member, Span, hull
from reportedly.telling.again import words_in
from reportedly.telling.leading import is_bare, is_subordinate, opens_with_article, words_of
from reportedly.telling.quoting import LONG, NOTHING, Passages, Quote, in_context, quote_of, to_its_mark
from reportedly.telling.view import View
from reportedly.telling.voices import carriers_of, origins_of, saying, speaks, voice

# Words from which on somebody's words say something by themselves.
STATEMENT = 4
# So many accounts of a claim are all shown.
PLAIN = 2
# Words in common with those that stand for a claim from which on others tell it as well.
ENOUGH = 3
# What joins words to those before them, and says nothing where they stand alone.
JOINS = re.compile(r"(?:that|and|but|or|so|yet) (?=\w)")
# Words of a bare noun: "the wounded".
AT_MOST = 2
# Characters of a sentence that is shown whole rather than in pieces.
WHOLE = 240
# Characters within which a clause's actor begins: an article and an adjective may come before it.
OPENING = 20
# Words by which a clause hangs on one that is told elsewhere: behind them it says its own by itself.
HANGING = ("after", "before", "since", "when", "while", "as", "because", "although", "though", "that", "and", "but")
# What may follow a clause before the next mark, of so many characters.
TAIL = re.compile(r" [a-z](?:[^,;:.!?\"“”()\n–—]|(?<=\d)[,.](?= ?\d))*(?<! )")
STOPS = (",", ";", ":", "!", "?", "")
REST = 90
# Characters before a source that still belong to its clause: "on Monday".
CLAUSE_START = 60


def telling_members(view: View, claim: Claim) -> list[int]:
    """Positions of a vouching member for each voice: first the one that stands for the claim, then other carriers'."""
    first = view.first(claim)
    vouching = {at for origin in claim.origins for at in origin.members} or set(range(len(claim.members)))
    clauses = {at for at in vouching if at == first or not _rests_on(view, claim.members[at])}
    found: dict[tuple[str, ...], int] = {}
    lead = words_in(claim.members[first].exact)
    alike = {at: len(lead & words_in(claim.members[at].exact)) for at in clauses}

    def order(at: int) -> tuple[bool, bool, int, int]:
        return at != first, _names_it(view, claim.members[at]), -min(alike[at], ENOUGH), at

    for position in sorted(clauses, key=order):
        found.setdefault(_account(view, claim, position), position)
    if len(found) > PLAIN:
        # Of many only those whose words show that they tell it: others may have been taken for it.
        found = {voices: at for voices, at in found.items() if at == first or alike[at]}
    carriers: set[str] = set()
    again = []
    for position in found.values():
        through = set(carriers_of(view, claim, position))
        again.append(bool(carriers) and through <= carriers)
        carriers |= through
    return [position for _, position in sorted(zip(again, found.values(), strict=True), key=lambda pair: pair[0])]


def _account(view: View, claim: Claim, position: int) -> tuple[str, ...]:
    """Who vouches for a member and who carries it: the same words copied by others are no account of their own."""
    origins, carriers = origins_of(view, claim, position), carriers_of(view, claim, position)
    return (*origins, "through", *carriers) if origins and carriers else (voice(view, claim, position),)


def _names_it(view: View, member: Member) -> bool:
    """Whether a noun names the event, which tells less than a clause."""
    event = view.event(member)
    return event is not None and event.nominal


def _rests_on(view: View, member: Member) -> bool:
    """Whether the words rest on a statement and are none: a verb without its doer, a noun ("the wounded")."""
    event, said = view.event(member), view.attribution(member)
    if event is None:
        return False
    noun = event.nominal or opens_with_article(member.exact, AT_MOST)
    return is_bare(member, event) or (noun and (said is None or said.stance == "asserts"))


def shown(view: View, claim: Claim, position: int, limit: int = LONG, known: Passages = NOTHING) -> Quote:
    """A member's own words where they can stand alone, else its sentence, or who says it with what is said.

    Where all that the sentence claims has the same source, it is shown whole: one line then tells it all.
    """
    member = claim.members[position]
    evidence = _without_that(view, member)
    if _speaks_for_all(view, claim, position, limit) or _is_whole_s_voice(view, member, limit, known):
        return in_context(view, evidence, limit)
    if stands_alone(view, member):
        return quote_of(_to_mark(view, evidence), limit)
    if (saying_it := _with_its_source(view, member, known)) is not None:
        return quote_of(saying_it, LONG)
    return in_context(view, evidence, limit, known)


def _to_mark(view: View, evidence: Evidence) -> Evidence:
    """The words with the few that follow them before the next mark: a clause cut short tells half of what it says.

    Not with words that say who speaks, which make it somebody's.
    """
    text = view.readings[evidence.report].report.text
    end = view.sentence(evidence.report, evidence.span).end
    found = TAIL.match(text, evidence.end, min(end, evidence.end + REST))
    if found is None or (text[found.end() : found.end() + 1] not in STOPS and found.end() < end - 1):
        return evidence  # more follows than there is room for, or what looks like an end is none: "Calif."
    longer = view.evidence(evidence.report, Span(evidence.start, found.end()))
    return evidence if view.has_cue(longer) and not view.has_cue(evidence) else longer


def _without_that(view: View, member: Member) -> Evidence:
    """The words of a member without the "that" or "and" by which they hang on who says them."""
    hangs = JOINS.match(member.exact) if member.attribution is not None else None
    skip = hangs.end() if hangs else 0
    span = to_its_mark(view.readings[member.report].report.text, member.span)
    return view.evidence(member.report, Span(span.start + skip, span.end))


def _with_its_source(view: View, member: Member, known: Passages) -> Evidence | None:
    """The words from the source to the end of what it says, where they make one short piece of one sentence.

    A source that a line before has shown already is left out: the line's own opening names it.
    """
    said = saying(view, member)
    if said is None or not said.source or not said.content:
        return None
    sentence = view.sentence(member.report, member.span)
    seen = [passage for passage in known.get(member.report, ()) if sentence.overlaps(passage)]
    if any(passage.holds(piece) for passage in seen for piece in said.content if not piece.overlaps(member.span)):
        return None  # what it says was shown before; only the rest of the sentence is new
    fresh = [piece for piece in (*said.source, *said.cue) if not any(passage.overlaps(piece) for passage in seen)]
    whole = hull((*fresh, *said.content, member.span))
    if not sentence.holds(whole) or whole.end - whole.start > LONG:
        return None
    text = view.readings[member.report].report.text
    opening = text[sentence.start : whole.start]
    comma = max(opening.rfind(mark) for mark in [",", ";", "–", "—"]) + 1
    start = sentence.start + (comma if comma or len(opening) > OPENING else 0)
    while start < whole.start and text[start].isspace():
        start += 1
    if whole.start - start > CLAUSE_START or text[start : whole.start].rstrip().rsplit(" ", 1)[-1].lower() in HANGING:
        start = whole.start
    return view.evidence(member.report, to_its_mark(text, Span(start, whole.end)))


def _speaks_for_all(view: View, claim: Claim, position: int, limit: int) -> bool:
    """Whether the claim has one voice, and its sentence is short and makes no claim that others vouch for."""
    if len(telling_members(view, claim)) > 1:
        return False
    member = claim.members[position]
    sentence = view.sentence(member.report, member.span)
    beside = view.claims_in.get((member.report, sentence.start), ())
    return sentence.end - sentence.start <= limit and all(
        _within(view, other, claim, position) for other in beside if other.id != claim.id
    )


def _is_whole_s_voice(view: View, member: Member, limit: int, known: Passages) -> bool:
    """Whether the sentence around a member is short, new to the reader, and nobody else's words stand in it.

    Then it is shown whole: an editor prefers a sentence to a piece of one.
    """
    sentence = view.sentence(member.report, member.span)
    if sentence.end - sentence.start > min(limit, WHOLE) or any(
        passage.overlaps(sentence) for passage in known.get(member.report, ())
    ):
        return False
    said, beside = saying(view, member), view.said_in.get((member.report, sentence.start), ())
    mine = {link.name for link in said.chain} if said is not None else set[str]()
    event = view.event(member)
    doers = {actor.entity for actor in event.actors} if event is not None else set()
    return all(
        other.chain[0].name in mine or (said is None and other.entity is not None and other.entity in doers)
        for other in beside
        if other.source and other.chain
    )


def _within(view: View, other: Claim, claim: Claim, position: int) -> bool:
    """Whether another claim of the sentence has no more behind it, and comes through the same voice."""
    mine, theirs = (saying(view, c.members[at]) for c, at in ((claim, position), (other, view.first(other))))
    if mine is None or theirs is None:
        return mine is theirs and other.numbers == claim.numbers
    names, inner = ([link.name for link in said.chain] for said in (mine, theirs))
    return inner[-len(names) :] == names and other.numbers == claim.numbers


def stands_alone(view: View, member: Member) -> bool:
    """Whether the words are a statement by themselves: a sentence's beginning, or a clause that opens with its actor.

    A noun ("the pull-out"), an infinitive ("to arm them") or words whose stance stands in the words around are not.
    """
    event, said = view.event(member), view.attribution(member)
    if said is not None and said.stance not in ("asserts", "acknowledges"):
        return False
    if event is None:
        return len(member.exact.split()) >= STATEMENT
    if (
        len(member.exact.split()) < STATEMENT
        or event.nominal
        or is_bare(member, event)
        or is_subordinate(member, view.readings[member.report])
    ):
        return False
    if view.sentence(member.report, member.span).start == member.span.start:
        return True
    opens = said is not None and any(piece.start == member.span.start for piece in said.content)
    if not opens and not _set_off(view, member):
        return False
    opening = Span(member.span.start, min(member.span.start + OPENING, event.trigger.start))
    return any(party.span.start >= opening.start and party.span.start < opening.end for party in event.actors)


def _set_off(view: View, member: Member) -> bool:
    """Whether a mark or "and" parts the words from what stands before them in their sentence."""
    text, sentence = view.readings[member.report].report.text, view.sentence(member.report, member.span)
    before = text[sentence.start : member.span.start].rstrip()
    return not before or not before[-1].isalnum() or before.rsplit(maxsplit=1)[-1].casefold() in words_of("joining")


def introduces(view: View, claim: Claim, position: int, quoted: Quote) -> str:
    """Whose words follow, the origin first; with the verb of its stance where the words themselves hold none."""
    who = voice(view, claim, position)
    return who if view.has_cue(quoted.evidence) else speaks(view, claim, position)
