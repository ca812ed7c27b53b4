"""Makes words of a report harmless where they are shown: a terminal, a spreadsheet, Markdown.

Reports are untrusted. Nothing that a person sees may carry an escape sequence, a control character, or a control
that turns the direction of what stands around it.
"""

import re

# ECMA-48: CSI sequences, OSC/DCS/SOS/PM/APC strings up to their terminator, and two-character escapes.
ESCAPES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c|$)"
    r"|\x1b[ -/]*[0-~]?"
)
LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# C0 without newline, DEL and C1; directional marks, embeddings, overrides and isolates; the invisible tag characters.
UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)
LONE = re.compile("[\ud800-\udfff]")
# What spreadsheets take for the beginning of a formula; the full-width forms are read alike in some locales.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&@$]|(?<=[a-zA-Z])[.:](?=[a-zA-Z/])")
OPENING = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))", re.MULTILINE)


def clean(text: str) -> str:
    """The text without escape sequences, control characters (newlines stay) and direction controls."""
    text = LINE_ENDS.sub("\n", ESCAPES.sub("", text)).replace("\t", " ")
    return LONE.sub("\ufffd", UNSEEN.sub("", text))


def one_line(text: str) -> str:
    """The clean text on one line, white space run together."""
    return " ".join(clean(text).split())


def csv_cell(text: str) -> str:
    """The clean text as a cell that no spreadsheet takes for a formula: a leading apostrophe guards it."""
    cell = clean(text)
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(FORMULA) else cell


def markdown(text: str) -> str:
    """The clean text with everything escaped that CommonMark or GitHub would read as markup, link or HTML."""
    escaped = MARKUP.sub(lambda found: "\\" + found.group(), one_line(text))
    return OPENING.sub(lambda found: found.group(1) + _guard(found.group(2)), escaped)


def _guard(opening: str) -> str:
    """The opening of a line, so that it starts no list, rule or heading."""
    return f"{opening}\u2060" if opening.isdigit() else f"\\{opening}"
