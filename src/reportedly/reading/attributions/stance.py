"""Stance: what a source does with its content, from the cue, its frame, its polarity and what it answers."""

from spacy.tokens import Doc, Token

from reportedly.model import Stance
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.lexicon import frame_stance, stances, words
from reportedly.reading.attributions.tree import child

TURNED: dict[Stance, Stance] = {
    "believes": "doubts",
    "acknowledges": "hedges",
    "intends": "refuses",
    "denies": "hedges",
}


def stances_of(doc: Doc, drafts: list[Draft]) -> list[Stance]:
    """The stance of each draft; a tail of an accusation accuses too."""
    own = {draft.head: stance_of(doc, draft) for draft in drafts}
    for draft in drafts:
        if draft.tail_of in own and own[draft.head] == "asserts" and own[draft.tail_of] == "accuses":
            own[draft.head] = "accuses"
    return [own[draft.head] for draft in drafts]


def stance_of(doc: Doc, draft: Draft) -> Stance:
    """The stance of a draft by its own words; what it answers may change it later."""
    if draft.head < 0:
        return "asserts"
    link = draft.frame.removeprefix("prep_") if draft.frame.startswith("prep_") else ""
    found = (
        frame_stance(draft.lemma, draft.frame) or stances().get(f"{draft.lemma}_{link}") or stances().get(draft.lemma)
    )
    found = found or "asserts"
    thing = child(doc[draft.head], "dobj", "nsubjpass")
    if draft.lemma == "reject" and thing is not None and thing.lemma_.lower() in words("answered"):
        found = "denies"
    if draft.lemma in words("wrongs", "cues") and _holds(doc, draft, words("wrongs")):
        found = "accuses"
    found = TURNED.get(found, found) if _negated(doc, draft) else found
    return "hedges" if found == "refuses" and _withholds(doc, draft) else found


def _holds(doc: Doc, draft: Draft, wanted: frozenset[str]) -> bool:
    """Whether the content holds one of the words."""
    return any(
        token.lemma_.lower() in wanted
        for piece in draft.content
        for token in (doc.char_span(*piece, alignment_mode="expand") or ())
    )


def _withholds(doc: Doc, draft: Draft) -> bool:
    """Whether somebody declines to speak of a thing, which leaves the thing open ("declined to describe the raid")."""
    verb = child(doc[draft.head], "xcomp")
    return (
        verb is not None and verb.lemma_.lower() in words("acts", "spoken") and child(verb, "dobj", "ccomp") is not None
    )


def _negated(doc: Doc, draft: Draft) -> bool:
    """Whether the cue is negated, itself or by what it hangs on ("neither confirmed nor denied", "failed to deny")."""
    cue = doc[draft.head]
    if any(part.dep_ == "neg" or part.lower_ in words("negating") for part in cue.lefts):
        return True
    above = cue.head
    if cue.dep_ == "conj":
        joined = any(part.lower_ == "nor" for part in above.rights if part.i < cue.i)
        return joined or (above.lemma_ != cue.lemma_ and cue.tag_ == "VB" and _plainly_negated(above))
    return cue.dep_ == "xcomp" and above.lemma_.lower() in words("negating", "verbs")


def _plainly_negated(verb: Token) -> bool:
    """Whether a bare verb before this one is negated, so that both are ("did not confirm or deny")."""
    return verb.tag_ == "VB" and any(part.dep_ == "neg" for part in verb.lefts)
