"""How factual an event is according to each source: its own sentence, and the attributions that it stands in."""

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.model import Attribution, Factuality, FactValue, Span, Status
from reportedly.reading.events.cues import cues
from reportedly.reading.events.status import Standing
from reportedly.reading.events.syntax import is_infinitive
from reportedly.reading.events.triggers import word

DEPTH = 12  # steps up to the edge of the content
BESIDE = ("pobj", "advcl")  # what a denial or refusal names there, it does not deny
CHARGING = ("condemns", "rebuts")
ASSERTED = ("happened", "ongoing")


@dataclass(frozen=True, slots=True)
class Judgement:
    """Status and factuality of an event, and the attribution that it stands in."""

    status: Status
    factuality: tuple[Factuality, ...]
    attribution: Attribution | None


@dataclass(frozen=True, slots=True)
class Said:
    """The contents of a report's attributions in the order of the text.

    Attributes:
        starts: Starts of the pieces, ascending.
        contents: The pieces, each with its attribution, in the same order.
        longest: Length of the longest piece.
    """

    starts: tuple[int, ...]
    contents: tuple[tuple[Span, Attribution], ...]
    longest: int

    def around(self, span: Span) -> Attribution | None:
        """The innermost attribution whose content holds the span and whose cue does not."""
        best: tuple[int, Attribution] | None = None
        for i in range(bisect_right(self.starts, span.start) - 1, -1, -1):
            piece, attribution = self.contents[i]
            if piece.start < span.end - self.longest:
                break
            if piece.holds(span) and not any(cue.overlaps(span) for cue in attribution.cue):
                size = sum(part.end - part.start for part in attribution.content)
                if best is None or size <= best[0]:
                    best = (size, attribution)
        return best[1] if best else None


def said_in(attributions: tuple[Attribution, ...]) -> Said:
    """The contents, ready to be looked up."""
    pieces = [(piece, attribution) for attribution in attributions for piece in attribution.content]
    listed = tuple(sorted(pieces, key=lambda pair: (pair[0], pair[1].id)))
    longest = max((piece.end - piece.start for piece, _ in listed), default=0)
    return Said(tuple(piece.start for piece, _ in listed), listed, longest)


def judge(head: Token, trigger: Span, standing: Standing, said: Said) -> Judgement:
    """The status of an event by its sentence and its attribution, and its value for each source."""
    attribution = said.around(trigger)
    if attribution is None:
        return Judgement(standing.status, (Factuality(None, _value(standing)),), None)
    aside = _is_aside(head, attribution)
    if _is_presupposed(head) or (attribution.stance == "denies" and aside):
        return Judgement(standing.status, (Factuality(None, _value(standing)),), None)
    claimed = standing.status == "denied" and attribution.stance != "denies"
    status = standing.status if aside and attribution.stance != "accuses" else _within(attribution, standing, head)
    inner = cues().values[status] if status != standing.status else _value(standing)
    if status == "alleged" and attribution.stance in ("accuses", *CHARGING):
        inner = "CT+"
    if status == "denied":
        inner = "CT+" if claimed else "CT-"
    values = (Factuality(None, "Uu"), Factuality(attribution.id, inner))
    return Judgement(status, values, attribution)


def _within(attribution: Attribution, standing: Standing, head: Token) -> Status:
    """The status inside an attribution: what its stance makes of the event, else that of its own sentence."""
    turned = cues().stances.get(attribution.stance)
    if attribution.stance == "denies":
        return "denied"
    if standing.status in ASSERTED and _is_charge(head, attribution):
        return "alleged"
    if turned is None or standing.status in ("negated", "denied"):
        return standing.status
    if turned == "alleged" or standing.status in ASSERTED:
        return turned
    return standing.status


def _is_charge(head: Token, attribution: Attribution) -> bool:
    """Whether a condemnation names the event in quotation marks: a charge in somebody's words, not a known fact."""
    return attribution.stance in CHARGING and head.pos_ == "NOUN" and _is_quoted(head, attribution)


def _is_quoted(head: Token, attribution: Attribution) -> bool:
    """Whether the word stands within quotation marks inside the content."""
    text = head.doc.text
    start = min(piece.start for piece in attribution.content)
    before = text[max(0, start - 1) : head.idx]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _is_aside(head: Token, attribution: Attribution) -> bool:
    """Whether the event is told beside what the content weighs: in a relative clause, or deeper than its predicate."""
    strict = attribution.stance in ("denies", "refuses")
    token = head
    for _ in range(DEPTH):
        if not _inside(token, attribution) or token.head == token:
            return False
        if token.dep_ == "relcl" or (token.dep_ == "acl" and not is_infinitive(token) and not _is_clause(token)):
            return _inside(token.head, attribution)
        if (
            strict
            and token.dep_ in BESIDE
            and _inside(token.head, attribution)
            and _inside(token.head.head, attribution)
        ):
            return True
        token = token.head
    return False


def _inside(token: Token, attribution: Attribution) -> bool:
    return any(piece.start <= token.idx < piece.end for piece in attribution.content)


def _is_clause(token: Token) -> bool:
    """Whether a clause is what its noun says ("the claim that ...")."""
    return any(kid.dep_ == "mark" for kid in token.children)


def _is_presupposed(head: Token) -> bool:
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


def _value(standing: Standing) -> FactValue:
    """The FactBank value of a standing for whoever says it."""
    if standing.hedged and standing.status in ASSERTED:
        return "PR+"
    if standing.cue is not None:
        cue = standing.cue.lower_
        if standing.status == "hypothetical" and cue in ("may", "might", "could", "possibly", "perhaps", "maybe"):
            return "PS+"
        if standing.status == "planned" and cue in ("will", "shall", "'ll", "’ll", "wo"):
            return "PR+"
        if standing.status in ("alleged", "denied"):
            return "Uu"
    return cues().values[standing.status]
