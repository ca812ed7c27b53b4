"""Compiles our gold for names, metonyms and actor codes: `python -m benchmarks.entity_gold [--dump KIND HALF]`.

The markup in gold/aliases/, gold/metonymy/ and gold/actors/ becomes dev.jsonl, test.jsonl and train.jsonl beside it,
checked: every kind, reading, country and sector is one that exists, and two names are one pair. With --dump one half is
printed.
"""

import sys
from collections.abc import Callable
from typing import get_args

from benchmarks.bracket_markup import Item, Piece, read_items
from benchmarks.config import HERE
from benchmarks.gold_files import HALVES, MarkupError, Record, run_compiler
from reportedly.knowledge.countries import countries
from reportedly.model.entity import EntityKind

GOLD = HERE / "gold"
ENTITY_KINDS: tuple[str, ...] = get_args(EntityKind)
# What a name like a place means; the first two act, and carry the country or international code of who does.
ACTING = ("government", "institution")
READINGS = (*ACTING, "place", "team", "company", "person", "event")
# PLOVER codes of those who belong to no one country, and its sectors; as a sector NGO is ours: a national charity.
INTERNATIONAL = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})
# fmt: off
SECTORS = frozenset({
    "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "JRN", "JUD", "LAB", "LEG", "MED", "MIL", "NGO", "OPP",
    "PRE", "PRM", "PTY", "REB", "REF", "REL", "SOC", "SPY", "UAF", "UNK",
})
# fmt: on


def alias(item: Item) -> Record:
    """A pair of names with a sentence for each, and whether they name one entity."""
    verdict, kind, *shows = item.shows
    texts = _bodies(item)
    if verdict not in ("same", "other") or kind not in ENTITY_KINDS or len(texts) != 2:
        raise MarkupError(f"{item.name}: not a pair, same or other, of a known kind")
    names = [_name(item, label, text, places) for label, (text, places) in zip("ab", texts, strict=True)]
    pair = dict(zip("ab", names, strict=True))
    return {"id": item.name, "style": item.style, "shows": shows, "kind": kind, "same": verdict == "same", **pair}


def _bodies(item: Item) -> list[tuple[str, list[tuple[str, Piece]]]]:
    """Each line of the text with the places in it."""
    found, start = [], 0
    for text in item.text.split("\n"):
        end = start + len(text)
        tags = [(label, (a - start, b - start)) for label, (a, b) in item.tags if start <= a and b <= end]
        found.append((text, tags))
        start = end + 1
    return found


def _name(item: Item, label: str, text: str, tags: list[tuple[str, Piece]]) -> Record:
    if [name for name, _ in tags] != [label]:
        raise MarkupError(f"{item.name}: not one name {label!r} in {text!r}")
    start, end = tags[0][1]
    return {"text": text, "span": [start, end], "name": text[start:end]}


def metonym(item: Item) -> Record:
    """A text with names like places, each with what it means there."""
    return _record(item, [_reading(item, label) | _words(item, piece) for label, piece in item.tags])


def _reading(item: Item, label: str) -> Record:
    reading, _, code = label.partition(":")
    if reading not in READINGS or (reading in ACTING) != bool(code) or not _is_country(code or None):
        raise MarkupError(f"{item.name}: {label!r} is no reading")
    return {"reading": reading, "country": code or None}


def actor(item: Item) -> Record:
    """A text with actors, each with every code that is right, the best first."""
    return _record(item, [_words(item, piece) | {"codes": _codes(item, label)} for label, piece in item.tags])


def _codes(item: Item, label: str) -> list[Record]:
    codes = []
    for code in label.split("/"):
        country, _, sector = (None if part == "-" else part for part in code.partition(":"))
        if not _is_country(country) or not (sector is None or sector in SECTORS):
            raise MarkupError(f"{item.name}: {code!r} is no code")
        codes.append({"country": country, "sector": sector})
    return codes


def _is_country(code: str | None) -> bool:
    return code is None or code in INTERNATIONAL or code in {country.code for country in countries().values()}


def _record(item: Item, mentions: list[Record]) -> Record:
    if not mentions:
        raise MarkupError(f"{item.name}: nothing is marked")
    return {"id": item.name, "style": item.style, "shows": list(item.shows), "text": item.text, "mentions": mentions}


def _words(item: Item, piece: Piece) -> Record:
    return {"span": list(piece), "words": item.words(piece)}


MAKERS: dict[str, Callable[[Item], Record]] = {"aliases": alias, "metonymy": metonym, "actors": actor}


def compiled(kind: str, half: str) -> list[Record]:
    """The records of a half of the gold for "aliases", "metonymy" or "actors"."""
    markup = (GOLD / kind / f"sentences.{half}.txt").read_text("utf-8")
    return [MAKERS[kind](item) for item in read_items(markup)]


def dump(records: list[Record]) -> str:
    """The records for reading, one a line."""
    return "\n".join(" | ".join(_shown(record)) for record in records)


def _shown(record: Record) -> list[str]:
    if "same" in record:
        a, b = record["a"], record["b"]
        return ["=" if record["same"] else "#", record["kind"], a["name"], b["name"], a["text"], b["text"]]
    marks = [f"{m['words']} {m.get('reading') or _code_words(m['codes'])}" for m in record["mentions"]]
    return [*marks, record["text"]]


def _code_words(codes: list[Record]) -> str:
    return "/".join(f"{code['country'] or '-'}:{code['sector'] or '-'}" for code in codes)


def main() -> int:
    """Writes the halves, or prints one; the exit status is 1 where the markup is faulty."""
    return run_compiler({kind: GOLD / kind for kind in MAKERS}, compiled, dump, "mentions", (*HALVES, "train"))


if __name__ == "__main__":
    sys.exit(main())
