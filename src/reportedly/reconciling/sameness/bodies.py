"""Bodies, groups, forces and operations of one name: acronyms, longer names, numbers, spellings."""

import re
from collections import defaultdict
from collections.abc import Iterator

from reportedly.knowledge.countries import state_words, two_letters
from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.likeness import alike
from reportedly.knowledge.ministries import portfolio
from reportedly.knowledge.spelling import acronym, close, initials
from reportedly.reconciling.sameness.bearer import NATIONAL, Bearer, Link

NOWHERE = (None, "NGO", "IGO")  # codes that tell of no country
MOST = 400  # of a kind; where a story names more, only equal names are joined, so that a flood cannot stall it
SMALL = frozenset({"of", "for", "the", "and", "in", "on", "against", "s"})
OF_STATE = frozenset({"national", "royal", "republic", "of", "the", "and", "s", "state"})
SERVICE = frozenset({"service", "services", "force", "forces"})
NUMBER = re.compile(r"\d+|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth")
MIXED = 3  # letters; fewer have too few orders to tell anything
CUT = 5  # letters; a name of one word that is so long can be the first word of a longer name ("Amnesty")


def body_links(bearers: list[Bearer]) -> Iterator[Link]:
    """Acronyms and what they stand for; a country before the name; a long name cut short; spellings."""
    yield from _ministries(bearers)
    yield from _acronyms(bearers)
    yield from _with_country(bearers)
    yield from _cut_short(bearers)
    yield from _spelled(bearers)


def _ministries(bearers: list[Bearer]) -> Iterator[Link]:
    """A state's ministries that are in charge of one thing: 'Pentagon', 'US Defense Department'."""
    first: dict[tuple[str, str], Bearer] = {}
    for bearer in bearers:
        charge = portfolio(bearer.entity.name) if bearer.entity.kind == "government" else None
        if charge is None or bearer.code not in two_letters():
            continue
        one = first.setdefault((bearer.code or "", charge), bearer)
        if one is not bearer:
            yield Link(one.node, bearer.node, f"both are the ministry of {charge} of one state")


def _acronyms(bearers: list[Bearer]) -> Iterator[Link]:
    """The letters and the only long name of the story that begins so, else that has them in another order."""
    full: dict[str, dict[str, Bearer]] = defaultdict(dict)
    mixed: dict[str, dict[str, Bearer]] = defaultdict(dict)
    for bearer in bearers:
        for letters in initials(bearer.entity.name):
            full[letters].setdefault(bearer.key, bearer)
            mixed["".join(sorted(letters))].setdefault(bearer.key, bearer)
    for short in bearers:
        cut = acronym(short.entity.name)
        if cut is None:
            continue
        meant = {key: b for key, b in full.get(cut, {}).items() if _may_shorten(b, short)}
        because = "are the first letters of"
        if not meant and len(cut) >= MIXED:
            meant = {key: b for key, b in mixed["".join(sorted(cut))].items() if _may_shorten(b, short)}
            because = "are, in the order of another language, the first letters of"
        if len(meant) == 1:
            long = next(iter(meant.values()))
            yield Link(long.node, short.node, f"{cut} {because} {long.entity.name!r}")


def _one_country(left: Bearer, right: Bearer) -> bool:
    """Whether the two are not known to belong to different countries."""
    return left.code in NOWHERE or right.code in NOWHERE or left.code == right.code


def _may_shorten(long: Bearer, short: Bearer) -> bool:
    """Whether the letters can be of the long name, by what the reports tell of their countries."""
    return _one_country(long, short) and is_at_home(long, short)


def is_at_home(long: Bearer, short: Bearer) -> bool:
    """Whether the report with the letters tells of the country of whom they may shorten, or of none."""
    return long.code not in two_letters() or not short.around or long.code in short.around


def _with_country(bearers: list[Bearer]) -> Iterator[Link]:
    """'Libyan Red Crescent' and 'Red Crescent', where the story has no other of that name."""
    by_tail: dict[str, dict[str, Bearer]] = defaultdict(dict)
    for bearer in bearers:
        words = bearer.key.split()
        if len(words) > 2 and (bearer.entity.place is not None or bearer.code in two_letters()):
            by_tail[" ".join(words[1:])].setdefault(bearer.key, bearer)
    for short in bearers:
        meant = {key: b for key, b in by_tail.get(short.key, {}).items() if _one_country(b, short)}
        if len(meant) == 1:
            long = next(iter(meant.values()))
            yield Link(long.node, short.node, f"{short.entity.name!r} is {long.entity.name!r} without the country")


def _cut_short(bearers: list[Bearer]) -> Iterator[Link]:
    """'Amnesty' and 'Amnesty International': one word that opens only one longer name of the story."""
    longer: dict[str, dict[str, Bearer]] = defaultdict(dict)
    for bearer in bearers:
        words = bearer.key.split()
        if len(words) > 1 and len(words[0]) >= CUT and bearer.entity.place is None:
            longer[words[0]].setdefault(bearer.key, bearer)
    for short in bearers:
        meant = longer.get(short.key, {}) if short.entity.kind not in ("agency", "outlet") else {}
        if len(meant) == 1 and _one_country(long := next(iter(meant.values())), short):
            yield Link(long.node, short.node, f"{short.entity.name!r} opens the only name like it")


