"""What can be looked up in the tables."""

import pytest

from reportedly.knowledge import read_table
from reportedly.knowledge.catalogue import called, entries, tables
from reportedly.knowledge.countries import countries

WORLD = {"UNO", "EUR", "IGO", "NGO", "MNC", "IMG", None}


@pytest.mark.parametrize("table", tables())
def test_every_table_has_entries_with_codes_that_there_are(table: str) -> None:
    codes = {country.code for country in countries().values()} | WORLD
    found = entries(table)
    assert found
    assert [one.known.name for one in found if one.known.codes.country not in codes] == []


@pytest.mark.parametrize("table", ["bodies", "parties", "companies", "operations", "metonyms"])
def test_a_table_says_where_it_comes_from(table: str) -> None:
    assert all(read_table(table)["about"][key] for key in ("title", "source", "licence", "date"))


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("mali", "countries"),
        ("Barkhane", "organisations"),
        ("Knesset", "bodies"),
        ("ANC", "parties"),
        ("Gazprom", "companies"),
        ("Hargeisa", "metonyms"),
        ("gao", "gazetteer"),
        ("Serval", "organisations"),
        ("Sangaris", "operations"),
        ("Rohingya", "regions"),
    ],
)
def test_a_name_leads_to_its_entries(name: str, table: str) -> None:
    assert table in {one.table for one in called(name)}


def test_an_unknown_name_leads_nowhere() -> None:
    assert called("Xyzzyq") == []
