"""The tables of the stories that some reports tell: each a command, and a function of the library."""

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from reportedly.cli.gather import gather
from reportedly.cli.options import EITHER_HELP, Asked, as_json, inputs
from reportedly.cli.output import console, failures, write_text

if TYPE_CHECKING:
    from reportedly.telling.tables import Table

# A terminal is too narrow for every column of these; --csv and --json have them all.
SHOWN = {
    "stories": ("title", "earliest", "latest", "reports", "carriers", "origins", "claims", "conflicts"),
    "reports": ("report", "outlet", "published_earliest", "published_how", "made_from", "share", "claims"),
    "claims": ("standing", "reports", "carriers", "origins", "text"),
    "events": ("earliest", "latest", "type", "status", "reports", "carriers", "origins", "note"),
    "discrepancies": ("kind", "verdict", "because", "first_words", "second_words"),
    "timeline": ("earliest", "latest", "text", "reports"),
    "sources": ("name", "kind", "statements", "stances", "claims", "carriers"),
}

HELP = {
    "stories": "Tabulate the stories.",
    "reports": "Tabulate the reports and their lineage.",
    "claims": "Tabulate the claims and how they stand.",
    "events": "Tabulate the events: one row each, however many reports carry it.",
    "discrepancies": "Tabulate where the reports differ.",
    "timeline": "Tabulate what happened, by time.",
    "sources": "Tabulate the sources.",
}


def table_command(name: str, summary: str) -> click.Command:
    """The command that prints the table of this name."""

    @click.command(name, help=f"{summary}\n\n{EITHER_HELP}")
    @click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
    @as_json
    @inputs
    def command(asked: Asked, as_json: bool, as_csv: bool) -> int:
        from reportedly.case import tables

        if as_csv and as_json:
            raise click.UsageError("--csv and --json exclude each other")
        told = gather(asked)
        table: Table = getattr(tables, name)(told)
        if as_json or as_csv:
            write_text(table.to_json() if as_json else table.to_csv(), end="")
        else:
            _show(table, len(told))
        return failures(told.errors, as_records=as_json)

    return command


def _show(table: "Table", stories: int) -> None:
    """Draws the table, with the story's column where there is more than one."""
    from reportedly.telling.terminal import show_table

    columns = SHOWN[table.name]
    show_table(narrowed(table, ("story", *columns) if stories > 1 else columns), console())


def narrowed(table: "Table", columns: tuple[str, ...]) -> "Table":
    """The table with these columns only."""
    places = [table.columns.index(name) for name in columns]
    return replace(table, columns=columns, rows=tuple(tuple(row[i] for i in places) for row in table.rows))


TABLES = tuple(table_command(name, summary) for name, summary in HELP.items())
