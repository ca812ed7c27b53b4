"""The table of what stands inside contents."""

from functools import cache

from reportedly.knowledge import read_table


@cache
def listed(section: str, key: str = "words") -> frozenset[str]:
    """One list of the table."""
    return frozenset(read_table("nested")[section][key])


@cache
def cutoff(name: str) -> float:
    """One cut-off of the table."""
    return float(read_table("nested")["cutoffs"][name])


@cache
def weight(name: str) -> float:
    """What a sign adds to the log odds; 0 for one that was not learnt."""
    return float(read_table("nested_weights")["weights"].get(name, 0.0))
