"""Operations by name: 'Operation Sirocco', 'the anti-smuggling operation Siroco', 'the force Sirocco'."""

from collections import Counter
from dataclasses import dataclass, replace

from spacy.tokens import Token

from reportedly.knowledge.agents import agents
from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.known import Known
from reportedly.knowledge.naming import heads
from reportedly.knowledge.organisations import operations as operations_known
from reportedly.knowledge.organisations import organisations
from reportedly.knowledge.spelling import close
from reportedly.model import Codes, Span
from reportedly.reading.entities.draft import Naming
from reportedly.reading.entities.tables import Hit
from reportedly.reading.entities.words import Words

NOUNS = frozenset({"operation", "offensive", "exercise"})
# These name many other things too, so that only the common noun ("the force Sirocco", not "Air Force One") counts.
COMMON = frozenset({"force", "mission", "campaign"})
OTHERS = (
    "DATE",
    "TIME",
    "PERSON",
)  # what the model calls days and people: "the force Friday said", "the campaign Rell led"
LONGEST = 3  # words in an operation's name, and in what 'of' joins to it: 'Dawn of Rell'
JOINS = frozenset({"of"})
# Before these such a name of two parts is an operation's, whatever they mean alone: 'the Dawn of Rell offensive'.
DEEDS = frozenset({"operation", "offensive", "campaign"})


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name beside the word 'operation'."""

    span: Span
    core: Span
    name: str


def operations(words: Words, blocked: set[int]) -> list[Naming]:
    """The operations that the body names; `blocked` are tokens that name countries and their people."""
    found = [s for token in words.page.tokens() if _is_noun(token) and (s := _named(words, token, blocked))]
    known = _clusters(found)
    return [Naming(s.span, "name", known[folded_key(s.name)], s.core) for s in found]


def _is_noun(token: Token) -> bool:
    return token.lower_ in NOUNS or (token.text in COMMON and token.pos_ == "NOUN")


def _named(words: Words, noun: Token, blocked: set[int]) -> Spelling | None:
    """The name after the noun, or before it."""
    after = _row(words, noun.i + 1, blocked)
    if after > noun.i + 1 and not _is_other(words, noun, after):
        core = words.span(noun.i + 1, after)
        return Spelling(words.span(noun.i, after), core, words.name(core))
    if (joined := _joined_before(words, noun, blocked)) is not None:
        return joined
    before = noun.i - 1
    token = words.doc[before] if before >= 0 else noun
    named = token.pos_ == "PROPN" and token.dep_ == "compound"
    called = token.i > 0 and token.nbor(-1).lower_ == "the" and token.ent_type_ not in OTHERS  # however it is tagged
    if not ((named or called) and token.is_title and before not in blocked):
        return None
    if noun.lower_ != "operation" or token.idx not in words.starts or token.i == token.sent.start:
        return None
    first = before
    while before - first < LONGEST - 1 and _is_name_part(words, first - 1, blocked):
        first -= 1
    core = words.span(first, noun.i)
    return Spelling(words.span(first, noun.i + 1), core, words.name(core))


def _joined_before(words: Words, noun: Token, blocked: set[int]) -> Spelling | None:
    """A name of two parts before the noun that is no body's: 'the Dawn of Rell offensive'."""
    doc, i = words.doc, noun.i - 1
    while i > 0 and noun.i - i <= LONGEST and _is_capital(words, i, set()):
        i -= 1
    i -= doc[i].lower_ == "the"
    if noun.lower_ not in DEEDS or i in (noun.i - 1, 0) or doc[i].lower_ not in JOINS:
        return None
    first = i
    while first > 0 and i - first < LONGEST and _is_capital(words, first - 1, set()):
        first -= 1
    if doc[first].lower_ == "the":
        first += 1
    named = {token.lemma_.lower() for token in doc[first:i]}
    if first in (i, 0) or doc[first - 1].lower_ != "the" or first in blocked or named & (heads() | agents().keys()):
        return None
    core = words.span(first, noun.i)
    return Spelling(words.span(first, noun.i + 1), core, words.name(core))


