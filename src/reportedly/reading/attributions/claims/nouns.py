"""Nouns for what somebody says, with their clause and their owner: "claims by residents that ..."."""

from spacy.tokens import Doc, Token

from reportedly.reading.attributions.draft import Draft, Words
from reportedly.reading.attributions.responses.tables import listed
from reportedly.reading.attributions.tree import place, trimmed

LIKELY = 0.7  # a round figure, as for the cues that our own table vouches for
FAR = 14  # tokens between such a noun and the clause that it leads to
POINTERS = ("any", "accuses", "condemns", "demands", "threatens", "denies")
MISTAGGED = ("nsubj", "nsubjpass", "dobj", "pobj")  # of "reports" and "claims" the tagger makes verbs
THINGS = ("of", "about", "regarding", "concerning")
OWNERS = ("by", "from", "of", "in", "on")


def is_claim(token: Token) -> bool:
    """Whether it is the head of a noun phrase, and a word for what somebody says."""
    noun = token.pos_ == "NOUN" or (token.pos_ == "VERB" and token.dep_ in MISTAGGED)
    if not noun or token.dep_ == "compound":
        return False
    lemma = token.lemma_.lower()
    return any(lemma in listed("pointers", key) for key in POINTERS)


def claim_of(doc: Doc, noun: Token) -> Draft | None:
    """The attribution that the noun holds: its owner is the source, its clause the content."""
    held = _clause(doc, noun) or _thing(noun)
    if held is None:
        return None
    words, frame, cue_end = held
    run = trimmed(doc, words, ",;:.—–-")
    if run[0] >= run[1]:
        return None
    owner = _owner(doc, noun, run[0], frame)
    if frame == "prep_of" and owner is None:
        return None
    return Draft(
        head=noun.i,
        lemma=noun.lemma_.lower(),
        part="n",
        frame=frame,
        source=(place(doc, owner),) if owner is not None else (),
        cue=(place(doc, (noun.i, cue_end)),),
        content=(place(doc, run),),
        score=LIKELY,
    )


def _clause(doc: Doc, noun: Token) -> tuple[Words, str, int] | None:
    """The clause behind the noun and whoever said it ("that ..."), or an infinitive ("the demand of X to ...")."""
    end = noun.sent.end
    for token in doc[noun.i + 1 : min(noun.i + 1 + FAR, end)]:
        if token.lower_ == "that" and token.dep_ in ("mark", "nsubj", "nsubjpass", "dobj", "det", "advmod"):
            verb = token.head
            if verb.pos_ in ("VERB", "AUX") and verb.i > token.i:
                return (token.i, min(_clause_end(verb), end)), "that", noun.i + 1
            return None
        if token.tag_ == "TO" and token.head.tag_ == "VB":
            return (token.i, min(_clause_end(token.head), end)), "to", noun.i + 1
        if token.pos_ in ("VERB", "AUX") or token.text in (";", ":", "“", '"'):
            return None
    return None


def _clause_end(verb: Token) -> int:
    """Where the clause of a verb ends: before a tail that says something else."""
    end = verb.right_edge.i + 1
    for part in verb.rights:
        if part.dep_ == "advcl" and part.tag_ == "VBG" and part.i and part.left_edge.i and part.nbor(-1).text == ",":
            end = min(end, part.left_edge.i - 1)
    return end


def _thing(noun: Token) -> tuple[Words, str, int] | None:
    """What an account is of ("the skier's account of the fall"), a wrong that somebody is said to have done."""
    for part in (part for host in (noun, *_made(noun)) for part in host.rights):
        if part.dep_ == "prep" and part.lower_ in THINGS:
            inner = next((c for c in part.children if c.dep_ in ("pobj", "pcomp")), None)
            if inner is not None and inner.i > part.i:
                return (
                    (inner.left_edge.i, inner.right_edge.i + 1),
                    "prep_of",
                    (part if part.head == noun else noun).i + 1,
                )
    return None


def _made(noun: Token) -> list[Token]:
    """The participles that tell by whom it was made ("accusations levelled by ...")."""
    return [c for c in noun.rights if c.dep_ == "acl" and c.tag_ == "VBN" and any(p.dep_ == "agent" for p in c.rights)]


def _owner(doc: Doc, noun: Token, before: int, frame: str) -> Words | None:
    """The words for whoever said it: a possessive, or the phrase behind the noun with "by", "from", "of" or "in"."""
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if owner is not None:
        end = next((t.i for t in owner.rights if t.tag_ == "POS"), owner.right_edge.i + 1)
        return trimmed(doc, (owner.left_edge.i, end))
    for part in (part for host in _made(noun) for part in host.rights if part.dep_ == "agent"):
        inner = next((c for c in part.children if c.dep_ == "pobj"), None)
        if inner is not None and inner.left_edge.i < before:
            return trimmed(doc, (inner.left_edge.i, min(inner.right_edge.i + 1, before)))
    first = noun.i + 1
    if first >= before or doc[first].lower_ not in OWNERS or (frame == "prep_of" and doc[first].lower_ == "of"):
        return None
    run = trimmed(doc, (first + 1, before))
    return run if run[0] < run[1] and any(t.pos_ in ("NOUN", "PROPN", "PRON") for t in doc[run[0] : run[1]]) else None
