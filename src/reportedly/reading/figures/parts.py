"""Which figures a text gives as parts of another: "17 people, including four children"."""

import re
from dataclasses import replace

from reportedly.model import Figure

# Between the whole and the part, within one sentence.
INCLUDING = re.compile(
    r"[^.;]{0,80}\b(?:including|among\s+(?:them|whom|the\s+dead)|of\s+whom|of\s+which|of\s+them|them)\b[^.;]{0,20}$"
)
OF_THEM = re.compile(
    r"\s+(?:of\s+(?:them|whom|which|the\s+(?:dead|wounded|injured|victims)|those)\b|critically|seriously|badly|severely|slightly)"
)
REACH = 140  # characters between a whole and its part


def link_parts(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures, those that count a part of the one before them tied to it."""
    linked: list[Figure] = []
    known: dict[str, Figure] = {}
    for figure in figures:
        whole = linked[-1] if linked else None
        while whole is not None and whole.part_of is not None:
            whole = known[whole.part_of]
        tied = whole is not None and _is_part(text, whole, figure)
        linked.append(replace(figure, part_of=whole.id, kind=whole.kind) if whole and tied else figure)
        known[figure.id] = linked[-1]
    return tuple(linked)


def _is_part(text: str, whole: Figure, part: Figure) -> bool:
    """Whether the words between two figures, or after the second, make it a part of the first."""
    gap = text[whole.span.end : part.span.start]
    if len(gap) > REACH or whole.unit or part.unit or "\n" in gap or not _fits(whole, part):
        return False
    behind = OF_THEM.match(text, part.span.end)
    return INCLUDING.match(gap) is not None or (behind is not None and "." not in gap)


def _fits(whole: Figure, part: Figure) -> bool:
    """Whether the part can be no more than the whole."""
    most = whole.high if whole.high is not None else float("inf")
    return part.low is None or part.low <= most
