"""Tags and captions stuck to the sentence after them, as page scrapers leave them ("peace talksThe army said")."""

import re

from reportedly.intake.furniture.labels import Labels
from reportedly.intake.settings import number

# Four small letters from the beginning of a word, then a capitalised word: brand names (iPhone, YouTube) differ.
_SEAM = re.compile(r"\b[a-z]{4,}(?=[A-Z][a-z]+\b)")
_WORDS = re.compile(r"[\w'’,-]+(?: [\w'’,-]+)*")


def label_glued(labels: Labels) -> None:
    """Label what stands before a seam at the beginning of a line, where it holds no sentence of its own."""
    for line in labels.layout.lines:
        if line.index in labels.kinds:
            continue
        seam = _SEAM.search(line.words, 0, 200)
        head = line.words[: seam.end()] if seam else ""
        if _WORDS.fullmatch(head) and len(head.split()) <= number("glue", "max_words"):
            labels.cut(line.span.start, line.span.start + len(head), "tags" if head.islower() else "caption")
