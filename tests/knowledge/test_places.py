"""Countries, names, spellings and the gazetteer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge.agents import agents, compounds, genders
from reportedly.knowledge.countries import countries, government, lies_in, regions
from reportedly.knowledge.fold import fold, folded_key
from reportedly.knowledge.gazetteer import sites
from reportedly.knowledge.lexicon import lexeme_at, lexicon
from reportedly.knowledge.spelling import close, is_acronym
from reportedly.knowledge.states import states
from reportedly.knowledge.table import read_table

TABLES = ("countries", "seats", "regions", "organisations", "armed_groups", "agents", "acting", "toponyms", "states")


@pytest.mark.parametrize("name", [*TABLES, "first_names", "gazetteer"])
def test_every_table_names_source_and_licence(name: str) -> None:
    about = read_table(name)["about"]
    assert about["source"]
    assert about["licence"]


@pytest.mark.parametrize(
    ("text", "key", "role"),
    [
        ("Niger", "place:NE", "place"),
        ("Nigeria", "place:NG", "place"),
        ("Guinea-Bissau", "place:GW", "place"),
        ("Malian airspace", "people:ML", "adjective"),
        ("MALI", "place:ML", "place"),
        ("Elysée Palace", "government:FR", "seat"),
        ("Côte d’Ivoire", "place:CI", "place"),
        ("U.S. troops", "place:US", "place"),
        ("Ouagadougou", "government:BF", "capital"),
        ("the", None, None),
        ("Malibu", None, None),
    ],
)
def test_longest_name_of_the_tables(text: str, key: str | None, role: str | None) -> None:
    plain = fold(text)
    first = plain.split("-")[0].split(" ")[0].split("'")[0].split(".")[0]
    found = lexeme_at(plain, 0, first)
    assert (found and found.known.key, found and found.role) == (key, role)


def test_countries_lie_on_the_globe_and_have_codes() -> None:
    for iso, country in countries().items():
        assert len(iso) == 2
        assert len(country.code) == 3
        assert -90 <= country.lat <= 90
        assert -180 <= country.lon <= 180
        assert government(iso).place == f"place:{iso}"


def test_members_of_regions_are_countries() -> None:
    for name in regions():
        assert lies_in(name) <= countries().keys()


@pytest.mark.parametrize("iso", sorted(countries()))
def test_capital_lies_near_its_country(iso: str) -> None:
    capital = countries()[iso].capital
    found = [site for site in sites(capital) if site.country == iso] if capital else []
    if found:
        country = countries()[iso]
        gap = abs(found[0].lat - country.lat)
        assert gap < 35  # Russia and the United States reach farthest


@pytest.mark.parametrize(
    ("name", "path", "kind"),
    [
        ("Gao", "ML.09", "town"),
        ("Rapides Parish", "US.LA.079", "county"),
        ("Kiev", "UA.12", "town"),
        ("Bavaria", "DE.02", "region"),
        ("São Paulo", "BR.27.3550308", "town"),
    ],
)
def test_gazetteer_knows(name: str, path: str, kind: str) -> None:
    assert any(site.kind == kind and site.path.startswith(path[:5]) for site in sites(name))


@given(st.text(max_size=40))
def test_gazetteer_takes_any_name(name: str) -> None:
    found = sites(name)
    assert list(found) == sorted(found, key=lambda site: (-site.people, site.geonames))


@given(st.text(max_size=60))
def test_folding_keeps_offsets(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert folded_key(text) == folded_key(fold(text))


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("mohammed", "muhammad", True),
        ("ousmane", "usman", True),
        ("sirocco", "siroco", True),
        ("maiga", "diop", False),
        ("niger", "nigeria", False),
        ("ana", "bo", False),
        ("mali", "bali", False),
    ],
)
def test_spellings_of_one_name(left: str, right: str, same: bool) -> None:
    assert close(left, right) is same
    assert close(right, left) is same


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        ("AU", "African Union", True),
        ("A.U.", "African Union", True),
        ("WHO", "African Union", False),
        ("A", "A B", False),
    ],
)
def test_acronyms(short: str, full: str, fits: bool) -> None:
    assert is_acronym(short, full) is fits


def test_lexicon_lists_longest_names_first() -> None:
    for group in lexicon().values():
        lengths = [len(lexeme.words) for lexeme in group]
        assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    ("noun", "kind", "sector"),
    [
        ("minister", "person", "GOV"),
        ("soldier", "military", "MIL"),
        ("rebel", "armed_group", "REB"),
        ("police", "organization", "COP"),
        ("junta", "government", "GOV"),
    ],
)
def test_agents(noun: str, kind: str, sector: str) -> None:
    assert (agents()[noun].kind, agents()[noun].sector) == (kind, sector)


def test_first_names_and_states() -> None:
    assert genders()["she"] == "she"
    assert compounds()["armed"] == "armed_group"
    assert states()["Louisiana"].path == "US.LA"
