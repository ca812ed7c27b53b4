"""Agencies and outlets by name and by address."""

import pytest

from reportedly.knowledge import read_table
from reportedly.knowledge.outlets import agencies, find_agency, find_outlet, host_of, outlets
from reportedly.knowledge.owners import behind, houses, owner_of

OWNERSHIP = {"state", "public", "private", "cooperative"}


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("AFP", "AFP"),
        ("Agence France-Presse", "AFP"),
        ("agence  france-presse", "AFP"),
        ("dpa", "DPA"),
        ("ITAR-TASS", "TASS"),
        ("REUTERS", "Reuters"),
        ("the associated press", "AP"),
        ("Ma’an News Agency", "Ma'an"),
        ("MAP", "MAP"),
        ("map", None),
        ("trend", None),
        ("afp-like", None),
        ("", None),
    ],
)
def test_agency_by_name(name: str, short: str | None) -> None:
    found = find_agency(name)
    assert (found.name if found else None) == short


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("https://www.bbc.co.uk/news/world-1", "BBC News"),
        ("news.bbc.co.uk", "BBC News"),
        ("uk.reuters.com", "Reuters"),
        ("TRT World", "TRT World"),
        ("new york times", "The New York Times"),
        ("AFP", "AFP"),
        ("http://me@www.nytimes.com:80/a?b=c", "The New York Times"),
        ("notbbc.co.uk", None),
        ("example.org", None),
        ("people", None),
    ],
)
def test_outlet_by_name_or_host(words: str, name: str | None) -> None:
    found = find_outlet(words)
    assert (found.name if found else None) == name


def test_an_agency_that_publishes_itself_is_marked() -> None:
    found = find_outlet("apnews.com")
    assert found is not None
    assert found.agency == "AP"


@pytest.mark.parametrize("words", ["", "a b", "x" * 100_000, "http://", "\x00", "//", "::1", "http://[::1]/"])
def test_no_host_in_what_is_no_address(words: str) -> None:
    assert host_of(words) is None


def test_the_tables_are_whole() -> None:
    assert len(agencies()) >= 60
    assert all(agency.ownership in OWNERSHIP and len(agency.country) == 2 for agency in agencies())
    assert all(outlet.ownership in OWNERSHIP and len(outlet.country) == 2 for outlet in outlets())


def test_no_two_agencies_share_a_name_or_host() -> None:
    names = [name for agency in agencies() for name in agency.names]
    hosts = [host for agency in agencies() for host in agency.hosts]
    hosts += [host for outlet in outlets() for host in outlet.hosts]
    assert len(names) == len(set(names))
    assert len(hosts) == len(set(hosts))


def test_every_owner_owns_outlets_of_the_tables_and_none_has_two() -> None:
    known = {one.name for one in outlets()} | {one.name for one in agencies()}
    rows = read_table("owners")["owners"]["rows"]
    named = [name for _, _, names in rows for name in names]
    assert set(named) <= known
    assert len(named) == len(set(named))
    assert len({owner for owner, _, _ in rows}) == len(rows)
    assert all(len(country) == 2 for _, country, _ in rows)


@pytest.mark.parametrize(
    ("name", "owner"),
    [("The Times", "News Corp"), ("fr24news.example", None), ("El Mundo", "RCS MediaGroup"), ("Wafa", None)],
)
def test_who_owns(name: str, owner: str | None) -> None:
    assert owner_of(name) == owner


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["The Sun", "The Times", "AFP"], [("belong to News Corp (2025)", ("The Sun", "The Times"))]),
        (["TASS", "RIA Novosti"], [("are state media (Russia)", ("RIA Novosti", "TASS"))]),
        (["Reuters", "AFP", "nobody's paper"], []),
        (["Le Monde", "le monde"], []),
    ],
)
def test_who_is_of_one_house(names: list[str], found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert houses(names) == found


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("The Times", "private, United Kingdom, belongs to News Corp (2025)"),
        ("TASS", "state media, Russia, belongs to Government of Russia (2025)"),
        ("nobody's paper", ""),
    ],
)
def test_what_stands_behind(name: str, words: str) -> None:
    assert behind(name) == words
