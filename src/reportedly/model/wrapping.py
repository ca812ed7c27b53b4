"""Text cut into lines of one width, as mails and wire dumps come: which line breaks mean nothing."""

from itertools import pairwise

MIN_WIDTH = 36  # characters; narrower lines are a list or verse
MAX_WIDTH = 100  # characters; nobody wraps wider, and one longer line shows that lines are paragraphs
MIN_BREAKS = 3  # fewer breaks may lie so by chance
SHARE = 0.8  # of the breaks inside paragraphs after which the next word would not have fitted


def unwrapped(text: str) -> str:
    """The text with each line break that only keeps a width made a space; every offset stays.

    A text is wrapped if at nearly every break inside its paragraphs the next word would not have fitted.
    """
    lines = text.split("\n")
    width = max(len(line.rstrip()) for line in lines)
    if not MIN_WIDTH <= width <= MAX_WIDTH or len(lines) <= MIN_BREAKS:
        return text
    breaks = _breaks(lines, width)
    full = [at for at, fits in breaks if not fits]
    if len(full) < MIN_BREAKS or len(full) < SHARE * len(breaks):
        return text
    characters = list(text)
    for at in full:
        characters[at] = " "
        if characters[at - 1] == "\r":
            characters[at - 1] = " "
    return "".join(characters)


def _breaks(lines: list[str], width: int) -> list[tuple[int, bool]]:
    """The place of each break inside a paragraph, and whether the next word would have fitted before it."""
    found, at = [], -1
    for line, following in pairwise(lines):
        at += len(line) + 1
        here, words = line.strip(), following.split(maxsplit=1)
        if here and words:
            found.append((at, len(line.rstrip()) + 1 + len(words[0]) <= width))
    return found
