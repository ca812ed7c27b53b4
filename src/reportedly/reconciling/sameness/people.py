"""People of one name: spellings, order, initials, short forms, and last names that stand for the whole."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations

from reportedly.knowledge.agents import genders
from reportedly.knowledge.given_names import honours, one_first_name, one_last_name, particles, rows
from reportedly.knowledge.likeness import alike, bones
from reportedly.knowledge.romanisation import same_romanised, wade_giles
from reportedly.knowledge.spelling import close
from reportedly.reconciling.sameness.bearer import CROWNS, Bearer, Link, Node, conflict

DOMINANT = 4  # a last name alone is the one of its bearers whom so many times as many reports name as any other
LEADING = 2  # or twice as many reports, if they also speak of this one so many times as often
MOST = 400  # names; where a story has more, only equal ones are joined, so that a flood cannot stall it
LAST_LETTERS = 3  # a last name that is cut to fewer letters tells nothing
# 'Abd' with the article before the name of God that follows, however it is written and joined: 'Abdul Rahman'.
SERVANT = re.compile(r"^abd(?:[aeiou]{1,2})?(?:[lrsznt](?=[bcdfghjklmnpqrstvwxz]))?")
SERVANTS = frozenset({"abd", "abdul", "abdel", "abdal", "abdu", "abdoul", "abdi"})
ARTICLES = frozenset({"al", "el", "ul", "ad", "as", "ash", "an", "ar", "az", "ez", "at", "ed", "es", "er", "en"})
TWO_OF_EACH = 3  # words behind a first name: a second one and two last names
JOINED = 2  # words that a hyphen or nothing may make one: "Gholam-Hossein", "Gholamhossein"
JOINED_LETTERS = 5  # of the whole; shorter ones are other words


def people_links(bearers: list[Bearer]) -> Iterator[Link]:
    """Spellings of a whole name; a last name alone goes to the one of the story who bears it."""
    whole = [b for b in bearers if " " in b.key]
    yield from _equal(bearers)
    yield from _nicknames(whole)
    yield from _spelled(whole)
    yield from tail_links(whole, whole)
    yield from _short(whole, [b for b in bearers if " " not in b.key])


def _equal(bearers: list[Bearer]) -> Iterator[Link]:
    """Those of one name, unless the reports tell of two people; each goes to the first that it can be."""
    by_name: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        for name in bearer.names:
            same = next((b for b in by_name[name] if _may_be(b, bearer, name)), None)
            if same is not None:
                yield Link(same.node, bearer.node, f"both are called {bearer.entity.name!r}")
            by_name[name].append(bearer)


def _nicknames(bearers: list[Bearer]) -> Iterator[Link]:
    """A nickname and last name, where another report gives nickname and name: 'Red Rell', 'Ana Rell, alias Red'."""
    known = [b for b in bearers if len(b.names) > 1 and " " in b.key]
    for bearer in bearers:
        words = set(bearer.key.split())
        for other in known:
            said = {word for name in other.names for word in name.split()}
            if other.node != bearer.node and len(words) > 1 and words <= said and bearer.key not in other.names:
                yield Link(other.node, bearer.node, f"{other.entity.name!r} is called so too")


def _may_be(left: Bearer, right: Bearer, name: str) -> bool:
    """Whether two of one name can be one; under a last name alone two ranks are two people."""
    ranks = left.ranks and right.ranks and left.ranks.isdisjoint(right.ranks) and " " not in name
    return not ranks and not conflict(left, right)


def _spelled(whole: list[Bearer]) -> Iterator[Link]:
    """Names of several words that can be spellings of one."""
    first: dict[str, Bearer] = {}
    for bearer in whole:
        first.setdefault(bearer.key, bearer)
    for left, right in spelled_pairs(first):
        if not conflict(first[left], first[right]) and first[left].kin == first[right].kin:
            a, b = first[left], first[right]
            yield Link(a.node, b.node, f"{a.entity.name!r} and {b.entity.name!r} can be spellings of one name")


def tail_links(short_names: Iterable[Bearer], whole: Iterable[Bearer]) -> Iterator[Link]:
    """'Rell Soto' and 'Ana Rell Soto': what only one longer name of the story ends with.

    In many languages that is also the name of the father of whom is called so. So the shorter name must not begin with
    a first name, or both must hold one office of one state.
    """
    longer: dict[str, dict[str, Bearer]] = defaultdict(dict)
    for bearer in whole:
        words = bearer.key.split()
        for start in range(1, len(words) - 1):
            longer[" ".join(words[start:])].setdefault(bearer.key, bearer)
    for short in short_names:
        meant = longer.get(short.key, {})
        if len(meant) != 1 or conflict(short, one := next(iter(meant.values()))):
            continue
        first = short.key.split(maxsplit=1)[0]
        if first in particles() or (first not in rows() and first not in genders()):
            yield Link(one.node, short.node, f"only {one.entity.name!r} ends with {short.entity.name!r}")
        elif short.offices & one.offices and short.code is not None and short.code == one.code:
            yield Link(one.node, short.node, f"{one.entity.name!r} ends so and holds the same office")


def spelled_pairs(names: Iterable[str]) -> list[tuple[str, str]]:
    """The pairs of folded names of several words that can be one person's."""
    groups: dict[str, set[str]] = defaultdict(set)
    for name in sorted(names)[:MOST]:
        for word in {*name.split()}:
            groups[bones(word)[:2]].add(name)
        groups[bones(name.replace(" ", ""))].add(name)
        family = name.split(maxsplit=1)[0]
        for way in sorted({family, *wade_giles(family)}):
            groups[f"wade {way}"].add(name)
    pairs = {pair for names in groups.values() for pair in combinations(sorted(names), 2)}
    return [pair for pair in sorted(pairs) if same_person(*pair)]


