"""Makes claims of the passages that carry them: members, origins, carriers, the three numbers and the standing."""

from collections import Counter
from dataclasses import replace
from hashlib import sha256

from reportedly.model import Claim, ClaimEvent, Discrepancy, Lineage, Member, Numbers, Standing, StoryEntity
from reportedly.reconciling.clustering import cluster
from reportedly.reconciling.corrections.bonds import Bonds
from reportedly.reconciling.corrections.claims import PassageNode
from reportedly.reconciling.corrections.verdicts import eased
from reportedly.reconciling.headlines import restate
from reportedly.reconciling.matching import same_family, same_stem
from reportedly.reconciling.passage import GENERIC, Known, Passage
from reportedly.reconciling.responses import ACCUSATION
from reportedly.reconciling.vouching import carriers, inherit, origins, route

ACKNOWLEDGES = "acknowledges"
WILLED = ("demands", "promises", "threatens", "intends", "fears")
# Clauses that begin so hang on another and say little alone.
HANGING = frozenset(
    {"where", "why", "who", "whom", "whose", "which", "that", "when", "while", "as", "after", "before", "because"}
    | {"since", "if", "to", "and"}
)


def make_claims(
    passages: list[Passage],
    known: Known,
    lineage: tuple[Lineage, ...],
    entities: tuple[StoryEntity, ...],
    bonds: Bonds[PassageNode] | None = None,
) -> tuple[Claim, ...]:
    """The claims of a story, in the order of their first members; standing still without discrepancies."""
    names = {entity.id: entity.name for entity in entities}
    agencies = _media(entities, passages)
    groups = restate([group for group in cluster(passages, bonds) if _worth(group)])
    made = [_claim(group, known, lineage, names, agencies) for group in groups]
    return tuple(sorted(made, key=lambda claim: (claim.members[0].report, claim.members[0].span, claim.id)))


def _worth(group: list[Passage]) -> bool:
    """Whether a group is worth a claim: not where one report only refers by a noun to what has no type or number."""
    told = any(p.event is None or p.event.type != GENERIC or not p.nominal or p.event.figures for p in group)
    return told or len({p.report.id for p in group}) > 1


def _media(entities: tuple[StoryEntity, ...], passages: list[Passage]) -> frozenset[str]:
    """Every name by which a chain may call an agency or another outlet."""
    known = {name for e in entities if e.kind in ("agency", "outlet") for name in (e.name, *e.names)}
    credited = {c.name for p in passages for c in p.report.credits if c.kind in ("agency", "outlet")}
    return frozenset(known | credited)


def _claim(
    group: list[Passage],
    known: Known,
    lineage: tuple[Lineage, ...],
    names: dict[str, str],
    agencies: frozenset[str],
) -> Claim:
    """One claim. Only members that vouch for it count towards its origins and carriers."""
    routes = inherit([route(p, known, agencies) for p in group], group, lineage)
    vouching = _vouching(group)
    who, through = origins(routes, vouching, known), carriers(routes, group, vouching)
    members = tuple(_member(passage) for passage in group)
    numbers = Numbers(len({p.report.id for p in group}), len(through), len(who))
    told = [p for p in group if not p.restates]
    best = _plainest(told)
    text = best.span.words(best.report.text)
    claim = Claim(_id(told[0]), text, _event(group, names), members, who, through, numbers, _standing(numbers))
    accusation = claim.event is not None and claim.event.type == ACCUSATION
    denied = any(p.value == "CT-" and p.denies for p in group) and any(_positive(p) for p in group)
    return replace(claim, standing="denied") if denied and not accusation else claim


def _vouching(group: list[Passage]) -> list[int]:
    """The members that vouch: they assert it in a clause of their own, or acknowledge it; else all that do not deny it.

    A noun refers to an event, and so does what another event only speaks of ("announced the withdrawal"); an outlet's
    own infinitive asserts nothing ("the decision to pull out"). Where all do no more than that, one of the reports
    stands for them, for many that take a thing for granted are not many who tell it.
    """
    typed = [p for p in group if p.event and p.event.type != GENERIC]
    told = [i for i, p in enumerate(group) if not p.restates]
    own = [i for i in told if not (group[i].nominal or _is_beside(group[i], typed) or _is_infinitive(group[i]))]
    sure = [i for i in told if _positive(group[i]) and (i in own or _acknowledges(group[i]))]
    sure = [i for i in sure if _happened(group[i])] or sure
    vouching = sure or _first_report(group, [i for i in told if _positive(group[i])] or told)
    named = {group[i].report.id for i in vouching if group[i].attribution is not None}
    # Where a report says of a thing who told it, its own narration of the same thing is no further source.
    return [i for i in vouching if group[i].attribution is not None or group[i].report.id not in named]