def _spelled(bearers: list[Bearer]) -> Iterator[Link]:
    """Names whose words are spellings of each other: 'al-Shabaab', 'al Shabab'."""
    first: dict[str, Bearer] = {}
    for bearer in bearers:
        first.setdefault(bearer.key, bearer)
    by_start: dict[str, list[str]] = defaultdict(list)
    for name in sorted(first)[:MOST]:
        by_start[name[:1]].append(name)
    for names in (by_start[start] for start in sorted(by_start)):
        for i, left in enumerate(names):
            for right in names[i + 1 :]:
                if _same_words(left, right) and _one_country(first[left], first[right]):
                    a, b = first[left], first[right]
                    yield Link(a.node, b.node, f"{a.entity.name!r} and {b.entity.name!r} can be spellings of one name")


def _same_words(left: str, right: str) -> bool:
    """Whether two folded names are one, joined or word for word as they sound; numbers must be equal."""
    if NUMBER.findall(left) != NUMBER.findall(right):
        return False
    if left.replace(" ", "") == right.replace(" ", ""):
        return True
    a, b = left.split(), right.split()
    return len(a) == len(b) > 1 and all(alike(x, y) for x, y in zip(a, b, strict=True))


def order_links(bearers: list[Bearer]) -> Iterator[Link]:
    """'The Lomean Commission for the Truth' and 'the Truth Commission': the same words, but for the country's."""
    first: dict[tuple[str, ...], list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        own = state_words(bearer.code or "") if bearer.code in two_letters() else frozenset()
        words = tuple(sorted(w for w in bearer.key.split() if w not in own and w not in SMALL))
        if len(words) < 2 or NUMBER.search(bearer.key):
            continue
        one = next((b for b in first[words] if _one_country(b, bearer)), None)
        if one is None:
            first[words].append(bearer)
        elif one.key != bearer.key and SMALL & {*one.key.split(), *bearer.key.split()}:
            yield Link(one.node, bearer.node, f"{one.entity.name!r} and {bearer.entity.name!r} have the same words")


def nation_links(bearers: list[Bearer]) -> Iterator[Link]:
    """'The Lomean National Police' and 'Lome's police': of one state, and one noun is left of both."""
    first: dict[tuple[str, str], Bearer] = {}
    for bearer in bearers:
        if bearer.code not in two_letters():
            continue
        own = state_words(bearer.code or "")
        words = [w for w in bearer.key.split() if w not in own and w not in OF_STATE]
        while len(words) > 1 and words[-1] in SERVICE:
            words.pop()
        if len(words) == 1 and words[0] in NATIONAL and len(words) < len(bearer.key.split()):
            one = first.setdefault((bearer.code or "", words[0]), bearer)
            if one is not bearer:
                yield Link(one.node, bearer.node, f"a state has one {words[0]} of its own")


def force_links(bearers: list[Bearer]) -> Iterator[Link]:
    """'The 93rd Brigade' and 'the 93rd Mechanized Brigade': one number, one unit, and no word against."""
    numbered: dict[tuple[str, str], list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        number, words = NUMBER.findall(bearer.key), _own_words(bearer)
        if number and len(words) > 1:
            numbered[number[0], words[-1]].append(bearer)
    for group in numbered.values():
        names = {bearer.key: set(_own_words(bearer)) for bearer in group}
        longest = max(names.values(), key=lambda words: (len(words), sorted(words)))
        if all(words <= longest for words in names.values()):
            for bearer in group[1:]:
                yield Link(group[0].node, bearer.node, "one number and one kind of unit")


def _own_words(bearer: Bearer) -> list[str]:
    """The words of the name without those of its state."""
    own = state_words(bearer.code or "") | {"s", "the"} if bearer.code in two_letters() else frozenset()
    return [word for word in bearer.key.split() if word not in own]


def mission_links(bearers: list[Bearer]) -> Iterator[Link]:
    """'MINUSMA' and 'the UN mission in Mali': the only named mission of one organisation in one country."""
    groups: dict[tuple[str, str], list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        if bearer.code is not None and bearer.land is not None:
            groups[bearer.code, bearer.land].append(bearer)
    for (code, land), group in sorted(groups.items()):
        named = {b.key: b for b in reversed(group) if any(m.form == "name" for m in b.entity.mentions)}
        if len(named) == 1:
            one = next(iter(named.values()))
            because = f"the only mission of {code} in {land} that is named"
            yield from (Link(one.node, b.node, because) for b in group if b.node != one.node and b.key not in named)


def operation_links(bearers: list[Bearer]) -> Iterator[Link]:
    """Operations whose names are spellings of one, word for word or written together."""
    first: dict[str, Bearer] = {}
    for bearer in bearers:
        first.setdefault(bearer.key, bearer)
    names = sorted(first)[:MOST]
    for i, left in enumerate(names):
        for right in names[i + 1 :]:
            if acronym(first[left].entity.name) or acronym(first[right].entity.name):
                continue  # MINUSMA is not MINUSCA
            if _same_words(left, right) or _close_words(left, right):
                a, b = first[left], first[right]
                yield Link(a.node, b.node, f"{a.entity.name!r} and {b.entity.name!r} can be spellings of one name")


def _close_words(left: str, right: str) -> bool:
    a, b = folded_key(left).split(), folded_key(right).split()
    return len(a) == len(b) and all(close(x, y) for x, y in zip(a, b, strict=True))
