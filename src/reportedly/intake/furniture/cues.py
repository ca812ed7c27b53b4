"""Lines that say what they are: teasers, tags, credits, subscription and navigation lines, captions."""

from typing import cast

from reportedly.intake.furniture.labels import Labels
from reportedly.intake.layout import Line
from reportedly.intake.naming import names_agencies_only
from reportedly.intake.settings import kinds, number, pattern
from reportedly.model import FurnitureKind


def label_cues(labels: Labels) -> None:
    """Label the lines that match a cue of the table, anywhere, or in the last lines."""
    lines = labels.layout.lines
    closing = len(lines) - int(number("closing", "zone"))
    for line in lines:
        if kind := _kind(line, "lines") or (_kind(line, "closing_lines") if line.index >= closing else None):
            labels.label(line, kind)
        elif names_agencies_only(line.words) or is_address(line.words):
            labels.label(line, "navigation" if is_address(line.words) else "credit")
        elif line.count <= number("cues", "max_words") * 2 and pattern("photo", "ends").search(line.words):
            labels.label(line, "caption")
        else:
            _cut(labels, line)


def _kind(line: Line, section: str) -> FurnitureKind | None:
    """The kind whose cue the line matches."""
    if line.count > number("cues", "max_words"):
        return None
    found = (kind for kind in kinds(section) if pattern(section, kind).match(line.words))
    return cast(FurnitureKind | None, next(found, None))


def is_address(words: str) -> bool:
    """Whether the line is a web address and nothing else, whole or taken apart by a tokeniser."""
    plain = words.casefold()
    if not plain.startswith(("http:", "https:", "http :", "www.")):
        return False
    parts = plain.split()
    if len(parts) == 1:
        return True
    joints = sum(part in "/-_=&?:" or part.endswith((".", "_")) for part in parts)
    return plain.startswith(("http: / /", "https: / /", "http : / /")) and joints >= len(parts) / 4


def _cut(labels: Labels, line: Line) -> None:
    """Label what a cue inside the line opens, to the line's end, where a sentence has ended before it."""
    for kind in kinds("inline"):
        found = pattern("inline", kind).search(line.words)
        if found and line.words[: found.start()].rstrip().endswith((".", "!", "?", '"', "”", "’", ")")):
            labels.cut(line.span.start + found.start(), line.span.end, cast(FurnitureKind, kind))
            return