def _is_infinitive(passage: Passage) -> bool:
    """Whether an outlet's own words are an infinitive, which hangs on a plan or a purpose."""
    return passage.attribution is None and passage.span.words(passage.report.text).startswith("to ")


def _first_report(group: list[Passage], numbers: list[int]) -> list[int]:
    """Those of the report that says who told it, else of the first."""
    first = min(numbers, key=lambda i: (group[i].attribution is None, i))
    return [i for i in numbers if group[i].report.id == group[first].report.id]


def _happened(passage: Passage) -> bool:
    """Whether it is told as a thing that is so: a plan, a demand or a fear does not vouch for what then happened."""
    willed = passage.attribution is not None and passage.attribution.stance in WILLED
    return passage.event is None or not (willed or passage.event.status in ("planned", "demanded", "hypothetical"))


def _is_beside(passage: Passage, typed: list[Passage]) -> bool:
    """Whether it tells of no known type what others tell of one, in no word that goes for theirs."""
    untyped = passage.event is not None and passage.event.type == GENERIC
    return untyped and bool(typed) and not any(same_stem(passage, p) or same_family(passage, p) for p in typed)


def _positive(passage: Passage) -> bool:
    return not passage.value.endswith("-")


def _acknowledges(passage: Passage) -> bool:
    return passage.attribution is not None and passage.attribution.stance == ACKNOWLEDGES


def _plainest(group: list[Passage]) -> Passage:
    """The member whose words tell the claim best: asserted, in a clause, in the word most use, by somebody named."""
    words = Counter(passage.stem for passage in group)

    def rank(passage: Passage) -> tuple[object, ...]:
        sure = passage.value == "CT+"
        text = passage.span.words(passage.report.text)
        hangs = text.split(" ", 1)[0].lower() in HANGING
        return not sure, passage.nominal, hangs, -words[passage.stem], passage.attribution is None, passage.key

    return min(group, key=rank)


def _member(passage: Passage) -> Member:
    event, said = passage.event, passage.attribution
    return Member(
        passage.report.id,
        passage.span,
        passage.span.words(passage.report.text),
        event.id if event else None,
        event.trigger if event else None,
        said.id if said else None,
        passage.value,
    )


def _id(founder: Passage) -> str:
    """A hash of where the first member stands, so that it is the same on every machine."""
    report, start, end, *_ = founder.key
    return "c" + sha256(f"{report}\0{start}\0{end}\0{founder.key[3:]}".encode()).hexdigest()[:8]


def _event(group: list[Passage], names: dict[str, str]) -> ClaimEvent | None:
    """The event that most members tell of, with all named parties and the narrowest time."""
    events = [passage.event for passage in group if passage.event is not None]
    if not events:
        return None
    counts = Counter((event.vocabulary, event.type) for event in events)
    vocabulary, kind = min(counts, key=lambda pair: (-counts[pair], pair))
    modes = tuple(sorted({mode for event in events if event.type == kind for mode in event.modes}))
    actors, recipients, places = (
        tuple(sorted({names[e] for passage in group for e in getattr(passage, role) if e in names}))
        for role in ("actors", "recipients", "places")
    )
    times = sorted((p.time for p in group if p.time[0] and p.time[1]), key=lambda t: (t[1] or "", t[0] or ""))
    earliest = max((t[0] for t in times if t[0]), default=None)
    latest = min((t[1] for t in times if t[1]), default=None)
    if earliest and latest and earliest[:10] > latest[:10]:
        earliest, latest = times[0]
    return ClaimEvent(vocabulary, kind, modes, actors, recipients, places, earliest, latest)


def member_key(member: Member) -> PassageNode:
    """The key of the passage that a member was made of."""
    return member.report, *member.span, member.event or "", member.attribution or ""


def settle(claim: Claim, discrepancies: tuple[Discrepancy, ...], found: tuple[Discrepancy, ...] = ()) -> Claim:
    """The claim with its standing, now that the discrepancies are known: the first of the contract's list.

    Args:
        claim: A claim.
        discrepancies: Those of its story, as the analyst judged them.
        found: The same as they were found.
    """
    if eased(claim, found, discrepancies):
        claim = replace(claim, standing=_standing(claim.numbers))
    conflicts = (d for d in discrepancies if d.verdict == "conflict" and d.kind != "denial")
    if claim.standing != "denied" and any(_concerns(d, claim) for d in conflicts):
        return replace(claim, standing="disputed")
    return claim


def _standing(numbers: Numbers) -> Standing:
    """The standing by the numbers alone."""
    if numbers.origins > 1:
        return "corroborated"
    return "single_origin" if numbers.carriers > 1 else "single_carrier"


def _concerns(discrepancy: Discrepancy, claim: Claim) -> bool:
    """Whether a member of the discrepancy stands within the claim's own words."""
    return any(
        piece.report == member.report and member.span.holds(piece.span)
        for piece in discrepancy.members
        for member in claim.members
    )
