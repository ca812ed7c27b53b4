"""What sets one content against another without a word of denying: contrary words, other figures, the same house."""

from collections.abc import Iterator
from functools import cache

from reportedly.knowledge import read_table
from reportedly.reading.attributions.responses.said import Said
from reportedly.reading.attributions.responses.tables import listed


def contrasts(mine: Said, theirs: Said) -> Iterator[str]:
    """The names of what sets the first content against the second."""
    table = contraries()
    if any(table[word] & theirs.lemmas for word in mine.lemmas & table.keys()):
        yield "contrary"
    own, other = _numbers(mine), _numbers(theirs)
    if own and other and own != other:
        yield "other_figure"
    if own and own & other:
        yield "same_figure"


def _numbers(said: Said) -> frozenset[str]:
    """The numbers in the content, as they are spelt."""
    return frozenset(t.lower_ for t in said.tokens if t.like_num and t.ent_type_ not in ("DATE", "TIME"))


@cache
def contraries() -> dict[str, frozenset[str]]:
    """For each word those of which it says that they are not so."""
    found: dict[str, set[str]] = {}
    for row in read_table("responses")["contraries"]["pairs"]:
        one, other = row.split()
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}


@cache
def _houses() -> dict[str, frozenset[str]]:
    """For each word the houses that it belongs to."""
    found: dict[str, set[str]] = {}
    for house, members in read_table("responses")["houses"].items():
        for member in members:
            found.setdefault(member, set()).add(house)
    return {word: frozenset(houses) for word, houses in found.items()}


def share_house(mine: Said, theirs: Said) -> bool:
    """Whether the one who answers is of the same house as somebody or something that the other spoke of."""
    own: set[str] = set()
    for token in mine.source_tokens:
        own |= _houses().get(token.lemma_.lower(), frozenset())
    if not own:
        return False
    inside = {token.i for token in theirs.source_tokens}
    return any(
        own & _houses().get(token.lemma_.lower(), frozenset())
        for token in theirs.tokens
        if token.pos_ in ("NOUN", "PROPN") and token.i not in inside
    )


def is_defender(mine: Said) -> bool:
    """Whether the source speaks for somebody who is charged."""
    return any(token.lemma_.lower() in listed("defenders") for token in mine.source_tokens)
