"""Says whose words they are, and the three numbers: never one of them alone."""

from collections.abc import Iterable

from reportedly.model import Attribution, Claim, Evidence, Link, Member, Stance
from reportedly.telling.leading import is_subordinate
from reportedly.telling.safe import one_line
from reportedly.telling.view import View

# How a source is said to hold what it says; a plain statement needs no more than a colon.
VERBS: dict[Stance, str] = {
    "asserts": "",
    "denies": "denying",
    "rebuts": "answering",
    "accuses": "accusing",
    "condemns": "condemning",
    "acknowledges": "acknowledging",
    "demands": "demanding",
    "promises": "promising",
    "threatens": "threatening",
    "intends": "intending",
    "believes": "believing",
    "fears": "fearing",
    "doubts": "doubting",
    "hedges": "hedging",
    "asks": "asking",
    "refuses": "refusing",
}
# What follows the name of an agency or outlet whose words name no source.
UNSOURCED = "naming no source"
# Names shown beside a number before the rest is counted.
NAMED = 4


def listed(names: Iterable[str], limit: int = NAMED) -> str:
    """The names with commas, the first few of many."""
    known = list(names)
    if len(known) <= limit:
        return ", ".join(known)
    return f"{', '.join(known[: limit - 1])} and {len(known) - limit + 1} more"


def numbers(view: View, claim: Claim, *, named: bool = True) -> str:
    """The three numbers: "(1/1/1)"; where one is larger in words, and with the names behind them if wanted."""
    count = claim.numbers
    if (count.reports, count.carriers, count.origins) == (1, 1, 1):
        return short(claim)
    carriers = _aside(view, [carrier.name for carrier in claim.carriers]) if named else ""
    origins = _aside(view, [origin.name for origin in claim.origins]) if named else ""
    reports = _count(count.reports, "report")
    return f"({reports} / {_count(count.carriers, 'carrier')}{carriers} / {_count(count.origins, 'origin')}{origins})"


def short(claim: Claim) -> str:
    """The three numbers alone, in the order that the head of a brief explains: "(3/2/1)"."""
    return f"({claim.numbers.reports}/{claim.numbers.carriers}/{claim.numbers.origins})"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def origins_of(view: View, claim: Claim, position: int) -> list[str]:
    """Who vouches for one member."""
    return [_called(view, origin.name) for origin in claim.origins if position in origin.members]


def carriers_of(view: View, claim: Claim, position: int) -> list[str]:
    """Who passes one member on."""
    return [_called(view, carrier.name) for carrier in claim.carriers if position in carrier.members]


def voice(view: View, claim: Claim, position: int) -> str:
    """Whose words a member's are: "French government, as carried by DPA (report 1)"."""
    member = claim.members[position]
    said = saying(view, member)
    if said is not None and member.attribution is None:
        return voice_of(view, member.report, said)
    outlet = view.labels[member.report]
    between = [view.link_name(member.report, link) for link in said.chain[:-1]] if said else []
    origins = origins_of(view, claim, position) or between[:1] or [outlet]
    if said is not None and between and _is_person(view, member.report, said.chain[0]):
        # Who spoke, though with the government that he serves he is one origin; by a name, not by what he is.
        origins = between[:1] if between[0][:1].isupper() else [one_line(said.chain[0].name)]
    carriers = carriers_of(view, claim, position) or between[1:2] or [outlet]
    return say_voice(view, member.report, origins, [*between[1:], *carriers])


def _is_person(view: View, report: str, link: Link) -> bool:
    """Whether a source is a person whom some report names."""
    known = view.known_as.get((report, link.entity)) if link.entity else None
    return known is not None and known.kind == "person" and any(m.form == "name" for m in known.mentions)


def source_of(view: View, claim: Claim, position: int) -> str:
    """The one nearest the fact alone, for where the same words stand attributed in full elsewhere."""
    member = claim.members[position]
    said = saying(view, member)
    if said is not None and said.chain:
        return one_line(view.called(view.link_name(member.report, said.chain[0])))
    return " and ".join(map(view.called, origins_of(view, claim, position))) or view.labels[member.report]


def saying(view: View, member: Member) -> Attribution | None:
    """The attribution that holds a member, or whose act of saying the member is ("accused"); None for narration."""
    own = view.attribution(member)
    event = view.event(member)
    if own is not None or event is None or is_subordinate(member, view.readings[member.report]):
        return own
    said = view.said_in.get(view.sentence_key(view.evidence(member.report, event.trigger)), ())
    named = [a for a in said if a.source and a.chain]
    acts = [a for a in named if any(cue.overlaps(event.trigger) for cue in a.cue)]
    return next(iter([*acts, *(a for a in named if any(c.holds(event.trigger) for c in a.content))]), None)


