"""Cue phrases and cut-offs of furniture, from its table."""

import re
from dataclasses import dataclass
from functools import cache

from reportedly.knowledge import read_table


@cache
def number(section: str, key: str) -> float:
    """One cut-off."""
    value: float = read_table("furniture")[section][key]
    return value


@cache
def pattern(section: str, key: str) -> re.Pattern[str]:
    """The patterns of one list joined into one, case ignored."""
    parts: list[str] = read_table("furniture")[section][key]
    return re.compile("|".join(f"(?:{part})" for part in parts), re.I)


@cache
def section_pattern(section: str) -> re.Pattern[str]:
    """All lists of a section as one pattern, each list a group of its name."""
    lists: dict[str, list[str]] = read_table("furniture")[section]
    return re.compile("|".join(f"(?P<{kind}>{'|'.join(parts)})" for kind, parts in lists.items()), re.I)


@cache
def text_pattern(section: str, key: str) -> re.Pattern[str]:
    """One pattern that is a single string, case ignored."""
    part: str = read_table("furniture")[section][key]
    return re.compile(part, re.I)


@cache
def words(section: str, key: str) -> tuple[str, ...]:
    """One list of plain words."""
    return tuple(read_table("furniture")[section][key])


@dataclass(frozen=True, slots=True)
class Inside:
    """A cue that may stand anywhere in a line, tried only where one of `needs` stands in it."""

    kind: str
    needs: tuple[str, ...]
    pattern: re.Pattern[str]


@cache
def inside() -> tuple[Inside, ...]:
    """The cues within lines."""
    rows = read_table("furniture")["inside"]
    return tuple(Inside(row["kind"], tuple(row["needs"]), re.compile(row["pattern"], re.I)) for row in rows)
