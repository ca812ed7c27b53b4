"""From a page to its entities, step by step."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from reportedly.knowledge.countries import countries, country_place, regions
from reportedly.knowledge.fold import fold, folded_key
from reportedly.knowledge.known import Known
from reportedly.knowledge.ministries import called, ministry, portfolio
from reportedly.knowledge.states import states
from reportedly.model import Codes, Entity, Span
from reportedly.reading.entities.actor_codes import with_codes, with_owners
from reportedly.reading.entities.agreements import with_agreements
from reportedly.reading.entities.aliases import with_aliases
from reportedly.reading.entities.assemble import assemble
from reportedly.reading.entities.backward import Backward, countries_at, parts_at
from reportedly.reading.entities.candidates import Candidate, candidates
from reportedly.reading.entities.capitals import capitals
from reportedly.reading.entities.coreference import Choose, choose
from reportedly.reading.entities.draft import Naming
from reportedly.reading.entities.longer import long_names
from reportedly.reading.entities.mending import mended
from reportedly.reading.entities.metonyms import meanings, otherwise
from reportedly.reading.entities.names import names
from reportedly.reading.entities.ner import guesses
from reportedly.reading.entities.nominals import phrases
from reportedly.reading.entities.operations import with_operations
from reportedly.reading.entities.people import bare_names, bearers, joined_people, with_titles
from reportedly.reading.entities.resolutions import resolutions
from reportedly.reading.entities.resolve import resolve
from reportedly.reading.entities.tables import Hit, table_hits
from reportedly.reading.entities.toponyms import Toponym, toponyms
from reportedly.reading.entities.words import Words, words_of
from reportedly.reading.page import Page


def find_entities(page: Page, choose: Choose = choose) -> tuple[Entity, ...]:
    """The entities of a page, each with its mentions, sorted by their first mention.

    Args:
        page: The report and its parse.
        choose: Decides whom a word that refers back means.
    """
    words = words_of(page)
    listed_names = table_hits(words)
    found = mended(words, guesses(words), listed_names)
    hits, modelled = names(words, listed_names, found)
    named = toponyms(words, hits, found)
    hits = _without_parts(hits, named)
    hits = [_of_owner(hit, words) for hit in hits]
    sites = {t.span: place for t, place in resolve(words, named, _peoples(hits)).items()}
    towns = _towns(words, hits, sites)
    namings = [_of_ministry(naming, words) for naming in meanings(words, hits, sites, towns)]
    listed = {hit.span for hit in hits}
    placed = _positions(sites)
    modelled = [n for n in modelled if n.span not in sites and not _is_part(n, placed)]
    modelled = otherwise(words, hits, modelled)
    namings, modelled = with_operations(words, hits, namings, modelled)
    namings, modelled = with_agreements(words, hits, sites, namings, modelled)
    at = countries_at(words, hits) | _elsewhere(words, hits, sites)
    longer = [n for n in long_names(words, at) if not _is_known(n, hits)]
    namings, modelled = _without_inner(namings, longer), _without_inner(modelled, longer)
    namings += longer
    parts = parts_at(words, hits) | _sites_at(words, sites, listed)
    modelled = [_of_country(n, words, at, parts) for n in modelled]
    people = joined_people([with_titles(n, words, at) for n in modelled if n.who.kind == "person"])
    namings += people + [n for n in modelled if n.who.kind != "person"]
    namings += _overlooked(words, people, namings, at)
    namings += resolutions(words)
    namings = with_aliases(words, namings)
    taken = {i for n in namings if n.who.kind != "people" for i in _numbers(words, n.span)}
    namings += capitals(words, at, taken)
    found_phrases = list(phrases(words, taken, at, parts))
    namings += Backward(words, namings, hits, found_phrases, choose).namings()
    return assemble(with_codes(words, with_owners(words, namings), hits, sites), _all_places())


def _elsewhere(words: Words, hits: list[Hit], sites: dict[Span, Candidate]) -> dict[int, str]:
    """Two letters of the country where a place of a country's name lies instead: 'Georgia' of the United States."""
    listed = (hit.span for hit in hits if hit.lexeme.known.key.startswith("place:"))
    other = {span: sites[span].path[:2] for span in listed if span in sites and sites[span].path[:2] in countries()}
    return {i: iso for span, iso in other.items() for i in _numbers(words, span)}


def _of_owner(hit: Hit, words: Words) -> Hit:
    """The name of a table as a body that the table does not know, where the text gives it to another country."""
    code, head = hit.lexeme.known.codes.country, words.head(hit.span)
    if hit.lexeme.role != "actor" or code is None or head is None or code not in _codes():
        return hit
    beside = [head, *(child for child in head.rights if child.dep_ == "appos")]
    owners = [child for token in beside for child in token.lefts if child.dep_ == "poss"]
    named = {c.path for owner in owners for c in candidates(owner.text)[:1] if c.kind == "country"}
    if len(named) != 1 or (iso := next(iter(named))) not in countries() or countries()[iso].code == code:
        return hit
    name = words.name(hit.span)
    known = Known(f"organization:{iso}:{folded_key(name)}", name, "organization", Codes(countries()[iso].code))
    return Hit(hit.span, replace(hit.lexeme, known=known))


@cache
def _codes() -> frozenset[str]:
    """The codes of countries, without those of what belongs to several."""
    return frozenset(country.code for country in countries().values())


