"""The passes of reconciling, in order."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.model import Reading, Story, StoryEntity
from reportedly.model.correction import Correction
from reportedly.reconciling.claims import make_claims, member_key, settle
from reportedly.reconciling.copies import distinct
from reportedly.reconciling.corrections import Rules, rules_of
from reportedly.reconciling.corrections.bonds import Bonds
from reportedly.reconciling.corrections.claims import claim_sides
from reportedly.reconciling.corrections.entities import entity_sides
from reportedly.reconciling.corrections.fate import told as fates_told
from reportedly.reconciling.corrections.verdicts import judge_anew
from reportedly.reconciling.dating import Dated, date_reports
from reportedly.reconciling.discrepancies import find_discrepancies, named
from reportedly.reconciling.grouping import group
from reportedly.reconciling.identity import Identities, merge_entities
from reportedly.reconciling.lineage import trace
from reportedly.reconciling.passage import Interval, Known, Passage, passages
from reportedly.reconciling.profile import profile
from reportedly.reconciling.sketch import sketch
from reportedly.reconciling.title import outdated, title_of

STANDS_FOR_COUNTRY = ("government", "military", "operation", "place")


def reconcile(readings: Iterable[Reading], corrections: Iterable[Correction] = ()) -> tuple[Story, ...]:
    """The stories that the readings tell, whatever order they come in; sorted by date, then id.

    Args:
        readings: Readings of reports.
        corrections: What an analyst changed, whatever order it comes in; stories say what they honour of it.
    """
    rules = rules_of(distinct(readings), corrections)
    by_id = {reading.report.id: reading for reading in rules.readings}
    groups = group(sketch(reading) for reading in by_id.values())
    stories = [_story([by_id[name] for name in group.members], rules) for group in groups]
    return tuple(sorted(stories, key=lambda story: (story.earliest or "9999", story.id)))


def reconcile_story(
    readings: Iterable[Reading], corrections: Iterable[Correction] = (), beside: Iterable[Reading] = ()
) -> Story:
    """The one story that these readings tell.

    Args:
        readings: Its readings, every report id once; at least one.
        corrections: Those that may concern them.
        beside: Readings of other stories that corrections may mean as well: copies of these reports' texts.
    """
    own = {reading.report.id: reading for reading in readings}
    others = {reading.report.id: reading for reading in beside}
    rules = rules_of([reading for _, reading in sorted((others | own).items())], corrections)
    return _story([reading for reading in rules.readings if reading.report.id in own], rules)


def _story(told_by: Sequence[Reading], rules: Rules) -> Story:
    """One story of its readings, sorted by id."""
    profiles = [profile(reading) for reading in told_by]
    readings = tuple(p.reading for p in profiles)
    rules = rules.of(readings)
    dated = date_reports(readings)
    same = entity_sides(readings, rules.corrections, rules.texts)
    persons = Bonds(same.rulings)
    identities = merge_entities(readings, persons)
    entities = identities.entities
    known = _known(readings, dated, identities)
    lineage = trace(profiles, dated.reports)
    told = [passage for reading in readings for passage in passages(reading, known)]
    joined = claim_sides(told, readings, rules.corrections, rules.texts)
    bonds = Bonds(joined.rulings)
    claims = make_claims(told, known, lineage, entities, bonds)
    found = find_discrepancies(readings, told, claims, dated.reports, known)
    judged = judge_anew(found, rules.corrections, rules.texts, readings, named)
    of_claim = {member_key(member): claim.id for claim in claims for member in claim.members}
    fates = [
        *(fate.with_claims(claims) for fate in rules.fates),
        *same.fates(persons, identities.of.get, lambda fate, ids: replace(fate, entities=ids)),
        *joined.fates(bonds, of_claim.get, lambda fate, ids: replace(fate, claims=ids)),
        *judged.fates,
    ]
    claims = tuple(settle(claim, judged.discrepancies, found) for claim in claims)
    reports = sorted(dated.reports, key=lambda r: (r.published.earliest or "9999", r.id))
    ordered = tuple(next(x for x in readings if x.report.id == r.id) for r in reports)
    days = [day for r in reports for day in (r.published.earliest, r.published.latest) if day]
    return Story(
        reports[0].id,
        title_of(ordered, claims, outdated(judged.discrepancies, known.days)),
        min(days, default=None),
        max(days, default=None),
        tuple(reports),
        dated.timexes,
        entities,
        lineage,
        claims,
        judged.discrepancies,
        ordered,
        fates_told(fates),
    )


def passages_of(readings: tuple[Reading, ...]) -> list[Passage]:
    """The passages of one story's readings, for what learns to join them; no correction is looked at."""
    known = _known(readings, date_reports(readings), merge_entities(readings))
    return [passage for reading in readings for passage in passages(reading, known)]


def _known(readings: tuple[Reading, ...], dated: Dated, identities: Identities) -> Known:
    """What the story knows beyond each reading."""
    entities = identities.entities
    return Known(
        identities.of,
        _times(readings, dated),
        _countries(entities),
        _named(entities),
        _days(dated),
        *_offices(entities),
    )


def _times(readings: tuple[Reading, ...], dated: Dated) -> dict[tuple[str, str], Interval]:
    """The interval of every timex, as its own report resolved it, or further as the story did."""
    times = {(r.report.id, t.id): (t.earliest, t.latest) for r in readings for t in r.timexes}
    return times | {(t.report, t.id): (t.earliest, t.latest) for t in dated.timexes}


def _days(dated: Dated) -> dict[str, str]:
    """The day of each report, where the story knows one."""
    return {r.id: r.published.earliest[:10] for r in dated.reports if r.published.earliest}


def _offices(entities: tuple[StoryEntity, ...]) -> tuple[dict[str, str | None], dict[str, str | None]]:
    """The countries of the governments, and of the persons who serve one."""
    governments = {e.id: e.codes.country for e in entities if e.kind == "government"}
    officials = {e.id: e.codes.country for e in entities if e.kind == "person" and e.codes.sector == "GOV"}
    return governments, officials


def _countries(entities: tuple[StoryEntity, ...]) -> dict[str, str]:
    """The country code of each entity that stands for a country: its government, its forces, itself."""
    return {e.id: e.codes.country for e in entities if e.kind in STANDS_FOR_COUNTRY and e.codes.country}


def _named(entities: tuple[StoryEntity, ...]) -> frozenset[str]:
    """The entities that some report calls by a name."""
    return frozenset(e.id for e in entities if any(m.form in ("name", "metonym") for m in e.mentions))
