"""Lines that say what they are: teasers, tags, credits, subscription and navigation lines, captions."""

from typing import cast

from reportedly.intake.furniture.labels import Labels
from reportedly.intake.layout import Line
from reportedly.intake.naming import names_agencies_only
from reportedly.intake.settings import inside, number, pattern, section_pattern, words
from reportedly.model import FurnitureKind


def label_cues(labels: Labels) -> None:
    """Label the lines that match a cue of the table, anywhere, or in the last lines."""
    lines = labels.layout.lines
    closing = len(lines) - int(number("closing", "zone"))
    for line in lines:
        kind = _cue(line, line.index >= closing) or _of_photo(line)
        if kind:
            labels.label(line, kind)
        else:
            _cut(labels, line)


def _cue(line: Line, closing: bool) -> FurnitureKind | None:
    """The kind that the line says it is of; a long line is prose, whatever it begins with."""
    if line.count > number("cues", "max_words") or len(line.words) > number("cues", "max_characters"):
        return "navigation" if is_address(line.words) else None
    kind = _kind(line, "lines") or _inside(line) or _of_names(line)
    return kind or (_kind(line, "closing_lines") if closing else None)


def _kind(line: Line, section: str) -> FurnitureKind | None:
    """The kind whose cue the line begins with."""
    found = section_pattern(section).match(line.words)
    return cast("FurnitureKind", found.lastgroup) if found else None


def _inside(line: Line) -> FurnitureKind | None:
    """The kind whose cue stands somewhere in the line."""
    plain = line.words.casefold()
    for cue in inside():
        if has_any(plain, cue.needs) and cue.pattern.match(line.words):
            return cast("FurnitureKind", cue.kind)
    return None


def _of_names(line: Line) -> FurnitureKind | None:
    """A web address, or a list of agencies and nothing else."""
    if is_address(line.words):
        return "navigation"
    return "credit" if names_agencies_only(line.words) else None


def _of_photo(line: Line) -> FurnitureKind | None:
    """A caption, if the line ends with whose the photo is."""
    if line.count > 2 * number("cues", "max_words"):
        return None
    tail = line.words[-int(number("photo", "max_characters")) :]
    if has_any(tail.casefold(), words("photo", "needs")) and pattern("photo", "ends").search(tail):
        return "caption"
    return None


def has_any(text: str, needs: tuple[str, ...]) -> bool:
    """Whether one of the words stands in the text; a loop, because this runs several times a line."""
    for word in needs:  # noqa: SIM110
        if word in text:
            return True
    return False


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


def label_last_words(labels: Labels) -> None:
    """Label what a cue near the end of a text of a single block opens: "... home. Source: AFP"."""
    for line in labels.layout.lines:
        _cut(labels, line)


def _cut(labels: Labels, line: Line) -> None:
    """Label what a cue inside the line opens, to the line's end, where a sentence has ended before it."""
    tail = max(0, len(line.words) - int(number("inline_limits", "max_characters")))
    found = section_pattern("inline").search(line.words, tail) if has_any(line.words[tail:], (":", "|")) else None
    if found and line.words[: found.start()].rstrip().endswith((".", "!", "?", '"', "”", "’", ")")):
        labels.cut(line.span.start + found.start(), line.span.end, cast("FurnitureKind", found.lastgroup))
