"""Words by which agreements are known."""

from functools import cache

from reportedly.knowledge.table import read_table


@cache
def agreement_words(part: str) -> frozenset[str]:
    """The words of the table: "nouns", "names", "first", "topics"."""
    return frozenset(read_table("agreements")["words"][part])
