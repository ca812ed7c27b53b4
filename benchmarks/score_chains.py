"""Scores our gold for attributions: python -m benchmarks.score_chains GOLD PRINTED.

PRINTED comes from `reportedly read --json`. Spans are compared by words, as the public scorers do: cues, sources by a
shared word, contents by half of the words both ways. What stands in a paragraph without the cue (a quotation that goes
on) is cut off on both sides, so that it does not matter whether a system adds it as a piece or makes an attribution of
it. Optional gold counts neither way.

  relation     cue, source (or both without) and content
  found        cue and content; the next four are shares of those found, and under "all" of everything in gold
  chain        every name in order, the outlet last; a name fits that is listed in gold, or opens or ends a listed one
  stance, kind, source
  nesting, responses             pairs of which both ends were found; nesting_all, responses_all: all pairs
  sourceless   attributions that name nobody, on either side
  negatives    texts in which nobody says anything: the share left clean, and how many false attributions there are
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from benchmarks.pairing import matching
from benchmarks.scored import print_scores

Record = dict[str, Any]
Words = frozenset[int]
Pair = tuple[str, str]
Rates = dict[str, float]

WORD = re.compile(r"\w+(?:[.'’]\w+)*")
ARTICLES = ("the", "a", "an")
# With one of these in it, a name does not end in its head ("a spokesman for the army").
LEADING = frozenset(("of", "for", "from", "in", "at", "to", "with", "by", "on", "near", "who", "which", "whom", "that"))
ASPECTS = ("chain", "stance", "kind", "source")


@dataclass(slots=True)
class Told:
    """One attribution of either side, its spans as sets of words."""

    name: str
    source: Words
    cue: Words
    content: Words
    given: Record
    optional: bool = False


@dataclass(slots=True)
class Text:
    """The attributions of one text on either side, and which belong together."""

    words: str
    gold: list[Told]
    printed: list[Told]
    owner: dict[str, Told] = field(default_factory=dict)  # name of a printed one → the gold one that it found
    spare: set[str] = field(default_factory=set)  # names of printed ones that found something optional


def numbered(text: str) -> list[int]:
    """For each character the number of its word; -1 between words."""
    index = [-1] * len(text)
    for number, word in enumerate(WORD.finditer(text)):
        index[word.start() : word.end()] = [number] * (word.end() - word.start())
    return index


def words(spans: Iterable[list[int]], index: list[int]) -> Words:
    """The words in the spans; where there is none ("said" by a colon), their characters, numbered below -1."""
    places = [at for start, end in spans for at in range(max(0, start), min(end, len(index)))]
    return frozenset(index[at] for at in places if index[at] >= 0) or frozenset(-2 - at for at in places)


def told(record: Record, text: str) -> list[Told]:
    """The attributions of a record, each cut where its content goes on in a paragraph without its cue."""
    index, made = numbered(text), []
    for given in record["attributions"]:
        source, cue = (words(given[role], index) for role in ("source", "cue"))
        for number, spans in enumerate(cut(given, text)):
            name = f"{given['id']}/{number}" if number else str(given["id"])
            part = words(spans, index)
            made.append(Told(name, source, frozenset() if number else cue, part, given, given.get("optional", False)))
    return made


def cut(given: Record, text: str) -> list[list[list[int]]]:
    """The content in the paragraph of the cue (or the first one), then that of each other paragraph."""
    paragraphs: dict[int, list[list[int]]] = {}
    for start, end in given["content"]:
        for part in re.finditer(r"[^\n]+", text[start:end]):
            span = [start + part.start(), start + part.end()]
            paragraphs.setdefault(text.count("\n", 0, span[0]), []).append(span)
    home = text.count("\n", 0, given["cue"][0][0]) if given["cue"] else -1
    first = home if home in paragraphs else min(paragraphs, default=-1)
    return [paragraphs[number] for number in sorted(paragraphs, key=lambda number: (number != first, number))]


def half(left: Words, right: Words) -> bool:
    """At least half of either side is common."""
    common = len(left & right)
    return common > 0 and 2 * common >= len(left) and 2 * common >= len(right)


def same_source(gold: Told, printed: Told) -> bool:
    """The sources share a word, or neither names anybody."""
    return bool(gold.source & printed.source) or not (gold.source or printed.source)


def finds(gold: Told, printed: Told) -> bool:
    """The cues share a word, or neither has one; the contents share half."""
    cues = bool(gold.cue & printed.cue) or not (gold.cue or printed.cue)
    return cues and half(gold.content, printed.content)


def relates(gold: Told, printed: Told) -> bool:
    """Found, and from the same source."""
    return finds(gold, printed) and same_source(gold, printed)


def paired(gold: Record, printed: Record) -> Text:
    """The two sides of one text, matched: first what must be found, then, of the rest, what may be."""
    text = Text(gold["text"], told(gold, gold["text"]), told(printed, gold["text"]))
    wanted = [one for one in text.gold if not one.optional]
    pairs = matching(wanted, text.printed, finds)
    text.owner = {text.printed[at].name: wanted[number] for at, number in pairs.items()}
    rest = [one for one in text.printed if one.name not in text.owner]
    spare = matching([one for one in text.gold if one.optional], rest, finds)
    text.spare = {rest[at].name for at in spare}
    text.gold = wanted
    return text


def folded(name: str) -> tuple[str, ...]:
    """The words of a name without case, marks and a leading article."""
    found = tuple(word.removesuffix("'s").removesuffix("’s") for word in WORD.findall(name.casefold()))
    return found[1:] if len(found) > 1 and found[0] in ARTICLES else found


def holds(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether the words stand in the others, one behind another."""
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))


