"""Sorts the claims: what happened, what one side says, what is denied or disputed."""

import re
from dataclasses import dataclass
from functools import cache

from reportedly.knowledge import read_table
from reportedly.model import Attribution, Claim, Event, Member, Stance, Status
from reportedly.telling.again import words_in
from reportedly.telling.brief.told import weight
from reportedly.telling.leading import CLAUSE, PHRASE, form_of, words_of
from reportedly.telling.passages import STATEMENT
from reportedly.telling.view import View
from reportedly.telling.voices import saying

# Stances of one who tells that a thing happened, not of one who accuses, promises or believes.
TELLING: tuple[Stance | None, ...] = (None, "asserts", "acknowledges")
# The rank of a claim with one origin and one carrier.
ALONE = 2
REAL: tuple[Status, ...] = ("happened", "ongoing")
# PLOVER's quad classes of words rather than deeds; a visit or talks (CONSULT) are deeds all the same.
VERBAL = (1, 3)
# Types that tell what one side says whoever tells them.
SPEECH = ("ACCUSE", "REQUEST", "THREATEN")
# Words below which a claim's best member is a scrap.
LEAST = 3
# Stances of one who speaks against what another said.
AGAINST: tuple[Stance | None, ...] = ("denies", "rebuts")
# Patterns of the table of replies, one of which the words of a denial match.
SIGNS = ("cue", "flat")
# Letters that two words of one root share.
ROOT = 4
# Telling words of a claim below which none need be in common with a denial of it.
FEW = 3


@dataclass(frozen=True, slots=True)
class Sorted:
    """The claims of each section, the most important first."""

    happened: tuple[Claim, ...]
    sides: tuple[Claim, ...]
    opposed: tuple[Claim, ...]


def sort_claims(view: View) -> Sorted:
    """Each claim in one section. One that is disputed in its figures alone happened all the same."""
    contested = _contested(view)
    happened: list[Claim] = []
    sides: list[Claim] = []
    opposed: list[Claim] = []
    for claim in view.story.claims:
        if claim.members and is_tellable(view, claim):
            against = _speaks_against(view, claim.members[view.first(claim)])
            if _is_denied(view, claim) or claim.id in contested or against:
                opposed.append(claim)
            else:
                one_side = not _is_told(view, claim) and _is_one_side_s(view, claim)
                (sides if one_side else happened).append(claim)
    return Sorted(
        tuple(sorted(happened, key=lambda claim: _importance(view, claim))),
        tuple(sorted(sides, key=lambda claim: (rank(claim) == ALONE, weight(view, claim)))),
        tuple(sorted(opposed, key=lambda claim: (claim.standing != "denied", weight(view, claim)))),
    )


def rank(claim: Claim) -> int:
    """0 with two origins or more, 1 with two carriers, 2 with one of each."""
    if claim.numbers.origins >= 2:  # the contract's rule for "corroborated"
        return 0
    return 1 if claim.numbers.carriers >= 2 else 2  # likewise for "single_origin"


def _contested(view: View) -> frozenset[str]:
    """Ids of the disputed claims against which something other than a figure stands."""
    against = [
        evidence
        for found in view.story.discrepancies
        if found.verdict == "conflict" and found.kind not in ("figure", "count")
        for evidence in found.members
    ]
    return frozenset(
        claim.id
        for claim in view.story.claims
        if claim.standing == "disputed"
        and any(e.report == m.report and m.span.holds(e.span) for m in claim.members for e in against)
    )


def _is_denied(view: View, claim: Claim) -> bool:
    """Whether somebody denies a claim, in words that show it."""
    denying = [m for m in claim.members if (said := saying(view, m)) is not None and said.stance == "denies"]
    return claim.standing == "denied" and (not denying or bool(deniers(view, claim)))


def deniers(view: View, claim: Claim) -> list[int]:
    """Positions of the members that deny what stands for a claim: in words of denying, and with a word in common."""
    lead = _roots(claim.members[view.first(claim)].exact)
    return [
        at
        for at, member in enumerate(claim.members)
        if (said := saying(view, member)) is not None
        and said.stance == "denies"
        and _shows(view, member, (*SIGNS, "no"))
        and (at == view.first(claim) or len(lead) < FEW or lead & _content(view, member))
    ]


def _content(view: View, member: Member) -> frozenset[str]:
    """The roots of what a member's source says."""
    said = saying(view, member)
    text = view.readings[member.report].report.text
    return _roots(" ".join([*(piece.words(text) for piece in (said.content if said else ())), member.exact]))


def _roots(words: str) -> frozenset[str]:
    """The beginnings of the words that say something, short enough for "warned" and "warning" to be one."""
    return frozenset(word[:ROOT] for word in words_in(words))


def _shows(view: View, member: Member, signs: tuple[str, ...]) -> bool:
    """Whether some sign of denying stands in the cue or the words of a member's source."""
    said = saying(view, member)
    text = view.readings[member.report].report.text
    pieces = (*said.cue, *said.content) if said is not None else ()
    words = " ".join([*(piece.words(text) for piece in pieces), member.exact])
    return any(_denies(sign).search(words) for sign in signs)


