"""Turns: what a content makes of its cue's stance. The first that holds is taken; the whole policy stands here."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.model import Stance
from reportedly.reading.attributions.lexicon import classes, words
from reportedly.reading.attributions.stance.content import (
    FUTURE,
    OWN,
    QUESTION,
    Told,
    has,
    is_command,
    is_conditional,
    is_denied,
    is_flat_denial,
    is_late_command,
    is_question,
    subject_of,
    threatens,
)
from reportedly.reading.attributions.stance.cue import Cue
from reportedly.reading.attributions.tree import child, is_passive

EXCLAIMED = 5  # words of an utterance that is nothing but a name for a thing
CLAUSES = ("that", "clause", "wh", "whom_that")
WARNING = ("warn", "caution", "warning")
SAID_AS = (
    "describe",
    "portray",
    "depict",
    "characterise",
    "characterize",
    "refer",
    "denounce",
    "slam",
    "paint",
    "decry",
)


@dataclass(frozen=True, slots=True)
class Turn:
    """One condition on cue and content, and the stance that it makes.

    Attributes:
        of: The stances that it can turn.
        holds: The condition.
        into: The stance that it makes.
        because: The condition in plain words.
    """

    of: tuple[Stance, ...]
    holds: Callable[[Cue, Told], bool]
    into: Stance
    because: str


def _thing(cue: Cue, told: Told) -> Token | None:
    """What the cue is about: its object, or the topmost noun of the content."""
    if cue.head is not None and (thing := child(cue.head, "dobj", "nsubjpass")) is not None:
        return thing
    inside = {t.i for t in told.tokens}
    return next((t for t in told.tokens if t.pos_ == "NOUN" and t.head.i not in inside), None)


def _of_claim(cue: Cue, told: Told) -> bool:
    """Whether it speaks of what somebody else claimed."""
    thing = _thing(cue, told)
    return thing is not None and thing.lemma_.lower() in words("answered")


def _claims_wrong(cue: Cue, told: Told) -> bool:
    """Whether a claim tells of another's wrong, and neither denies it nor owns it."""
    if cue.lemma not in words("wrongs", "cues", table="judgements") or told.frame == "to" or is_denied(told):
        return False
    subject = subject_of(told)
    if subject is not None and subject.pos_ == "PRON" and _is_denied_noun(cue):
        return True
    own = subject is not None and subject.dep_ == "nsubj" and subject.lower_ in OWN
    return not own and told.holds("wrongs")


def _is_denied_noun(cue: Cue) -> bool:
    """Whether it is a claim that the one of whom it speaks denies ("denied claims that it had ...")."""
    verb = cue.head.head if cue.head is not None else None
    if cue.head is None or verb is None or cue.head.pos_ != "NOUN":
        return False
    verb = verb.head if verb.dep_ == "prep" else verb
    return classes("verb").get(verb.lemma_.lower()) in ("denies", "rebuts") or verb.lemma_ in ("reject", "hit")


def _judges(cue: Cue, told: Told) -> bool:
    """Whether it calls somebody or something a name."""
    if cue.head is None or cue.head.lemma_.lower() not in words("judging", table="judgements"):
        return False
    return cue.head.lemma_.lower() not in SAID_AS or any(t.lower_ == "as" for t in (*told.tokens, *cue.head.rights))


def _scorns(cue: Cue, told: Told) -> bool:
    """Whether it calls what somebody claims a name."""
    thing = _thing(cue, told)
    return (
        thing is not None
        and thing.lemma_.lower() in words("scorned", table="judgements")
        and _judges(cue, told)
        and not told.holds("praise")
    )


def _insults(cue: Cue, told: Told) -> bool:
    """Whether what it calls somebody or something is a reproach: by its words, or by its quotation marks."""
    if not _judges(cue, told) or told.frame.startswith("prep_for"):
        return False
    sneers = cue.lemma in words("judging", "sneering", table="judgements")
    return told.holds("blame") or ((told.quoted or sneers) and not told.holds("praise"))


