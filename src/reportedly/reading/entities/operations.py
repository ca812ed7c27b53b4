"""Operations by name: 'Operation Sirocco', 'the anti-smuggling operation Siroco', 'Sirocco operation'."""

from collections import Counter
from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.known import Known
from reportedly.knowledge.organisations import organisations
from reportedly.knowledge.spelling import close
from reportedly.model import Codes, Span
from reportedly.reading.entities.draft import Naming
from reportedly.reading.entities.words import Words

NOUNS = frozenset({"operation", "offensive", "exercise"})
LONGEST = 3  # words in an operation's name


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name beside the word 'operation'."""

    span: Span
    core: Span
    name: str


def operations(words: Words, blocked: set[int]) -> list[Naming]:
    """The operations that the body names; `blocked` are tokens that name countries and their people."""
    found = [s for token in words.page.tokens() if token.lower_ in NOUNS and (s := _named(words, token, blocked))]
    known = _clusters(found)
    return [Naming(s.span, "name", known[folded_key(s.name)], s.core) for s in found]


def _named(words: Words, noun: Token, blocked: set[int]) -> Spelling | None:
    """The name after the noun, or before it."""
    after = _row(words, noun.i + 1, blocked)
    if after > noun.i + 1:
        core = words.span(noun.i + 1, after)
        return Spelling(words.span(noun.i, after), core, words.name(core))
    before = noun.i - 1
    token = words.doc[before] if before >= 0 else noun
    if not (token.pos_ == "PROPN" and token.dep_ == "compound" and token.is_title and before not in blocked):
        return None
    if noun.lower_ != "operation" or token.idx not in words.starts or token.i == token.sent.start:
        return None
    core = words.span(before, noun.i)
    return Spelling(words.span(before, noun.i + 1), core, words.name(core))


def _row(words: Words, first: int, blocked: set[int]) -> int:
    """Number of the token after the capitalised words that begin at `first`."""
    i = first
    while i < min(len(words.doc), first + LONGEST):
        token = words.doc[i]
        if not (token.text[:1].isupper() and token.is_alpha and token.idx in words.starts and i not in blocked):
            break
        i += 1
    return i


def _clusters(found: list[Spelling]) -> dict[str, Known]:
    """Who each spelling is: close ones are one operation, called as most of them are."""
    counts = Counter(s.name for s in found)
    ordered = sorted(counts, key=lambda name: (-counts[name], name))
    known: dict[str, Known] = {}
    heads: list[str] = []
    for name in ordered:
        key = folded_key(name)
        head = next((h for h in heads if _one(h, key)), None)
        if head is None:
            heads.append(key)
            known[key] = _listed(key) or _unlisted(name, key)
        else:
            known.setdefault(key, known[head])
    return known


def _one(left: str, right: str) -> bool:
    a, b = left.split(), right.split()
    return len(a) == len(b) and all(close(x, y) for x, y in zip(a, b, strict=True))


def _listed(key: str) -> Known | None:
    """The operation of the tables that the name is a spelling of."""
    for name, known in organisations().items():
        bare = folded_key(name).removeprefix("operation ")
        if known.kind == "operation" and _one(bare, key):
            return known
    return None


def _unlisted(name: str, key: str) -> Known:
    return Known(f"operation:{key}", f"Operation {name}", "operation", Codes(sector="MIL"))


def by_name(named: list[Naming]) -> dict[str, Known]:
    """The operations that the report names, by name: a later word alone is the operation too."""
    return {folded_key(n.who.name).removeprefix("operation "): n.who for n in named}
