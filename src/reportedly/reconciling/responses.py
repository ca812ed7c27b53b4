"""Denials and answers: what somebody said against what somebody else said."""

from collections.abc import Iterator

from reportedly.model import Attribution, Claim, Discrepancy, Evidence, Reading, hull

ANSWERS = {"rebuts": "answers", "condemns": "condemns it", "refuses": "refuses it", "doubts": "doubts it"}


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
        because = f"{against} says it and {who} denies it: both cannot hold."
        return Discrepancy("", "denial", "conflict", members, because)
    if reply.stance in ANSWERS:
        because = f"{who} {ANSWERS[reply.stance]}, but denies nothing of what {against} says."
        return Discrepancy("", "response", "not_a_denial", members, because)
    return None


def denials(claims: tuple[Claim, ...], readings: tuple[Reading, ...]) -> Iterator[Discrepancy]:
    """One discrepancy for each claim that one source makes and another denies."""
    names = {(r.report.id, a.id): _name(a) for r in readings for a in r.attributions}
    deny = {(r.report.id, a.id) for r in readings for a in r.attributions if a.stance == "denies"}
    for claim in claims:
        against = [m for m in claim.members if m.value == "CT-" and (m.report, m.attribution) in deny]
        told = [m for m in claim.members if m.value.startswith(("CT+", "PR+", "PS+"))]
        if not (against and told):
            continue
        one, other = told[0], against[0]
        members = tuple(Evidence(m.report, m.span.start, m.span.end, m.exact) for m in (one, other))
        who = names.get((other.report, other.attribution or ""), "a source that is not named")
        says = names.get((one.report, one.attribution or ""), f"report {one.report}")
        yield Discrepancy("", "denial", "conflict", members, f"{says} says it and {who} denies it: both cannot hold.")


def _said(reading: Reading, attribution: Attribution) -> Evidence:
    return reading.report.evidence(hull((*attribution.cue, *attribution.content)))


def _name(attribution: Attribution) -> str:
    return attribution.chain[0].name if attribution.chain else "a source that is not named"
