"""Joins discrepancies that are told in one line."""

from collections.abc import Callable, Hashable, Iterable

from reportedly.model import Discrepancy


def joined(
    discrepancies: Iterable[Discrepancy], keys: Callable[[Discrepancy], list[Hashable]]
) -> list[list[Discrepancy]]:
    """The discrepancies in groups: each with the first group that has kind, verdict and one of its keys."""
    groups: list[list[Discrepancy]] = []
    by_key: dict[tuple[str, str, Hashable], list[Discrepancy]] = {}
    for found in discrepancies:
        own = [(found.kind, found.verdict, key) for key in keys(found)]
        group = next((by_key[key] for key in own if key in by_key), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(found)
        for key in own:
            by_key.setdefault(key, group)
    return groups
