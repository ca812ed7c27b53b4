"""Which figures a text gives as parts of another: "17 people, including four children"."""

import re
from dataclasses import replace

from reportedly.model import Figure
from reportedly.reading.figures.families import families

# Between the whole and the part, within one sentence.
INCLUDING = re.compile(
    r"[^.;]{0,80}\b(?:including|includes|included|among\s+(?:them|whom|which|the\s+dead)|of\s+whom|of\s+which|of\s+them"
    r"|of\s+those|them|amongst\s+them|in\s+particular|comprising|made\s+up\s+of)\b[^.;]{0,20}$"
)
OF_THEM = re.compile(
    r"\s+(?:\w+\s+)?(?:of\s+(?:them|whom|which|the\s+(?:dead|wounded|injured|victims|survivors|detainees|passengers)|those"
    r"|these)\b|critically|seriously|badly|severely|slightly|gravely|fatally)"
)
# A bracket behind the whole that tells what it is made of: "40 casualties (11 dead and 29 injured)".
BRACKET = re.compile(r"[^.;()]{0,60}\([^();.]{0,80}$")
OUT_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:the|its|their|all)?\s*$")
REACH = 140  # characters between a whole and its part


def link_parts(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures, those that count a part of another of their sentence tied to it."""
    linked: list[Figure] = []
    for number, figure in enumerate(figures):
        whole = _whole(text, linked, figure)
        if whole is not None:
            linked.append(replace(figure, part_of=whole.id, kind=whole.kind))
            continue
        following = figures[number + 1] if number + 1 < len(figures) else None
        share = following is not None and _is_share(text, figure, following)
        linked.append(replace(figure, part_of=following.id) if share and following else figure)
    return tuple(linked)


def _whole(text: str, before: list[Figure], part: Figure) -> Figure | None:
    """The figure of which one counts a part: the nearest that fits, rather one that counts people for "them"."""
    found = [whole for whole in reversed(before[-4:]) if whole.part_of is None and _is_part(text, whole, part)]
    people = [whole for whole in found if _counts_people(whole)]
    return next(iter(people or found), None)


def _counts_people(figure: Figure) -> bool:
    known = families()
    return figure.kind in known.of_people or figure.kind in known.outcomes or figure.kind in known.people


def _is_part(text: str, whole: Figure, part: Figure) -> bool:
    """Whether the words between two figures, or after the second, make it a part of the first."""
    gap = text[whole.span.end : part.span.start]
    if len(gap) > REACH or whole.unit or part.unit or "\n" in gap or not _fits(whole, part):
        return False
    behind = OF_THEM.match(text, part.span.end)
    if behind is not None and "of" not in behind.group().split() and _counts_people(part) != _counts_people(whole):
        return False  # "units were damaged and two villagers slightly injured"
    listed = BRACKET.match(gap) is not None and part.kind in families().outcomes
    return INCLUDING.match(gap) is not None or listed or (behind is not None and "." not in gap)


def _is_share(text: str, part: Figure, whole: Figure) -> bool:
    """Whether the whole follows at once: "38 of 57 seats"; "two of the three victims died" counts the dead as such."""
    if part.kind in families().outcomes:
        return False
    gap = text[part.span.end : whole.span.start]
    return not part.unit and not whole.unit and OUT_OF.match(gap) is not None and _fits(whole, part)


def _fits(whole: Figure, part: Figure) -> bool:
    """Whether the part can be no more than the whole."""
    most = whole.high if whole.high is not None else float("inf")
    return part.low is None or part.low <= most
