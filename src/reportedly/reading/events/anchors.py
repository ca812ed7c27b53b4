"""Ties time expressions and figures to the events in whose clause they stand."""

from collections.abc import Iterable

from spacy.tokens import Token

from reportedly.model import Figure, Span, Timex
from reportedly.reading.events.names import Names
from reportedly.reading.events.roles import role_table
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.page import Page

DEPTH = 10  # steps up the parse; longer ways are broken parses
KINDS = ("DATE", "TIME")
APART = ("nsubj", "nsubjpass", "poss", "ccomp", "parataxis")  # what stands there has places of its own
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


def times_of(page: Page, triggers: list[Trigger], timexes: Iterable[Timex]) -> dict[int, str]:
    """For each trigger (by its head's position) the id of the time expression of its clause."""
    owners = _owners(triggers)
    found: dict[int, list[tuple[int, int, str]]] = {}
    for timex in timexes:
        root = _root(page, timex.span)
        if root is None or timex.type not in KINDS:
            continue
        owner = _climb(root, owners) if not _is_bound(root) else None
        if owner is not None:
            rank = 0 if timex.earliest is not None or timex.value is not None else 1
            found.setdefault(owner, []).append((rank, abs(root.i - owner), timex.id))
    best = {owner: min(listed)[2] for owner, listed in found.items()}
    return _handed_on(triggers, best)


def _is_bound(root: Token) -> bool:
    """Whether the time only bounds the event's ("since 2012", "before Monday") and is not when it was."""
    return root.head.lower_ in ("since", "until", "till", "before", "after") and root.dep_ in (
        "pobj",
        "npadvmod",
        "pcomp",
    )


def figures_of(page: Page, triggers: list[Trigger], figures: Iterable[Figure]) -> dict[int, list[str]]:
    """For each trigger the ids of the figures that count its participants."""
    owners = _owners(triggers)
    found: dict[int, list[str]] = {}
    for figure in figures:
        root = _root(page, figure.counts or figure.span)
        owner = _climb(root, owners, counted=True) if root is not None else None
        if owner is not None:
            found.setdefault(owner, []).append(figure.id)
    return found


def places_of(page: Page, triggers: list[Trigger], names: Names) -> dict[int, list[Token]]:
    """For each trigger the heads of place names that a preposition ties to its clause, its subject left out."""
    owners = _owners(triggers)
    around = frozenset(role_table()["place_prepositions"]["words"])
    found: dict[int, list[Token]] = {}
    for span in names.places:
        root = _root(page, span)
        if root is None or names.is_date(root):
            continue
        top = _first_conjunct(root)
        if top.dep_ == "pobj" and top.head.lower_ in around:
            owner = _climb(top, owners, places=True)
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


def _owners(triggers: list[Trigger]) -> dict[int, int]:
    """Positions of all words of a trigger to that of its head."""
    owners = {trigger.noun.i: trigger.head.i for trigger in triggers if trigger.noun is not None}
    return owners | {trigger.head.i: trigger.head.i for trigger in triggers}


def _root(page: Page, span: Span) -> Token | None:
    """The token of a span that heads the others."""
    words = page.doc.char_span(span.start, span.end, alignment_mode="expand")
    return words.root if words is not None and len(words) else None


def _climb(token: Token, owners: dict[int, int], *, counted: bool = False, places: bool = False) -> int | None:
    """The first trigger on the way up; a verb that is none ends the way."""
    for step in range(DEPTH):
        if token.i in owners:
            return owners[token.i]
        if token.head == token or (step and token.pos_ == "VERB"):
            return None
        if (counted and not _counts(token)) or (places and token.dep_ in APART):
            return None
        token = token.head
    return None


def _counts(token: Token) -> bool:
    """Whether a word on the way up still names who or what takes part."""
    if token.dep_ == "prep":
        return token.lower_ in ("of", "for", "by")
    return token.dep_ in COUNTED and not (token.dep_ == "conj" and token.head.pos_ == "VERB")


def _handed_on(triggers: list[Trigger], best: dict[int, str]) -> dict[int, str]:
    """Conjoined verbs without a time of their own take that of the first verb, if it stands before both."""
    given = dict(best)
    for trigger in triggers:
        head = trigger.head
        if head.i not in given and head.dep_ == "conj" and head.head.i in given:
            subject = any(kid.dep_ in ("nsubj", "nsubjpass") for kid in head.children)
            if not subject:
                given[head.i] = given[head.head.i]
    return given
