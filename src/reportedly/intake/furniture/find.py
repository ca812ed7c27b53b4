"""The rules of furniture, in order: the one place where a rule is registered."""

from collections.abc import Callable, Iterable

from reportedly.intake.furniture.cues import label_cues, label_last_words
from reportedly.intake.furniture.glue import label_glued
from reportedly.intake.furniture.headings import label_closing, label_headings, label_linked
from reportedly.intake.furniture.labels import Labels, apart
from reportedly.intake.furniture.opening import label_opening
from reportedly.intake.furniture.repeats import label_repeats
from reportedly.intake.furniture.strays import label_strays
from reportedly.intake.layout import Layout
from reportedly.model import Furniture

# Each sees what those before it have labelled.
RULES: tuple[Callable[[Labels], None], ...] = (
    label_cues,
    label_opening,
    label_linked,
    label_closing,
    label_headings,
    label_strays,
    label_glued,
    label_repeats,
)


def find_furniture(page: Layout, title: str | None, given: Iterable[Furniture] = ()) -> tuple[Furniture, ...]:
    """The furniture of a text, sorted and without overlaps.

    Args:
        page: The text's lines.
        title: The report's title, where one is known.
        given: What the format has marked already.
    """
    marked = tuple(given)
    labels = Labels(page, title)
    if len(page.lines) < 2:  # a single block is always the report, but for a credit in its last words
        label_last_words(labels)
        return marked or labels.furniture()
    for line in page.lines:
        kind = next((piece.kind for piece in marked if piece.span.overlaps(line.span)), None)
        if kind:
            labels.label(line, kind)
    for rule in RULES:
        rule(labels)
    return apart([*marked, *(p for p in labels.furniture() if not any(p.span.overlaps(m.span) for m in marked))])
