"""Bodies and groups without a name that are one within a story."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from reportedly.knowledge.fold import folded_key
from reportedly.model import Entity
from reportedly.reconciling.sameness.bearer import Link, Node, has_name

# Bodies and groups without a name that are one within a story if no report speaks of two: 'the police', 'pirates'.
# Two reports that both cite "police" then count as one origin, not as two independent ones.
COMMON = frozenset({"organization", "military", "armed_group"})
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|other")
ARTICLES = frozenset({"the", "a", "an"})


def common_links(entities: Mapping[Node, Entity]) -> Iterator[Link]:
    """Bodies and groups without a name that one noun stands for, ministries under equal words, once in a report."""
    groups: dict[tuple[str, str, str], dict[str, list[Node]]] = defaultdict(lambda: defaultdict(list))
    for node, entity in sorted(entities.items()):
        if entity.kind in COMMON and not has_name(entity):
            words = folded_key(entity.name).split(" ")
            noun = " ".join([*(w for w in words[:-1] if ORDINAL.fullmatch(w)), words[-1].removesuffix("s")])
            groups[entity.kind, noun, entity.codes.country or ""][node[0]].append(node)
        elif entity.kind == "government" and not has_name(entity) and " " in (called := _bare(entity.name)):
            groups[entity.kind, called, entity.codes.country or ""][node[0]].append(node)
    for key in sorted(groups):
        single = [nodes[0] for nodes in groups[key].values() if len(nodes) == 1]
        because = f"each report speaks of one {key[1]!r} only"
        yield from (Link(single[0], node, because) for node in single[1:])


def _bare(name: str) -> str:
    """The words folded, without an article before them."""
    words = folded_key(name).split()
    return " ".join(words[1:] if words[:1] and words[0] in ARTICLES else words)
