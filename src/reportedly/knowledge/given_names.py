"""First names that are one: 'Bob' and 'Robert', 'Mohamed' and 'Muhammad'."""

from functools import cache

from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.likeness import alike
from reportedly.knowledge.table import read_table


@cache
def rows() -> dict[str, frozenset[int]]:
    """The numbers of the rows that a first name stands in."""
    found: dict[str, set[int]] = {}
    for number, row in enumerate(read_table("given_names")["names"]["same"].strip().split("\n")):
        for name in row.split():
            found.setdefault(folded_key(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


@cache
def particles() -> frozenset[str]:
    """Words between and before names that come and go: 'bin', 'al', 'ould'."""
    return frozenset(read_table("given_names")["particles"]["words"])


@cache
def generations() -> dict[str, str]:
    """What tells sons from fathers: the generation by the word."""
    table = read_table("given_names")["generations"]
    return {word: generation for generation, words in table.items() for word in words}


def one_first_name(left: str, right: str) -> bool:
    """Whether two first names, folded, can be one."""
    known = rows().get(left, frozenset()), rows().get(right, frozenset())
    return not known[0].isdisjoint(known[1]) or alike(left, right)
