"""Stance: what a source does with its content, from the cue, its frame, its polarity and what it answers."""

from spacy.tokens import Doc

from reportedly.model import Stance
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.lexicon import frame_stance, stances, words
from reportedly.reading.attributions.tree import child

TURNED: dict[Stance, Stance] = {
    "believes": "doubts",
    "acknowledges": "denies",
    "intends": "refuses",
    "denies": "asserts",
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
    return TURNED.get(found, found) if _negated(doc, draft) else found


def is_act(doc: Doc, draft: Draft, stance: Stance) -> bool:
    """Whether it is a deed or a state of mind that the report tells, without any words of its source.

    "Refused to open the gate" is a deed; "refused to comment" and "seems ready, he said" are about words.
    """
    if draft.head < 0 or draft.frame in words("acts", "speech_frames"):
        return False
    if f"{draft.lemma}.{draft.frame}" in words("acts", "frames"):
        return True
    if stance not in words("acts", "stances") or draft.lemma in words("acts", "spoken"):
        return False
    return not any(
        token.lemma_.lower() in words("acts", "spoken")
        for piece in draft.content[:1]
        for token in (doc.char_span(*piece, alignment_mode="expand") or ())[:4]
    )


def _holds(doc: Doc, draft: Draft, wanted: frozenset[str]) -> bool:
    """Whether the content holds one of the words."""
    return any(
        token.lemma_.lower() in wanted
        for piece in draft.content
        for token in (doc.char_span(*piece, alignment_mode="expand") or ())
    )


def _negated(doc: Doc, draft: Draft) -> bool:
    return any(part.dep_ == "neg" for part in doc[draft.head].children)
