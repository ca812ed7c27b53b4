"""How an attribution could be an answer: by the stance of its cue, or by words that only answers have."""

from typing import Literal

from spacy.tokens import Doc, Token

from reportedly.model import Stance
from reportedly.reading.attributions.lexicon import words
from reportedly.reading.attributions.responses.said import Said, tokens_of
from reportedly.reading.attributions.responses.tables import listed

Kind = Literal["denies", "rebuts", "acknowledges", "condemns", "labels", "insists", "neutral"]
PHRASED: tuple[Kind, ...] = ("acknowledges", "condemns")
BY_STANCE: dict[Stance, Kind] = {
    "denies": "denies",
    "rebuts": "rebuts",
    "acknowledges": "acknowledges",
    "condemns": "condemns",
}
OPEN = ("asserts", "believes", "accuses", "doubts")  # stances that an answer under another cue has by itself


def kind_of(doc: Doc, mine: Said) -> Kind | None:
    """The name of the kind of answer it could be, as the weights have it; None if it can be none."""
    if mine.called in ("i", "we", "you") or (mine.draft.part == "n" and not _has_verb(doc, mine)):
        return None
    return _by_phrase(doc, mine) or _by_cue(doc, mine)


def _by_phrase(doc: Doc, mine: Said) -> Kind | None:
    """The kind of a cue of several words ("took note of")."""
    said = " ".join(token.lower_ for span in mine.draft.cue for token in tokens_of(doc, span))
    return next((kind for kind in PHRASED if any(phrase in said for phrase in listed("phrases", kind))), None)


def _by_cue(doc: Doc, mine: Said) -> Kind | None:
    lemma, stance = mine.draft.lemma, mine.stance
    if stance not in ("denies", "rebuts") and _replies(doc, mine):
        return (
            "rebuts"
            if stance in (*OPEN, "condemns", "acknowledges", "demands") and not _is_negated(doc, mine)
            else None
        )
    labels = lemma in listed("cues", "labels") or (lemma in listed("cues", "judging") and stance != "condemns")
    if labels and stance in (*OPEN, "condemns") and (pointed_noun(mine) or _is_anaphor(mine)):
        return "condemns" if stance == "condemns" else "labels"
    return _by_stance(doc, mine, labels=labels)


def _by_stance(doc: Doc, mine: Said, *, labels: bool) -> Kind | None:
    """The kind of a cue that does not say by itself that it answers."""
    lemma, stance = mine.draft.lemma, mine.stance
    insists = lemma in listed("cues", "insists")
    if stance in BY_STANCE and not (insists and stance == "condemns"):
        return BY_STANCE[stance]
    if stance not in (*OPEN, "condemns") or labels or mine.draft.part == "p":
        return None
    if not insists and (lemma in listed("cues", "telling") or _goes_on(doc, mine)):
        return None
    open_charge = stance == "accuses" and lemma not in listed("cues", "charging")
    return "insists" if insists else "neutral" if stance == "asserts" or open_charge else None


def _goes_on(doc: Doc, mine: Said) -> bool:
    """Whether the cue says that more is told ("also said")."""
    return any(t.lower_ in listed("cues", "more") for span in mine.draft.cue for t in tokens_of(doc, span))


def _replies(doc: Doc, mine: Said) -> bool:
    """Whether the cue says that it answers."""
    return mine.draft.answering or mine.draft.lemma in listed("cues", "rebuts") or _strikes_back(doc, mine)


def _has_verb(doc: Doc, mine: Said) -> bool:
    """Whether a noun for a cue has its verb with it ("took note of")."""
    return any(t.pos_ == "VERB" for span in mine.draft.cue for t in tokens_of(doc, span))


def _strikes_back(doc: Doc, mine: Said) -> bool:
    """Whether the cue is "hit back", "fired back" and the like."""
    if mine.draft.lemma not in listed("cues", "back"):
        return False
    after = [token.lower_ for token in doc[mine.draft.head + 1 : mine.draft.head + 4]] if mine.draft.head >= 0 else []
    return "back" in after or any(t.lower_ == "back" for span in mine.draft.cue for t in tokens_of(doc, span))


def _is_negated(doc: Doc, mine: Said) -> bool:
    """Whether the cue says that nothing was answered."""
    return mine.draft.head >= 0 and any(t.dep_ == "neg" for t in doc[mine.draft.head].lefts)


def pointed_noun(mine: Said) -> str:
    """The first noun of the content that points back to what somebody said ("these claims"); "" if there is none."""
    token = _pointing(mine)
    return "" if token is None else str(token.lemma_.lower())


def pointed_owner(mine: Said) -> list[Token]:
    """The words for whose word such a noun names ("the ministry's claims", "the claims of the ministry")."""
    token = _pointing(mine)
    if token is None or token.dep_ in ("nsubj", "nsubjpass"):
        return []
    owners = [child for child in token.children if child.dep_ == "poss" and child.pos_ != "PRON"]
    behind = [(child, t) for child in token.children if child.lower_ in ("of", "by", "from") for t in child.children]
    owners += [t for child, t in behind if child.lower_ != "of" or _may_speak(t)]
    return [t for owner in owners for t in owner.subtree]


def _may_speak(token: Token) -> bool:
    """Whether a word behind "of" can name whose word it is, and not what it is about ("the claim of stuffed boxes")."""
    lemma = token.lemma_.lower()
    return token.pos_ == "PROPN" or lemma in words("speakers") or lemma in words("bodies", table="speakers")


def _pointing(mine: Said) -> Token | None:
    """It stands where the thing answered stands: at the beginning, with a word before it that makes it definite."""
    for at, token in enumerate(mine.tokens[:6]):
        if token.pos_ in ("NOUN", "PROPN") and _points(token.lemma_.lower()) and token.dep_ != "compound":
            before = {t.lower_ for t in mine.tokens[:at]} | {t.lower_ for t in token.children}
            if before & listed("pointers", "definite") or any(t.dep_ == "poss" for t in token.children):
                return token
    return None


def _is_anaphor(mine: Said) -> bool:
    """Whether a pronoun for what was told stands first ("called this absurd")."""
    return bool(mine.tokens) and mine.tokens[0].lower_ in ("this", "that", "it", "these", "those", "them")


def _points(lemma: str) -> bool:
    return any(lemma in listed("pointers", key) for key in POINTED)


POINTED = ("any", "accuses", "condemns", "demands", "threatens", "asserts", "denies")