@lru_cache(maxsize=65536)
def same_person(left: str, right: str) -> bool:
    """Whether two folded names of several words can be one person's."""
    if left.replace(" ", "") == right.replace(" ", "") or same_romanised(left, right):
        return True
    a, b = _core(left), _core(right)
    if min(len(a), len(b)) < 2:
        return False
    return (
        sorted(a) == sorted(b)
        or (_one_first(a[0], b[0]) and _one_rest(a, b))
        or _aligned(a, b)
        or _aligned(left.split(), right.split())
        or _aligned(_without_articles(left), _without_articles(right))
    )


def _without_articles(name: str) -> list[str]:
    """The words without the Arabic article; 'ben' and 'abu' stay, for they may be written as one with what follows."""
    return [word for word in name.split() if word not in ARTICLES] or name.split()


def _aligned(a: list[str], b: list[str], test: str = "first") -> bool:
    """Whether the words fit in their order, two of the one name making up one of the other where need be."""
    if not a or not b:
        return not a and not b
    if (_one_first if test == "first" else _one_word)(a[0], b[0]) and _aligned(a[1:], b[1:], "rest"):
        return True
    for one, other in ((a, b), (b, a)):
        both = "".join(other[:JOINED])
        if len(other) >= JOINED and len(both) >= JOINED_LETTERS and alike(one[0], both):
            return _aligned(one[1:], other[JOINED:], "rest")
    return False


def _one_rest(a: list[str], b: list[str]) -> bool:
    """Whether what follows two first names can be one: word for word, joined, or one of them cut short."""
    if len(a) == len(b) and all(_one_word(x, y) for x, y in zip(a[1:], b[1:], strict=True)):
        return True
    if len(a) != len(b) and alike(
        "".join(a[1:]), "".join(b[1:])
    ):  # parts that a hyphen joins: "Gebre-Mariam", "Gebremariam"
        return True
    short, long = sorted((a, b), key=len)
    if len(short) == len(long):
        return False
    return _one_word(short[-1], long[-1]) or short == long[: len(short)] or _stands_in(short[1:], long[1:])


def _stands_in(short: list[str], long: list[str]) -> bool:
    """Whether the words stand in the longer row, in their order: one first and one last name of two of each."""
    rest = iter(long)
    return len(long) >= TWO_OF_EACH and all(word in rest for word in short)


def _core(name: str) -> list[str]:
    """The words without particles and honours, and with 'Abd' joined to the name that it belongs to."""
    words = name.split()
    start = 0
    while start < len(words) - 2 and words[start] in honours():
        start += 1
    plain = [word for word in words[start:] if word not in particles()] or words
    for i in range(len(plain) - 1):
        if plain[i] in SERVANTS and len(plain) > 2:
            return [*plain[:i], SERVANT.sub("abd", f"abd{plain[i + 1]}"), *plain[i + 2 :]]
    return plain


