"""Small questions to the parse that every rule asks."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from reportedly.model import Span
from reportedly.reading.attributions.draft import Words

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
WH = ("WDT", "WP", "WP$", "WRB")
LONGEST = 8  # attributions inside one another that are followed up; more are garbled text


def child(token: Token, *labels: str) -> Token | None:
    """The first child under one of these labels."""
    return next((c for c in token.children if c.dep_ in labels), None)


def right_child(token: Token, *labels: str) -> Token | None:
    """The first child to the right under one of these labels."""
    return next((c for c in token.rights if c.dep_ in labels), None)


def reach(token: Token) -> Words:
    """The run of tokens from the left to the right edge of its subtree."""
    return token.left_edge.i, token.right_edge.i + 1


def trimmed(doc: Doc, words: Words, marks: str = ",;:—–-") -> Words:
    """The run without white space and those marks at its ends."""
    start, end = words
    while start < end and (doc[start].is_space or doc[start].text in marks):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in marks):
        end -= 1
    return start, end


def place(doc: Doc, words: Words) -> Span:
    """Where a run of tokens stands in the text."""
    last = doc[words[1] - 1]
    return Span(doc[words[0]].idx, last.idx + len(last))


def inverted(verb: Token) -> Token | None:
    """The speaker behind a verb that ends its sentence (", recalled the agency."), an object to the parse."""
    thing = right_child(verb, "dobj")
    if (
        thing is None
        or verb.tag_ not in ("VBD", "VBZ")
        or verb.i == 0
        or verb.nbor(-1).text not in (",", '"', "”", "''")
    ):
        return None
    after = thing.right_edge.i + 1
    closes = after >= len(verb.doc) or verb.doc[after].text in (".", ",")
    return thing if closes and thing.left_edge.i == verb.i + 1 and child(verb, *SUBJECTS) is None else None


def is_passive(verb: Token) -> bool:
    """Whether the verb has a passive auxiliary, or is a participle that leans on a noun."""
    if verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD"):
        return child(verb, "aux", "nsubj") is None and not is_main(verb)
    return verb.tag_ in ("VBN", "VBD") and child(verb, "auxpass", "agent", "nsubjpass") is not None


def is_main(participle: Token) -> bool:
    """Whether what the parse takes for a participle is the sentence's verb: no other is there, and no agent."""
    noun = participle.head
    return noun.dep_ == "ROOT" and noun.pos_ in ("NOUN", "PROPN") and child(participle, "agent", "xcomp") is None


def opens_with(clause: Token) -> str:
    """What opens a clause: "that", "wh" (a question word, "if" or "whether") or "bare"."""
    first = clause.left_edge
    mark = child(clause, "mark")
    if mark is not None and mark.lower_ in ("that", "whether", "if"):
        return "that" if mark.lower_ == "that" else "wh"
    return "wh" if first.tag_ in WH else "bare"


def lineage(parents: list[int | None], number: int) -> Iterator[int]:
    """The attribution and those that hold it, the innermost first."""
    current: int | None = number
    for _ in range(LONGEST):
        if current is None:
            return
        yield current
        current = parents[current]
