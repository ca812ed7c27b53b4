"""The table of answers: its words and weights."""

from functools import cache

from reportedly.knowledge import read_table


@cache
def weight(name: str) -> float:
    """How many points a sign of an answer is worth; 0 for none."""
    return float(read_table("responses")["weights"].get(name, 0.0))


@cache
def listed(section: str, key: str = "words") -> frozenset[str]:
    """One list of the table; under "forms" its words in singular and plural."""
    rows = read_table("responses")[section]
    if key == "forms":
        return frozenset(form for word in rows["words"] for form in (word, f"{word}s", f"{word.removesuffix('y')}ies"))
    return frozenset(rows.get(key, ()))


@cache
def phrases(section: str) -> tuple[str, ...]:
    """One list of phrases, in order."""
    return tuple(read_table("responses")[section]["phrases"])
