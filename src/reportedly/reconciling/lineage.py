"""What each report was made from: another report, an agency's copy, or a quotation that both carry."""

from dataclasses import dataclass
from itertools import combinations

from reportedly.model import Evidence, Lineage, LineageKind, Span, StoryReport
from reportedly.reconciling.profile import Grams, Profile, runs
from reportedly.reconciling.settings import LineageCuts, settings

Pairs = tuple[tuple[Evidence, Evidence], ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """Runs of words that two reports have in common.

    Attributes:
        share: Share of the shorter text's runs that are common, 0 to 1.
        count: How many runs are common.
        places: The place of each in the one report and in the other.
    """

    share: float
    count: int
    places: tuple[tuple[Span, Span], ...]


def trace(profiles: list[Profile], dated: tuple[StoryReport, ...]) -> tuple[Lineage, ...]:
    """The lineage of a story's reports, sorted: at most one edge a pair, and one to each agency behind a report."""
    day = {report.id: report.published.earliest for report in dated}
    edges = [edge for pair in combinations(profiles, 2) if (edge := _between(*pair, day)) is not None]
    edges += [edge for profile in profiles for edge in _credits(profile)]
    return tuple(sorted(edges, key=lambda e: (e.source, e.target, e.kind)))


def _between(left: Profile, right: Profile, day: dict[str, str | None]) -> Lineage | None:
    """The edge between two reports, from the one that was made to the one it was made from; None if independent."""
    cuts = settings().lineage
    source, target = _direction(left, right, day)
    told = _shared(source.narration, target.narration)
    quoted = _shared(source.quoted, target.quoted)
    kind = _kind(told, quoted, cuts)
    if kind is None:
        return None
    shared = quoted if kind == "shared_quote" else told
    return Lineage(source.id, target.id, kind, round(100 * told.share), _evidence(source, target, shared, cuts))


def _kind(told: Shared, quoted: Shared, cuts: LineageCuts) -> LineageKind | None:
    """What two reports' common words make of them."""
    if told.share >= cuts.copy:
        return "copy"
    if told.share >= cuts.derived and told.count >= cuts.derived_grams:
        return "derived"
    return "shared_quote" if quoted.count >= cuts.quote_grams else None


def _shared(one: Grams, other: Grams) -> Shared:
    """The common runs of words."""
    common = [run for run in one if run in other]
    share = len(common) / max(1, min(len(one), len(other)))
    return Shared(share, len(common), tuple((one[run], other[run]) for run in common))


def _direction(left: Profile, right: Profile, day: dict[str, str | None]) -> tuple[Profile, Profile]:
    """The report that was made, then the one that it was made from: the later, else the one with the longer narration.

    An abridged text is shorter than its source, but a report whose dates say nothing is more often the fuller agency
    copy; on equal lengths the id decides, so that the order of reading does not.
    """
    early = {profile.id: day.get(profile.id) or "" for profile in (left, right)}
    if early[left.id] and early[right.id] and early[left.id] != early[right.id]:
        return (left, right) if early[left.id] > early[right.id] else (right, left)
    shorter = min(left, right, key=lambda p: (_credited(p), p.length, p.id))
    return (shorter, right) if shorter is left else (shorter, left)


def _credited(profile: Profile) -> bool:
    """Whether the report is an agency's own, for then the other was made from it."""
    names = {credit.name for credit in profile.reading.report.credits if credit.kind == "agency"}
    return profile.reading.report.outlet in names


def _evidence(source: Profile, target: Profile, shared: Shared, cuts: LineageCuts) -> Pairs:
    """The longest common passages, as pairs of what stands in the one and in the other."""
    there = dict(shared.places)
    pairs = []
    for run in runs(list(there))[: cuts.evidence_pairs]:
        inside = [there[span] for span in there if run.holds(span)]
        place = runs(inside)[0]
        pairs.append((source.reading.report.evidence(run), target.reading.report.evidence(place)))
    return tuple(pairs)


def _credits(profile: Profile) -> list[Lineage]:
    """An edge to each agency whose words the report says that it carries: by its credits and its chains."""
    report = profile.reading.report
    agencies = {entity.id for entity in profile.reading.entities if entity.kind == "agency"}
    places: dict[str, list[Span]] = {}
    for credit in report.credits:
        if credit.kind == "agency":
            places.setdefault(credit.name, []).append(credit.span)
    for attribution in profile.reading.attributions:
        for link in attribution.chain:
            if link.span is not None and link.entity in agencies:
                places.setdefault(link.name, []).append(link.span)
    return [
        Lineage(
            report.id, name, "credit", 0, tuple((report.evidence(s), report.evidence(s)) for s in sorted(set(spans)))
        )
        for name, spans in sorted(places.items())
        if name != report.outlet
    ]
