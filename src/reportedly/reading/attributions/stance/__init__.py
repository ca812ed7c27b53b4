"""Stance: what a source does with its content, from its cue, its polarity and what the content says."""

from dataclasses import dataclass

from spacy.tokens import Doc

from reportedly.model import Stance
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.lexicon import words
from reportedly.reading.attributions.stance.content import told_of
from reportedly.reading.attributions.stance.cue import Cue, cue_of
from reportedly.reading.attributions.stance.polarity import turned
from reportedly.reading.attributions.stance.turns import TURNS


@dataclass(frozen=True, slots=True)
class Judged:
    """A stance and, in a few plain words, what makes it so."""

    stance: Stance
    because: str


def judged(doc: Doc, drafts: list[Draft]) -> list[Judged]:
    """The stance of each draft; a tail of an accusation accuses too, and the grounds of a denial deny."""
    own = {draft.head: judge(doc, draft) for draft in drafts}
    for draft in drafts:
        claim = own.get(draft.tail_of)
        if claim is not None and own[draft.head].stance == "asserts" and _goes_on(draft, claim.stance):
            own[draft.head] = Judged(claim.stance, "it goes on with what the cue before it says")
    return [own[draft.head] for draft in drafts]


def _goes_on(tail: Draft, stance: Stance) -> bool:
    """Whether a neutral tail does what the cue before it does."""
    return stance == "accuses" or (stance == "denies" and tail.lemma in words("grounds", table="judgements"))


def stances_of(doc: Doc, drafts: list[Draft]) -> list[Stance]:
    """The stance of each draft."""
    return [one.stance for one in judged(doc, drafts)]


def judge(doc: Doc, draft: Draft) -> Judged:
    """The stance of a draft by its own words; what it answers may change it later."""
    cue = cue_of(doc, draft)
    plain = Judged(cue.stance, cue.because)
    found = _turned_by_content(cue, plain, draft, doc)
    return found if cue.settled else _turned_by_negation(cue, found)


def _turned_by_content(cue: Cue, plain: Judged, draft: Draft, doc: Doc) -> Judged:
    """The first turn of the table that holds, else the stance as it is."""
    told = told_of(doc, draft)
    for turn in TURNS:
        if plain.stance in turn.of and turn.holds(cue, told):
            return Judged(turn.into, turn.because)
    return plain


def _turned_by_negation(cue: Cue, found: Judged) -> Judged:
    """What the cue's negation makes of the stance."""
    if not cue.negated:
        return found
    stance = turned(cue, found.stance)
    return found if stance == found.stance else Judged(stance, f"the cue is negated ({found.because})")
