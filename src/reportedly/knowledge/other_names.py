"""Other names of one: former names, names in other languages."""

from functools import cache

from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.table import read_table


@cache
def main_names() -> dict[str, str]:
    """The main name, folded, by every other name, folded; the main name by itself too."""
    rows: list[list[str]] = read_table("other_names")["names"]["same"]
    return {folded_key(name): folded_key(row[0]) for row in rows for name in row}
