"""Denials and answers: what somebody said against what somebody else said."""

from collections.abc import Iterator

from reportedly.model import Attribution, Claim, Discrepancy, Evidence, Reading, hull

ANSWERS = {"rebuts": "rebuttal", "condemns": "condemnation", "refuses": "refusal", "doubts": "doubt"}
ACCUSATION = "ACCUSE"  # that somebody accused is not what the accused denies


def answers(readings: tuple[Reading, ...]) -> Iterator[Discrepancy]:
    """One discrepancy for each attribution that answers another: a denial, or an answer that denies nothing."""
    for reading in readings:
        said = {a.id: a for a in reading.attributions}
        for reply in reading.attributions:
            first = said.get(reply.responds_to or "")
            if first is not None and first.content and reply.content:
                found = _answer(reading, first, reply)
                if found is not None:
                    yield found


def _answer(reading: Reading, first: Attribution, reply: Attribution) -> Discrepancy | None:
    """The discrepancy between an accusation or statement and the reply to it."""
    members = (_said(reading, first), _said(reading, reply))
    who, against = _name(reply), _name(first)
    if reply.stance == "denies":
        because = f"The statement of {against} and its denial by {who} cannot both hold."
        return Discrepancy("", "denial", "conflict", members, because)
    if reply.stance in ANSWERS:
        because = f"The {ANSWERS[reply.stance]} by {who} denies nothing of what {against} said."
        return Discrepancy("", "response", "not_a_denial", members, because)
    return None


def denials(claims: tuple[Claim, ...], readings: tuple[Reading, ...]) -> Iterator[Discrepancy]:
    """One discrepancy for each claim that one source makes and another denies."""
    names = {(r.report.id, a.id): _name(a) for r in readings for a in r.attributions}
    outlets = {r.report.id: r.report.name for r in readings}
    deny = {(r.report.id, a.id) for r in readings for a in r.attributions if a.stance == "denies"}
    for claim in claims:
        against = [m for m in claim.members if m.value == "CT-" and (m.report, m.attribution) in deny]
        told = [m for m in claim.members if m.value.startswith(("CT+", "PR+", "PS+"))]
        accusation = claim.event is not None and claim.event.type == ACCUSATION
        if accusation or not (against and told):
            continue
        one, other = told[0], against[0]
        members = tuple(Evidence(m.report, m.span.start, m.span.end, m.exact) for m in (one, other))
        who = names.get((other.report, other.attribution or ""), "a source that is not named")
        says = names.get((one.report, one.attribution or ""), outlets[one.report])
        yield Discrepancy(
            "", "denial", "conflict", members, f"The statement of {says} and its denial by {who} cannot both hold."
        )


def _said(reading: Reading, attribution: Attribution) -> Evidence:
    return reading.report.evidence(hull((*attribution.cue, *attribution.content)))


def _name(attribution: Attribution) -> str:
    return attribution.chain[0].name if attribution.chain else "a source that is not named"
