"""Agencies and outlets by name and by address."""

import pytest

from reportedly.knowledge.outlets import agencies, find_agency, find_outlet, host_of, outlets

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
