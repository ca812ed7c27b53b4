"""Acts: attributions that tell of a deed of will, in which nobody says anything."""

from spacy.tokens import Doc

from reportedly.model import Stance
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.lexicon import classes, lexicon, words

SAID_IN = ("that", "clause", "before", "quote_before", "quote_after", "colon")
# A verb is one of saying if the counts show it with what was said this often, and that share of them right.
SEEN = 4
SHARE = 0.5


def is_act(doc: Doc, draft: Draft, stance: Stance) -> bool:
    """Whether it is a deed of will that the report tells, without any words of its source.

    "Refused to open the gate" and "wants an inquiry" are; "refused to comment" and "wants an inquiry, he said" are not.
    Whoever believes, fears or doubts a thing vouches for it, whether he says so or not.
    """
    if draft.head < 0 or draft.part not in ("v", "n", "a") or draft.frame in words("acts", "speech_frames"):
        return False
    if stance != "intends" and draft.frame in words("acts", "clauses"):
        return False
    if f"{draft.lemma}.{draft.frame}" in words("acts", "frames"):
        return True
    if draft.lemma in words("acts", "spoken") or _speaks_of(doc, draft):
        return False
    if stance in words("acts", "stances"):
        return True
    return stance == "asserts" and draft.part == "v" and not is_saying(draft.lemma)


def _speaks_of(doc: Doc, draft: Draft) -> bool:
    """Whether the content opens with a word for speaking ("refused to comment"), or the cue ends in one."""
    first = doc.char_span(*draft.content[0], alignment_mode="expand")
    cue = [token for span in draft.cue for token in doc.char_span(*span, alignment_mode="expand") or ()]
    below = [token for token in cue if token.i > draft.head and token.pos_ == "VERB"]
    return any(token.lemma_.lower() in words("acts", "spoken") for token in (*below, *(first or ())[:4]))


def is_saying(lemma: str) -> bool:
    """Whether the verb is used for saying things, by our own table or by the counts."""
    if lemma in classes("verb") or lemma + "e" in classes("verb"):
        return True
    rows = [row for name, row in lexicon().counts.get(("v", lemma), {}).items() if name in SAID_IN]
    seen = sum(row[0] for row in rows)
    return seen >= SEEN and sum(row[1] for row in rows) >= SHARE * seen
