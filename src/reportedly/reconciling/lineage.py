"""What each report was made from: another report, an agency's copy, or a quotation that both carry."""

from itertools import combinations

from reportedly.model import Evidence, Lineage, LineageKind, Span, StoryReport
from reportedly.reconciling.borrowing import Shared, borrowing
from reportedly.reconciling.profile import Grams, Profile, runs
from reportedly.reconciling.settings import LineageCuts, settings

Pairs = tuple[tuple[Evidence, Evidence], ...]


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
    told = shared(source.narration, target.narration)
    quoted = _quotation(source, target)
    kind = _kind(source, target, told, quoted, cuts)
    if kind is None:
        return None
    common = quoted if kind == "shared_quote" else told
    return Lineage(source.id, target.id, kind, round(100 * told.share), _evidence(source, target, common, cuts))


def _kind(source: Profile, target: Profile, told: Shared, quoted: Shared, cuts: LineageCuts) -> LineageKind | None:
    """What two reports' common words make of them.

    A copy has nearly all of its words from the other; or most of them and the same length, as after small edits.
    """
    lengths = sorted((source.length, target.length))
    if told.share >= cuts.whole or (told.share >= cuts.copy and lengths[0] >= cuts.same_length * lengths[1]):
        return "copy"
    if told.count >= cuts.derived_grams and borrowing(source, target).likelihood >= cuts.derived:
        return "derived"
    if quoted.count >= cuts.quote_grams:
        return "shared_quote"
    said = sum(run in source.said or run in target.said for run in source.narration.keys() & target.narration.keys())
    return "shared_quote" if said + quoted.count >= cuts.said_grams else None


def _quotation(one: Profile, other: Profile) -> Shared:
    """The common runs of words that at least one of the two has within quotation marks."""
    places = [
        (here[run], there[run])
        for here, there in ((one.quoted, other.quoted), (one.quoted, other.narration), (one.narration, other.quoted))
        for run in here
        if run in there
    ]
    found = tuple(dict(reversed(places)).items())
    return Shared(len(found) / max(1, min(len(one.quoted), len(other.quoted))), len(found), found)


def shared(one: Grams, other: Grams) -> Shared:
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