def _withholds(cue: Cue, _told: Told) -> bool:
    """Whether somebody declines to tell a thing, which leaves it open ("declined to describe the raid")."""
    if cue.head is None:
        return False
    verb = child(cue.head, "xcomp")
    telling = verb is not None and verb.lemma_.lower() in words("withheld", table="judgements")
    return telling and verb is not None and child(verb, "dobj", "ccomp", "attr", "prt") is not None


def _charges(_cue: Cue, told: Told) -> bool:
    """Whether one whose office it is to charge others tells of somebody's wrong ("the prosecutor told the court")."""
    if told.quoted or is_denied(told) or not has(told.source, "charging") or told.frame not in CLAUSES:
        return False
    subject = subject_of(told)
    return subject is not None and subject.dep_ == "nsubj" and subject.lower_ not in OWN and told.holds("wrongs")


def _swears(cue: Cue, told: Told) -> bool:
    """Whether an oath is on what is so, and binds nobody to do anything ("swore he had never seen it")."""
    if cue.lemma != "swear" or told.frame == "to" or any(t.lower_ in FUTURE or t.tag_ == "TO" for t in told.first):
        return False
    return any(t.tag_ in ("VBD", "VBZ", "VBP", "VBN") for t in told.first)


def _insists_not(cue: Cue, told: Told) -> bool:
    """Whether somebody holds on to it that a thing is not so ("insisted that no law was broken")."""
    if cue.lemma not in words("holding_on", table="judgements") or told.frame not in CLAUSES:
        return False
    verb = next((t for t in told.first if t.dep_ in ("ccomp", "ROOT") and t.pos_ in ("VERB", "AUX")), None)
    if verb is None or any(c.lower_ in words("holding_on", "should", table="judgements") for c in verb.lefts):
        return False
    return any(t.lower_ in words("holding_on", "nobody", table="judgements") for t in told.first if t.i <= verb.i)


def _asks_for(cue: Cue, told: Told) -> bool:
    """Whether something is asked of somebody ("asked the army for two aircraft")."""
    if cue.lemma != "ask" or cue.head is None or is_question(told):
        return False
    near = {t.i for t in told.tokens} | {t.i for t in cue.head.rights}
    wanted = any(
        t.lower_ == "for" and t.head in (cue.head, *cue.head.children)
        for t in cue.head.doc[cue.head.i : cue.head.i + 12]
        if t.i in near
    )
    return wanted and not any(t.lower_ in QUESTION for t in told.first[:4])


def _should(cue: Cue, told: Told) -> bool:
    """Whether the clause says what should be, not what is ("insisted that the border stay open")."""
    if cue.lemma not in words("wishing", table="judgements") or told.frame not in ("that", "clause"):
        return False
    verb = next((t for t in told.first if t.dep_ in ("ccomp", "ROOT") and t.tag_ == "VB"), None)
    return (
        verb is not None
        and any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.lefts)
        and not any(c.dep_ == "aux" for c in verb.lefts)
    )


def _exclaims(_cue: Cue, told: Told) -> bool:
    """Whether it is nothing but a reproach in quotation marks ("Beneath contempt,")."""
    spoken = [t for t in told.first if t.is_alpha]
    bare = told.quoted and 0 < len(spoken) <= EXCLAIMED and not any(t.pos_ in ("VERB", "AUX") for t in spoken)
    return bare and has(told.first, "blame") and not has(told.first, "praise")


def _is_nobody(cue: Cue, told: Told) -> bool:
    """Whether the passive or the noun names nobody who says so."""
    if cue.head is None or cue.sourced or told.source:
        return False
    noun = cue.head.pos_ in ("NOUN", "PROPN") and cue.lemma in words("nobody", "nouns", table="judgements")
    return noun or (is_passive(cue.head) and cue.lemma in words("nobody", table="judgements"))


def _warns_of_own(cue: Cue, told: Told) -> bool:
    """Whether a warning holds out harm that the speaker himself will bring."""
    if cue.lemma not in WARNING:
        return False
    if threatens(told, "words") or threatens(told, "sworn", own=False):
        return True
    return is_conditional(told) and threatens(told, "meant", own=False)


def _rules_out_cause(cue: Cue, told: Told) -> bool:
    """Whether a cause is ruled out, and not a step that somebody could take."""
    thing = _thing(cue, told)
    return cue.lemma.startswith("rule") and has(
        tuple(thing.subtree) if thing is not None else told.tokens[:2], "causes"
    )


