"""From a page to its entities, step by step."""

from reportedly.knowledge.countries import countries, country_place, government, regions
from reportedly.knowledge.known import Known
from reportedly.knowledge.states import states
from reportedly.model import Entity, Span
from reportedly.reading.entities.assemble import assemble
from reportedly.reading.entities.candidates import Candidate
from reportedly.reading.entities.draft import Naming
from reportedly.reading.entities.metonyms import acts
from reportedly.reading.entities.names import names
from reportedly.reading.entities.ner import guesses
from reportedly.reading.entities.nominals import Phrase, form_of, phrases, subject
from reportedly.reading.entities.people import joined_people, with_titles
from reportedly.reading.entities.resolve import resolve
from reportedly.reading.entities.tables import Hit, table_hits
from reportedly.reading.entities.toponyms import Toponym, toponyms
from reportedly.reading.entities.words import Words, words_of
from reportedly.reading.page import Page


def find_entities(page: Page) -> tuple[Entity, ...]:
    """The entities of a page, each with its mentions, sorted by their first mention."""
    words = words_of(page)
    found = list(guesses(words))
    hits, modelled = names(words, table_hits(words), found)
    named = toponyms(words, hits, found)
    hits = _without_parts(hits, named)
    sites = {t.span: place for t, place in resolve(words, named, _peoples(hits)).items()}
    namings = [naming for hit in hits for naming in _from_table(hit, words, sites.get(hit.span))]
    listed = {hit.span for hit in hits}
    namings += [Naming(span, "name", site.known, span) for span, site in sites.items() if span not in listed]
    modelled = [n for n in modelled if n.span not in sites and not _is_part(n, sites)]
    demonyms = {hit.span.start: hit for hit in hits if hit.lexeme.role == "adjective"}
    people = joined_people([with_titles(n, words, demonyms) for n in modelled if n.who.kind == "person"])
    namings += people + [n for n in modelled if n.who.kind != "person"]
    namings += _groups(words, namings, hits)
    return assemble(namings, _all_places())


def _without_parts(hits: list[Hit], named: list[Toponym]) -> list[Hit]:
    """The names of the tables that are no part of a longer place name ('Kansas' in 'Kansas City')."""
    within = {position: t.span for t in named for position in range(t.span.start, t.span.end)}
    return [hit for hit in hits if within.get(hit.span.start, hit.span) == hit.span]


def _peoples(hits: list[Hit]) -> frozenset[str]:
    """The countries whose people the report names."""
    found = (hit.lexeme.known.place or "" for hit in hits if hit.lexeme.role in ("adjective", "people"))
    return frozenset(place.removeprefix("place:") for place in found if place.startswith("place:"))


def _all_places() -> list[Known]:
    """The places that others can belong to."""
    return [*(country_place(iso) for iso in countries()), *regions().values(), *(s.known for s in states().values())]


def _is_part(naming: Naming, sites: dict[Span, Candidate]) -> bool:
    """Whether the model's place is a resolved one with more or fewer words."""
    return naming.who.kind == "place" and any(naming.span.overlaps(span) for span in sites)


def _from_table(hit: Hit, words: Words, site: Candidate | None) -> list[Naming]:
    """Whom a name of the tables stands for: a capital that acts is its government, a country that acts is too."""
    known, role = hit.lexeme.known, hit.lexeme.role
    head = words.head(hit.span)
    active = head is not None and acts(head)
    if role == "seat":
        return [Naming(hit.span, "metonym", known, hit.span)]
    if role == "capital":
        elsewhere = site is not None and site.known.place != known.place
        if active and not elsewhere:
            return [Naming(hit.span, "metonym", known, hit.span)]
        return [Naming(hit.span, "name", site.known, hit.span)] if site is not None else []
    who = site.known if site is not None else known
    found = [Naming(hit.span, "name", who, hit.span)]
    iso = who.key.removeprefix("place:")
    if role == "place" and active and iso in countries():
        found.append(Naming(hit.span, "metonym", government(iso), hit.span))
    return found


def _groups(words: Words, namings: list[Naming], hits: list[Hit]) -> list[Naming]:
    """Groups and people named by what they are."""
    taken = {i for n in namings if n.who.kind != "people" for i in _numbers(words, n.span)}
    at = {}
    for hit in hits:
        iso = (hit.lexeme.known.place or hit.lexeme.known.key).removeprefix("place:")
        if iso in countries():
            at.update(dict.fromkeys(_numbers(words, hit.span), iso))
    return [_group(words, phrase) for phrase in phrases(words, taken, at)]


def _group(words: Words, phrase: Phrase) -> Naming:
    who = subject(phrase, phrase.country)
    if not who.key:
        name = phrase.span.words(words.page.text)
        who = Known(f"nominal:{phrase.span.start}", name, who.kind, who.codes)
    return Naming(phrase.span, form_of(phrase, who), who, Span(phrase.head.idx, phrase.span.end))


def _numbers(words: Words, span: Span) -> range:
    found = words.tokens(span)
    return range(*found) if found else range(0)
