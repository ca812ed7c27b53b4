"""Places, and all else whose names are equal."""

from collections import defaultdict
from collections.abc import Iterator

from reportedly.knowledge.likeness import alike
from reportedly.reconciling.sameness.bearer import Bearer, Link

MOST = 400  # places; where a story names more, only equal names are joined
ACRONYM = 5  # letters; a longer name is seldom borne by two bodies
GENERIC = frozenset({"mount", "lake", "city", "river", "mt", "town", "province", "region", "port", "cape", "gulf"})

# The Arabic article, however it is written before the letter that follows.
ARTICLES = frozenset({"al", "el", "ad", "ed", "an", "en", "ar", "er", "as", "es", "ash", "esh", "at", "et", "az", "ez"})


def equal_links(bearers: list[Bearer]) -> Iterator[Link]:
    """Those of the same folded name and, for places, of the same id or country."""
    first: dict[tuple[str, ...], Bearer] = {}
    lands: dict[str, set[str]] = defaultdict(set)
    for bearer in bearers:
        for name in bearer.names:
            lands[name].update({bearer.code} - {None})  # type: ignore[arg-type]
    for bearer in bearers:
        for key in _keys(bearer, lands):
            if key in first:
                yield Link(first[key].node, bearer.node, f"both are called {bearer.entity.name!r}")
            first.setdefault(key, bearer)


def _keys(bearer: Bearer, lands: dict[str, set[str]]) -> Iterator[tuple[str, ...]]:
    codes = bearer.entity.codes
    if bearer.entity.kind == "place":
        if codes.geonames:
            yield "geonames", codes.geonames
        yield bearer.key, codes.country or "", codes.geonames or ""
    else:
        yield from ((name, *_apart(bearer, len(lands[name]) > 1)) for name in bearer.names)


def _apart(bearer: Bearer, several: bool) -> tuple[str, ...]:
    """What keeps two bodies of one name apart: the country that a report gives each, where it gives them two."""
    return (bearer.code,) if bearer.code is not None and (several or len(bearer.key) <= ACRONYM) else ()


def place_links(bearers: list[Bearer]) -> Iterator[Link]:
    """A place that no table knows and the one of the story that its name is a spelling or a shorter form of."""
    unknown = [b for b in bearers if b.entity.lat is None and b.entity.codes.geonames is None]
    by_start: dict[str, dict[str, Bearer]] = defaultdict(dict)
    for bearer in bearers[:MOST]:
        by_start[bearer.key[:1]].setdefault(bearer.key, bearer)
        by_start[_bare(bearer.key)[:1]].setdefault(bearer.key, bearer)
    for bearer in unknown[:MOST]:
        starts = sorted({bearer.key[:1], _bare(bearer.key)[:1]})
        near = {n: b for start in starts for n, b in by_start[start].items() if b.node != bearer.node}
        meant = {name: other for name, other in near.items() if name != bearer.key and _one(name, bearer.key)}
        if len({other.code for other in meant.values()}) == 1:
            other = min(meant.items())[1]
            yield Link(other.node, bearer.node, f"{bearer.entity.name!r} can be a spelling of {other.entity.name!r}")


def _bare(name: str) -> str:
    """The name without articles and words for what kind of place it is."""
    return " ".join(word for word in name.split() if word not in GENERIC | ARTICLES) or name


def _one(left: str, right: str) -> bool:
    a, b = _bare(left).replace(" ", ""), _bare(right).replace(" ", "")
    return a == b or alike(a, b)
