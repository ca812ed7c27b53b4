"""`reportedly search`: finds reports, quotations and claims by words."""

from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from reportedly.cli.gather import opened
from reportedly.cli.options import as_json, case_file
from reportedly.cli.output import tell_none, write_record, write_text
from reportedly.telling.safe import one_line

if TYPE_CHECKING:
    from reportedly.case import Hit

FORMAT = 1


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Show so many of each kind.")
@as_json
@case_file
def search(words: tuple[str, ...], case: str, limit: int, as_json: bool) -> int:
    """Find reports, quotations and claims of a case by their words.

    All the words must be there. "Words in quotation marks" are a phrase; a star stands for any ending: dam*.
    """
    hits = opened(case).search(" ".join(words), limit=limit)
    if as_json:
        for hit in hits:
            write_record(record(hit))
    else:
        if not hits:
            tell_none("nothing in the case holds all of these words")
        for kind, group in groupby(hits, key=lambda hit: hit.kind):
            write_text(f"{kind}s")
            for hit in group:
                write_text(line(hit))
    return 0


def record(hit: "Hit") -> dict[str, Any]:
    """The record that --json prints."""
    import msgspec

    return {"format": FORMAT, "hit": msgspec.to_builtins(hit)}


def line(hit: "Hit") -> str:
    """The hit as one line to read."""
    parts = [f"{hit.who} ({hit.how})" if hit.how else hit.who, hit.snippet]
    where = f"{hit.report} {hit.start}-{hit.end}" if hit.start is not None else hit.report or hit.story or ""
    return f"  {one_line(': '.join(part for part in parts if part))}  [{one_line(where)}]"
