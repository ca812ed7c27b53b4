"""Denials and answers: what somebody said against what somebody else said, in one report or in two."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Attribution, Claim, Discrepancy, Evidence, Member, Reading, hull
from reportedly.reconciling.passage import Known
from reportedly.reconciling.replying import (
    ANSWERS,
    Words,
    denies,
    points_at_words,
    replies_to,
    same_matter,
    says_no,
    touches,
    words_of,
)

ACCUSATION = "ACCUSE"  # that somebody accused is not what the accused denies


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution of one report."""

    reading: Reading
    attribution: Attribution

    @property
    def evidence(self) -> Evidence:
        """Cue and content."""
        return self.reading.report.evidence(hull((*self.attribution.cue, *self.attribution.content)))

    @property
    def who(self) -> str:
        """The source, to be read."""
        return self.attribution.chain[0].name if self.attribution.chain else "a source that is not named"

    @property
    def words(self) -> Words:
        """What it says, ready to be compared."""
        return words_of(self.reading.report.text, self.attribution)


def answers(readings: tuple[Reading, ...]) -> Iterator[Discrepancy]:
    """One discrepancy for each attribution that answers another: a denial, or an answer that denies nothing."""
    for reading in readings:
        said = {a.id: a for a in reading.attributions}
        for reply in reading.attributions:
            first = said.get(reply.responds_to or "")
            if first is not None and first.content and reply.content:
                found = _answer(Said(reading, first), Said(reading, reply))
                if found is not None:
                    yield found


def _answer(first: Said, reply: Said) -> Discrepancy | None:
    """The discrepancy between an accusation or statement and the reply to it."""
    members = (first.evidence, reply.evidence)
    stance = reply.attribution.stance
    if stance == "denies":
        return _denial(members, first.who, reply.who) if denies(reply.words, first.words, linked=True) else None
    if stance in ANSWERS and points_at_words(reply.words):
        return _response(members, ANSWERS[stance], first.who, reply.who)
    return None


def _denial(members: tuple[Evidence, ...], against: str, who: str) -> Discrepancy:
    because = f"The statement of {against} and its denial by {who} cannot both hold."
    return Discrepancy("", "denial", "conflict", members, because)


def _response(members: tuple[Evidence, ...], what: str, against: str, who: str) -> Discrepancy:
    because = f"The {what} by {who} denies nothing of what {against} said."
    return Discrepancy("", "response", "not_a_denial", members, because)


def denials(claims: tuple[Claim, ...], readings: tuple[Reading, ...]) -> Iterator[Discrepancy]:
    """For each denial the statement that it denies: the one of the same claim whose words are nearest, if near enough.

    One statement of its own report and one of others, so that a denial does not stand against every carrier.
    """
    said = {(r.report.id, a.id): Said(r, a) for r in readings for a in r.attributions}
    outlets = {r.report.id: r.report.name for r in readings}
    best: dict[tuple[str, str, bool], tuple[float, Member, Member]] = {}
    for claim in claims:
        if claim.event is not None and claim.event.type == ACCUSATION:
            continue
        for other in (m for m in claim.members if m.value == "CT-"):
            reply = said.get((other.report, other.attribution or ""))
            if reply is None or reply.attribution.stance != "denies":
                continue
            for one in (m for m in claim.members if m.value.startswith(("CT+", "PR+", "PS+"))):
                first = said.get((one.report, one.attribution or ""))
                near = _nearness(one, other, first, reply)
                key = (other.report, reply.attribution.id, one.report == other.report)
                if near is not None and (key not in best or near > best[key][0]):
                    best[key] = near, one, other
    for _, one, other in (best[key] for key in sorted(best)):
        members = tuple(Evidence(m.report, m.span.start, m.span.end, m.exact) for m in (one, other))
        told = said.get((one.report, one.attribution or ""))
        against = told.who if told is not None else outlets[one.report]
        yield _denial(members, against, said[other.report, other.attribution or ""].who)


def _nearness(one: Member, other: Member, first: Said | None, reply: Said) -> float | None:
    """How near the words of a statement and of its denial are; None where the one does not deny the other."""
    if first is not None and (first.who == reply.who or first.attribution.stance == "denies"):
        return None
    if first is not None and one.report == other.report and reply.attribution.responds_to == first.attribution.id:
        return None  # told as the answer that it is
    told, denial = Words.of(one.exact), reply.words
    if (one.report, one.event) == (other.report, other.event) and one.event is not None:
        # The report itself, as it was read, has this reply deny this very event.
        if points_at_words(denial) or touches(told, denial):
            return 1.0 if denies(denial, told, linked=True) or says_no(denial) else None
        return None
    return same_matter(told, Words.of(other.exact)) if denies(denial, told, linked=False) else None


def replies_across(readings: tuple[Reading, ...], known: Known) -> Iterator[Discrepancy]:
    """For each answer by somebody accused the accusation in another report that it answers, one of each accuser."""
    accusations = [Said(r, a) for r in readings for a in r.attributions if a.stance == "accuses" and a.content]
    for reading in readings:
        for attribution in reading.attributions:
            reply = Said(reading, attribution)
            if attribution.content and attribution.stance in (*ANSWERS, "denies"):
                yield from _replies(reply, accusations, known)


def _replies(reply: Said, accusations: list[Said], known: Known) -> Iterator[Discrepancy]:
    """The accusations in other reports that a reply answers: the nearest."""
    near: Counter[int] = Counter()
    for at, first in enumerate(accusations):
        if first.reading.report.id != reply.reading.report.id:
            near[at] = round(
                1000 * replies_to(first.reading, first.attribution, reply.reading, reply.attribution, known)
            )
    best = max(near, key=lambda at: (near[at], -at), default=None)
    if best is None or near[best] <= 0:
        return
    first = accusations[best]
    members = (first.evidence, reply.evidence)
    if reply.attribution.stance != "denies":
        yield _response(members, ANSWERS[reply.attribution.stance], first.who, reply.who)
    elif denies(reply.words, first.words, linked=False):
        yield _denial(members, first.who, reply.who)
