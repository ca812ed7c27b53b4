"""A brief or a table → a terminal, or plain text as a terminal would show it."""

import io
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from reportedly.model import Evidence
from reportedly.telling.brief.brief import Brief
from reportedly.telling.brief.parts import Aside, Draft, Part
from reportedly.telling.marks import about, number
from reportedly.telling.quoting import BRIEF, Quote, cut
from reportedly.telling.safe import clean, one_line
from reportedly.telling.tables import Cell, Table, say_cell

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

HEADING = "bold underline"
LEAD = "bold"
QUOTED = "cyan"
MARK = "dim"
# Characters of a row on the narrowest terminal.
LEAST = 10


def show(brief: Brief, console: "Console | None" = None, *, evidence: bool = True) -> None:
    """Prints the brief; at its end, unless told not to, where each piece of evidence stands."""
    from rich.console import Console

    console = console or Console(highlight=False)
    numbers = number(brief.drafts)
    console.print(_title(brief), highlight=False)
    for section, drafts in groupby(brief.drafts, key=lambda draft: draft.section):
        _heading(console, section)
        for draft in drafts:
            _hang(console, "  " * draft.depth or "- ", _line(draft, numbers))
    if evidence and numbers:
        _heading(console, "Evidence")
        _hang(console, "", _places(brief, numbers))


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
    if table.caption:
        console.print(Text(one_line(table.caption)), highlight=False)


def to_text(brief: Brief, *, width: int = 100, evidence: bool = True) -> str:
    """The brief as plain text of that width, without colours."""
    from rich.console import Console

    out = io.StringIO()
    show(brief, Console(file=out, width=width, color_system=None, legacy_windows=False), evidence=evidence)
    return "\n".join(line.rstrip() for line in clean(out.getvalue()).splitlines()) + "\n"


def _title(brief: Brief) -> "Text":
    from rich.text import Text

    title = Text(one_line(brief.story.title) or "Story", style="bold")
    return title.append(f"\n{about(brief.view, brief.news)}", style="not bold")


def _heading(console: "Console", words: str) -> None:
    from rich.text import Text

    console.print(Text(f"\n{words}", style=HEADING), highlight=False)


def _hang(console: "Console", indent: str, line: "Text") -> None:
    """Prints a line whose further rows stand in under its first."""
    from rich.text import Text

    rows = line.wrap(console, max(console.width - len(indent), LEAST), overflow="fold")
    for number_of_row, row in enumerate(rows):
        row.rstrip()
        lead = indent if number_of_row == 0 else " " * len(indent)
        console.print(Text(lead).append_text(row), highlight=False, soft_wrap=True)


def _line(draft: Draft, numbers: dict[Evidence, int]) -> "Text":
    from rich.text import Text

    line = Text()
    if draft.lead:
        line.append(f"{one_line(draft.lead)}: ", style=LEAD)
    for part in draft.parts:
        _add(line, part, numbers)
    return line


def _add(line: "Text", part: Part, numbers: dict[Evidence, int]) -> None:
    if isinstance(part, str | Aside):
        line.append(clean(part if isinstance(part, str) else part.words), style="" if isinstance(part, str) else MARK)
        return
    if isinstance(part, Quote):
        line.append(f"“{one_line(part.words)}”", style=QUOTED)
    line.append(f" [{numbers[part.evidence]}]", style=MARK)


def _places(brief: Brief, numbers: dict[Evidence, int]) -> "Text":
    """Where each piece of evidence stands, run together; its words too where no line above shows them."""
    from rich.text import Text

    shown = {part.evidence for draft in brief.drafts for part in draft.parts if isinstance(part, Quote)}
    text = Text()
    for evidence, at in numbers.items():
        label = one_line(brief.view.labels[evidence.report])
        words = "" if evidence in shown else f" “{cut(one_line(evidence.exact), BRIEF)}”"
        text.append(" · " if text else "").append(f"[{at}] ", style=MARK)
        text.append(f"{label} {evidence.start}-{evidence.end}{words}")
    return text


def _side(cell: Cell) -> Literal["left", "right"]:
    return "right" if isinstance(cell, int | float) else "left"
