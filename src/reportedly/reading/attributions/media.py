"""Media: words that name an agency, a paper, a broadcaster, and the words that lead to one that only carries."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from reportedly.knowledge.outlets import find_agency, find_outlet
from reportedly.model import Span
from reportedly.reading.attributions.draft import Words
from reportedly.reading.attributions.lexicon import words
from reportedly.reading.attributions.tree import place

LONGEST = 6  # words of a medium's name
BETWEEN = 4  # words between what is done and the preposition that leads to the medium ("spoke on Monday to Radio X")
ARTICLES = ("the", "a", "an")
LEADING = ("by", "to", "with", "in", "on", "for", "from")
INNER = ("of", "de", "du", "des", "della", "and", "&")


def medium_at(doc: Doc, start: int, end: int) -> Words | None:
    """The medium whose name begins at that token, the longest that is one; None where there is none.

    Args:
        doc: The parse.
        start: Number of the first token, an article or the name itself.
        end: Where it has to end.
    """
    first = start
    while first < end and doc[first].lower_ in ARTICLES:
        first += 1
    last = first
    while last < min(end, first + LONGEST) and _may_be_in_name(doc[last], first):
        last += 1
    while last > first and doc[last - 1].lower_ in INNER:
        last -= 1
    return next(((start, stop) for stop in range(last, first, -1) if is_medium(doc, first, stop)), None)


def _may_be_in_name(token: Token, first: int) -> bool:
    if token.i > first and token.lower_ in INNER:
        return True
    media = token.lemma_.lower() in words("media", table="speakers")
    return media or (token.text[:1].isupper() and token.pos_ not in ("PRON", "AUX")) or token.lower_ == "news"


def is_medium(doc: Doc, start: int, end: int) -> bool:
    """Whether the words name a medium: by the tables, by their noun, or by a word that only such names have."""
    name = doc[start:end].text
    if not any(token.text[:1].isupper() for token in doc[start:end]):
        return find_agency(name) is not None
    if find_agency(name) is not None or find_outlet(name) is not None:
        return True
    lower = [token.lower_.rstrip(".") for token in doc[start:end]]
    if len(lower) < 2 or set(lower) & words("media", "barred", table="speakers"):
        return False
    nouns = words("media", table="speakers")
    if lower[0] in nouns or (lower[-1] in nouns and lower[-1] != "station"):
        return True
    return lower[-1] in words("media", "names", table="speakers") or lower[0] in ("radio", "channel")


def carriers_in(doc: Doc, start: int, end: int) -> Iterator[Span]:
    """The media in a run of tokens that only carry what somebody else says ("seen by X", "an interview with X")."""
    for at in range(start, end - 1):
        link = doc[at].lower_
        if link not in LEADING or not _leads(doc, start, at, link):
            continue
        run = medium_at(doc, at + 1, end)
        if run is not None:
            yield place(doc, run)


def _leads(doc: Doc, start: int, at: int, link: str) -> bool:
    """Whether a word right before the preposition says that something is carried."""
    carrying = words("carrying", link, table="speakers")
    return any(doc[i].lemma_.lower() in carrying for i in range(max(start, at - BETWEEN), at))
