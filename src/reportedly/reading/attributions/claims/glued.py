"""Answers in a participle that the parse takes for part of a name (", refuting residents' claims that ...")."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from reportedly.reading.attributions.claims.nouns import LIKELY, is_claim
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.lexicon import stances
from reportedly.reading.attributions.tree import place, trimmed

BESIDE = 9  # tokens between a cue and the participle
NEAR = 6  # tokens between the participle and the noun behind it


def add_glued(doc: Doc, made: dict[int, Draft]) -> None:
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
            if known in ("denies", "rebuts") and any(is_claim(t) for t in doc[token.i + 1 : token.i + 1 + NEAR]):
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
