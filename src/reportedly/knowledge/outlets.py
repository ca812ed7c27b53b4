"""Who publishes: the news agencies and outlets, looked up by name or by web address."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, Literal, TypeVar, cast

from reportedly.knowledge.table import read_table

Ownership = Literal["state", "public", "private", "cooperative"]

T = TypeVar("T")

_SPACES = re.compile(r"\s+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "\u2010": "-", "\u2011": "-", "–": "-"})
_HOST = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?(?://)?(?:[^/@\s]*@)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=[:/?#]|$)", re.I)


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency.

    Attributes:
        name: The short name that is printed ("AFP").
        full: The name in full.
        aliases: Its other names.
        country: ISO 3166-1 alpha-2 code of its head office.
        ownership: Who is behind it.
        hosts: Its web hosts.
    """

    name: str
    full: str
    aliases: tuple[str, ...]
    country: str
    ownership: Ownership
    hosts: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name: short, full, then the aliases."""
        return tuple(dict.fromkeys((self.name, self.full, *self.aliases)))


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet: a paper, a broadcaster, a site, or an agency where it publishes itself.

    Attributes:
        name: The name that is printed.
        aliases: Its other names.
        hosts: Its web hosts; they stand for their subdomains too.
        country: ISO 3166-1 alpha-2 code of its home.
        ownership: Who is behind it.
        agency: Short name of the agency that it is, if it is one.
    """

    name: str
    aliases: tuple[str, ...]
    hosts: tuple[str, ...]
    country: str
    ownership: Ownership
    agency: str | None = None


@cache
def agencies() -> tuple[Agency, ...]:
    """All agencies, sorted by name."""
    rows = (_agency(row) for row in read_table("agencies")["agency"])
    return tuple(sorted(rows, key=lambda agency: agency.name))


@cache
def outlets() -> tuple[Outlet, ...]:
    """All outlets that are no agencies, sorted by name."""
    rows = (
        Outlet(name, tuple(aliases), tuple(hosts), country, cast(Ownership, ownership))
        for name, hosts, country, ownership, aliases in read_table("outlets")["outlets"]["rows"]
    )
    return tuple(sorted(rows, key=lambda outlet: outlet.name))


def find_agency(name: str) -> Agency | None:
    """The agency of that name or alias; spacing is ignored, and case too, save in single words such as "MAP"."""
    return _agency_index().find(name)


def find_outlet(name_or_host: str) -> Outlet | None:
    """The outlet of that name, alias, host or web address; an agency that publishes itself counts."""
    if (host := host_of(name_or_host)) and (found := _by_host(host)):
        return found
    if named := _outlet_index().find(name_or_host):
        return named
    agency = find_agency(name_or_host)
    return _as_outlet(agency) if agency else None


def host_of(address: str) -> str | None:
    """The host of a web address, or of what looks like one, in lower case without "www."."""
    found = _HOST.match(address.strip()[:2000])
    return found.group(1).lower().removeprefix("www.") if found else None


def _agency(row: dict[str, Any]) -> Agency:
    aliases, hosts = (tuple(row[key]) for key in ("aliases", "hosts"))
    return Agency(row["name"], row["full"], aliases, row["country"], cast(Ownership, row["ownership"]), hosts)


def _as_outlet(agency: Agency) -> Outlet:
    return Outlet(agency.name, agency.names[1:], agency.hosts, agency.country, agency.ownership, agency.name)


@dataclass(frozen=True, slots=True)
class _Index(Generic[T]):
    """Names to what bears them: as spelt, and folded where case tells nothing."""

    exact: dict[str, T]
    folded: dict[str, T]

    def find(self, name: str) -> T | None:
        """What bears the name; a single word in lower case has to stand so in the table ("dpa")."""
        plain = _tidy(name)
        if found := self.exact.get(plain):
            return found
        return None if plain.islower() and " " not in plain else self.folded.get(plain.casefold())


def _index(rows: Iterable[tuple[str, T]]) -> _Index[T]:
    """The index of the names; the first row keeps a name that two bear."""
    index: _Index[T] = _Index({}, {})
    for name, bearer in rows:
        plain = _tidy(name)
        index.exact.setdefault(plain, bearer)
        if " " in plain or not plain.isupper():
            index.folded.setdefault(plain.casefold(), bearer)
    return index


def _tidy(name: str) -> str:
    return _SPACES.sub(" ", name.translate(_QUOTES)).strip()


@cache
def _agency_index() -> _Index[Agency]:
    rows = [_agency(row) for row in read_table("agencies")["agency"]]
    return _index((name, agency) for agency in rows for name in agency.names)


@cache
def _outlet_index() -> _Index[Outlet]:
    return _index((name, outlet) for outlet in outlets() for name in (outlet.name, *outlet.aliases))


@cache
def _host_index() -> dict[str, Outlet]:
    every = (*outlets(), *(_as_outlet(agency) for agency in agencies()))
    return {host: outlet for outlet in every for host in outlet.hosts}


def _by_host(host: str) -> Outlet | None:
    """The outlet of the host, or of the nearest domain above it."""
    index = _host_index()
    labels = host.split(".")
    tails = (".".join(labels[i:]) for i in range(len(labels) - 1))
    return next((index[tail] for tail in tails if tail in index), None)
