"""Ties figures and places to the events in whose clause they stand."""

from collections.abc import Callable, Iterable

from spacy.tokens import Token

from reportedly.model import Figure, Span
from reportedly.reading.events.names import Names
from reportedly.reading.events.roles import role_table
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.page import Page

DEPTH = 10  # steps up the parse; longer ways are broken parses
APART = ("nsubj", "nsubjpass", "poss", "ccomp", "parataxis")  # what stands there has places of its own
TOLLS = ("toll", "number", "tally", "count", "total", "casualty", "dead", "loss", "balance")
MOVING = ("from", "to", "into", "towards", "toward")  # a place only right at the event's word ("aid from" is not)
COUNTED = (
    "dobj",
    "nsubj",
    "nsubjpass",
    "pobj",
    "attr",
    "conj",
    "appos",
    "nummod",
    "dative",
    "quantmod",
    "amod",
    "compound",
)


def figures_of(page: Page, triggers: list[Trigger], figures: Iterable[Figure]) -> dict[int, list[str]]:
    """For each trigger the ids of the figures that count its participants."""
    owners = owners_of(triggers)
    found: dict[int, list[str]] = {}
    for figure in figures:
        root = root_of(page, figure.counts or figure.span)
        owner = _counting(root, owners) if root is not None else None
        if owner is not None:
            found.setdefault(owner, []).append(figure.id)
    return found


def _counting(root: Token, owners: dict[int, int]) -> int | None:
    """The trigger whose participants a word counts: that of its toll, above it, or the subject or state beside it."""
    if root.lemma_.lower() in TOLLS:
        below = (inner for kid in root.children if kid.dep_ == "prep" for inner in kid.children)
        named = next((inner.i for inner in below if inner.i in owners), None)
        if named is not None:
            return owners[named]
    found = climb(root, owners, counted=True)
    if found is not None:
        return found
    top = root
    for _ in range(DEPTH):
        if top.head == top or not _counts(top):
            break
        top = top.head
        if top.pos_ in ("VERB", "AUX"):
            beside = next((k for k in top.children if k.dep_ in ("nsubj", "acomp") and k.i in owners), None)
            return owners[beside.i] if beside is not None else None
    return None


def places_of(page: Page, triggers: list[Trigger], names: Names) -> dict[int, list[Token]]:
    """For each trigger the heads of place names that a preposition ties to its clause, its subject left out."""
    owners = owners_of(triggers)
    around = frozenset(role_table()["place_prepositions"]["words"])
    found: dict[int, list[Token]] = {}
    for span in names.places:
        root = root_of(page, span)
        if root is None or names.is_date(root):
            continue
        top = _first_conjunct(root)
        if top.dep_ == "pobj" and top.head.lower_ in around:
            owner = climb(top, owners, places=True)
            near = owner is not None and owners.get(top.head.head.i) == owner
            if owner is not None and (near or top.head.lower_ not in MOVING):
                found.setdefault(owner, []).append(root)
    return found


def _first_conjunct(token: Token) -> Token:
    """The first of the words that "and" joins this one to; "countries such as" leads to the countries."""
    for _ in range(DEPTH):
        if token.dep_ not in ("conj", "appos"):
            return token
        token = token.head
    return token


def owners_of(triggers: list[Trigger]) -> dict[int, int]:
    """Positions of all words of a trigger to that of its head."""
    owners = {trigger.noun.i: trigger.head.i for trigger in triggers if trigger.noun is not None}
    return owners | {trigger.head.i: trigger.head.i for trigger in triggers}


def root_of(page: Page, span: Span) -> Token | None:
    """The token of a span that heads the others."""
    words = page.doc.char_span(span.start, span.end, alignment_mode="expand")
    return words.root if words is not None and len(words) else None


def climb(
    token: Token,
    owners: dict[int, int],
    *,
    counted: bool = False,
    places: bool = False,
    stop: Callable[[Token], bool] | None = None,
) -> int | None:
    """The first trigger on the way up; a verb that is none ends the way, as does a word at which it is to stop."""
    for step in range(DEPTH):
        if token.i in owners:
            return owners[token.i]
        if token.head == token or (step and token.pos_ == "VERB"):
            return None
        if (counted and not _counts(token)) or (places and token.dep_ in APART):
            return None
        if stop is not None and stop(token) and token.head.i not in owners:
            return None
        token = token.head
    return None


def _counts(token: Token) -> bool:
    """Whether a word on the way up still names who or what takes part."""
    if token.dep_ == "prep":
        return token.lower_ in ("of", "for", "by", "with")
    return token.dep_ in COUNTED and not (token.dep_ == "conj" and token.head.pos_ == "VERB")
