"""Which place a name means: the report's other places decide."""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.reading.entities.candidates import Candidate, candidates, weights
from reportedly.reading.entities.toponyms import Toponym, cue_words
from reportedly.reading.entities.words import Words

BETWEEN = frozenset({"northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "the"})
MOST = 40  # candidates looked at for one name; the rest have fewer people than any of these


@dataclass(frozen=True, slots=True)
class Context:
    """What the report as a whole tells of where it plays.

    Attributes:
        countries: Countries that it names surely, by path.
        regions: States and provinces that it names surely.
        peoples: Countries whose people it names.
        support: For each first-order division, how many of the report's names can lie there; one
            that can lie in many divisions counts less in each.
        anchors: Divisions and countries of the great towns that it names.
    """

    countries: frozenset[str]
    regions: frozenset[str]
    peoples: frozenset[str]
    support: dict[str, float]
    anchors: frozenset[str]


def resolve(words: Words, found: list[Toponym], peoples: frozenset[str]) -> dict[Toponym, Candidate]:
    """The place of each toponym, one for all its occurrences; those that nothing makes sure are left out."""
    sure = {toponym.name for toponym in found if toponym.sure}
    kept = [toponym for toponym in found if toponym.name in sure]
    by_name: dict[str, list[Toponym]] = {}
    for toponym in kept:
        by_name.setdefault(toponym.name, []).append(toponym)
    context = _context(by_name, peoples)
    chosen = {name: _best(words, group, context) for name, group in by_name.items()}
    return {toponym: best for toponym in kept if (best := chosen[toponym.name]) is not None}


def _context(by_name: dict[str, list[Toponym]], peoples: frozenset[str]) -> Context:
    countries, regions, anchors = set(peoples), set(), set()
    support: dict[str, float] = defaultdict(float)
    for name in sorted(by_name):
        options = candidates(name)[:MOST]
        if not options:
            continue
        if options[0].kind == "country" and options[0].prior - _next(options) > 3:
            countries.add(options[0].path)
        if options[0].kind == "region" and options[0].prior >= weights()["state"]:
            regions.add(options[0].path)
            countries.add(options[0].path[:2])
        if (
            options[0].kind == "town"
            and options[0].prior >= weights()["great"]
            and options[0].prior - _next(options) > 1
        ):
            anchors |= {options[0].region, options[0].path[:2]}
        places = {option.region for option in options if option.kind != "country"}
        for place in sorted(places):
            support[place] += 1 / math.sqrt(len(places))
    return Context(frozenset(countries), frozenset(regions), peoples, support, frozenset(anchors))


def _next(options: tuple[Candidate, ...]) -> float:
    return options[1].prior if len(options) > 1 else 0.0


def _best(words: Words, group: list[Toponym], context: Context) -> Candidate | None:
    """The candidate with the highest score; among equals the one with the lowest id."""
    options = _fitting(words, group, candidates(group[0].name)[:MOST])
    followed = [path for toponym in group for path in _following(words, toponym)]
    regions = {o.region for o in candidates(group[0].name)[:MOST] if o.kind != "country"}
    own = 1 / math.sqrt(len(regions)) if regions else 0.0
    scored = [(_score(option, context, followed, own), option) for option in options]
    return max(scored, key=lambda pair: (pair[0], pair[1].known.key), default=(0.0, None))[1]


def _fitting(words: Words, group: list[Toponym], options: Iterable[Candidate]) -> list[Candidate]:
    """The town where a division is named after it, unless the text says 'region' or 'province'."""
    options = list(options)
    called = any(_next_word(words, toponym) in cue_words("divisions") for toponym in group)
    towns = {option.region for option in options if option.kind == "town"}
    if called and any(option.kind in ("region", "county") for option in options):
        return [option for option in options if option.kind in ("region", "county", "country")]
    return [o for o in options if not (o.kind in ("region", "county") and o.region in towns and o.prior < 7)]


def _next_word(words: Words, toponym: Toponym) -> str:
    return words.doc[toponym.end].lower_ if toponym.end < len(words.doc) else ""


def _following(words: Words, toponym: Toponym) -> list[str]:
    """Paths of the state or country after a comma or 'in' ('Bern, Indiana', 'Bern in Indiana')."""
    doc, start = words.doc, toponym.end + 1
    if start >= len(doc) or doc[toponym.end].lower_ not in (",", "in"):
        return []
    if doc[start - 1].lower_ == "in" and start + 1 < len(doc) and doc[start].lower_ in BETWEEN:
        start += 1  # "in northern Indiana"
    for length in (3, 2, 1):
        tokens = doc[start : start + length]
        if any(token.is_punct and token.text != "-" for token in tokens):
            continue
        options = [c for c in candidates(tokens.text) if c.kind in ("country", "region", "county")]
        if options:
            return [option.path for option in options[:3]]
    return []


def _score(option: Candidate, context: Context, followed: list[str], own: float) -> float:
    """Prior and all that speaks for the candidate, added up; `own` is the name's own vote for its divisions."""
    weigh = weights()
    score = option.prior
    if followed and option.path not in followed:
        inside = any(option.lies_in(path) for path in followed)
        score += weigh["comma"] if inside else weigh["comma_not"]
    if option.kind in ("country", "region") and option.path in context.anchors:
        score += weigh["anchored"]
    if option.kind == "country":
        return score + (weigh["people"] if option.path in context.peoples else 0.0)
    score += weigh["named_region"] if option.region in context.regions and option.path != option.region else 0.0
    score += weigh["named_country"] if option.path[:2] in context.countries else 0.0
    others = context.support.get(option.region, 0.0) - own
    return score + min(weigh["support_most"], weigh["support"] * max(0.0, others))
