"""The attributions that a word stands in, and what lies beside what they weigh."""

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.model import Attribution, Span
from reportedly.reading.events.cues import cues
from reportedly.reading.events.signatures import signature
from reportedly.reading.events.syntax import is_infinitive
from reportedly.reading.events.triggers import word

DEPTH = 12  # steps up to the edge of the content
BESIDE = ("pobj", "advcl")  # what a denial or refusal names there, it does not deny
# Stances that assert their content: a clause of time in it is told with the rest.
TELLING = ("asserts", "acknowledges", "accuses", "believes", "hedges", "condemns", "rebuts")
STRICT = ("denies", "refuses")
TEMPORAL = ("after", "when", "since", "as", "while", "before", "because", "once")


@dataclass(frozen=True, slots=True)
class Said:
    """The contents of a report's attributions in the order of the text.

    Attributes:
        starts: Starts of the pieces, ascending.
        contents: The pieces, each with its attribution, in the same order.
        longest: Length of the longest piece.
        cues: Starts and ends of the cues with their attributions, ascending.
        parents: Id of an attribution to that of the one whose content holds it.
    """

    starts: tuple[int, ...]
    contents: tuple[tuple[Span, Attribution], ...]
    longest: int
    parents: dict[str, str]
    cues: tuple[tuple[int, int, Attribution], ...]

    def cued(self, place: int) -> Attribution | None:
        """The attribution in whose cue a place lies."""
        at = bisect_right(self.cues, place, key=lambda cue: cue[0]) - 1
        return self.cues[at][2] if at >= 0 and place < self.cues[at][1] else None

    def holds(self, outer: Attribution, inner: Attribution) -> bool:
        """Whether one attribution stands in the content of another, over however many between."""
        seen = {inner.id}
        above = self.parents.get(inner.id)
        while above is not None and above not in seen:
            if above == outer.id:
                return True
            seen.add(above)
            above = self.parents.get(above)
        return False

    def around(self, span: Span) -> tuple[Attribution, ...]:
        """The attributions whose content holds the span and whose cue does not, the innermost first."""
        found: dict[str, tuple[int, int, Attribution]] = {}
        for i in range(bisect_right(self.starts, span.start) - 1, -1, -1):
            piece, attribution = self.contents[i]
            if piece.start < span.end - self.longest:
                break
            if piece.holds(span) and not any(cue.overlaps(span) for cue in attribution.cue):
                found[attribution.id] = (sum(part.end - part.start for part in attribution.content), i, attribution)
        return tuple(attribution for _, _, attribution in sorted(found.values(), key=lambda each: each[:2]))


def said_in(attributions: tuple[Attribution, ...]) -> Said:
    """The contents, ready to be looked up."""
    pieces = [(piece, attribution) for attribution in attributions for piece in attribution.content]
    listed = tuple(sorted(pieces, key=lambda pair: (pair[0], pair[1].id)))
    longest = max((piece.end - piece.start for piece, _ in listed), default=0)
    parents = {attribution.id: attribution.parent for attribution in attributions if attribution.parent is not None}
    cues = sorted(
        ((cue.start, cue.end, attribution) for attribution in attributions for cue in attribution.cue),
        key=lambda cue: (cue[0], cue[1], cue[2].id),
    )
    return Said(tuple(piece.start for piece, _ in listed), listed, longest, parents, tuple(cues))


def inside(token: Token, attribution: Attribution) -> bool:
    """Whether a word stands in the content."""
    return any(piece.start <= token.idx < piece.end for piece in attribution.content)


def in_cue(token: Token, attribution: Attribution) -> bool:
    """Whether a word is part of the cue."""
    return any(piece.start <= token.idx < piece.end for piece in attribution.cue)


def cue_tokens(attribution: Attribution, head: Token) -> list[Token]:
    """The words of a cue."""
    found: list[Token] = []
    for piece in attribution.cue:
        words = head.doc.char_span(piece.start, piece.end, alignment_mode="expand")
        found += list(words) if words is not None else []
    return found


def is_aside(head: Token, attribution: Attribution) -> bool:
    """Whether the event is told beside what the content weighs: in a relative clause, or deeper than its predicate."""
    strict = attribution.stance in STRICT
    token = head
    for _ in range(DEPTH):
        if not inside(token, attribution) or token.head == token:
            return False
        if token.dep_ == "relcl" or (token.dep_ == "acl" and not is_infinitive(token) and not _is_clause(token)):
            return inside(token.head, attribution)
        if strict and token.dep_ in BESIDE and inside(token.head, attribution) and inside(token.head.head, attribution):
            return not _is_embedded(token)
        token = token.head
    return False


def _is_embedded(token: Token) -> bool:
    """Whether a noun is what a plan, claim or attempt is about: who denies the one denies the other."""
    noun = token.head.head
    if token.dep_ != "pobj" or noun.pos_ not in ("NOUN", "PROPN"):
        return False
    found = signature(noun, token.head.lower_)
    return found is not None and found.plus in ("planned", "alleged", "tried", "open", "demanded")


def is_circumstance(head: Token, attribution: Attribution) -> bool:
    """Whether the event only says when or why, beside what somebody fears, asks, doubts, demands or denies."""
    if attribution.stance in TELLING:
        return False
    token = head
    for _ in range(DEPTH):
        if not inside(token, attribution) or token.head == token:
            return False
        if token.dep_ == "advcl" and token.tag_ in ("VBD", "VBN", "VBZ", "VBP"):
            marks = [kid for kid in token.children if kid.dep_ in ("mark", "advmod") and kid.i < token.i]
            past = token.tag_ == "VBD" or any(k.lower_ in ("had", "was", "were", "did") for k in token.children)
            return past and any(mark.lower_ in TEMPORAL for mark in marks)
        token = token.head
    return False


def is_presupposed(head: Token) -> bool:
    """Whether a noun such as "involvement" stands between a denial and the event."""
    token = head
    for _ in range(4):
        if token.head == token:
            return False
        token = token.head
        if token.pos_ == "VERB":
            return False
        if word(token) in cues().presupposing:
            return True
    return False


def is_quoted(head: Token, attribution: Attribution) -> bool:
    """Whether the word stands within quotation marks inside the content."""
    start = min(piece.start for piece in attribution.content)
    # Token by token: the text of a document is put together anew each time it is asked for.
    marks, i = [""], head.i - 1
    while i >= 0 and head.doc[i].idx + len(head.doc[i]) >= start:
        marks.append(head.doc[i].text)
        i -= 1
    before = "".join(marks)
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _is_clause(token: Token) -> bool:
    """Whether a clause is what its noun says ("the claim that ...")."""
    return any(kid.dep_ == "mark" for kid in token.children)
