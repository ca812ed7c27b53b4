"""The ages that reports give one person, and which of them exclude one another."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from reportedly.knowledge import read_table
from reportedly.model import Discrepancy, Evidence, Figure, Reading, Span, Verdict
from reportedly.reconciling.families import families_of
from reportedly.reconciling.figures.count import bound_of
from reportedly.reconciling.measures.common import News, entity_at, few, news_of, one_news, roles, shown, told, words
from reportedly.reconciling.passage import Known
from reportedly.reconciling.words import Vector, cosine, stem, stems, vector

AGE = "age"
SUSPECT = "suspect"  # the one part of which most stories have but one
SEVERAL = re.compile(r"\band\b|^(?:\d|two|three|four|five|six|seven|eight|nine|ten|both|several)\b(?!-)", re.IGNORECASE)
OLD = re.compile(r"^(?:an?\s)?[\w-]+\s?-?\s?(?:year|month|week|day)s?\s?-?\s?old\b", re.IGNORECASE)
ROUGH = 0.1  # "about 40" allows this share up and down
GROWN = 4  # years between a deed and its trial


@dataclass(frozen=True, slots=True)
class Aged:
    """How old one report says that somebody is.

    Attributes:
        who: The person as the story knows him, None where the report has no entity for him.
        named: Whether some report names him.
        sex: "female" or "male" by the noun, "" where it does not tell.
        parts: The parts that he plays in the story: "suspect", "victim".
        stage: Whether the report tells of a trial.
        about: TF-IDF of its sentence.
    """

    reading: Reading
    evidence: Evidence
    figure: Figure
    low: float
    high: float
    who: str | None
    named: bool
    sex: str
    parts: frozenset[str]
    stage: bool
    about: Vector


def odd_ages(readings: tuple[Reading, ...], known: Known) -> Iterator[Discrepancy]:
    """One discrepancy for each two reports that give one person ages which exclude one another, or leave room."""
    ordered = sorted(readings, key=lambda r: r.report.id)
    ages = [(aged, news) for reading in ordered for news in [news_of(reading)] for aged in _ages(reading, known)]
    yield from few(_compared(ages))


def _compared(ages: list[tuple[Aged, News]]) -> Iterator[tuple[tuple[object, ...], Discrepancy]]:
    alone = _alone([aged for aged, _ in ages])
    for (one, here), (other, there) in combinations(ages, 2):
        if one.reading.report.id == other.reading.report.id or one.figure.unit != other.figure.unit:
            continue
        verdict = _verdict(one, other)
        if verdict is None or not (why := _one_person(one, other, alone, same_news=one_news(here, there))):
            continue
        values = sorted((str(one.low), str(other.low)))
        said = told("figure", verdict, (one.evidence, other.evidence), _because(one, other, verdict, why))
        yield (verdict, why, *values), said


def _ages(reading: Reading, known: Known) -> Iterator[Aged]:
    """The ages of a report, each person's once for each value."""
    seen: set[tuple[str | None, str, float]] = set()
    told_of = _parts(reading)
    trial = _of_trial(reading)
    persons = {entity.id for entity in reading.entities if entity.kind == "person"}
    for figure in reading.figures:
        if figure.kind != AGE or figure.counts is None or (figure.low is None and figure.high is None):
            continue
        entity = entity_at(reading, figure.counts)
        who = known.entity.get((reading.report.id, entity)) if entity else None
        bearer = figure.counts.words(reading.report.text)
        low, high = _interval(figure)
        if (who, bearer, low) in seen or _several(bearer):
            continue
        seen.add((who, bearer, low))
        parts = told_of.get(entity or "", frozenset()) | _by_noun(bearer) | _by_events(reading, figure.counts)
        yield Aged(
            reading,
            shown(reading, figure),
            figure,
            low,
            high,
            who,
            who in known.named and entity in persons,
            _sex(bearer),
            parts,
            trial,
            _about(reading, figure.span),
        )


def _about(reading: Reading, at: Span) -> Vector:
    """TF-IDF of the sentence that holds a place."""
    held = next((sentence.span for sentence in reading.sentences if sentence.span.holds(at)), at)
    return vector(Counter(stems(held.words(reading.report.text))))


def _several(bearer: str) -> bool:
    """Whether words stand for more than one person: "two women and a man"."""
    words = OLD.sub("", bearer)
    return SEVERAL.search(words) is not None


