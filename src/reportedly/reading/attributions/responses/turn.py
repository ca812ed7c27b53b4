"""The stance of an answer in the light of what it answers."""

from spacy.tokens import Token

from reportedly.model import Stance
from reportedly.reading.attributions.responses.charged import charged
from reportedly.reading.attributions.responses.kinds import Kind
from reportedly.reading.attributions.responses.said import Said
from reportedly.reading.attributions.responses.tables import listed
from reportedly.reading.attributions.who import Who
from reportedly.reading.page import Page

SELF = ("i", "we", "my", "our", "he", "she", "it", "they", "his", "its", "her", "their")
OTHER = ("you", "your", "let", "go", "come", "ask", "look", "check")
KEPT = ("denies", "acknowledges")
DISMISSING = ("dismiss", "rebut", "ridicule", "mock", "brush", "shrug")


def turned(mine: Said, theirs: Said, kind: Kind, before: Stance | None, who: Who) -> Stance:
    """Its stance once we know what it answers: a neutral answer denies or rebuts, and so does a condemning one.

    Args:
        mine: The answer.
        theirs: What it answers.
        kind: How it is an answer.
        before: Stance of the answer that this one goes on with, if it does.
        who: Looks up who is named in a content.
    """
    if mine.stance in KEPT or (mine.stance == "rebuts" and mine.draft.lemma in DISMISSING):
        return mine.stance
    if kind == "condemns" or kind == "acknowledges":  # noqa: PLR1714 - mypy narrows only this
        return kind
    if mine.lemmas & listed("cues", "sorry"):
        return "acknowledges"
    if mine.is_flat or (kind == "labels" and _is_quoted_flat(mine)):
        return "denies"
    if kind == "labels" and mine.draft.lemma in listed("cues", "judging"):
        return "condemns"
    return "rebuts" if _rebuts(mine, theirs, kind, before, who) else "denies"


def _rebuts(mine: Said, theirs: Said, kind: Kind, before: Stance | None, who: Who) -> bool:
    """Whether the answer does not say that the thing is not so."""
    if kind == "labels" or mine.stance == "condemns" or _turns_on(mine, theirs, who):
        return True
    if theirs.stance == "condemns" and mine.negated is None:
        return True
    if mine.negated is not None:
        return False
    if kind in ("neutral", "insists"):
        return not any(t.pos_ in ("VERB", "AUX") for t in mine.tokens)  # a name for it ("a smear") says nothing is so
    return before is None or mine.stance != "rebuts"


def _is_quoted_flat(mine: Said) -> bool:
    """Whether a name given to the claim says that it is not so ("called the report tripe")."""
    return bool({t.lemma_.lower() for t in mine.tokens[-6:]} & listed("flat"))


def _turns_on(mine: Said, theirs: Said, who: Who) -> bool:
    """Whether the answer speaks of the one who accuses, and not of the thing."""
    subject = _subject(mine)
    if subject is None:
        return False
    if subject.lower_ in OTHER:
        return True
    if subject.lower_ in SELF:
        return subject.lower_ == "they" and mine.source in ("he", "she")
    if theirs.entity is not None and who.touches(theirs.entity, mine.draft.content[:1]):
        return True
    return subject.lemma_.lower() in theirs.called.split()


def _subject(mine: Said) -> Token | None:
    """The first subject of the content, or its first word where it has none."""
    first = next((t for t in mine.tokens if t.is_alpha and t.lower_ not in ("that", "and", "but")), None)
    return next((t for t in mine.tokens if t.dep_ in ("nsubj", "nsubjpass", "expl")), first)


def is_charge(theirs: Said, mine: Said, stance: Stance, page: Page, who: Who) -> bool:
    """Whether a claim of somebody's doings that he denies or rebuts charges him with a wrong."""
    if theirs.stance != "asserts" or stance not in ("denies", "rebuts") or theirs.draft.lemma not in listed("charges"):
        return False
    subject = next((t for t in theirs.tokens if t.dep_ in ("nsubj", "nsubjpass")), None)
    own = subject is None or subject.lower_ in ("i", "we", "it", "they") or theirs.negated is not None
    return not own and charged(page.doc, mine, theirs, who)