def _of_ministry(naming: Naming, words: Words) -> Naming:
    """A ministry that a table knows, or that its seat stands for, as the one over all its names."""
    who, name = naming.who, words.name(naming.span)
    seat = called().get(fold(name)) if naming.form == "metonym" else None
    charge = portfolio(who.name) if who.kind == "government" else None
    iso = next((i for i, c in countries().items() if c.code == who.codes.country), None) if charge is not None else None
    meant = ministry(iso, charge, who.name) if iso is not None and charge is not None else seat
    return replace(naming, who=meant) if meant is not None else naming


def _without_inner(namings: list[Naming], longer: list[Naming]) -> list[Naming]:
    """The namings that are no part of a longer name; a country in it, or its people, stays one."""
    held = {position for n in longer for position in range(n.span.start, n.span.end)}
    return [n for n in namings if n.span.start not in held or n.who.key.startswith(("place:", "people:"))]


def _is_known(naming: Naming, hits: list[Hit]) -> bool:
    """Whether a table has that name, a longer one that holds it, or one that it begins with."""
    own = (hit.span for hit in hits if hit.lexeme.role == "actor")
    return any(span.holds(naming.span) or span.start == naming.span.start for span in own)


def _of_country(naming: Naming, words: Words, at: dict[int, str], parts: dict[int, str]) -> Naming:
    """A ministry or organisation with the country or state that its name begins with ('Kenyan Defence Ministry')."""
    place = words.tokens(naming.span)
    if naming.who.kind not in ("organization", "government", "military") or place is None:
        return naming
    charge = portfolio(naming.who.name)
    before = place[0] - 1
    if charge is not None and place[0] not in at and before in at and words.doc[before].dep_ != "pobj":
        naming = replace(naming, span=words.span(before, place[1]), core=words.span(before, place[1]))
        return replace(naming, who=ministry(at[before], charge, words.name(naming.span)))
    owner = before - 1 if before > 0 and words.doc[before].lower_ in ("'s", "’s", "'", "’") else -1
    inside = next((at[i] for i in range(*place) if i in at), at.get(owner) if charge is not None else None)
    if charge is not None and inside is not None:
        return replace(naming, who=ministry(inside, charge, naming.who.name))
    if place[0] not in at:
        return naming
    iso = at[place[0]]
    if charge is not None:
        return replace(naming, who=ministry(iso, charge, naming.who.name))
    codes = Codes(countries()[iso].code, naming.who.codes.sector)
    part = parts.get(place[0], "")
    where = part if part.startswith("site:") else f"place:{iso}"
    return replace(naming, who=replace(naming.who, codes=codes, place=where))


def _sites_at(words: Words, sites: dict[Span, Candidate], listed: set[Span]) -> dict[int, str]:
    """Keys of the towns and divisions of the gazetteer by the tokens that name them."""
    found = {span: site.known.key for span, site in sites.items() if span not in listed and site.kind != "country"}
    return {i: key for span, key in found.items() for i in _numbers(words, span)}


def _towns(words: Words, hits: list[Hit], sites: dict[Span, Candidate]) -> set[int]:
    """Tokens of the towns and states that are no capitals: beside them in a list a capital is a town too."""
    capitals = {hit.span for hit in hits if hit.lexeme.role == "capital"}
    inside = [span for span, site in sites.items() if site.kind != "country" and span not in capitals]
    return {i for span in inside for i in _numbers(words, span)}


def _without_parts(hits: list[Hit], named: list[Toponym]) -> list[Hit]:
    """The names of the tables that are no part of a longer place name ('Kansas' in 'Kansas City')."""
    within = {position: t.span for t in named for position in range(t.span.start, t.span.end)}
    return [hit for hit in hits if within.get(hit.span.start, hit.span) == hit.span]


def _overlooked(words: Words, people: list[Naming], namings: list[Naming], at: dict[int, str]) -> list[Naming]:
    """Names cut short that the model did not see; before those of people the titles."""
    taken = {i for n in namings for i in _numbers(words, n.span)}
    called = {folded_key(words.name(n.core)): n.who for n in namings if n.who.kind == "operation"}
    bare = bare_names(words, called | bearers(people), taken)
    titled = [replace(with_titles(n, words, at), who=n.who) for n in bare if n.who.kind == "person"]
    return [*titled, *(n for n in bare if n.who.kind != "person")]


def _peoples(hits: list[Hit]) -> frozenset[str]:
    """The countries whose people the report names."""
    found = (hit.lexeme.known.place or "" for hit in hits if hit.lexeme.role in ("adjective", "people"))
    return frozenset(place.removeprefix("place:") for place in found if place.startswith("place:"))


def _all_places() -> list[Known]:
    """The places that others can belong to."""
    return [*(country_place(iso) for iso in countries()), *regions().values(), *(s.known for s in states().values())]


def _is_part(naming: Naming, placed: set[int]) -> bool:
    """Whether the model's place is a resolved one with more or fewer words."""
    return naming.who.kind == "place" and not placed.isdisjoint(range(naming.span.start, naming.span.end))


def _positions(spans: Iterable[Span]) -> set[int]:
    """Every offset that the spans cover."""
    return {position for span in spans for position in range(span.start, span.end)}


def _numbers(words: Words, span: Span) -> range:
    found = words.tokens(span)
    return range(*found) if found else range(0)
