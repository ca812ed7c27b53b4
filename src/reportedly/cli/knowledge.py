"""`reportedly knowledge`: what Reportedly knows of actors and places, and from where."""

from typing import TYPE_CHECKING

import click

from reportedly.cli.options import KNOWLEDGE, as_json
from reportedly.cli.output import console, tell_none, write_text

if TYPE_CHECKING:
    from reportedly.telling.tables import Table

# A terminal is too narrow for every column.
SHOWN = {
    "knowledge": ("table", "rows", "title", "licence"),
    "entries": ("table", "name", "kind", "country", "sector", "aliases", "note"),
}


@click.group(invoke_without_command=True)
@KNOWLEDGE
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
@as_json
@click.pass_context
def knowledge(context: click.Context, as_json: bool, as_csv: bool, knowledge: tuple[str, ...]) -> int:
    """List the tables of actors, places and words: title, source, licence, date, entries.

    With --knowledge your own tables are among them. docs/knowledge.md says how they are written.
    """
    from reportedly.case.knowledge_tables import knowledge as listed
    from reportedly.case.own_tables import tables_of

    if context.invoked_subcommand is None:
        _print(listed(tables_of(knowledge)), as_json=as_json, as_csv=as_csv)
    elif knowledge or as_json or as_csv:
        raise click.UsageError(f"name the options after '{context.invoked_subcommand}'")
    return 0


@knowledge.command()
@click.argument("table")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@KNOWLEDGE
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
@as_json
def show(table: str, names: tuple[str, ...], knowledge: tuple[str, ...], as_csv: bool, as_json: bool) -> int:
    """Show the entries of a table, or those of these names."""
    from reportedly.case.knowledge_tables import knowledge_of
    from reportedly.case.own_tables import tables_of

    _print(knowledge_of(table, names, tables_of(knowledge)), as_json=as_json, as_csv=as_csv)
    return 0


@knowledge.command()
@click.argument("name")
@KNOWLEDGE
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
@as_json
def search(name: str, knowledge: tuple[str, ...], as_csv: bool, as_json: bool) -> int:
    """Show everything that bears a name, in all tables and the gazetteer."""
    from reportedly.case.knowledge_tables import called
    from reportedly.case.own_tables import tables_of

    _print(called(name, tables_of(knowledge)), as_json=as_json, as_csv=as_csv)
    return 0


def _print(table: "Table", *, as_json: bool, as_csv: bool) -> None:
    """Prints the table as it was asked for."""
    from reportedly.cli.tables import narrowed
    from reportedly.telling.terminal import show_table

    if as_csv and as_json:
        raise click.UsageError("--csv and --json exclude each other")
    if as_json or as_csv:
        write_text(table.to_json() if as_json else table.to_csv(), end="")
    elif not table.rows:
        tell_none("nothing in the tables bears that name")
    else:
        show_table(narrowed(table, SHOWN[table.name]), console())
