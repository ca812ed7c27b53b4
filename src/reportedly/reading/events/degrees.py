"""Constructions that carry an infinitive beside the table: "too weak to", "strong enough to", "was allowed to"."""

from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.reading.events.signatures import Effect, embedding
from reportedly.reading.events.syntax import child
from reportedly.reading.events.ties import Tie

WAS = ("was", "were", "had", "has", "have")
SUMMONING = ("summon", "call", "phone", "telephone", "invite")  # what is then voiced, the caller voices
PAST = ("VBD", "VBN")
CARRYING = ("to", "bare", "that")  # the parse takes some bare infinitives for content clauses


@dataclass(frozen=True, slots=True)
class Carried:
    """What a construction makes of its infinitive.

    Attributes:
        plus: Where the construction is told as so.
        minus: Where it is negated.
        cue: The word that decides.
        over: The word whose own standing counts; None where nothing further up bears on it.
    """

    plus: Effect
    minus: Effect
    cue: Token
    over: Token | None


def carried(head: Token, tied: Tie) -> Carried | None:
    """What a degree, an ability, a permission or a span of time makes of an infinitive, if there is one."""
    above = tied.above
    if (
        tied.frame == "to"
        and above.lemma_.lower() in SUMMONING
        and head.lemma_.lower() in embedding("voicing", "verbs")
    ):
        return Carried("planned", "planned", above, above)
    if tied.frame in CARRYING and above.lemma_.lower() in embedding("allowing", "verbs") and above.pos_ == "VERB":
        return _let(head, tied)
    return _with_to(above) if tied.frame in ("to", "to_have") else None


def _with_to(above: Token) -> Carried | None:
    """What a word that is no verb of the table makes of the infinitive behind it."""
    if above.lemma_.lower() == "use" and above.tag_ == "VBD" and child(above, "dobj") is None:
        return Carried("same", "not", above, None)
    if above.lower_ in ("going", "gonna"):
        return Carried("scheduled", "not", above, above)
    if above.lower_ == "order" and above.head.lower_ == "in":
        return Carried("planned", "planned", above, None)
    giving = above.head if above.lemma_.lower() in embedding("spans", "nouns") and above.dep_ == "dobj" else above
    if giving.lemma_.lower() == "give" and (giving != above or _takes_time(above)):
        return Carried("demanded", "open", giving, giving)
    if above.lemma_.lower() == "take" and _takes_time(above):
        return Carried("same", "not", above, above)
    return _of_degree(above) or _of_ability(above)


def _let(head: Token, tied: Tie) -> Carried | None:
    """What somebody is let do: done where it is told as past, left open else."""
    above = tied.above
    if tied.frame != "to" and (above.lemma_.lower() != "let" or head.tag_ not in ("VB", "VBP")):
        return None
    past = above.tag_ == "VBD" or (above.tag_ == "VBG" and above.dep_ == "advcl" and above.head.tag_ == "VBD")
    past = past or any(k.dep_ in ("aux", "auxpass") and k.lower_ in WAS for k in above.children)
    done = past and above.lemma_.lower() in embedding("allowing", "able")
    return Carried("same" if done else "open", "not", above, above)


def _of_degree(above: Token) -> Carried | None:
    """What "too" and "enough" make of the infinitive behind an adjective."""
    if above.pos_ not in ("ADJ", "ADV"):
        return None
    for kid in above.children:
        if kid.dep_ == "advmod" and kid.lower_ == "too":
            return Carried("not", "same", kid, above.head)
        if kid.dep_ == "advmod" and kid.lower_ == "enough":
            past = above.head.tag_ in PAST
            return Carried("same" if past else "possible", "not", kid, above.head)
    return None


def _of_ability(above: Token) -> Carried | None:
    """What somebody was able to do was done."""
    able = above.lower_ == "able" and (above.head.tag_ in PAST or child(above.head, "aux") is not None)
    modal = any(kid.tag_ == "MD" or kid.lower_ == "to" for kid in above.head.children if kid.dep_ == "aux")
    return Carried("same", "not", above, above.head) if able and not modal else None


def _takes_time(verb: Token) -> bool:
    """Whether it took somebody a time to do it."""
    spans = embedding("spans", "nouns")
    return any(kid.dep_ in ("dobj", "npadvmod", "attr") and kid.lemma_.lower() in spans for kid in verb.children)
