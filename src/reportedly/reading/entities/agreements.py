"""Agreements by name: 'the Lome accord', 'the Lome Peace Agreement', 'the Treaty of Lome'."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from reportedly.knowledge.agreements import agreement_words
from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.known import Known
from reportedly.model import Codes, Span
from reportedly.reading.entities.candidates import Candidate
from reportedly.reading.entities.draft import Naming
from reportedly.reading.entities.tables import Hit
from reportedly.reading.entities.words import Words

LONGEST = 6  # words in an agreement's name
OFTEN = frozenset({"agreement", "accord", "accords", "agreements", "deal", "pact", "treaty", "peace"})
# Behind one word that names no place these are things for sale, and firms: 'a Zoran Accord'.
BRANDS = frozenset({"Accord", "Pact", "Compact", "Deal", "Protocol", "Convention"})
MADE = frozenset({"signed", "reached", "struck", "agreed", "brokered", "concluded", "made", "negotiated", "sealed"})
LINKS = frozenset({"of", "on", "for", "the", "and"})


def with_agreements(
    words: Words,
    hits: list[Hit],
    sites: Mapping[Span, Candidate],
    namings: list[Naming],
    modelled: list[Naming],
) -> tuple[list[Naming], list[Naming]]:
    """The namings with those of agreements, and what the model found outside of these; a place in one stays a place."""
    named = list(agreements(words, hits, sites))
    covered = {position for naming in named for position in range(naming.span.start, naming.span.end)}
    kept = [n for n in modelled if covered.isdisjoint(range(n.span.start, n.span.end))]
    outside = [n for n in namings if n.span.start not in covered or n.who.kind in ("place", "people")]
    return [*outside, *named], kept


def agreements(words: Words, hits: list[Hit], sites: Mapping[Span, Candidate]) -> Iterator[Naming]:
    """The agreements that the body names, in order, none inside another."""
    known = {hit.span: hit.lexeme.known.key for hit in hits if hit.lexeme.role in ("place", "capital")}
    known |= {span: site.known.key for span, site in sites.items()}
    places = {i: key for span, key in known.items() for i in range(*(words.tokens(span) or (0, 0)))}
    done = -1
    for token in words.page.tokens():
        if token.i <= done:
            continue
        found = _named(words, token, places)
        if found is not None:
            done = found[1] - 1
            span = words.span(*found)
            yield Naming(span, "name", _known(words.name(span)), span)
        elif (made := _made_in(words, token, places)) is not None:
            span, town = words.span(made[0], made[1]), words.span(made[2], made[1])
            yield Naming(span, "name", _known(f"{words.name(town)} {token.text}"), span)


def _named(words: Words, token: Token, places: Mapping[int, str]) -> tuple[int, int] | None:
    """First token of the name that the word closes or opens, and the one after its last."""
    if token.lower_ in agreement_words("nouns") and token.is_lower:
        return _after_place(words, token, places)
    if token.text in agreement_words("first") and (of := _of(words, token)) is not None:
        return of
    if token.text in agreement_words("names"):
        first = _row(words, token)
        brand = token.text in BRANDS and token.i - first == 1 and first not in places
        return (first, token.i + 1) if first < token.i and not brand else None
    return None


def _made_in(words: Words, noun: Token, places: Mapping[int, str]) -> tuple[int, int, int] | None:
    """'The peace deal signed in Lome': its first token, the one after its last, and that of the town's name."""
    doc, i = noun.doc, noun.i
    if noun.lower_ not in agreement_words("nouns") or not noun.is_lower or i + 3 >= len(doc):
        return None
    if doc[i + 1].lower_ not in MADE or doc[i + 2].lower_ != "in" or i + 3 not in places:
        return None
    end = i + 3
    while end < len(doc) and places.get(end) == places[i + 3] and doc[end].idx in words.starts:
        end += 1
    first = i
    while first > 0 and _is_topic(doc[first - 1]):
        first -= 1
    definite = first > 0 and doc[first - 1].lower_ == "the" and not places[i + 3].startswith("place:")
    return (first, end, i + 3) if definite else None


def _after_place(words: Words, noun: Token, places: Mapping[int, str]) -> tuple[int, int] | None:
    """'Lome accord', 'Lome peace deal', where an article or the plural says that it is the one called so."""
    doc, i = noun.doc, noun.i - 1
    while i > 0 and noun.i - i < LONGEST and doc[i].idx in words.starts and _is_topic(doc[i]):
        i -= 1
    if i not in places or doc[i].idx not in words.starts:
        return None
    first = i
    while first > 0 and places.get(first - 1) == places[i]:
        first -= 1
    land = places[i].startswith("place:")
    definite = first > 0 and doc[first - 1].lower_ in ("the", "this", "that", "both")
    plural = noun.tag_ in ("NNS", "NNPS") and (not first or doc[first - 1].lower_ not in ("of", "some", "other"))
    return (first, noun.i + 1) if (definite or plural) and not (land and i == noun.i - 1) else None


def _is_topic(token: Token) -> bool:
    """Whether the word between a place's name and the noun says what it is about."""
    return token.lower_ in agreement_words("topics") or (
        token.is_lower and token.pos_ == "NOUN" and token.dep_ == "compound"
    )


def _of(words: Words, token: Token) -> tuple[int, int] | None:
    """'Treaty of Lome', 'Convention on the Law of the Salt'."""
    doc, i, last = token.doc, token.i + 1, token.i
    if i >= len(doc) or doc[i].lower_ not in ("of", "on", "for"):
        return None
    while i < min(len(doc), token.i + 2 * LONGEST) and doc[i].idx in words.starts:
        if doc[i].text[:1].isupper() and doc[i].is_alpha:
            last = i
        elif doc[i].lower_ not in LINKS:
            break
        i += 1
    return (_row(words, token), last + 1) if last > token.i else None


def _row(words: Words, last: Token) -> int:
    """Number of the first of the capitalised words that end with this one."""
    doc, first = last.doc, last.i
    while first > 0 and last.i - first < LONGEST and not doc[first].is_sent_start:
        before = doc[first - 1]
        joined = before.text == "-" and not before.whitespace_
        named = before.text[:1].isupper() and before.pos_ in ("PROPN", "ADJ", "NOUN") and before.lower_ not in LINKS
        if before.idx not in words.starts or not (named or joined):
            break
        first -= 1
    return first


def _known(name: str) -> Known:
    """The agreement of that name: 'the Lome accords' and 'the Lome Agreement' are one."""
    parts = [word for word in folded_key(name).split() if word not in OFTEN]
    return Known(f"other:agreement:{' '.join(parts) or folded_key(name)}", name, "other", Codes())
