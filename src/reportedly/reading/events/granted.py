"""What the words of a source take for granted, and what stands beside what they weigh."""

from spacy.tokens import Token

from reportedly.model import Attribution
from reportedly.reading.events.cues import cues
from reportedly.reading.events.negation import negator
from reportedly.reading.events.said import (
    TELLING,
    cue_tokens,
    in_cue,
    inside,
    is_aside,
    is_circumstance,
    is_presupposed,
    is_quoted,
)
from reportedly.reading.events.signatures import embedding, signature
from reportedly.reading.events.standing import Standing
from reportedly.reading.events.ties import Tie, is_definite, tie

CHARGING = ("condemns", "rebuts")
PAST = ("did", "had", "was", "were")
UNFORESEEN = ("guess", "imagine", "suspect", "dream", "foresee", "realise", "realize", "predict", "expect", "think")
KNOWING = ("know", "realise", "realize", "learn", "discover", "forget", "remember", "notice", "spot")


def is_given(head: Token, own: Standing, attribution: Attribution) -> bool:
    """Whether the words of a source only take the event for granted."""
    if own.given or is_presupposed(head) or is_circumstance(head, attribution):
        return True
    if _is_beside(head, attribution) or _stirs(head, attribution):
        return True
    if attribution.stance in CHARGING and head.pos_ in ("NOUN", "PROPN"):
        return not is_quoted(head, attribution)
    if attribution.stance == "accuses" and head.pos_ in ("NOUN", "PROPN") and is_definite(head):
        return _is_blamed_for(head, attribution)
    return _takes_for_granted(head, attribution) or _is_known(head, own, attribution)


def _stirs(head: Token, attribution: Attribution) -> bool:
    """Whether a noun names what somebody is moved by, which is no mere fear: "concerned at the detention"."""
    if attribution.stance not in ("fears", "condemns") or head.pos_ != "NOUN":
        return False
    tied = tie(head)
    return tied is not None and tied.frame in ("at", "by", "with") and in_cue(tied.above, attribution)


def _is_blamed_for(head: Token, attribution: Attribution) -> bool:
    """Whether a noun names what somebody is blamed for: that it took place is not in doubt."""
    tied = tie(head)
    owners = (tied.above, tied.above.head) if tied is not None and tied.frame in ("for", "over", "after") else ()
    return any(in_cue(token, attribution) for token in owners)


def _is_beside(head: Token, attribution: Attribution) -> bool:
    """Whether an event is only told beside what somebody denies, refuses, charges or demands."""
    if attribution.stance in ("denies", "refuses"):
        return is_aside(head, attribution)
    if attribution.stance == "demands":  # "must resign for having signed"
        return head.dep_ == "pcomp" and any(kid.lower_ == "having" for kid in head.lefts)
    return attribution.stance == "accuses" and _is_told_of(head)


def _is_told_of(head: Token) -> bool:
    """Whether a past tense only says whom a charged deed concerned: "of harbouring the men who blew up the bridge"."""
    whom = head.head
    if head.dep_ != "relcl" or head.tag_ not in ("VBD", "VBN") or not is_definite(whom):
        return False
    return whom.dep_ == "dobj" and whom.head.tag_ == "VBG" and whom.head.dep_ in ("pcomp", "conj")


def _is_known(head: Token, own: Standing, attribution: Attribution) -> bool:
    """Whether a definite noun deep in what somebody demands or fears names something that is so."""
    told = attribution.stance in TELLING and attribution.stance not in ("accuses", "hedges")
    tied = tie(head)
    if told or own.cue is not None or head.pos_ not in ("NOUN", "PROPN") or tied is None:
        return False
    if not is_definite(head) or not inside(tied.above, attribution):
        return False
    if tied.frame == "noun":
        named = any(kid.dep_ == "det" and kid.lower_ == "the" for kid in head.children)
        return named and _only_concerns(tied.above)
    return tied.frame not in ("subj", "conj") and attribution.stance not in ("accuses", "hedges")


def _only_concerns(verb: Token) -> bool:
    """Whether a verb tells what is done about a thing that is so: no light verb, none that makes or unmakes it."""
    shows = verb.lemma_.lower() in embedding("depicting", "verbs")
    if verb.pos_ != "VERB" or verb.lemma_.lower() in cues().light or shows:
        return False
    found = signature(verb, "noun")
    return found is None or found.plus in ("given", "same")


def _takes_for_granted(head: Token, attribution: Attribution) -> bool:
    """Whether the cue itself, in the construction in which it holds the event, takes it for granted."""
    tied = tie(head)
    if tied is None or not in_cue(tied.above, attribution):
        return False
    if attribution.stance == "asks":
        return tied.frame == "wh"
    minds = attribution.stance in ("believes", "doubts", "hedges", "promises", "intends", "demands")
    if minds and _is_known_to(head, tied, cue_tokens(attribution, head)):
        return True
    found = signature(tied.above, tied.frame) if attribution.stance in ("asserts", "hedges") else None
    return found is not None and found.plus == "given" and not is_quoted(head, attribution)


def _is_known_to(head: Token, tied: Tie, cue: list[Token]) -> bool:
    """Whether what a mind holds or fails to hold is so: "is known to have", "did not notice that"."""
    if any(token.lower_ == "known" for token in cue) and tied.above.tag_ == "VBN" and negator(tied.above) is None:
        return True
    known = any(token.lemma_.lower() in KNOWING for token in cue) or _is_amazed(head, tied.above)
    return tied.frame == "that" and (known or _is_unforeseen(head, tied.above))


def _is_unforeseen(head: Token, cue: Token) -> bool:
    """Whether nobody saw it coming, which takes for granted that it came: "nobody guessed that the mill would burn"."""
    would = any(kid.dep_ == "aux" and kid.lower_ == "would" for kid in head.children)
    return would and negator(cue) is not None and cue.lemma_.lower() in UNFORESEEN


def _is_amazed(head: Token, cue: Token) -> bool:
    """Whether somebody only says how amazing a fact is: "I can't believe they burned it"."""
    able = any(kid.dep_ == "aux" and kid.lower_ in ("ca", "can", "could") for kid in cue.children)
    return able and negator(cue) is not None and cue.lemma_ == "believe" and is_past(head)


def is_past(head: Token) -> bool:
    """Whether a verb tells of the past, which nobody promises: "swore that he did not"."""
    return head.tag_ == "VBD" or any(k.dep_ in ("aux", "auxpass") and k.lower_ in PAST for k in head.children)
