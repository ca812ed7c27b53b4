"""Where a long report is cut, so that neither memory nor time grows faster than its length."""

import re
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

# Tokens of a slice: the largest news reports have a tenth of it, and the parse of a slice takes some 600 MB.
MOST_TOKENS = 30_000
# Signs, and characters of any kind without white space, that are tokenised at once: more than the news has. The
# tokeniser takes signs off one by one and looks at all the rest each time, so a line of quotes costs its square.
_RUN = re.compile(r"[^\w\s]{32}(?=\S)|\S{120}(?=\S)")
# Tokens of a sentence: twice the longest of the news. More is a list, a table or an attack, which no parse helps with,
# and what stages and readers do with a sentence takes time that grows with its square.
LONGEST_SENTENCE = 250
_ENDS = frozenset(".!?…")
_STOPS = frozenset(",;:—–)”")


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


def run_cuts(text: str) -> set[int]:
    """Offsets at which characters without white space are cut into pieces that can be tokenised."""
    return {found.end() for found in _RUN.finditer(text)}


def unended(doc: Doc, starts: list[bool]) -> list[int]:
    """The tokens at which sentences begin so that no LONGEST_SENTENCE tokens follow each other without an end.

    Args:
        doc: Tokens that are not parsed yet: the parser itself takes too long over thousands without an end.
        starts: For each token whether a sentence begins with it in any case.
    """
    found, since = [], 0
    for token, begins in zip(doc, starts, strict=True):
        if begins:
            since = token.i
        elif token.i - since >= LONGEST_SENTENCE:
            since = token.i
            found.append(since)
        if token.text in _ENDS:
            since = token.i + 1
    return found


def sentence_cuts(doc: Doc) -> list[int]:
    """The tokens at which sentences should begin so that none is too long; none where none is."""
    if all(sentence.end - sentence.start <= LONGEST_SENTENCE for sentence in doc.sents):
        return []
    return [cut for sentence in doc.sents for cut in _cuts(doc, sentence.start, sentence.end)]


def _cuts(doc: Doc, start: int, end: int) -> Iterator[int]:
    """The first token of a sentence, and those at which it is cut: after a comma or the like where there is one."""
    yield start
    while end - start > LONGEST_SENTENCE:
        last = start + LONGEST_SENTENCE
        stops = (i for i in range(last, start + LONGEST_SENTENCE // 2, -1) if doc[i - 1].text in _STOPS)
        start = next(stops, last)
        yield start