def fits(link: Record, printed: Record, text: str) -> bool:
    """Whether a printed link is right: by its name, or where that stands nowhere in the text by its place.

    A name is right that is listed in gold, opens a listed one, ends one that is a plain noun phrase, or lies between
    the short name and the long one. A name that the text does not have comes from a table ("Government of Japan").
    """
    said = folded(printed["name"])
    if not said or not holds(folded(text), said):
        span = printed.get("span") or [0, 0]
        return any(span[0] < end and start < span[1] for start, end in link["places"])
    return any(_is_name(said, folded(one), folded(link["name"])) for one in link["names"])


def _is_name(said: tuple[str, ...], listed: tuple[str, ...], short: tuple[str, ...]) -> bool:
    opens = listed[: len(said)] == said
    ends = listed[-len(said) :] == said and not LEADING.intersection(listed)
    return opens or ends or (holds(said, short) and holds(listed, said))


def chain_right(gold: Record, printed: Record, text: str) -> bool:
    """Every name of the chain in order, and the outlet last."""
    wanted, given = gold["chain"], printed["chain"]
    if len(wanted) != len(given) or wanted[-1]["name"] != given[-1]["name"]:
        return False
    return all(fits(link, found, text) for link, found in zip(wanted[:-1], given[:-1], strict=True))


def right(aspect: str, gold: Told, printed: Told, text: str) -> bool:
    """Whether one aspect of a found attribution is right."""
    if aspect == "chain":
        return chain_right(gold.given, printed.given, text)
    return same_source(gold, printed) if aspect == "source" else bool(gold.given[aspect] == printed.given[aspect])


def pairs_of(side: list[Told], key: str) -> Iterator[tuple[Told, Told]]:
    """The pairs of attribution and parent, or answer and answered; of a cut parent the part around the other."""
    for one in side:
        target = one.given[key]
        parts = [other for other in side if other.given["id"] == target]
        if parts and "/" not in one.name:
            yield one, max(parts, key=lambda other: len(other.content & (one.cue or one.content)))


def linked(texts: list[Text], key: str, *, found_only: bool) -> Rates:
    """Precision, recall and F1 of the pairs."""
    hits = printed = gold = 0
    for text in texts:
        found = {one.name for one in text.owner.values()}
        wanted = [pair for pair in pairs_of(text.gold, key) if not found_only or {p.name for p in pair} <= found]
        gold += len(wanted)
        for one, other in pairs_of(text.printed, key):
            if {one.name, other.name} & text.spare or (found_only and one.name not in text.owner):
                continue
            printed += 1
            hits += _is_wanted(text.owner.get(one.name), text.owner.get(other.name), wanted, key)
    return rates(hits, printed, gold)


def _is_wanted(one: Told | None, other: Told | None, wanted: list[tuple[Told, Told]], key: str) -> bool:
    """Whether a printed pair stands for one of gold, or for an answer that would be as right."""
    if one is None or other is None:
        return False
    also = one.given.get("responds_also", []) if key == "responds_to" else []
    return any(first is one and (second is other or other.name in also) for first, second in wanted)


def rates(hits: int, printed: int, gold: int) -> Rates:
    """Precision, recall and F1 in percent, to two places."""
    parts = {"P": (hits, printed), "R": (hits, gold), "F1": (2 * hits, printed + gold)}
    return {name: share(part, whole) for name, (part, whole) in parts.items()} | {"gold": gold}


def share(part: int, whole: int) -> float:
    """A share in percent, to two places; 0 of nothing."""
    return round(100 * part / whole, 2) if whole else 0.0


def score(gold: Iterable[Record], printed: Iterable[Record]) -> dict[str, Rates]:
    """Every row of the table."""
    readings = {record["report"]["id"]: record for record in printed if "report" in record}
    records = list(gold)
    texts = [paired(record, readings.get(record["id"], {"attributions": []})) for record in records]
    wanted = sum(len(text.gold) for text in texts)
    given = sum(len(text.printed) - len(text.spare) for text in texts)
    related = sum(len(matching(text.gold, _counted(text), relates)) for text in texts)
    found = [(t.owner[one.name], one, t.words) for t in texts for one in t.printed if one.name in t.owner]
    figures = {"relation": rates(related, given, wanted), "found": rates(len(found), given, wanted)}
    for aspect in ASPECTS:
        hits = sum(right(aspect, *pair) for pair in found)
        figures[aspect] = {"found": share(hits, len(found)), "all": share(hits, wanted), "gold": wanted}
    for row, key in (("nesting", "parent"), ("responses", "responds_to")):
        figures[row] = linked(texts, key, found_only=True)
        figures[f"{row}_all"] = linked(texts, key, found_only=False)
    return figures | {"sourceless": sourceless(texts), "negatives": negatives(records, texts)}


def _counted(text: Text) -> list[Told]:
    return [one for one in text.printed if one.name not in text.spare]


def sourceless(texts: list[Text]) -> Rates:
    """Those that name nobody, on either side."""
    hits = printed = gold = 0
    for text in texts:
        wanted = [one for one in text.gold if not one.source]
        given = [one for one in _counted(text) if not one.source]
        hits += len(matching(wanted, given, finds))
        printed, gold = printed + len(given), gold + len(wanted)
    return rates(hits, printed, gold)


def negatives(records: list[Record], texts: list[Text]) -> Rates:
    """What was printed of the texts in which nobody says anything."""
    empty = [text for record, text in zip(records, texts, strict=True) if not record["attributions"]]
    clean = sum(not text.printed for text in empty)
    return {"clean": share(clean, len(empty)), "false": sum(len(text.printed) for text in empty), "gold": len(empty)}


if __name__ == "__main__":
    print_scores(score)
