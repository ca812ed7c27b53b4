"""Makes the parse of a long report in slices of whole blocks, so that memory does not grow with its length."""

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

# Tokens of a slice: the largest news reports have a tenth of it, and the parse of a slice takes some 600 MB.
MOST_TOKENS = 30_000


def slices(pieces: Iterable[Doc], most: int = MOST_TOKENS) -> Iterator[list[Doc]]:
    """The pieces in groups of at most so many tokens; a piece that is longer makes a group of its own."""
    group: list[Doc] = []
    size = 0
    for piece in pieces:
        if group and size + len(piece) > most:
            yield group
            group, size = [], 0
        group.append(piece)
        size += len(piece)
    if group:
        yield group


def joined(docs: list[Doc], nlp: Language) -> Doc:
    """The docs as one; a single one as it is."""
    if len(docs) == 1:
        return docs[0]
    return Doc.from_docs(docs, ensure_whitespace=False) or Doc(nlp.vocab)
