"""Writes docs/growth.md and docs/growth.svg of what was measured last: `python -m benchmarks.growth_page`."""

import json
from math import log10
from typing import Any

from benchmarks.config import RESULTS, ROOT
from benchmarks.table import markdown

PARTS = ("receive", "read", "save", "settle")
COLOURS = ("#888888", "#3b6ea5", "#c78a2c", "#a33b4a")
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 340, 60, 90, 20, 50
HEADINGS = ("reports", "stories", *PARTS, "together", "stories made", "bytes per report", "memory, MB")
TEXT = """# What adding one report costs as a case grows

Milliseconds of one processor core for one report, added alone to a case that holds so many, in one run: the median of
50 invented reports of about 90 words each, read with the model. *receive* keeps the report, *read* is the reading,
*save* keeps it, *settle* finds the reports that it is like and makes the stories that it touches anew. Most of a longer
report's cost is reading.

{table}
At {last:,} reports one more costs {factor:.2f} times what it costs at {first:,}.

![Milliseconds for one report against the size of the case](growth.svg)

What grows is the look among reports far apart in time, and among those without a date: their rare words are added up
in one step for all of them. Reports near in time are found in their stretch of days alone. *memory* is the most that
the measuring process held, which keeps a thousand and a half readings of its own.

The case grew by telling 1,500 read reports again with other names, rare words and days (`benchmarks/clones.py`),
through the same store and grouping; stories that came out as the same group were told again too, the others made.

Measured before two reports were compared by more than their words; *settle* is to be measured again.

Made by `python -m benchmarks.growth`, then `python -m benchmarks.growth_page`.
"""


def main() -> None:
    """Writes both."""
    sizes: list[dict[str, Any]] = json.loads((RESULTS / "growth.json").read_text("utf-8"))
    first, last = sizes[0], sizes[-1]
    page = TEXT.format(
        table=markdown(HEADINGS, [row(size) for size in sizes]),
        first=first["reports"],
        last=last["reports"],
        factor=together(last) / together(first),
    )
    (ROOT / "docs" / "growth.md").write_text(page, "utf-8")
    (ROOT / "docs" / "growth.svg").write_text(plot(sizes), "utf-8")


def together(size: dict[str, Any]) -> float:
    """All parts of the cost."""
    return float(sum(size["cost"]["cpu"].values()))


def row(size: dict[str, Any]) -> tuple[str, ...]:
    """One row of the table."""
    parts = (f"{size['cost']['cpu'][part]:.1f}" for part in PARTS)
    counts = (f"{size['reports']:,}", f"{size['stories']:,}")
    rest = (f"{size['touched']:.2f}", f"{size['bytes_per_report']:,}", str(size["megabytes"]))
    return (*counts, *parts, f"{together(size):.1f}", *rest)


def plot(sizes: list[dict[str, Any]]) -> str:
    """The parts of the cost, one upon the other, over the number of reports."""
    top = 10 * (int(max(map(together, sizes)) / 10) + 1)
    low, high = (log10(size["reports"]) for size in (sizes[0], sizes[-1]))

    def x(reports: int) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * (log10(reports) - low) / ((high - low) or 1)

    def y(value: float) -> float:
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / top

    drawn = [f'<text x="{LEFT}" y="{TOP - 6}">ms of one core for one more report</text>']
    for value in range(0, top + 1, max(10, top // 5)):
        drawn.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(value):.1f}" y2="{y(value):.1f}" stroke="#ddd"/>')
        drawn.append(f'<text x="{LEFT - 8}" y="{y(value) + 4:.1f}" text-anchor="end">{value}</text>')
    under = [0.0] * len(sizes)
    for part, colour in zip(PARTS, COLOURS, strict=True):
        over = [below + size["cost"]["cpu"][part] for below, size in zip(under, sizes, strict=True)]
        edge = [(x(s["reports"]), y(v)) for s, v in zip(sizes, over, strict=True)]
        back = [(x(s["reports"]), y(v)) for s, v in zip(sizes, under, strict=True)][::-1]
        points = " ".join(f"{a:.1f},{b:.1f}" for a, b in [*edge, *back])
        drawn.append(f'<polygon points="{points}" fill="{colour}" fill-opacity="0.8"/>')
        if over[-1] - under[-1] > top / 25:
            middle = y((over[-1] + under[-1]) / 2) + 4
            drawn.append(f'<text x="{WIDTH - RIGHT + 8}" y="{middle:.1f}" fill="{colour}">{part}</text>')
        under = over
    for size in sizes:
        place = f'x="{x(size["reports"]):.1f}" y="{HEIGHT - BOTTOM + 18}"'
        drawn.append(f'<text {place} text-anchor="middle">{size["reports"]:,}</text>')
    drawn.append(
        f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 10}" text-anchor="middle">reports in the case</text>'
    )
    style = 'font-family="sans-serif" font-size="12" fill="#333"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" {style}>'
    return "\n".join([head, '<rect width="100%" height="100%" fill="#fff"/>', *drawn, "</svg>"]) + "\n"


if __name__ == "__main__":
    main()
