"""How far confidences can be trusted: bins of what was said against what was right, as a table and a plot."""

from collections.abc import Sequence
from dataclasses import dataclass

Judged = tuple[int, bool]
"""A confidence of 1 to 99, and whether what it stands on was right."""

WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 360, 340, 50, 20, 50
STEP = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Everything that was said with a confidence from `low` to `low + STEP - 1`, in percent.

    Attributes:
        low: The least confidence.
        count: How many.
        said: Their mean confidence.
        right: The share of them that was right, in percent.
    """

    low: int
    count: int
    said: float
    right: float


def bins(judged: Sequence[Judged]) -> list[Bin]:
    """The bins that hold anything, from the least confidence up."""
    found = []
    for low in range(0, 100, STEP):
        mine = [one for one in judged if low <= one[0] < low + STEP]
        if mine:
            said, right = (sum(column) / len(mine) for column in zip(*mine, strict=True))
            found.append(Bin(low, len(mine), said, 100 * right))
    return found


def error(found: Sequence[Bin]) -> float:
    """The expected calibration error in points: how far what was said stands from what was right, by count."""
    return sum(one.count * abs(one.said - one.right) for one in found) / max(1, sum(one.count for one in found))


def rows(found: Sequence[Bin]) -> list[tuple[str, ...]]:
    """One row a bin: confidence, count, mean confidence, share right."""
    return [(f"{b.low}–{b.low + STEP - 1}", str(b.count), f"{b.said:.1f}", f"{b.right:.1f}") for b in found]


def plot(found: Sequence[Bin], what: str) -> str:
    """The bins as an SVG image: a circle each, its area by count; on the diagonal they are as right as they say."""
    side = HEIGHT - TOP - BOTTOM
    most = max((b.count for b in found), default=1)

    def x(value: float) -> float:
        return LEFT + side * value / 100

    def y(value: float) -> float:
        return TOP + side * (100 - value) / 100

    drawn = []
    for value in range(0, 101, 20):
        drawn.append(f'<line x1="{x(0):.1f}" x2="{x(100):.1f}" y1="{y(value):.1f}" y2="{y(value):.1f}" stroke="#ddd"/>')
        drawn.append(f'<text x="{LEFT - 8}" y="{y(value) + 4:.1f}" text-anchor="end">{value}</text>')
        drawn.append(f'<text x="{x(value):.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{value}</text>')
    drawn.append(f'<line x1="{x(0):.1f}" y1="{y(0):.1f}" x2="{x(100):.1f}" y2="{y(100):.1f}" stroke="#888"/>')
    for b in found:
        radius = 2 + 10 * (b.count / most) ** 0.5
        drawn.append(
            f'<circle cx="{x(b.said):.1f}" cy="{y(b.right):.1f}" r="{radius:.1f}" fill="#3b6ea5" fill-opacity="0.7">'
            f"<title>{b.count} with {b.said:.1f} on average: {b.right:.1f} right</title></circle>"
        )
    drawn.append(f'<text x="{x(50):.1f}" y="{HEIGHT - 12}" text-anchor="middle">confidence of {what}, percent</text>')
    drawn.append(f'<text x="{LEFT - 40}" y="{TOP - 6}">right, percent</text>')
    body = "\n".join(drawn)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'font-family="sans-serif" font-size="12">\n<rect width="100%" height="100%" fill="white"/>\n{body}\n</svg>\n'
    )
