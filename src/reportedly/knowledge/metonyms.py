"""Places that stand for who sits there, or for what was named after them."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from reportedly.knowledge.countries import countries
from reportedly.knowledge.fold import fold
from reportedly.knowledge.known import Known
from reportedly.knowledge.table import read_table
from reportedly.model import Codes


@dataclass(frozen=True, slots=True)
class Institution:
    """Who is meant where a place's name acts.

    Attributes:
        cues: What one word of the sentence must begin with; None where it needs none.
        unless: What no word of the report may begin with.
        always: Whether the name is never read as the place.
        town: Whether the gazetteer has a town of that name.
    """

    known: Known
    cues: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    always: bool
    town: bool


@cache
def institutions() -> dict[str, Institution]:
    """The institutions by the name of the place, folded."""
    rows = read_table("metonyms")["institutions"]
    return {fold(name): _institution(row) for name, row in rows.items()}


def _institution(row: dict[str, Any]) -> Institution:
    codes = Codes(row["code"], row.get("sector"))
    known = Known(f"organization:{row['name']}", row["name"], "organization", codes)
    if codes.sector == "GOV" and codes.country != "EUR":
        known = Known(f"body:{codes.country}:{row['name']}", row["name"], "government", codes)
    return Institution(
        known,
        begins(row.get("cues", ())),
        begins(row.get("unless", ())),
        row.get("always", False),
        row.get("town", False),
    )


@cache
def governments() -> dict[str, tuple[Known, str]]:
    """Governments by the town that is their seat, folded, where that is no capital of the countries table.

    The second is the key of the country in which the town lies.
    """
    rows = read_table("metonyms")["governments"]
    return {fold(town): (_government(row), f"place:{row.get('at', row['in'])}") for town, row in rows.items()}


def _government(row: dict[str, Any]) -> Known:
    country = countries()[row["in"]]
    own = row["name"] == f"Government of {country.name}"
    key = f"government:{row['in']}" if own else f"government:{row['name']}"
    return Known(key, row["name"], "government", Codes(country.code, "GOV"), place=f"place:{row['in']}")


@cache
def sport(part: str) -> frozenset[str]:
    """The verbs or clubs of the table: "play", "strong", "verbs", "clubs"."""
    return frozenset(fold(word) for word in read_table("metonyms")["sport"][part])


@cache
def sport_words(part: str) -> re.Pattern[str]:
    """What says that a sentence is about sport: beginnings of words "surely" and in "nouns", whole words in the others.

    The others are short: 'winter' is no win, and who points out has no point.
    """
    found = (begins if part in ("nouns", "surely") else whole)(read_table("metonyms")["sport"][part])
    assert found is not None
    return found


@cache
def firms(part: str) -> frozenset[str]:
    """The names or verbs of firms that are called as places are."""
    return frozenset(fold(word) for word in read_table("metonyms")["firms"][part])


@cache
def firm_words() -> re.Pattern[str]:
    """What the words begin with that say that a sentence is about business."""
    found = begins(read_table("metonyms")["firms"]["nouns"])
    assert found is not None
    return found


@cache
def events(part: str) -> frozenset[str]:
    """Towns by which an event is called, words before them, verbs of theirs: "towns", "before", "verbs"."""
    return frozenset(fold(word) for word in read_table("metonyms")["events"][part])


@cache
def event_words() -> re.Pattern[str]:
    """What the words begin with that say that an event is talked of."""
    found = begins(read_table("metonyms")["events"]["cues"])
    assert found is not None
    return found


@cache
def palaces() -> frozenset[str]:
    """Words for a palace that is that of the sentence's own country."""
    return frozenset(read_table("metonyms")["palace"]["words"])


@cache
def state_houses() -> frozenset[str]:
    """Two letters of the countries whose president's office is called "State House"."""
    return frozenset(read_table("metonyms")["palace"]["state_house"])


def begins(words: tuple[str, ...] | list[str]) -> re.Pattern[str] | None:
    """A pattern for words with these beginnings, in lower case; None where there are none."""
    if not words:
        return None
    return re.compile(r"\b(?:" + "|".join(re.escape(word.lower()) for word in sorted(set(words))) + ")")


def whole(words: tuple[str, ...] | list[str]) -> re.Pattern[str]:
    """A pattern for whole words, also in the plural, in lower case."""
    return re.compile(r"\b(?:" + "|".join(re.escape(word.lower()) for word in sorted(set(words))) + r")(?:e?s)?\b")