def _one_first(left: str, right: str) -> bool:
    """Whether two first names, or an initial and a first name, can be one; a man's and a woman's are two."""
    if left == right or (min(len(left), len(right)) == 1 and left[0] == right[0]):
        return True
    if left.startswith("abd") and right.startswith("abd") and alike(*(SERVANT.sub("abd", w) for w in (left, right))):
        return True
    if one_last_name(left, right):  # where the last name stands first: "Ri Yong Gwan", "Lee Yong-kwan"
        return True
    his, hers = genders().get(left), genders().get(right)
    if his and hers and his != hers:
        return False
    return one_first_name(left, right)


def _one_word(left: str, right: str) -> bool:
    initial = min(len(left), len(right)) == 1 and left[0] == right[0]
    if left in rows() and right in rows() and not one_last_name(left, right):
        return one_first_name(left, right)  # "Hassan" and "Hussein" are near, and two
    return initial or alike(left, right) or close(left, right) or one_last_name(left, right)


def _short(whole: list[Bearer], short: list[Bearer]) -> Iterator[Link]:
    """A last name alone goes to the only one of the story who bears it."""
    heads = _clusters(whole)
    nodes: dict[str, Node] = {}
    reports: dict[str, set[str]] = defaultdict(set)
    spoken: Counter[str] = Counter()
    for bearer in whole:
        nodes.setdefault(heads[bearer.key], bearer.node)
        reports[heads[bearer.key]].add(bearer.report)
        spoken[heads[bearer.key]] += len(bearer.entity.mentions)
    named: dict[str, set[str]] = defaultdict(set)
    for name in sorted(heads):
        for word in name.split()[1:]:
            named[bones(word)[:1]].add(name)
    ranks = _ranks(whole, heads)
    for bearer in short:
        if len(bearer.key) < LAST_LETTERS:
            continue
        near = sorted(named[bones(bearer.key)[:1]])
        if bearer.ranks & CROWNS:
            near = [
                n for n in sorted(heads) if n.split(maxsplit=1)[0] == bearer.key and ranks[heads[n]] & CROWNS
            ] or near
        tests = (_bears_last, _bears, _bears_first) if bearer.ranks & CROWNS else (_bears_last, _bears)
        for test in tests:
            bearing = {heads[name] for name in near if test(name, bearer.key)}
            meant = _meant({head for head in bearing if _rank_fits(bearer, ranks[head])}, reports, spoken)
            if bearing:
                break
        if meant is not None:
            yield Link(nodes[meant], bearer.node, f"only one person of the story bears the last name {bearer.key!r}")


def _bears_last(name: str, last: str) -> bool:
    return _one_word(name.rsplit(maxsplit=1)[-1], last)


def _bears(name: str, last: str) -> bool:
    """Whether a word of the name after the first is the last name: of two last names the first is often used."""
    return last in name.split()[1:-1]


def _bears_first(name: str, first: str) -> bool:
    """Whether the first word of the name is the name: of kings and popes it is what they are called by."""
    return name.split(maxsplit=1)[0] == first


def _ranks(whole: list[Bearer], heads: dict[str, str]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for bearer in whole:
        found[heads[bearer.key]] |= bearer.ranks
    return found


def _rank_fits(bearer: Bearer, ranks: frozenset[str]) -> bool:
    return not (bearer.ranks and ranks and bearer.ranks.isdisjoint(ranks))


def _meant(bearing: set[str], reports: dict[str, set[str]], spoken: Counter[str]) -> str | None:
    """The only bearer of a last name, or the one of whom nearly all the reports speak, or most and far more often."""
    ordered = sorted(bearing, key=lambda name: (-len(reports[name]), name))
    if len(ordered) < 2:
        return ordered[0] if ordered else None
    first, second = (len(reports[name]) for name in ordered[:2])
    often = all(spoken[ordered[0]] >= DOMINANT * spoken[name] for name in ordered[1:])
    return ordered[0] if first >= DOMINANT * second or (often and first >= LEADING * second) else None


def _clusters(whole: list[Bearer]) -> dict[str, str]:
    """The first name, in the alphabet, of those that are spellings of one."""
    heads: dict[str, list[str]] = defaultdict(list)
    found = {}
    for name in sorted({bearer.key for bearer in whole}):
        near = heads[bones(name.split()[-1])[:1]]
        head = next((h for h in near if same_person(h, name)), name)
        if head == name:
            near.append(name)
        found[name] = head
    return found
