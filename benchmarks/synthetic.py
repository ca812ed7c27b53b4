"""Invented reports in any number: `python -m benchmarks.synthetic COUNT [--seed N]` prints them as JSON Lines.

For measuring growth: short reports (about 80 to 120 words) of many small stories, each with actors, places and dates
of its own. The same seed gives the same reports, and fewer are the first of more.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from functools import cache
from itertools import islice
from random import Random
from typing import Any

import msgspec

from benchmarks.config import read_toml

BLOCK = 40  # stories that are told at the same time; their reports come mixed
MOST = 10  # reports of one story
WORDS = 88  # of a report, from which on nothing more is told
FACTS, ASIDES = 3, 6  # of one story; with more facts of its kind than asides, stories of one kind look alike
FIRST_DAY = date(2031, 1, 6)
STEP = 7_919  # a prime: neighbouring stories get names that lie far apart in the list


@dataclass(frozen=True, slots=True)
class Invented:
    """One report, as JSON Lines give it."""

    id: str
    title: str
    outlet: str
    published: str | None
    text: str


def reports(count: int, seed: int = 1) -> Iterator[Invented]:
    """That many reports, streamed."""
    yield from islice(_endless(seed), count)


def _endless(seed: int) -> Iterator[Invented]:
    """Reports without end, block by block."""
    block = 0
    while True:
        told = [report for i in range(BLOCK) for report in _story(block * BLOCK + i, seed)]
        Random(f"{seed} block {block}").shuffle(told)  # noqa: S311 - repeatable is what it must be
        yield from told
        block += 1


def _story(number: int, seed: int) -> Iterator[Invented]:
    """The reports of one story; half of all stories have one or two."""
    random = Random(f"{seed} story {number}")  # noqa: S311
    kind = random.choice(_tables()["kind"])
    day = FIRST_DAY + timedelta(days=number // 4)
    names = _names(number, random) | {"day": f"{day:%A}"}
    facts = _facts(kind, random)
    size = min(random.choice((1, 1, 2, 2, 3, 4, 5, 6, 8, MOST)), MOST)
    earlier: list[str] = []
    for i in range(size):
        seat = random.choice(_tables()["seats"])
        outlet = random.choice(_tables()["outlets"]).format(seat)
        told = {**names, "agency": random.choice(_tables()["agencies"])}
        sentences = (
            _copied(earlier, random) if earlier and random.random() < 0.3 else _told(kind["leads"], facts, told, random)
        )
        earlier = sentences
        dated = random.random() < 0.9
        published = str(day + timedelta(days=random.choice((0, 0, 1)))) if dated else None
        title = f"{told['town']}: {kind['name']} in {told['country']}"
        credit = [f"({told['agency']})"] if random.random() < 0.4 else []
        text = "\n\n".join([*sentences, *credit]) + "\n"
        yield Invented(f"s{number:06d}-{i:02d}", title, outlet, published, text)


def _facts(kind: dict[str, Any], random: Random) -> list[str]:
    """What there is to tell of one story: some facts of its kind, and asides about things of its own."""
    tables = _tables()
    facts = random.sample(kind["facts"], FACTS)
    for aside in random.sample(tables["asides"], ASIDES):
        thing, other = random.sample(tables["things"], 2)
        facts.append(aside.replace("{thing}", thing).replace("{other}", other))
    return facts


def _told(leads: list[str], facts: list[str], names: dict[str, str], random: Random) -> list[str]:
    """A lead and as many of the story's facts, in their order, as make a short report."""
    lead = random.choice(leads).format_map(names)
    told = [(place, fact.format_map(names)) for place, fact in enumerate(facts)]
    random.shuffle(told)
    kept: list[tuple[int, str]] = []
    while told and len(lead.split()) + sum(len(fact.split()) for _, fact in kept) < WORDS:
        kept.append(told.pop())
    return [lead, *(fact for _, fact in sorted(kept))]


def _copied(sentences: list[str], random: Random) -> list[str]:
    """An earlier report, without one of its later sentences: how outlets shorten agency copy."""
    left_out = random.randrange(1, len(sentences))
    return [sentence for i, sentence in enumerate(sentences) if i != left_out or len(sentences) < 6]


def _names(number: int, random: Random) -> dict[str, str]:
    """The names and numbers that one story keeps; no two of the first 24,000 stories share a town or a person."""
    tables = _tables()
    many = random.randrange(4, 60)
    return {
        "town": _name(number, "town_ends"),
        "near": _name(number + 5_003, "near_ends"),
        "river": _name(number + 9_001, "river_ends") + " River",
        "firm": _name(number + 11_003, "firm_ends") + " Industries",
        "person": f"{random.choice(tables['firsts'])} {_name(number, 'name_ends')}",
        "official": f"{random.choice(tables['firsts'])} {_name(number + 12_000, 'name_ends')}",
        "country": random.choice(tables["countries"]),
        "few": str(random.randrange(3, 20)),
        "many": str(many),
        "more": str(many + random.randrange(1, 9)),
        "some": f"{random.randrange(2, 60) * 50:,}",
    }


def _name(number: int, ends: str) -> str:
    """The invented name of that number: a start, a middle and an end."""
    tables = _tables()
    parts = []
    rest = number * STEP
    for part in (tables["starts"], tables["middles"], tables[ends]):
        rest, place = divmod(rest, len(part))
        parts.append(part[place])
    return "".join(parts)


@cache
def _tables() -> dict[str, Any]:
    """The names and sentences."""
    return read_toml("synthetic.toml")


def main() -> None:
    """Prints the reports."""
    parser = argparse.ArgumentParser("python -m benchmarks.synthetic", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for report in reports(options.count, options.seed):
        sys.stdout.buffer.write(msgspec.json.encode(asdict(report)) + b"\n")


if __name__ == "__main__":
    main()
