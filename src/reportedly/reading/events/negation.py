"""Whether something says no to an event at its own word: a negator of it, of its auxiliary, or of its arguments."""

from spacy.tokens import Token

from reportedly.reading.events.cues import cues
from reportedly.reading.events.signatures import embedding

ARGUMENTS = ("nsubj", "nsubjpass", "dobj")
LIMITS = ("until", "till", "since")  # "not until the well failed" takes the failing for granted
INSTEAD = ("instead of", "rather than")  # what stands behind these was not done
DETERMINERS = ("det", "compound", "neg")  # the parser takes the "no" of "no-one" for a compound


def negator(head: Token) -> Token | None:
    """The word that negates an event, if any."""
    return _at(head) or _without(head)


def _at(head: Token) -> Token | None:
    """A negator of the word, of its auxiliary, or the "no" of its subject or object."""
    for kid in head.children:
        if kid.dep_ == "neg" or (kid.dep_ in ("det", "advmod", "preconj") and kid.lower_ in cues().negators):
            if not _is_undone(kid, head):
                return kid
        elif kid.dep_ == "prep" and kid.i < head.i and (never := _never(kid)) is not None:
            return never
        elif kid.dep_ == "advmod" and kid.lower_ == "longer" and kid.i and kid.nbor(-1).lower_ == "no":
            return kid.nbor(-1)
        elif kid.lower_ == "nor" and kid.i < head.i:
            return kid
        if kid.dep_ in ARGUMENTS and head.pos_ in ("VERB", "AUX"):
            found = _in(kid)
            if found is not None:
                return found
    return None


def _never(preposition: Token) -> Token | None:
    """The "no" of "at no time" and the like in front of a clause."""
    for noun in preposition.children:
        if noun.dep_ == "pobj" and noun.lemma_.lower() in embedding("never", "nouns"):
            return next((kid for kid in noun.children if kid.lower_ == "no"), None)
    return None


def _is_undone(no: Token, head: Token) -> bool:
    """Whether a negator denies no event: "not only", "no doubt", "did not leave until noon"."""
    after = no.nbor(1).lower_ if no.i + 1 < len(no.doc) else ""
    if after in LIMITS and no.dep_ in ("neg", "advmod"):
        return True
    if after in ("only", "just", "merely", "simply", "least", "surprisingly", "doubt", "wonder"):
        return True
    past = any(k.dep_ == "aux" and k.lower_ in ("did", "had", "was", "were") for k in head.children)
    return past and any(
        kid.i > head.i
        and (
            (kid.dep_ == "prep" and kid.lower_ in ("until", "till"))
            or (kid.dep_ == "advcl" and any(k.lower_ in ("until", "till") for k in kid.children))
        )
        for kid in head.children
    )


def _in(argument: Token) -> Token | None:
    """The "no" of a noun phrase: "nobody", "no one", "none of them"."""
    if argument.lower_ in cues().negators:
        return argument
    for kid in argument.children:
        if (kid.dep_ in DETERMINERS or kid.i < argument.i) and kid.lower_ in cues().negators:
            return None if kid.nbor(1).lower_ in ("only", "just") else kid
    return None


def is_unreal(verb: Token) -> bool:
    """Whether a clause tells what would have been: what it would have been without was so."""
    helping = {kid.lower_ for kid in verb.children if kid.dep_ == "aux"}
    return bool(helping & {"have", "'ve", "’ve"}) and bool(helping & {"would", "could", "might", "'d", "’d"})


def _without(head: Token) -> Token | None:
    if head.dep_ in ("pcomp", "pobj") and head.head.lower_ == "without":
        return None if is_unreal(head.head.head) else head.head
    start = min([head.i, *(kid.i for kid in head.lefts)])
    if head.pos_ != "VERB" or start < 2 or start - 2 < head.sent.start:
        return None
    return head.doc[start - 2] if head.doc[start - 2 : start].text.lower() in INSTEAD else None
