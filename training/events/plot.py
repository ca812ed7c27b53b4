"""Draws how well confidences keep: of the events printed with a confidence, the share whose type is right."""

from collections.abc import Sequence

from training.events.measure import Told

WIDTH = 10  # percent that one dot sums up
SIDE, EDGE = 300, 44  # pixels
TEMPLATE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {all} {all}" width="{all}" height="{all}" \
font-family="sans-serif" font-size="11">
<title>Reliability of event confidences</title>
<rect width="{all}" height="{all}" fill="#fff"/>
<path d="M{edge} {foot}V{top}M{edge} {foot}H{right}" stroke="#555" fill="none"/>
<path d="M{edge} {foot}L{right} {top}" stroke="#bbb" stroke-dasharray="4 3"/>
{marks}
<text x="{middle}" y="{low}" text-anchor="middle">printed confidence, percent</text>
<text transform="translate(12 {middle}) rotate(-90)" text-anchor="middle">right type, percent</text>
</svg>
"""


def bins(events: Sequence[Told]) -> list[tuple[float, float, int]]:
    """For each tenth of the scale that has events: mean confidence, share of right types, how many."""
    rows = []
    for low in range(0, 100, WIDTH):
        here = [event for event in events if low <= event.confidence < low + WIDTH]
        if here:
            mean = sum(event.confidence for event in here) / len(here)
            rows.append((mean, 100 * sum(event.right for event in here) / len(here), len(here)))
    return rows


def drawn(rows: Sequence[tuple[float, float, int]]) -> str:
    """The plot as SVG; a dot's area is the number of events."""
    foot, right = EDGE + SIDE, EDGE + SIDE
    most = max((count for _, _, count in rows), default=1)
    marks = []
    for step in range(0, 101, 20):
        marks.append(f'<text x="{_x(step):.0f}" y="{foot + 14}" text-anchor="middle">{step}</text>')
        marks.append(f'<text x="{EDGE - 6}" y="{_y(step) + 4:.0f}" text-anchor="end">{step}</text>')
    for mean, share, count in rows:
        radius = 3 + 9 * (count / most) ** 0.5
        marks.append(
            f'<circle cx="{_x(mean):.1f}" cy="{_y(share):.1f}" r="{radius:.1f}" fill="#2b6cb0" fill-opacity="0.7">'
            f"<title>{mean:.0f}: {share:.0f} of {count}</title></circle>"
        )
    return TEMPLATE.format(
        all=SIDE + 2 * EDGE,
        edge=EDGE,
        foot=foot,
        top=EDGE,
        right=right,
        middle=EDGE + SIDE // 2,
        low=foot + 32,
        marks="\n".join(marks),
    )


def _x(percent: float) -> float:
    return EDGE + SIDE * percent / 100


def _y(percent: float) -> float:
    return EDGE + SIDE - SIDE * percent / 100