def voice_of(view: View, report: str, said: Attribution | None) -> str:
    """Whose words an attribution's are, or the report's own where there is none."""
    outlet = view.labels[report]
    if said is None:
        agency = _sole_agency(view, report)
        return say_voice(view, report, agency or [outlet], agency)
    names = [view.link_name(report, link) for link in said.chain] or [outlet]
    return say_voice(view, report, names[:1], names[1:-1])


def _sole_agency(view: View, report: str) -> list[str]:
    """The one agency that a report credits: it carries what names no source; of several none is known to."""
    names = credited(view, report)
    return names if len(names) == 1 else []


def credited(view: View, report: str) -> list[str]:
    """The agencies that a report itself credits."""
    credits = view.readings[report].report.credits
    return list(dict.fromkeys(credit.name for credit in credits if credit.kind == "agency"))


def say_voice(view: View, report: str, origins: list[str], carriers: list[str]) -> str:
    """The origin, through whom it came and where it stands; each named once.

    A report behind this one is marked as inferred, but not an agency that this one credits.
    """
    outlet = view.labels[report]
    known = {outlet, *credited(view, report)}
    behind = [name for name in dict.fromkeys([*carriers, *origins]) if name in view.reports and name not in known]
    through = [name for name in dict.fromkeys(carriers) if name not in (*origins, *behind, outlet)]
    where = f"{outlet}, after {' and '.join(behind)}, inferred" if behind else outlet
    source = " and ".join(view.called(name) for name in dict.fromkeys(origins))
    if set(origins) <= {outlet, *behind}:
        return one_line(f"{where}, {UNSOURCED}{_via(view, through)}")
    if not through and set(origins) <= set(carriers):
        return one_line(f"{source}, {UNSOURCED} ({where})")
    return one_line(f"{source}{_via(view, through)} ({where})")


def voice_at(view: View, evidence: Evidence) -> str:
    """Whose words stand at some evidence: by the claim that is nearest to it, else by the attribution around it."""
    if found := claim_at(view, evidence):
        return voice(view, *found)
    return voice_of(view, evidence.report, attribution_at(view, evidence))


def claim_at(view: View, evidence: Evidence) -> tuple[Claim, int] | None:
    """The claim and member that share most with the evidence and are not much wider; None where none touches it."""
    found = [
        (-member.span.shared(evidence.span), member.span.end - member.span.start, order, position)
        for order, position in view.members_in.get(view.sentence_key(evidence), ())
        if (member := view.story.claims[order].members[position]).span.overlaps(evidence.span)
    ]
    if not found:
        return None
    *_, order, position = min(found)
    return view.story.claims[order], position


def attribution_at(view: View, evidence: Evidence) -> Attribution | None:
    """The smallest attribution whose content shares words with the evidence."""
    found = [
        (sum(piece.end - piece.start for piece in said.content), order, said)
        for order, said in enumerate(view.said_in.get(view.sentence_key(evidence), ()))
        if any(piece.overlaps(evidence.span) for piece in said.content)
    ]
    return min(found, key=lambda item: item[:2])[2] if found else None


def speaking_at(view: View, evidence: Evidence) -> Attribution | None:
    """The attribution whose cue stands in the evidence ("denied that ..."); of several the first."""
    said = view.said_in.get(view.sentence_key(evidence), ())
    return next((a for a in said if any(cue.overlaps(evidence.span) for cue in a.cue)), None)


def stance(view: View, member: Member) -> Stance | None:
    """How a member's source holds it; None where the report itself tells it."""
    said = saying(view, member)
    return said.stance if said else None


def speaks(view: View, claim: Claim, position: int) -> str:
    """The voice of a member with the verb of its stance."""
    verb = VERBS.get(stance(view, claim.members[position]) or "asserts", "")
    return with_verb(voice(view, claim, position), verb)


def with_verb(who: str, verb: str) -> str:
    """A voice and what it does, in a form that fits one and many: "Residents (report 2), denying it"."""
    return f"{who}, {verb}" if verb else who


def _called(view: View, name: str) -> str:
    """A report's id as the label that readers know, any other name on one line."""
    return view.labels.get(name, one_line(name))


def _via(view: View, through: list[str]) -> str:
    """Through whom it came: by whom it was told, then by which agency or outlet it was carried."""
    told = [view.called(name) for name in through if name not in view.carriers]
    carried_by = [name for name in through if name in view.carriers]
    ways = [f"told by {' and '.join(told)}"] if told else []
    ways += [f"carried by {' and '.join(carried_by)}"] if carried_by else []
    return f", as {' and '.join(ways)}" if ways else ""


def _aside(view: View, names: list[str]) -> str:
    return f": {listed(view.called(_called(view, name)) for name in names)}" if len(names) > 1 else ""
