"""The lines above the report: addresses, dates, headline, standfirst, byline."""

from reportedly.intake.dateline import opens_with_dateline
from reportedly.intake.dates import is_date_line
from reportedly.intake.furniture.headings import BULLETS, is_speech
from reportedly.intake.furniture.labels import Labels
from reportedly.intake.layout import Line
from reportedly.intake.masthead import find_masthead
from reportedly.intake.settings import number, pattern
from reportedly.knowledge.notices import opens_notice
from reportedly.model import FurnitureKind


def label_opening(labels: Labels) -> None:
    """Label what stands above the first line of prose; at least one line of prose always stays below."""
    lines = labels.layout.lines
    _label_titles(labels)
    _label_dates(labels)
    room = int(number("opening", "max_lines"))
    for line in lines:
        if line.index in labels.kinds:
            room -= labels.kinds[line.index] == "headline"
        elif opens_notice(line.words):
            continue
        elif pattern("opening_lines", "credit").match(line.words):
            labels.label(line, "credit")
        elif room > 0 and _is_headline(line, labels) and _body_follows(line, labels):
            labels.label(line, _kind_above(line, labels))
            room -= labels.kinds[line.index] != "navigation"
        else:
            return


def _kind_above(line: Line, labels: Labels) -> FurnitureKind:
    """What a bare line above the report is: a word or two name a section of the site; the first longer one is it."""
    if line.count < number("opening", "title_words"):
        return "navigation"
    return "heading" if _has_headline(labels) or line.words.startswith(BULLETS) else "headline"


def _label_titles(labels: Labels) -> None:
    """Label every line that is the title, or the first part of it."""
    title = letters(labels.title or "")
    for line in labels.layout.lines:
        if is_title(line.words, title) and (line.index or _body_follows(line, labels)):
            labels.label(line, "headline")


def is_title(words: str, title: str) -> bool:
    """Whether a line says the title (given as its letters) or begins it, whatever the case and punctuation."""
    said = letters(words) if title and len(words) <= 2 * len(title) + 40 else ""
    long_enough = len(words.split()) >= number("opening", "title_words")
    return bool(said) and (said == title or (long_enough and title.startswith(said)))


def letters(words: str) -> str:
    """The letters and digits alone, case folded."""
    return "".join(char for char in words.casefold() if char.isalnum())


def _label_dates(labels: Labels) -> None:
    """Label dates that stand alone, or with the outlet's name, among the first lines."""
    for line in labels.layout.lines[: int(number("opening", "date_lines"))]:
        if is_date_line(line.words) or (find_masthead(line.words) and _body_follows(line, labels)):
            labels.label(line, "navigation")


def _is_headline(line: Line, labels: Labels) -> bool:
    """Whether the line looks like a headline: short, without a full stop, or in title case."""
    if line.count > number("opening", "max_words") or opens_with_dateline(line.words):
        return False
    if line.open_ended or is_speech(line.words):
        return False
    if not _has_headline(labels) and _in_title_case(line):
        return True
    beside = (labels.kinds.get(line.index + step) for step in (-1, 1))
    return not line.ended and (labels.layout.punctuated or "navigation" in beside)


def _has_headline(labels: Labels) -> bool:
    return "headline" in labels.kinds.values()


def _in_title_case(line: Line) -> bool:
    """Whether nearly all longer words begin with a capital, as in no sentence of prose."""
    words = [word for word in line.words.split() if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= number("opening", "capital_words") and capitals >= number("opening", "capitals") * len(words)


def _body_follows(line: Line, labels: Labels) -> bool:
    """Whether a later line without a label is prose."""
    rest = labels.layout.lines[line.index + 1 :]
    return any(other.index not in labels.kinds and (other.ended or other.count > line.count) for other in rest)
