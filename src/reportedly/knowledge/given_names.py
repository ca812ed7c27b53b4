"""First and last names that are one: 'Bob' and 'Robert', 'Mohamed' and 'Muhammad', 'Diallo' and 'Jallow'."""

from functools import cache

from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.likeness import alike
from reportedly.knowledge.table import read_table


@cache
def rows() -> dict[str, frozenset[int]]:
    """The numbers of the rows that a first name stands in."""
    return _numbered(read_table("given_names")["names"]["same"])


@cache
def first_names() -> frozenset[str]:
    """First names, folded, of very many countries; none that is another word in reports."""
    return frozenset(read_table("name_stock")["names"]["first"].split())


@cache
def last_names() -> frozenset[str]:
    """Last names, folded, of very many countries; many are other words too."""
    return frozenset(read_table("name_stock")["names"]["last"].split())


@cache
def last_rows() -> dict[str, frozenset[int]]:
    """The numbers of the rows that a last name, or a syllable of one, stands in."""
    return _numbered(read_table("surnames")["names"]["same"])


def _numbered(lines: str) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, row in enumerate(lines.strip().split("\n")):
        for name in row.split():
            found.setdefault(folded_key(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


@cache
def honours() -> frozenset[str]:
    """Words of honour before names that are no part of them: 'Sayyid', 'Daw', 'Ato'."""
    return frozenset(read_table("surnames")["honours"]["words"])


@cache
def endings() -> tuple[str, ...]:
    """Endings by which a last name is known: '-enko', '-shvili'."""
    return tuple(read_table("surnames")["endings"]["words"])


def one_last_name(left: str, right: str) -> bool:
    """Whether two last names, folded, stand in one row of the table."""
    return not last_rows().get(left, frozenset()).isdisjoint(last_rows().get(right, frozenset()))


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
    """Whether two first names, folded, can be one; of two that the table has it alone tells."""
    known = rows().get(left, frozenset()), rows().get(right, frozenset())
    if all(known):
        return left == right or not known[0].isdisjoint(known[1])
    return alike(left, right)