def _rejects_claim(cue: Cue, told: Told) -> bool:
    """Whether what is rejected is what somebody else said."""
    return cue.lemma == "reject" and _of_claim(cue, told)


def _denies_request(cue: Cue, told: Told) -> bool:
    """Whether what is denied is what somebody asked for ("denied both motions", "were denied entry")."""
    if cue.head is None or cue.head.lemma_ != "deny" or child(cue.head, "ccomp", "xcomp") is not None:
        return False
    thing = child(cue.head, "dobj") or child(cue.head, "nsubjpass")
    return thing is not None and thing.lemma_.lower() in words("requested", table="judgements") and told.frame != "that"


def _as_untrue(told: Told) -> bool:
    """Whether a claim is dismissed as untrue, in so many words behind "as"."""
    at = next((n for n, token in enumerate(told.tokens) if token.lower_ == "as"), None)
    return at is not None and has(told.tokens[at:], "false", "flat")


def _holds_out(told: Told) -> bool:
    """Whether the speaker says of himself, in quotation marks, what harm he will do."""
    return told.quoted and (threatens(told, "deeds") or (is_conditional(told) and threatens(told, "words")))


NEUTRAL: tuple[Stance, ...] = ("asserts",)
OPEN: tuple[Stance, ...] = ("asserts", "asks")
CALLED: tuple[Stance, ...] = ("asserts", "believes", "condemns")
TURNS: tuple[Turn, ...] = (
    Turn(("refuses",), _rejects_claim, "denies", "what is rejected is a claim"),
    Turn(("refuses",), _rules_out_cause, "denies", "what is ruled out is a cause"),
    Turn(("denies",), _denies_request, "refuses", "what is denied was asked for"),
    Turn(("refuses",), _withholds, "hedges", "what is not told stays open"),
    Turn(("rebuts", "refuses"), lambda _, t: _as_untrue(t), "denies", "it says that the claim is untrue"),
    Turn(CALLED, lambda c, t: _scorns(c, t) and t.holds("false"), "denies", "it calls a claim untrue"),
    Turn(CALLED, _scorns, "rebuts", "it belittles a claim"),
    Turn(("asserts", "believes"), _insults, "condemns", "what it calls it is a reproach"),
    Turn(("promises",), _swears, "asserts", "the oath is on what is so"),
    Turn(("promises",), lambda _, t: t.holds("harms", "grave"), "threatens", "what is promised is harm"),
    Turn(("asks",), _asks_for, "demands", "a thing is asked for"),
    Turn(NEUTRAL, lambda _, t: t.quoted and has(t.first, "silence"), "refuses", "it says that nothing will be said"),
    Turn(NEUTRAL, lambda _, t: is_question(t), "asks", "what is said is a question"),
    Turn(OPEN, lambda _, t: is_command(t) or is_late_command(t), "demands", "what is said is a command"),
    Turn(NEUTRAL, _should, "demands", "it says what should be"),
    Turn(NEUTRAL, _exclaims, "condemns", "what is said is a reproach"),
    Turn(NEUTRAL, _warns_of_own, "threatens", "the warning is of harm by the one who warns"),
    Turn(NEUTRAL, lambda _, t: threatens(t, "grave") or _holds_out(t), "threatens", "the speaker holds out harm"),
    Turn(NEUTRAL, lambda _, t: t.quoted and threatens(t, "sworn", own=False), "threatens", "it holds out harm"),
    Turn(NEUTRAL, _insists_not, "denies", "it holds on to it that a thing is not so"),
    Turn(NEUTRAL, _claims_wrong, "accuses", "what is claimed is a wrong"),
    Turn(NEUTRAL, _charges, "accuses", "one who charges others tells of a wrong"),
    Turn(NEUTRAL, lambda _, t: is_flat_denial(t), "denies", "what is said is that something is not so"),
    Turn(NEUTRAL, lambda _, t: has(t.source, "unsure"), "hedges", "nobody stands by the source"),
    Turn(NEUTRAL, _is_nobody, "hedges", "nobody is named who says so"),
)
