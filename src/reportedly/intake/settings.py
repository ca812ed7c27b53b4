"""Cue phrases and cut-offs of furniture, from its table."""

import re
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
def kinds(section: str) -> tuple[str, ...]:
    """The keys of a section, in the table's order."""
    return tuple(read_table("furniture")[section])


@cache
def text_pattern(section: str, key: str) -> re.Pattern[str]:
    """One pattern that is a single string, case ignored."""
    part: str = read_table("furniture")[section][key]
    return re.compile(part, re.I)
