"""Claims, plans and demands that are thrown out, with what they were about; and what outlives being rejected."""

from dataclasses import replace

from spacy.tokens import Token

from reportedly.reading.events.cues import cues
from reportedly.reading.events.signatures import Signature, embedding, signature
from reportedly.reading.events.standing import Standing, made
from reportedly.reading.events.syntax import child
from reportedly.reading.events.ties import Tie, is_definite, tie
from reportedly.reading.events.triggers import word

NOMINAL = ("NOUN", "PROPN")
BESIDE = ("prt", "advmod", "prep")
ANSWERED = ("not", "planned", "open", "demanded")  # effects of verbs of rejecting, approving and considering
NEAR = 4  # words between a verb and what makes another verb of it: "fell three votes short"
AIMED = ("planned", "open", "tried", "scheduled", "possible", "prospective")  # effects of nouns of purpose


def outlives(head: Token, tied: Tie, found: Signature) -> bool:
    """Whether what a verb answers was itself said or asked, and so took place: "rejected the criticism"."""
    answered = found.plus in ANSWERED and tied.frame == "noun"
    verb = answered and tied.above.lemma_.lower() in embedding("speech_acts", "verbs")
    return verb and head.lemma_.lower() in embedding("speech_acts", "nouns")


def is_known(head: Token, tied: Tie, found: Signature) -> bool:
    """Whether a definite noun names what somebody is charged or sued over, and not the charge: "sued over the cut"."""
    named = head.pos_ in NOMINAL and is_definite(head) and tied.frame in ("for", "over", "after")
    return named and found.plus == "alleged"


def is_charged_with(head: Token, tied: Tie) -> bool:
    """Whether a definite noun names what somebody is said to have had a part in: "accused of ordering the raid"."""
    verb = tied.above
    if tied.frame != "noun" or verb.tag_ != "VBG" or head.pos_ not in NOMINAL or verb.lemma_.lower() in cues().light:
        return False
    named = any(kid.dep_ == "det" and kid.lower_ in ("the", "this", "that", "these", "those") for kid in head.children)
    over = tie(verb) if named else None
    own = signature(verb, "noun")
    if over is None or own is None or own.plus not in ("same", "demanded", "planned", "tried", "given"):
        return False
    owners = (over.above, over.above.head)  # the parse may hang "of" on who is accused
    found = [row.plus for each in owners if (row := signature(each, over.frame)) is not None]
    return bool(found) and found[0] in ("alleged", "denied")


def thrown_out(tied: Tie, found: Signature) -> Standing | None:
    """The standing of what a charge, claim or tale is about that is denied or called wrong."""
    if found.plus == "not" and _is_lifted(tied.above):
        return made("open", tied.above.head)
    if found.plus == "likely" and _is_absurd(tied.above):
        return replace(made("denied", tied.above), value="CT-")
    if found.plus != "alleged":
        return None
    if _is_wrong(tied.above) or _is_falsified(tied.above):
        return made("not", tied.above)
    return made("denied", tied.above) if _is_denied(tied.above) else None


def dropping(tied: Tie, found: Signature) -> Token | None:
    """The verb that throws out the plan or bid that a noun names, if one does."""
    noun = tied.above
    voted = found.plus == "demanded" and word(noun) in embedding("motions", "nouns")
    if noun.pos_ not in NOMINAL or not (voted or found.plus in AIMED):
        return None
    verb = noun.head
    passive = noun.dep_ == "nsubjpass" or (noun.dep_ == "nsubj" and child(verb, "dobj") is None)
    if verb.pos_ != "VERB" or not (noun.dep_ == "dobj" or passive):
        return None
    return verb if _names(verb) & embedding("dropping", "verbs") else None


def is_unverified(tied: Tie, found: Signature) -> bool:
    """Whether what a claim or charge is about is only checked: that somebody made the claim stands either way."""
    if found.plus != "alleged" or tied.above.pos_ not in NOMINAL:
        return False
    over = tie(tied.above)
    return (
        over is not None
        and over.frame in ("noun", "into")
        and over.above.lemma_.lower() in embedding("checking", "verbs")
    )


def _is_lifted(noun: Token) -> bool:
    """Whether a ban is the object of a verb that ends it."""
    under = noun.dep_ in ("dobj", "nsubjpass") and noun.pos_ in NOMINAL
    return under and noun.head.lemma_.lower() in embedding("lifting", "verbs")


def _is_absurd(verb: Token) -> bool:
    """Whether it is called absurd to suggest a thing."""
    over = tie(verb)
    if over is None or over.frame != "to" or over.above.pos_ != "ADJ":
        return False
    found = signature(over.above, "to")
    return found is not None and found.plus == "not"


def _is_wrong(verb: Token) -> bool:
    """Whether the outlet says of a charge that it is wrong: "was wrongly accused of"."""
    return any(kid.dep_ == "advmod" and kid.lower_ in embedding("wrongly", "adverbs") for kid in verb.children)


def _is_falsified(noun: Token) -> bool:
    """Whether a claim or tale is said to be untrue: "the tale that ... was made up"."""
    if noun.dep_ not in ("nsubj", "nsubjpass") or noun.pos_ not in NOMINAL or child(noun.head, "neg") is not None:
        return False
    said = child(noun.head, "acomp", "oprd")
    if said is not None and said.lower_ in embedding("falsified", "adjectives"):
        return True
    return noun.dep_ == "nsubjpass" and bool(_names(noun.head) & embedding("falsified", "verbs"))


def _is_denied(noun: Token) -> bool:
    """Whether the noun of a claim is the object of a verb that rejects it."""
    if noun.pos_ not in NOMINAL or word(noun) not in embedding("claims", "nouns"):
        return False
    over = tie(noun)
    return over is not None and over.frame == "noun" and bool(_names(over.above) & embedding("claims", "verbs"))


def _names(verb: Token) -> set[str]:
    """A verb as the table's lists name it: alone, and with its particle."""
    lemma = verb.lemma_.lower()
    names = {lemma}
    for kid in verb.children:
        if kid.dep_ in BESIDE and 0 < kid.i - verb.i <= NEAR:
            names.add(f"{lemma}_{kid.lower_}")
            names |= {f"{lemma}_{kid.lower_}_{inner.lower_}" for inner in kid.children if inner.dep_ == "pobj"}
    return names