def _speaks_against(view: View, member: Member) -> bool:
    """Whether a member's source answers or denies, and the words show it: "said ... not" alone denies nothing."""
    said = saying(view, member)
    if said is None or said.stance not in AGAINST:
        return False
    return said.stance != "denies" or _shows(view, member, SIGNS)


@cache
def _denies(sign: str) -> re.Pattern[str]:
    return re.compile(read_table("replies")["denies"][sign], re.IGNORECASE)


def _is_told(view: View, claim: Claim) -> bool:
    """Whether some member tells it as a thing that happened or goes on."""
    return any(_tells(view, claim, member) for member in claim.members)


def _tells(view: View, claim: Claim, member: Member) -> bool:
    """Whether a member tells a deed: an outlet or agency any but words, a party none that is only its own stand."""
    event = view.event(member)
    if event is None or event.status not in REAL or not member.value.endswith("+") or view.is_speech(member):
        return False
    said = saying(view, member)
    if said is None:
        return True  # a complaint that is filed, an inquiry that is opened
    if view.link_name(member.report, said.chain[0]) in view.carriers:
        return event.type not in SPEECH
    verbal = event.quad in VERBAL and event.type != "CONSULT"
    own = verbal or said.kind == "direct" or _is_about_others(view, member, said, event)
    return said.stance in TELLING and (rank(claim) == 0 or not own)


def _is_about_others(view: View, member: Member, said: Attribution, event: Event) -> bool:
    """Whether somebody of one country tells what another country did: without a second origin that is one side's."""
    reading = view.readings[member.report]
    countries = {entity.id: entity.codes.country for entity in reading.entities if entity.codes.country}
    own = countries.get(said.entity or "")
    doers = {countries[actor.entity] for actor in event.actors if actor.entity in countries}
    return own is not None and bool(doers) and own not in doers


def is_tellable(view: View, claim: Claim) -> bool:
    """Whether a claim says something by itself: not a mere noun or infinitive without party, time and figure."""
    lead = claim.members[view.first(claim)]
    if len(lead.exact.split()) < LEAST or _is_empty(view, lead) or _is_pronoun(view, lead):
        return False
    return any(_says_something(view, member) for member in claim.members)


def _is_empty(view: View, member: Member) -> bool:
    """Whether words say only that somebody spoke or did not: "told reporters", "did not respond to a request"."""
    if is_empty(member.exact):
        return True
    event = view.event(member)
    if event is None or not _spoken().match(event.trigger.words(view.readings[member.report].report.text)):
        return False
    said = saying(view, member)
    return said is not None and not any(piece.overlaps(member.span) for piece in said.content)


def _is_pronoun(view: View, member: Member) -> bool:
    """Whether all that is known of who says something is a pronoun: of whom a reader could not tell."""
    said = saying(view, member)
    return (
        said is not None
        and bool(said.chain)
        and (view.link_name(member.report, said.chain[0]).casefold() in words_of("referring"))
    )


def is_empty(words: str) -> bool:
    """Whether the words say that somebody was asked and said nothing."""
    return _silent().search(words) is not None


@cache
def _silent() -> re.Pattern[str]:
    return re.compile("|".join(read_table("telling")["empty"]["silent"]), re.IGNORECASE)


@cache
def _spoken() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(read_table('telling')['empty']['spoke'])})\b", re.IGNORECASE)


def _says_something(view: View, member: Member) -> bool:
    event, said = view.event(member), view.attribution(member)
    if event is None:
        return said is not None and bool(said.source) and len(member.exact.split()) >= STATEMENT
    if event.status == "hypothetical" and said is None:
        return False
    if form_of(member, event, view.readings[member.report]) != PHRASE:
        return True
    return bool(event.figures) or (bool(event.time or event.actors) and not event.nominal)


def _importance(view: View, claim: Claim) -> tuple[bool, tuple[float, int, int]]:
    """What several vouch for or carry first, each by what it matters."""
    return is_minor(view, claim), weight(view, claim)


def is_minor(view: View, claim: Claim) -> bool:
    """Whether one origin and carrier alone tell it, or its best words only mention an untyped deed in passing."""
    member = claim.members[view.first(claim)]
    passing = form_of(member, view.event(member), view.readings[member.report]) != CLAUSE
    untyped = claim.event is None or claim.event.type == "HAPPENING"
    return rank(claim) == ALONE or (passing and untyped)


def is_real(events: list[Event]) -> bool:
    """Whether some event is told as one that happened or goes on."""
    return any(event.status in REAL for event in events)


def _is_one_side_s(view: View, claim: Claim) -> bool:
    """Whether a party says it, or it is itself an act of speech of a party; else it is an outlet's own telling."""
    return _has_party(view, claim.members[view.first(claim)])


def _has_party(view: View, member: Member) -> bool:
    """Whether a member's words have a source that is neither outlet nor agency."""
    said = saying(view, member)
    if said is not None and said.source and said.chain:
        return view.link_name(member.report, said.chain[0]) not in view.carriers | view.reports
    event = view.event(member)
    return event is not None and bool(event.actors) and event.type in SPEECH and event.status in REAL
