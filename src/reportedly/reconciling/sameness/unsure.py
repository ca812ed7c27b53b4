"""Names whose kind a report may have got wrong: a place in one, a person in the other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reportedly.knowledge.likeness import alike
from reportedly.knowledge.spelling import acronym
from reportedly.reconciling.sameness.bearer import Bearer, Link, Node, conflict
from reportedly.reconciling.sameness.bodies import is_at_home
from reportedly.reconciling.sameness.people import spelled_pairs, tail_links

LONGEST = 3  # words of a name that may be a person's
TWO = 2  # words: a body of so many that nothing is known of may be a person
LETTERS = 3  # of an acronym; fewer shorten too much
ACTING = ("government", "military", "operation", "organization")
SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la", "des", "du", "el", "para", "do", "da"})
# What ends a name and is often left out of its letters: 'Rell Support Mission', 'RS'.
GENERIC = frozenset({"mission", "force", "forces", "group", "party", "movement", "organisation", "organization"})
KINDS = ("person", "organization", "place")


def unsure_links(families: Mapping[str, list[Bearer]]) -> Iterator[Link]:
    """People, organisations and places that nothing but their name is known of, with who bears that name."""
    every = [bearer for kind in KINDS for bearer in families.get(kind, ())]
    unsure = [bearer for bearer in every if _is_unsure(bearer)]
    yield from _full_names(unsure, every)
    yield from _called(unsure, families.get("person", ()))
    yield from _letters(unsure, [b for kind in ACTING for b in families.get(kind, ())])
    yield from _spelled(unsure, families.get("person", ()))
    yield from _last_names(unsure, [b for b in families.get("person", ()) if " " in b.key])
    bodies = [b for b in unsure if b.entity.kind == "organization" and len(b.key.split()) == TWO]
    yield from tail_links([b for b in unsure if b.entity.kind == "organization"], families.get("person", ()))
    yield from _last_names([b for b in families.get("person", ()) if " " not in b.key], bodies, alone=True)
    yield from _towns(unsure, [b for b in families.get("place", ()) if b.code is not None])


def _is_unsure(bearer: Bearer) -> bool:
    """Whether no table knows it and nothing tells what it is."""
    codes = bearer.entity.codes
    return bearer.entity.lat is None and codes.country is None and codes.geonames is None and codes.wikidata is None


def _full_names(unsure: list[Bearer], every: list[Bearer]) -> Iterator[Link]:
    """One name of two words or more under two kinds: some report took it for another."""
    first: dict[str, Bearer] = {}
    known = {id(bearer) for bearer in unsure}
    for bearer in sorted(every, key=lambda b: b.node):
        if " " not in bearer.key or (id(bearer) not in known and bearer.entity.kind == "place"):
            continue
        one = first.setdefault(bearer.names[-1].replace(" ", ""), bearer)
        sure = id(one) not in known and id(bearer) not in known
        if one is not bearer and not conflict(one, bearer) and not (sure and one.code != bearer.code):
            yield Link(one.node, bearer.node, f"both are called {bearer.entity.name!r}")


def _letters(unsure: list[Bearer], bodies: list[Bearer]) -> Iterator[Link]:
    """Letters of which nothing is known, with the only force, ministry or mission of the story that they shorten."""
    long: dict[str, dict[str, Bearer]] = defaultdict(dict)
    for body in bodies:
        for name in body.names:
            words = [word for word in name.split() if word not in SMALL]
            for short in (words, words[:-1] if words and words[-1] in GENERIC else []):
                if len(short) >= LETTERS:
                    long["".join(word[0] for word in short)].setdefault(body.key, body)
    for bearer in unsure:
        meant = long.get(bearer.key, {}) if acronym(bearer.entity.name) is not None else {}
        if len(meant) == 1 and (body := next(iter(meant.values()))).node != bearer.node and is_at_home(body, bearer):
            yield Link(body.node, bearer.node, f"{bearer.entity.name} are first letters of {body.entity.name!r}")


def _called(unsure: list[Bearer], people: Sequence[Bearer]) -> Iterator[Link]:
    """A name of which nothing is known, with the only person whom a report says to be called so too."""
    second: dict[str, dict[Node, Bearer]] = defaultdict(dict)
    for person in people:
        for name in person.names[1:]:
            second[name].setdefault(person.node, person)
    for bearer in unsure:
        meant = second.get(bearer.key, {})
        if bearer.entity.kind != "person" and len({person.key for person in meant.values()}) == 1:
            person = meant[min(meant)]
            yield Link(person.node, bearer.node, f"a report calls {person.entity.name!r} so too")


def _spelled(unsure: list[Bearer], people: Sequence[Bearer]) -> Iterator[Link]:
    """A body or place of two or three words that nothing is known of, with the person whose name's spelling it is."""
    known = {b.key: b for b in reversed(people) if " " in b.key}
    others = {b.key: b for b in unsure if b.entity.kind != "person" and 1 < len(b.key.split()) <= LONGEST}
    for pair in spelled_pairs({*known, *others}):
        for left, right in (pair, pair[::-1]):
            if left in known and right in others and known[left].node != others[right].node:
                a, b = known[left], others[right]
                yield Link(a.node, b.node, f"{a.entity.name!r} and {b.entity.name!r} can be spellings of one name")


def _last_names(unsure: list[Bearer], people: list[Bearer], *, alone: bool = False) -> Iterator[Link]:
    """A single name that only one person of the story bears as the last."""
    bearing: dict[str, dict[str, Bearer]] = defaultdict(dict)
    for person in people:
        for word in person.key.split()[1:]:
            bearing[word].setdefault(person.key, person)
    for bearer in unsure:
        meant = bearing.get(bearer.key, {})
        if (bearer.entity.kind != "person" or alone) and len(meant) == 1:
            person = next(iter(meant.values()))
            yield Link(person.node, bearer.node, f"only {person.entity.name!r} bears that last name")


def _towns(unsure: list[Bearer], places: list[Bearer]) -> Iterator[Link]:
    """A single name, taken for a person or a body, that is a spelling of a place of the story."""
    by_start: dict[str, dict[str, Bearer]] = defaultdict(dict)
    for place in places:
        by_start[place.key[:1]].setdefault(place.key, place)
    for bearer in unsure:
        if bearer.entity.kind == "place" or " " in bearer.key or bearer.entity.codes.sector is not None:
            continue
        meant = [p for name, p in sorted(by_start[bearer.key[:1]].items()) if alike(name, bearer.key)]
        if len(meant) == 1:
            yield Link(meant[0].node, bearer.node, f"{bearer.entity.name!r} can be a spelling of that place")
