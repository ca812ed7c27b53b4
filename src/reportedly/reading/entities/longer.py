"""Long names that the language model cuts in pieces: governments, armed forces, groups 'of the' something."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from reportedly.knowledge.countries import government, military
from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.known import Known
from reportedly.knowledge.naming import group_words
from reportedly.model import Codes, EntityKind, Span
from reportedly.reading.entities.draft import Naming
from reportedly.reading.entities.words import Words

STATE = re.compile(
    r"\b(?P<body>(?:Federal |Royal |Transitional |Interim )*(?:Government|Armed Forces|Defen[cs]e Forces?)) "
    r"of (?:the )?"
    r"(?:(?:\w+ ){0,2}(?:Republic|Kingdom|State|Union|Commonwealth|Sultanate|Emirate) of (?:the )?)?$"
)
LOOK_BACK = 90  # characters before a country's name in which such a body is looked for
LONGEST = 6  # words on each side of "of"


def long_names(words: Words, at: dict[int, str]) -> list[Naming]:
    """The long names of the body; `at` tells which country a token names."""
    states = list(_of_states(words, at))
    held = {position for naming in states for position in range(naming.span.start, naming.span.end)}
    return [*states, *(naming for naming in _groups(words) if naming.span.start not in held)]


def _of_states(words: Words, at: dict[int, str]) -> Iterator[Naming]:
    """'The Government of the Republic of Kenya', 'the Armed Forces of Kenya'."""
    for number in sorted(at):
        token = words.doc[number]
        if number - 1 in at or token.idx not in words.starts:
            continue
        match = STATE.search(words.text[max(0, token.idx - LOOK_BACK) : token.idx])
        if match is None:
            continue
        iso, last = at[number], number
        while last + 1 in at:
            last += 1
        start = max(0, token.idx - LOOK_BACK) + match.start()
        end = words.doc[last].idx + len(words.doc[last])
        who = government(iso) if match["body"].endswith("Government") else military(iso)
        if start in words.starts:
            yield Naming(Span(start, end), "name", who, Span(start, end))


def _groups(words: Words) -> Iterator[Naming]:
    """'The Patriotic Army of the Delta': a group's noun with capitals, 'of' and a name."""
    for token in words.page.tokens():
        civil = token.lower_ in group_words("bodies")
        named = civil or token.lower_ in group_words("nouns")
        if not named or not token.is_title or token.i + 2 >= len(words.doc):
            continue
        if token.is_sent_start and token.lemma_.lower() in group_words("members"):
            continue  # "Fighters of the Delta Front": any word has a capital there
        end = _after(token, words)
        first = token.i
        while first > 0 and token.i - first < LONGEST and _is_part(words.doc[first - 1], words):
            first -= 1
        if end is None or (first == token.i and end - token.i < 2):
            continue
        span = words.span(first, end)
        name = words.name(span)
        parts = set(folded_key(name).split()) | {w.lower() for w in name.split()}
        kind: EntityKind = (
            "armed_group"
            if not civil and (parts & group_words("armed") or _is_armed(words, first, end))
            else "organization"
        )
        sector = "REB" if kind == "armed_group" else None
        yield Naming(span, "name", Known(f"{kind}:{folded_key(name)}", name, kind, Codes(sector=sector)), span)


def _is_part(token: Token, words: Words) -> bool:
    return token.text[:1].isupper() and token.pos_ in ("PROPN", "ADJ", "NOUN") and token.idx in words.starts


def _after(noun: Token, words: Words) -> int | None:
    """The token after 'of the Delta', if a name so follows the noun."""
    i = noun.i + 1
    if words.doc[i].lower_ not in group_words("joins"):
        return None
    i += 1
    while i < len(words.doc) and words.doc[i].lower_ in ("the", "a"):
        i += 1
    first = i
    while i < len(words.doc) and i - first < LONGEST and (_is_part(words.doc[i], words) or _joins(words, i)):
        i += 1
    return i if i > first else None


def _joins(words: Words, i: int) -> bool:
    """Whether the token joins more of the name to it: 'the Safeguard of the Homeland', 'Unity and Progress'."""
    doc = words.doc
    if doc[i].lower_ in ("and", "of") and i + 1 < len(doc):
        follows = i + 2 if doc[i + 1].lower_ == "the" else i + 1
        return doc[i - 1].is_title and follows < len(doc) and _is_part(doc[follows], words) and doc[follows].is_title
    return doc[i].lower_ == "the" and doc[i - 1].lower_ in ("and", "of") and i + 1 < len(doc) and doc[i + 1].is_title


def _is_armed(words: Words, first: int, end: int) -> bool:
    """Whether the text says that it fights: 'fighters of the X', 'X fighters'."""
    after = words.doc[end].lemma_.lower() if end < len(words.doc) else ""
    before = [token.lemma_.lower() for token in words.doc[max(0, first - 3) : first]]
    return after in group_words("members") or (bool(set(before) & group_words("members")) and "of" in before)
