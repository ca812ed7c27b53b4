"""What makes a possible attribution more or less likely than its cue and frame alone: each a yes or no."""

from collections.abc import Iterator

from spacy.tokens import Token

from reportedly.reading.attributions.draft import Frame
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.tree import child

HELPERS = {
    "modal": frozenset({"would", "could", "might", "should", "may", "can", "must", "'d", "’d"}),
    "future": frozenset({"will", "'ll", "’ll", "wo"}),
    "infinitive": frozenset({"to"}),
    "do": frozenset({"do", "did", "does"}),
    "perfect": frozenset({"have", "has", "had", "'ve", "’ve"}),
}
ASIDES = ("before", "quote_before", "loose", "aside", "fronted")
LEVELS = 4  # links from a cue up to the verb whose clause it stands in
EMPTY_SUBJECTS = ("it", "that", "this", "which", "there", "what", "these", "those")


def features(layout: Layout, token: Token, frame: Frame, source: Token | None) -> Iterator[str]:
    """The names of the features that hold."""
    yield from _of_cue(layout, token)
    if is_nested(token, frame):
        yield "nested"
    yield from _of_source(source, token)
    yield from _of_content(layout, token, frame)


def is_nested(token: Token, frame: Frame) -> bool:
    """Whether the cue stands in a clause that another verb before it says, thinks or wants."""
    if frame.name.removeprefix("as_") in ASIDES:
        return False
    if token.tag_ == "VBG" and token.dep_ in ("advcl", "acl") and token.i and token.doc[token.i - 1].text == ",":
        return False
    current = token
    for _ in range(LEVELS):
        above = current.head
        if above == current:
            return False
        if current.dep_ == "ccomp" and above.i < current.i:
            return True
        if current.dep_ not in ("conj", "advcl", "xcomp", "relcl", "acl", "pcomp", "prep"):
            return False
        current = above
    return False


def _of_cue(layout: Layout, token: Token) -> Iterator[str]:
    if layout.inside[token.i] >= 0:
        yield "cue_in_quotation"
    yield from _of_helpers({c.lower_ for c in token.lefts if c.dep_ in ("aux", "auxpass")})
    if child(token, "neg") is not None:
        yield "negated"
    if token.tag_ in ("VBG", "VBD", "VBN", "VBZ", "VBP", "VB"):
        yield f"tag_{token.tag_.lower()}"
    if token.dep_ in ("relcl", "acl", "advcl", "xcomp", "conj", "pcomp"):
        yield f"cue_{token.dep_}"
    if any(c.lower_ in ("if", "when", "unless", "because") for c in token.lefts if c.dep_ in ("mark", "advmod")):
        yield "conditional"
    if token.sent[-1].text == "?":
        yield "question"
    if token.text[:1].isupper() and token.i > token.sent.start:
        yield "capital"


def _of_helpers(helpers: set[str]) -> Iterator[str]:
    return (name for name, forms in HELPERS.items() if helpers & forms)


def _of_source(source: Token | None, token: Token) -> Iterator[str]:
    if source is None:
        yield "no_source"
        return
    word = source.lower_
    if word in ("i", "we", "me", "us", "my", "our"):
        yield "first_person"
    elif word in ("you", "your"):
        yield "second_person"
    elif word in EMPTY_SUBJECTS:
        yield "empty_subject"
    elif source.pos_ == "PRON":
        yield "pronoun"
    elif source.pos_ == "PROPN" or source.ent_type_:
        yield "name"
    if source.sent.start != token.sent.start or abs(source.i - token.i) > 15:
        yield "far_source"
    if source.dep_ not in ("nsubj", "poss", "pobj"):
        yield "odd_source"


def _of_content(layout: Layout, token: Token, frame: Frame) -> Iterator[str]:
    start, end = frame.content[0]
    if layout.inside[start] >= 0 and layout.inside[token.i] < 0:
        yield "content_opens_quotation"
    elif any(layout.inside[i] >= 0 for i in range(start, end)) and layout.inside[token.i] < 0:
        yield "content_holds_quotation"
    size = sum(b - a for a, b in frame.content)
    if size <= 2:
        yield "tiny_content"
    elif size > 40:
        yield "long_content"
    first = token.doc[start]
    if size <= 2 and first.pos_ in ("PRON", "DET"):
        yield "pronoun_content"
    if frame.name in ("object", "small") or frame.name.startswith(("object_", "prep_")):
        yield "phrase_content"
        if first.pos_ == "PROPN":
            yield "name_content"
