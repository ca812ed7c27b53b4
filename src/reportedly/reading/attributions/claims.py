"""Claims held as nouns in an answer: "denied claims by residents that ...", "rejected its report that ..."."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from reportedly.model import Span
from reportedly.reading.attributions.draft import Draft, Words
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.lexicon import stances
from reportedly.reading.attributions.responses.tables import listed
from reportedly.reading.attributions.tree import place, trimmed

LIKELY = 0.7  # a round figure, as for the cues that our own table vouches for
ANSWERING = ("denies", "rebuts", "condemns", "acknowledges")
BESIDE = 9  # tokens between a cue and the noun that it answers
FAR = 14  # tokens between that noun and the clause that it leads to
POINTERS = ("any", "accuses", "condemns", "demands", "threatens", "denies")
OWNERS = ("by", "from", "of", "in", "on")
GLUED = 6  # tokens between a participle that answers and the noun behind it


def with_claims(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts with the claims that some of them answer as nouns, and those answers with their whole content."""
    made = {draft.head: draft for draft in drafts}
    _add_glued(layout.doc, made)
    for head in sorted(made):
        host = made[head]
        noun = _noun(layout.doc, host) if head >= 0 and _answers(host) else None
        claim = _claim(layout.doc, noun) if noun is not None else None
        if noun is None or claim is None:
            continue
        old = made.get(claim.head)
        if old is None or (claim.source and not old.source) or old.content[-1].end < claim.content[-1].end:
            made[claim.head] = claim
        made[claim.head] = replace(made[claim.head], taken_up=True)
        made[head] = _widened(layout.doc, _without(layout.doc, host, noun), noun, claim)
    return [made[head] for head in sorted(made)]


def _answers(host: Draft) -> bool:
    """Whether the cue says what becomes of somebody's claim."""
    if stances().get(host.lemma) in ANSWERING or host.answering:
        return True
    return any(host.lemma in listed("cues", key) for key in ("rebuts", "back", "labels", "takes"))


def _noun(doc: Doc, host: Draft) -> Token | None:
    """The noun for what somebody said that the cue takes up: its object, or in a passive its subject."""
    cue = doc[host.head]
    subject = next((t for t in cue.lefts if t.dep_ == "nsubjpass"), None)
    if subject is not None and _is_claim(subject):
        return subject
    last = _last_of(doc, host)
    for token in doc[cue.i + 1 : min(last + 1 + BESIDE, cue.sent.end)]:
        if token.pos_ in ("VERB", "SCONJ") or token.text in (",", ":", ";"):
            return None
        if _is_claim(token):
            return token
    return None


def _last_of(doc: Doc, host: Draft) -> int:
    """The last word of the cue that stands with its head."""
    cue = doc[host.head]
    ends = [found[-1].i for span in host.cue if (found := doc.char_span(*span, alignment_mode="expand")) is not None]
    return max([cue.i, *(end for end in ends if end - cue.i <= 3)])


def _is_claim(token: Token) -> bool:
    """Whether it is the head of a noun phrase, and a word for what somebody says."""
    if token.pos_ != "NOUN" or token.dep_ == "compound":
        return False
    lemma = token.lemma_.lower()
    return any(lemma in listed("pointers", key) for key in POINTERS)


def _claim(doc: Doc, noun: Token) -> Draft | None:
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
    for part in noun.rights:
        if part.dep_ == "prep" and part.lower_ in ("of", "about"):
            inner = next((c for c in part.children if c.dep_ in ("pobj", "pcomp")), None)
            if inner is not None and inner.i > part.i:
                return (inner.left_edge.i, inner.right_edge.i + 1), "prep_of", part.i + 1
    return None


def _owner(doc: Doc, noun: Token, before: int, frame: str) -> Words | None:
    """The words for whoever said it: a possessive, or the phrase behind the noun with "by", "from", "of" or "in"."""
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if owner is not None:
        end = next((t.i for t in owner.rights if t.tag_ == "POS"), owner.right_edge.i + 1)
        return trimmed(doc, (owner.left_edge.i, end))
    first = noun.i + 1
    if first >= before or doc[first].lower_ not in OWNERS or (frame == "prep_of" and doc[first].lower_ == "of"):
        return None
    run = trimmed(doc, (first + 1, before))
    return run if run[0] < run[1] and any(t.pos_ in ("NOUN", "PROPN", "PRON") for t in doc[run[0] : run[1]]) else None


def _without(doc: Doc, host: Draft, noun: Token) -> Draft:
    """The answer with its cue ended before the noun that it answers."""
    first = doc[max(noun.left_edge.i, host.head + 1)]
    before = doc[first.i - 1]
    end = before.idx + len(before)
    cue = tuple(Span(p.start, min(p.end, end)) for p in host.cue if p.start < end or p.start > noun.idx)
    held = any(p.start <= noun.idx < p.end for p in host.cue)
    return replace(host, cue=cue) if held and cue and noun.i > host.head else host


def _widened(doc: Doc, host: Draft, noun: Token, claim: Draft) -> Draft:
    """The answer with its content from the noun phrase to the end of the claim."""
    if noun.i < host.head:
        return host
    start = place(doc, (min(noun.i, max(noun.left_edge.i, _last_of(doc, host) + 1)), noun.i + 1)).start
    end = claim.content[-1].end
    over = [piece for piece in host.content if piece.start < end and piece.end > start]
    whole = Span(min([start, *(p.start for p in over)]), max([end, *(p.end for p in over)]))
    rest = [piece for piece in host.content if piece not in over]
    return replace(host, content=tuple(sorted([*rest, whole])))


def _add_glued(doc: Doc, made: dict[int, Draft]) -> None:
    """Adds answers in a participle that the parse takes for part of a name (", refuting residents' claims")."""
    for draft in list(made.values()):
        for token in _glued(doc, draft):
            if token.i not in made:
                made[token.i] = _participle(doc, token, draft)


def _glued(doc: Doc, draft: Draft) -> Iterator[Token]:
    """The participles behind a comma right after the cue of an attribution that answer by their sense."""
    if draft.head < 0 or not draft.source:
        return
    for token in doc[draft.head + 1 : min(draft.head + 1 + BESIDE, doc[draft.head].sent.end)]:
        if token.lower_.endswith("ing") and doc[token.i - 1].text == ",":
            lemma = token.lemma_.lower() if token.pos_ == "VERB" else token.lower_.removesuffix("ing")
            known = stances().get(lemma) or stances().get(lemma + "e")
            if known in ("denies", "rebuts") and any(_is_claim(t) for t in doc[token.i + 1 : token.i + 1 + GLUED]):
                yield token


def _participle(doc: Doc, token: Token, main: Draft) -> Draft:
    lemma = token.lower_.removesuffix("ing")
    run = trimmed(doc, (token.i + 1, token.sent.end), ",;:.")
    return Draft(
        head=token.i,
        lemma=lemma if lemma in stances() else lemma + "e",
        part="v",
        frame="object",
        source=main.source,
        cue=(place(doc, (token.i, token.i + 1)),),
        content=(place(doc, run),),
        score=LIKELY,
        tail_of=main.head,
    )
