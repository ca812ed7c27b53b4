"""Answers: which earlier attribution a denial, rebuttal, condemnation or acknowledgement answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from reportedly.model import Span, Stance
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.lexicon import stances, words
from reportedly.reading.attributions.who import Who

Answer = tuple[int | None, Stance]
ANSWERING: tuple[Stance, ...] = ("denies", "rebuts", "condemns", "acknowledges")

# What speaks for an earlier attribution being the one that is answered, and how much is needed. Set by hand on
# invented reports: either the accused answers an accusation, or two content words are shared, or one and a pointer.
ACCUSED = 3  # the one who answers is named in an accusation's content
ACCUSATION = 1  # and one more where the cue itself accuses, so that the accusation goes before what it claims
SHARED = 1  # each content word in common, at most two
POINTED = 2  # "the accusation", "these claims"
NEEDED = 3
WINDOW = 12  # attributions looked back at
LONGEST = 8  # attributions inside one another that are followed up
CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "NUM")


@dataclass(frozen=True, slots=True)
class Said:
    """A draft with what an answer to it can be known by."""

    draft: Draft
    stance: Stance
    entity: str | None


def answers(doc: Doc, drafts: list[Draft], held: list[Stance], parents: list[int | None], who: Who) -> list[Answer]:
    """For each draft the number of the one it answers, if any, and its stance in that light."""
    said = [Said(draft, stance, who.entity(draft.source)) for draft, stance in zip(drafts, held, strict=True)]
    return [_answer(doc, said, number, parents, who) for number in range(len(said))]


def _answer(doc: Doc, said: list[Said], number: int, parents: list[int | None], who: Who) -> Answer:
    mine = said[number]
    responding = mine.draft.answering or mine.draft.lemma in words("responses", "cues")
    if mine.stance not in ANSWERING and not responding and not _speaks_back(doc, said, number, who):
        return None, mine.stance
    held = [n for n, above in enumerate(parents) if above == number and said[n].draft.part == "n"]
    for child in held:
        if said[child].stance in ("accuses", "asserts") and mine.stance in ("denies", "rebuts", "condemns"):
            return child, mine.stance
    best: tuple[int, int] | None = None
    kin = set(_line(parents, number))
    for other in range(number - 1, max(-1, number - 1 - WINDOW), -1):
        if other in kin or number in _line(parents, other) or _same(mine, said[other]):
            continue
        points = _points(doc, mine, said[other], who)
        if points >= NEEDED and (best is None or points > best[0]):
            best = points, other
    if best is None:
        return None, mine.stance
    return best[1], _answering_stance(mine, said[best[1]], responding)


def _speaks_back(doc: Doc, said: list[Said], number: int, who: Who) -> bool:
    """Whether an assertion in the first person comes right after an accusation of its speaker."""
    mine, before = said[number], said[number - 1] if number else None
    if before is None or mine.stance != "asserts" or before.stance != "accuses" or mine.draft.content[0].start < 0:
        return False
    first = next((t for t in _tokens(doc, mine.draft.content[0]) if t.is_alpha), None)
    return first is not None and first.lower_ in ("we", "i", "our") and _accused(mine, before, who)


def _answering_stance(mine: Said, theirs: Said, responding: bool) -> Stance:
    """An answer to an accusation that does not deny the thing alleged rebuts it, whatever it condemns."""
    if theirs.stance == "accuses" and mine.stance in ("condemns", "asserts"):
        return "rebuts"
    return "rebuts" if responding and mine.stance == "asserts" and theirs.stance == "condemns" else mine.stance


def _points(doc: Doc, mine: Said, theirs: Said, who: Who) -> int:
    points = min(2, len(_terms(doc, mine.draft) & _terms(doc, theirs.draft))) * SHARED
    if theirs.stance in ("accuses", "condemns"):
        points += ACCUSATION + (stances().get(theirs.draft.lemma) == "accuses")
        if _accused(mine, theirs, who):
            points += ACCUSED
        if any(t.lemma_.lower() in words("answered") for piece in mine.draft.content for t in _tokens(doc, piece)):
            points += POINTED
    elif mine.draft.answering or mine.stance == "condemns":
        points = 0
    return points


def _accused(mine: Said, theirs: Said, who: Who) -> bool:
    """Whether the one who answers, or the government that he speaks for, is named in the accusation."""
    return mine.entity is not None and who.touches(mine.entity, theirs.draft.content)


def _same(mine: Said, theirs: Said) -> bool:
    """Whether both have the same source: nobody answers himself."""
    if mine.entity is not None and mine.entity == theirs.entity:
        return True
    return bool(mine.draft.source) and mine.draft.source == theirs.draft.source


def _line(parents: list[int | None], number: int) -> Iterator[int]:
    """The draft and those that hold it."""
    current: int | None = number
    for _ in range(LONGEST):
        if current is None:
            return
        yield current
        current = parents[current]


def _terms(doc: Doc, draft: Draft) -> frozenset[str]:
    return frozenset(
        t.lemma_.lower() for piece in draft.content for t in _tokens(doc, piece) if t.pos_ in CONTENT and not t.is_stop
    )


def _tokens(doc: Doc, span: Span) -> Iterator[Token]:
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return iter(found if found is not None else ())
