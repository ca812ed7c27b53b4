"""A brief or a table → a terminal, or plain text as a terminal would show it."""

import io
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from reportedly.model import Evidence
from reportedly.telling.brief.brief import Brief
from reportedly.telling.brief.parts import Aside, Draft, Part
from reportedly.telling.marks import Mark, about, marks_of, number
from reportedly.telling.quoting import Quote
from reportedly.telling.safe import clean, one_line
from reportedly.telling.tables import Cell, Table, say_cell

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

HEADING = "bold underline"
LEAD = "bold"
QUOTED = "cyan"
MARK = "dim"


def show(brief: Brief, console: "Console | None" = None, *, evidence: bool = True) -> None:
    """Prints the brief; with its evidence, one row for each piece, unless told not to."""
    from rich.console import Console

    console = console or Console(highlight=False)
    for renderable in _renderables(brief, evidence):
        console.print(renderable, highlight=False)


def show_table(table: Table, console: "Console | None" = None) -> None:
    """Prints a table as wide as the terminal."""
    from rich.console import Console
    from rich.table import Table as Grid
    from rich.text import Text

    console = console or Console(highlight=False)
    grid = Grid(title=table.name, title_justify="left", show_lines=False)
    for column in table.columns:
        grid.add_column(column, overflow="fold")
    for row in table.rows:
        grid.add_row(*(Text(one_line(say_cell(cell)), justify=_side(cell)) for cell in row))
    console.print(grid, highlight=False)


def to_text(brief: Brief, *, width: int = 100, evidence: bool = True) -> str:
    """The brief as plain text of that width, without colours."""
    from rich.console import Console

    out = io.StringIO()
    show(brief, Console(file=out, width=width, color_system=None, legacy_windows=False), evidence=evidence)
    return "\n".join(line.rstrip() for line in clean(out.getvalue()).splitlines()) + "\n"


def _renderables(brief: Brief, evidence: bool) -> "list[RenderableType]":
    from rich.text import Text

    numbers = number(brief.drafts)
    found: list[RenderableType] = [_title(brief)]
    for section, drafts in groupby(brief.drafts, key=lambda draft: draft.section):
        found += [Text(""), Text(section, style=HEADING)]
        found += [_row(draft, numbers) for draft in drafts]
    if evidence and numbers:
        found += [Text(""), Text("Evidence", style=HEADING)]
        found += [_evidence(mark) for mark in marks_of(brief.view, numbers)]
    return found


def _title(brief: Brief) -> "Text":
    from rich.text import Text

    title = Text(one_line(brief.story.title) or "Story", style="bold")
    return title.append(f"\n{about(brief.view)}", style="not bold")


def _row(draft: Draft, numbers: dict[Evidence, int]) -> "RenderableType":
    """The line with a hanging indent."""
    from rich.table import Table as Grid
    from rich.text import Text

    line = Text()
    if draft.lead:
        line.append(f"{one_line(draft.lead)}: ", style=LEAD)
    for part in draft.parts:
        _add(line, part, numbers)
    grid = Grid.grid(padding=0)
    bullet = "- " if draft.depth == 0 else "  " * draft.depth
    grid.add_column(width=len(bullet), no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(bullet, line)
    return grid


def _add(line: "Text", part: Part, numbers: dict[Evidence, int]) -> None:
    if isinstance(part, str | Aside):
        line.append(clean(part if isinstance(part, str) else part.words), style="" if isinstance(part, str) else MARK)
        return
    if isinstance(part, Quote):
        line.append(f"“{one_line(part.words)}”", style=QUOTED)
    line.append(f" [{numbers[part.evidence]}]", style=MARK)


def _evidence(mark: Mark) -> "Text":
    from rich.text import Text

    text = Text(f"[{mark.number}] ", style=MARK, no_wrap=True, overflow="ellipsis")
    return text.append(f"{mark.place}: ").append(f"“{mark.words}”", style="not dim")


def _side(cell: Cell) -> Literal["left", "right"]:
    return "right" if isinstance(cell, int | float) else "left"
