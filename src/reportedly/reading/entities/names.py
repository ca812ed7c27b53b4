"""Decides which names a page holds: the tables overrule the model."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from reportedly.knowledge.agents import agents, name_sectors
from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.known import Known
from reportedly.model import Codes, EntityKind, Span
from reportedly.reading.entities.draft import Naming
from reportedly.reading.entities.ner import Guess
from reportedly.reading.entities.tables import Hit
from reportedly.reading.entities.words import Words

KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "other",
    "NORP": "other",
    "PRODUCT": "other",
    "EVENT": "other",
    "LAW": "other",
}
ADDRESSED = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "sir", "judge", "justice", "senator", "sen", "professor", "prof", "detective"}
)
SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
ORDER = {"PERSON": 0, "ORG": 1, "GPE": 2, "LOC": 3}


def is_covered(guess: Guess, hits: Iterable[Hit], words: Words) -> bool:
    """Whether the tables know every word of the model's name that has a capital."""
    inside = [hit.span for hit in hits if hit.span.overlaps(guess.span)]
    tokens = words.doc[guess.first : guess.end]
    open_words = [
        token
        for token in tokens
        if token.text[:1].isupper() and not any(span.start <= token.idx < span.end for span in inside)
    ]
    return bool(inside) and not open_words


def swallows(guess: Guess, hit: Hit, words: Words) -> bool:
    """Whether a person's name holds a word that only looks like the table's: 'Jordan Hale', 'Paris Brook'."""
    if guess.label != "PERSON" or not guess.span.holds(hit.span) or hit.lexeme.role in ("adjective", "seat"):
        return False
    if hit.lexeme.role == "actor" and not hit.lexeme.known.key.startswith("body:"):  # firms are called as people are
        return False
    after = words.text[hit.span.end : hit.span.end + 1]
    before = words.text[hit.span.start - 1 : hit.span.start]
    joined = after == " " if hit.span.start == guess.span.start else before == " "
    return joined and not is_covered(guess, [hit], words)


def named(guess: Guess, words: Words) -> Naming:
    """The model's name as a naming of somebody not in the tables."""
    tokens = words.doc[guess.first : guess.end]
    kind = KINDS[guess.label]
    sector = None
    agent = agents().get(tokens[-1].lemma_.lower())
    if kind == "organization" and agent and not agent.office:
        kind, sector = agent.kind, agent.sector
    if guess.label == "NORP" and name_sectors().get(tokens[-1].lower_) == "PTY":
        kind, sector = "organization", "PTY"
    name = words.name(guess.span)
    key = f"{kind}:{folded_key(name)}"
    return Naming(guess.span, "name", Known(key, name, kind, Codes(sector=sector)), guess.span)


def names(words: Words, hits: list[Hit], found: list[Guess]) -> tuple[list[Hit], list[Naming]]:
    """The hits that stand, and the namings of what only the model found."""
    under = {position: hit for hit in hits for position in range(hit.span.start, hit.span.end)}
    dropped = {hit for guess in found for hit in _inside(guess.span, under) if swallows(guess, hit, words)}
    standing = [hit for hit in hits if hit not in dropped and not _is_somebody(hit, words)]
    taken = {position: hit for hit in standing for position in range(hit.span.start, hit.span.end)}
    kept = []
    for guess in _agreed(found, words):
        inside = _inside(guess.span, taken)
        if is_covered(guess, inside, words) or any(_breaks(guess.span, hit) for hit in inside):
            continue
        kept.append(named(guess, words))
    return standing, kept


def _is_somebody(hit: Hit, words: Words) -> bool:
    """Whether a title stands before a place's name: 'Ms Holland'."""
    place = words.tokens(hit.span)
    if place is None or not place[0] or hit.lexeme.role not in ("place", "capital") or place[1] - place[0] > 1:
        return False
    before = words.doc[place[0] - 1]
    if before.idx not in words.starts or before.whitespace_ != " " or not before.is_title:
        return False
    return before.lower_.rstrip(".") in ADDRESSED


def _agreed(found: list[Guess], words: Words) -> list[Guess]:
    """The names with one label for all places where the same words stand: the most frequent, people first."""
    votes: dict[str, Counter[str]] = {}
    for guess in found:
        votes.setdefault(guess.span.words(words.text), Counter())[guess.label] += 1
    best = {
        name: min(labels, key=lambda label: (-labels[label], ORDER.get(label, 9), label))
        for name, labels in votes.items()
    }
    surnames = {last_name(name) for name, label in best.items() if label == "PERSON" and " " in name}
    best |= {name: "PERSON" for name in best if name in surnames}
    best |= {guess.span.words(words.text): "PERSON" for guess in found if _has_office(guess, words)}
    return [replace(guess, label=best[guess.span.words(words.text)]) for guess in found]


def last_name(name: str) -> str:
    """The last word of a name, or the one before what only tells sons from fathers."""
    words = name.split()
    return words[-2] if len(words) > 2 and words[-1].rstrip(".").lower() in SUFFIXES else words[-1]


def _has_office(guess: Guess, words: Words) -> bool:
    """Whether an office stands right before a name of two words that is no body's: 'Chancellor Ana Rell'."""
    before = words.doc[guess.first - 1] if guess.first else None
    if before is None or guess.label not in ("ORG", "GPE", "LOC", "FAC") or guess.end - guess.first not in (2, 3):
        return False
    agent = agents().get(before.lower_)
    body = agents().get(words.doc[guess.end - 1].lemma_.lower())
    return agent is not None and agent.office and before.text[:1].isalpha() and body is None


def _inside(span: Span, at: dict[int, Hit]) -> set[Hit]:
    return {at[position] for position in range(span.start, span.end) if position in at}


def _breaks(span: Span, hit: Hit) -> bool:
    """Whether the two overlap without one holding the other."""
    return not span.holds(hit.span)
