"""Entities that different reports call by different names of one table row: 'Ceylon' and 'Sri Lanka'."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from reportedly.knowledge.other_names import main_names
from reportedly.reconciling.sameness.bearer import Bearer, Link, Node

ACTORS = frozenset({"organization", "government", "military"})


def renamed_links(families: Mapping[str, list[Bearer]]) -> Iterator[Link]:
    """Those whose names stand in one row; one that no table knows goes to whom the row names, whatever its kind."""
    rows: dict[str, dict[str, Node]] = defaultdict(dict)  # by row and family, the first that bears a name of it
    unsure: list[tuple[str, Bearer]] = []
    for family in sorted(families):
        for bearer in families[family]:
            main = next((main_names()[name] for name in bearer.names if name in main_names()), None)
            if main is None:
                continue
            if bearer.code is None and bearer.entity.lat is None:
                unsure.append((main, bearer))
            else:
                group = "actor" if family in ACTORS else family
                first = rows[main].setdefault(group, bearer.node)
                if first != bearer.node:
                    yield Link(first, bearer.node, f"{bearer.entity.name!r} is another name of it")
    for main, bearer in unsure:
        known = rows[main]
        first = known.setdefault("unsure", bearer.node) if len(known) != 1 else next(iter(known.values()))
        if first != bearer.node:
            yield Link(first, bearer.node, f"{bearer.entity.name!r} is another name of it")
