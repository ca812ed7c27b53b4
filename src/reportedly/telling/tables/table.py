"""A table: a name, columns and rows, and what to make of it."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly.errors import UsageError
from reportedly.telling.safe import csv_cell, one_line

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

Cell = str | int | float | None | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; a cell is a text, a number, nothing, or several texts.

    Attributes:
        caption: What a reader is told under the rows; no part of the data.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""

    def to_dicts(self) -> list[dict[str, Any]]:
        """A record for each row, several texts as a list."""
        return [
            {
                name: list(cell) if isinstance(cell, tuple) else cell
                for name, cell in zip(self.columns, row, strict=True)
            }
            for row in self.rows
        ]

    def to_dict(self) -> dict[str, Any]:
        """Name, columns and records."""
        return {"name": self.name, "columns": list(self.columns), "rows": self.to_dicts()}

    def to_json(self) -> str:
        """JSON Lines: a record for each row."""
        return "".join(msgspec.json.encode(record).decode() + "\n" for record in self.to_dicts())

    def to_csv(self) -> str:
        """CSV with a header; no cell begins a formula and none holds a control character."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows([_csv(cell) for cell in row] for row in self.rows)
        return out.getvalue()

    def to_pandas(self) -> "pd.DataFrame":
        """A pandas data frame; raises UsageError where pandas is not installed."""
        try:
            import pandas as pd
        except ImportError as missing:
            raise _extra("pandas") from missing
        return pd.DataFrame.from_records(self.to_dicts(), columns=list(self.columns))

    def to_polars(self) -> "pl.DataFrame":
        """A polars data frame; raises UsageError where polars is not installed."""
        try:
            import polars as pl
        except ImportError as missing:
            raise _extra("polars") from missing
        columns = {name: [row[name] for row in self.to_dicts()] for name in self.columns}
        return pl.DataFrame(columns, strict=False)

    def _repr_html_(self) -> str:
        from markupsafe import escape

        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        rows = ("".join(f"<td>{escape(one_line(say_cell(cell)))}</td>" for cell in row) for row in self.rows)
        body = "".join(f"<tr>{row}</tr>" for row in rows)
        return (
            f"<table><caption>{escape(self.name)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        )


def say_cell(cell: Cell) -> str:
    """A cell as text: nothing as "", several texts parted by semicolons."""
    if cell is None:
        return ""
    return "; ".join(cell) if isinstance(cell, tuple) else str(cell)


def _csv(cell: Cell) -> str:
    return str(cell) if isinstance(cell, int | float) else csv_cell(say_cell(cell))


def _extra(name: str) -> UsageError:
    return UsageError(f"to_{name} needs {name}, which is not installed: pip install 'reportedly[{name}]'")


def stacked(name: str, columns: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> Table:
    """A table of these rows, in the order given."""
    return Table(name, columns, tuple(rows))
