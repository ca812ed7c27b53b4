"""Section headings between paragraphs, and the tag lines below the last one."""

import re

from reportedly.intake.furniture.labels import Labels
from reportedly.intake.layout import Line
from reportedly.intake.settings import number

_CUT_OFF = re.compile(r"\b(?:and|or|but|nor|the|a|an|of|to|that)$|[`“‘(\[]$", re.I)
_SPEECH = re.compile(r"[,.?!][\"”’']+\s+\w")
_NUMBERED = re.compile(r"\d+[.)]\s|\(|\[")
BULLETS = tuple("-•*·–—▪►>")


def label_closing(labels: Labels) -> None:
    """Label the short lines without a full stop below the last prose: tags."""
    if not labels.layout.punctuated:
        return
    body = labels.body()
    room = int(number("closing", "max_lines"))
    while len(body) > 1 and room and is_bare(body[-1]) and body[-1].count <= number("closing", "max_words"):
        labels.label(body.pop(), "tags")
        room -= 1


def label_linked(labels: Labels) -> None:
    """Label the bare lines below a line that announces links ("Related stories") or a picture ("Image caption,")."""
    if not labels.layout.punctuated:
        return
    room, kind = 0, None
    for line in labels.layout.lines:
        if line.index in labels.kinds:
            kind = labels.kinds[line.index]
            opens = kind in ("teaser", "caption") and line.count <= number("linked", "opener_words") and not line.ended
            room = int(number("linked", "max_lines")) if opens else 0
        elif room and kind and is_bare(line) and line.count <= number("linked", "max_words"):
            labels.label(line, kind)
            room -= 1
        else:
            room = 0


def label_headings(labels: Labels) -> None:
    """Label short lines without a full stop that stand alone above prose; lists are left alone."""
    if not labels.layout.punctuated:
        return
    body = labels.body()
    for before, line, after in zip([None, *body], body, body[1:], strict=False):
        if _is_heading(line) and before is not None and _is_prose(after) and not _goes_on(before, line):
            labels.label(line, "heading")


def _is_heading(line: Line) -> bool:
    short = line.count <= number("headings", "max_words") and len(line.words) <= number("headings", "max_characters")
    return short and (is_bare(line) or (line.words.isupper() and line.words.endswith(("?", "!"))))


def is_bare(line: Line) -> bool:
    """Whether the line has words, opens with a letter or digit and closes with no punctuation."""
    return line.count > 0 and not line.ended and not line.open_ended and not _is_cut(line.words)


def _is_cut(words: str) -> bool:
    """Whether the words are an item of a list or somebody's words, or stop in the middle."""
    return words.startswith(BULLETS) or bool(_NUMBERED.match(words) or _CUT_OFF.search(words) or is_speech(words))


def is_speech(words: str) -> bool:
    """Whether the line holds somebody's words and goes on to say whose ("We go," he said)."""
    return bool(_SPEECH.search(words))


def _is_prose(line: Line) -> bool:
    return line.ended or line.open_ended or line.count > number("layout", "prose_words")


def _goes_on(before: Line, line: Line) -> bool:
    """Whether the line may belong to the one before: that is cut off or announces it, or it begins in lower case."""
    cut_off = not before.ended and before.count <= number("headings", "max_words")
    return before.open_ended or cut_off or line.words[0].islower()
