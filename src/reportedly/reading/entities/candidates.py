"""The places that a name can mean."""

import math
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from reportedly.knowledge.countries import countries, country_place
from reportedly.knowledge.fold import fold, folded_key
from reportedly.knowledge.gazetteer import Site, known_site, sites
from reportedly.knowledge.known import Known
from reportedly.knowledge.states import states
from reportedly.knowledge.table import read_table

SHOUTED = 3  # longer names are known in capitals too


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name can mean.

    Attributes:
        path: Where it lies: "US.LA.079".
        prior: How likely it is before the report is looked at; see the table's weights.
        kind: "country", "region", "county" or "town".
    """

    known: Known
    path: str
    prior: float
    kind: str

    @property
    def region(self) -> str:
        """Path of its first-order division; of its country where it has none."""
        return ".".join(self.path.split(".")[:2])

    def lies_in(self, path: str) -> bool:
        """Whether it lies in the country or division with that path, or is it."""
        return (self.path + ".").startswith(path + ".")


@lru_cache(maxsize=4096)
def candidates(name: str) -> tuple[Candidate, ...]:
    """Every place that the name can mean, the likeliest first."""
    found = list(_listed().get(fold(name), ()))
    known = {candidate.known.codes.geonames for candidate in found}
    found += [_town(site, name) for site in sites(name) if site.geonames not in known and site.country in countries()]
    return tuple(sorted(found, key=lambda c: (-c.prior, c.known.key)))


def weights() -> dict[str, float]:
    """The weights of the toponyms table."""
    weighed: dict[str, float] = read_table("toponyms")["weights"]
    return weighed


@cache
def _listed() -> dict[str, list[Candidate]]:
    """The countries and states by every name of theirs, in capitals too where that is no other word."""
    found: dict[str, list[Candidate]] = {}

    def put(name: str, candidate: Candidate) -> None:
        plain = fold(name)
        for words in {plain, plain.upper() if len(plain) > SHOUTED else plain}:
            found.setdefault(words, []).append(candidate)

    for iso, country in countries().items():
        for name in country.names:
            prior = weights()["weak_country" if name in states() else "country"]
            put(name, Candidate(country_place(iso), iso, prior, "country"))
    for own, state in states().items():
        prior = weights()["weak_state" if state.weak else "state"]
        for name in (own, *state.short):
            put(name, Candidate(state.known, state.path, prior, "region"))
    return found


def _town(site: Site, name: str) -> Candidate:
    weigh = weights()
    prior = math.log10(max(site.people, weigh["people_least"]))
    country = countries()[site.country]
    if site.kind != "town":
        prior += weigh[site.kind]
    elif folded_key(site.name) in map(folded_key, country.cities):
        prior += weigh["capital"]
    prior += weigh["other_name"] if site.other else 0.0
    known = known_site(site, country.code)
    return Candidate(replace(known, name=_called(site, name)), site.path, prior, site.kind)


def _called(site: Site, name: str) -> str:
    """The name as the report spells it; of one in capitals, the site's own, without accents that are not there."""
    if not name.isupper():
        return name
    same = site.name.upper() == name or site.other or fold(site.name).upper() != name
    return site.name if same else fold(site.name)