def _interval(figure: Figure) -> tuple[float, float]:
    low = figure.low if figure.low is not None else 0.0
    high = figure.high if figure.high is not None else 150.0
    return (low * (1 - ROUGH), high * (1 + ROUGH)) if bound_of(figure) == "rough" else (low, high)


def _parts(reading: Reading) -> dict[str, frozenset[str]]:
    """For each entity of a report the parts that its events show it in."""
    found: dict[str, set[str]] = defaultdict(set)
    for event in reading.events:
        for side, parties in (("undergoes", event.recipients), ("does", event.actors)):
            for party in parties:
                found[party.entity or ""] |= _shown_by(event.lemma, side)
    found.pop("", None)
    return {entity: frozenset(parts) for entity, parts in found.items()}


def _by_events(reading: Reading, bearer: Span) -> frozenset[str]:
    """The parts in which events show the very words for somebody, whose entity may be unknown."""
    found: set[str] = set()
    for event in reading.events:
        for side, parties in (("undergoes", event.recipients), ("does", event.actors)):
            if any(party.span.overlaps(bearer) for party in parties):
                found |= _shown_by(event.lemma, side)
    return frozenset(found)


def _shown_by(lemma: str, side: str) -> set[str]:
    families = families_of(stem(lemma))
    return {part for part, row in roles().items() if families & set(row[side])}


def _by_noun(bearer: str) -> frozenset[str]:
    nouns = set(re.findall(r"[a-z]+", bearer.lower()))
    kin = {noun for listed in _sexes().values() for noun in listed}
    return frozenset(part for part, row in roles().items() if nouns & set(row["nouns"])) | (nouns & kin)


def _of_trial(reading: Reading) -> bool:
    """Whether so many sentences of a report speak of a trial that it tells of one."""
    held = sum(bool(_trial() & set(sentence.terms)) for sentence in reading.sentences)
    share: float = read_table("measures")["trial"]["share"]
    return held >= share * max(1, len(reading.sentences))


@cache
def _trial() -> frozenset[str]:
    return frozenset(read_table("measures")["trial"]["words"])


def _sex(bearer: str) -> str:
    nouns = set(re.findall(r"[a-z]+", bearer.lower()))
    return next((sex for sex, listed in sorted(_sexes().items()) if nouns & set(listed)), "")


def _sexes() -> dict[str, list[str]]:
    sexes: dict[str, list[str]] = read_table("measures")["sexes"]
    return sexes


def _alone(ages: list[Aged]) -> dict[tuple[str, str], bool]:
    """For each report and part whether one person alone, of one age, is given an age in it."""
    found: dict[tuple[str, str], set[tuple[float, str]]] = defaultdict(set)
    for aged in ages:
        for part in aged.parts:
            found[aged.reading.report.id, part].add((aged.low, aged.sex))
    return {key: len(values) == 1 for key, values in found.items()}


def _one_person(one: Aged, other: Aged, alone: dict[tuple[str, str], bool], *, same_news: bool) -> str:
    """Why two ages are of one person; "" where that is not shown."""
    if one.sex and other.sex and one.sex != other.sex:
        return ""
    if one.who is not None and one.who == other.who:
        return "both are of one person"
    cuts = read_table("measures")["one_part"]
    gap = max(one.low - other.high, other.low - one.high)
    alike = cosine(one.about, other.about) >= cuts["alike"]
    if (one.named and other.named) or gap > cuts["years"]:
        return ""
    shared = sorted(
        part
        for part in one.parts & other.parts
        if (alike or (same_news and part == SUSPECT))
        and alone[one.reading.report.id, part]
        and alone[other.reading.report.id, part]
    )
    return f"both are of the one {shared[0]} whose age is told" if shared else ""


def _verdict(one: Aged, other: Aged) -> Verdict | None:
    """What may be said of two ages of one person; None where they are one."""
    if one.low <= other.high and other.low <= one.high:
        ranges = (one.low != one.high) != (other.low != other.high)
        return "compatible_bound" if ranges and one.low != other.low else None
    gap = max(one.low - other.high, other.low - one.high)
    if one.stage != other.stage and gap <= GROWN and (one.low > other.high) == one.stage:
        return "different_scope"
    return "conflict"


def _because(one: Aged, other: Aged, verdict: Verdict, why: str) -> str:
    both = " and ".join(f"{words(a.evidence)} ({a.reading.report.name})" for a in (one, other))
    if verdict == "compatible_bound":
        return f"{both} can both hold: {why}, and one leaves room for the other."
    if verdict == "different_scope":
        return f"{both} are told at different times: {why}, and one report tells of the trial."
    return f"{both} cannot both hold: {why}."