def _is_name_part(words: Words, number: int, blocked: set[int]) -> bool:
    """Whether the token before a name's word belongs to the name: 'Sand' of 'Sand Grouse operation'."""
    if number < 0 or number in blocked:
        return False
    token = words.doc[number]
    return token.is_title and token.pos_ == "PROPN" and token.idx in words.starts and not token.is_sent_start


def _is_other(words: Words, noun: Token, end: int) -> bool:
    """Whether the capitalised words after the noun are a day, or somebody who does something ('the force Rell led')."""
    name = words.doc[noun.i + 1 : end]
    other = any(token.ent_type_ in (OTHERS if noun.text in COMMON else OTHERS[:2]) for token in name)
    acting = name.root.dep_ in ("nsubj", "nsubjpass") and noun.head.i not in range(noun.i, end)
    return other or (noun.text in COMMON and acting and name.root.head.i != noun.head.i)


def _row(words: Words, first: int, blocked: set[int]) -> int:
    """Number of the token after the capitalised words that begin at `first`."""
    i = first
    while i < min(len(words.doc), first + LONGEST) and _is_capital(words, i, blocked):
        i += 1
    if i == first or i >= len(words.doc) or words.doc[i].lower_ not in JOINS:
        return i
    part = i + 2 if i + 1 < len(words.doc) and words.doc[i + 1].lower_ == "the" else i + 1
    end = part
    while end < min(len(words.doc), part + LONGEST) and _is_capital(words, end, set()):
        end += 1
    return end if end > part else i


def _is_capital(words: Words, number: int, blocked: set[int]) -> bool:
    token = words.doc[number]
    return token.text[:1].isupper() and token.is_alpha and token.idx in words.starts and number not in blocked


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
    if left.replace(" ", "") == right.replace(" ", ""):
        return True
    return len(a) == len(b) and all(close(x, y) for x, y in zip(a, b, strict=True))


def _listed(key: str) -> Known | None:
    """The operation of the tables that the name is a spelling of."""
    for name, known in (operations_known() | organisations()).items():
        bare = folded_key(name).removeprefix("operation ")
        if known.kind == "operation" and _one(bare, key):
            return known
    return None


def _unlisted(name: str, key: str) -> Known:
    return Known(f"operation:{key}", f"Operation {name}", "operation", Codes(sector="MIL"))


def with_operations(
    words: Words, hits: list[Hit], namings: list[Naming], modelled: list[Naming]
) -> tuple[list[Naming], list[Naming]]:
    """The namings with the operations in place of the parts of their names, and what is left of the model's."""
    blocked = {i for hit in hits if hit.lexeme.known.kind != "operation" for i in _numbers(words, hit.span)}
    named = operations(words, blocked)
    known = {folded_key(n.who.name).removeprefix("operation "): n.who for n in named}
    known |= {folded_key(words.name(n.core)): n.who for n in named}  # as the report spells it
    covered = {position for n in named for position in range(n.span.start, n.span.end)}
    inside = [n for n in modelled if covered.isdisjoint(range(n.span.start, n.span.end))]
    kept = [n for n in namings if n.span.start not in covered or n.span.end - 1 not in covered]
    lands = Counter(_land(n.who) for n in kept)
    towns = Counter(_land(n.who) for n in kept if folded_key(n.who.name) in known)
    elsewhere = {land for land in towns if towns[land] == lands[land]}
    kept = [_meant(n, known) if _is_town(n.who) and _land(n.who) in elsewhere else n for n in kept]
    return [*kept, *named, *(_meant(n, known) for n in inside if folded_key(n.who.name) in known)], [
        n for n in inside if folded_key(n.who.name) not in known
    ]


def _meant(naming: Naming, known: dict[str, Known]) -> Naming:
    """The name alone, where the report has called an operation so."""
    return replace(naming, who=known.get(folded_key(naming.who.name), naming.who))


def _is_town(who: Known) -> bool:
    return who.key.startswith("site:")


def _land(who: Known) -> str:
    """The key of the country that it is or lies in."""
    return who.key if who.key.startswith("place:") else who.place or ""


def _numbers(words: Words, span: Span) -> range:
    found = words.tokens(span)
    return range(*found) if found else range(0)
