"""Turns parsed words into spans: noun phrases, clauses, triggers."""

from spacy.tokens import Token

from reportedly.model import Span
from reportedly.reading.events.names import Names
from reportedly.reading.events.syntax import is_gerund
from reportedly.reading.events.wording import listed

CUT_FROM_NOUN = frozenset(("relcl", "acl", "appos", "cc", "conj", "punct", "advcl", "parataxis", "preconj"))
CUT_FROM_CLAUSE = frozenset(("parataxis", "cc", "punct", "intj", "meta"))
CLAUSAL = ("advcl", "conj", "ccomp")
SETTING = ("in", "on", "at", "during", "via", "through")
REACH = 60  # tokens; a longer noun phrase is a broken parse, and only its head's own words are shown


def token_span(first: Token, last: Token) -> Span:
    """From the start of one token to the end of another."""
    return Span(first.idx, last.idx + len(last))


def noun_phrase(head: Token, names: Names) -> Span:
    """The noun phrase of a head without its relative clauses, appositions, conjuncts, and times in or around it."""
    left, right = head, head
    stack = [head]
    comma = next((kid.i for kid in head.rights if kid.text == ","), len(head.doc))
    while stack:
        token = stack.pop()
        for kid in token.children:
            if kid.i > comma or kid.is_space or abs(kid.i - head.i) > REACH or _is_cut(kid, head, inner=token != head):
                continue
            if kid.dep_ in ("prep", "npadvmod") and _is_time(kid, names):
                continue
            stack.append(kid)
            left = kid if kid.i < left.i else left
            right = kid if kid.i > right.i else right
    return token_span(left, right)


def _is_cut(kid: Token, head: Token, *, inner: bool) -> bool:
    """Whether a child is no part of the phrase as shown; joined words deeper inside belong to it."""
    if kid.dep_ in ("conj", "cc"):
        return not inner
    if kid.dep_ == "advmod":
        return not inner and kid.pos_ == "ADV"
    if kid.dep_ == "prep" and not inner and (kid.i < head.i or _is_setting(kid)):
        return True
    return kid.dep_ in CUT_FROM_NOUN and not (kid.dep_ == "punct" and kid.text in "-‑'’")


def _is_setting(preposition: Token) -> bool:
    """Whether a preposition opens where and how somebody speaks, or what he does: neither is part of who he is.

    So "*in a letter* to the court" and, where the parse took a gerund for part of a noun, "*of planting mines*".
    """
    inner = [kid for kid in preposition.children if kid.dep_ == "pobj"]
    if any(is_gerund(kid) for noun in inner for kid in noun.children):
        return True
    return preposition.lower_ in SETTING and any(noun.lemma_.lower() in listed("settings") for noun in inner)


def _is_time(kid: Token, names: Names) -> bool:
    """Whether a preposition or adverbial opens a time expression."""
    return names.is_date(kid) or any(names.is_date(inner) for inner in kid.children)


def clause(head: Token) -> Span:
    """The clause of a verb, or the phrase of a noun: what depends on it, other clauses at its edges left out."""
    kept = {head.i}
    stack = [head]
    while stack:
        token = stack.pop()
        for kid in token.children:
            near = abs(kid.i - head.i) <= 2 * REACH
            if near and not _is_other_clause(kid, token, head) and not kid.is_space:
                kept.add(kid.i)
                stack.append(kid)
    return _piece(head, kept)


def _is_other_clause(kid: Token, parent: Token, head: Token) -> bool:
    if parent != head:
        return False
    if kid.dep_ in CUT_FROM_CLAUSE:
        return True
    verbal = kid.pos_ in ("VERB", "AUX")
    return kid.dep_ in CLAUSAL and verbal and (kid.dep_ != "ccomp" or kid.i < head.i)


def _piece(head: Token, kept: set[int]) -> Span:
    """The unbroken run of kept tokens around the head; punctuation within it does not break it."""
    doc, sent = head.doc, head.sent
    start = end = head.i
    while start > sent.start and (start - 1 in kept or (doc[start - 1].is_punct and start - 2 in kept)):
        start -= 1
    while end + 1 < sent.end and (end + 1 in kept or (doc[end + 1].is_punct and end + 2 in kept)):
        end += 1
    return token_span(doc[start], doc[end])
