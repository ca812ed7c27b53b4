"""Links to other stories between paragraphs: a sentence without its full stop where all others have theirs."""

from reportedly.intake.furniture.headings import is_bare
from reportedly.intake.furniture.labels import Labels
from reportedly.intake.furniture.repeats import sentence_spans
from reportedly.intake.layout import Line
from reportedly.intake.settings import number


def label_strays(labels: Labels) -> None:
    """Label single sentences without an end mark, each a paragraph between paragraphs that end in one."""
    body = labels.body()
    prose = [line for line in body if line.count > number("layout", "prose_words")]
    ended = sum(line.ended for line in prose)
    if ended < number("strays", "least_ended") or ended < number("strays", "ended_share") * len(prose):
        return
    for before, line, after in zip(body, body[1:], body[2:], strict=False):
        if _is_alone(before, line, after) and _is_stray(line):
            labels.label(line, "teaser")


def _is_alone(before: Line, line: Line, after: Line) -> bool:
    """Whether the line is a paragraph, and its neighbours are ended ones: in a list or a cut sentence they are not."""
    apart = before.paragraph < line.paragraph < after.paragraph
    return apart and before.ended and after.ended and not after.words[0].islower()


def _is_stray(line: Line) -> bool:
    """Whether the line is one bare sentence, in nobody's words."""
    if line.count > number("strays", "max_words") or not is_bare(line) or not line.words[0].isupper():
        return False
    quoted = any(mark in line.words for mark in '"“”„«»`')
    return line.words[-1].isalpha() and not quoted and len(sentence_spans(line.words, line.span.start)) == 1
