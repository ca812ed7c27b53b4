"""`reportedly doctor`: what is installed, which models and tables, and where they lie."""

from typing import TYPE_CHECKING

import click

from reportedly.cli.options import as_json
from reportedly.cli.output import write_record, write_text

if TYPE_CHECKING:
    from reportedly.case import Checkup
    from reportedly.case.doctor import TableFacts
    from reportedly.case.encoder_check import EncoderCheck
    from reportedly.case.model_check import ModelCheck


@click.command()
@as_json
@click.option("--model", metavar="NAME", help="An installed English spaCy pipeline to look at.")
def doctor(as_json: bool, model: str | None) -> int:
    """Show what is installed, which models and tables, and where they lie.

    The exit status is 1 where something is missing or not what it should be.
    """
    from reportedly import case

    checkup = case.doctor(model)
    if as_json:
        write_record(checkup.to_dict())
    else:
        write_text("\n".join(lines(checkup)))
    return 1 if checkup.problems else 0


def lines(checkup: "Checkup") -> list[str]:
    """The checkup as lines to read."""
    rows = [("reportedly", f"{checkup.reportedly}  {checkup.location}"), ("python", checkup.python)]
    rows.append(("sqlite", checkup.sqlite))
    rows += [(name, found or "not installed") for name, found in checkup.packages.items()]
    rows += [(name, found or "not installed (optional)") for name, found in checkup.extras.items()]
    width = max(len(name) for name, _ in rows) + 2
    told = [name.ljust(width) + value for name, value in rows]
    told += ["", f"model {checkup.model.name}", *_model(checkup.model)]
    told += ["", f"encoder {checkup.encoder.name}", *_encoder(checkup.encoder)]
    told += ["", f"tables {checkup.tables_version}", *map(_table, checkup.tables)]
    told += ["", *(f"problem: {problem}" for problem in checkup.problems)]
    return told if checkup.problems else [*told, "no problems found"]


def _model(model: "ModelCheck") -> list[str]:
    """The facts about an installed model."""
    if model.location is None:
        return ["  not installed"]
    told = [f"  version {model.version}, licence {model.licence}", f"  {model.location}", f"  SHA-256 {model.sha256}"]
    if model.pinned is not None:
        told.append(f"  files are those that were pinned: {_yes(model.pinned)}")
        told.append(f"  metadata equal the official release's: {_yes(bool(model.official))}")
    told += [f"  {name} {100 * value:.1f}" for name, value in model.figures.items()]
    return told


def _encoder(encoder: "EncoderCheck") -> list[str]:
    """The facts about the installed encoder, or what its absence means."""
    if encoder.location is None:
        return [f"  {encoder.told}"]
    return [f"  version {encoder.version}", f"  {encoder.location}", f"  {encoder.told}"]


def _table(table: "TableFacts") -> str:
    """The facts about a knowledge table."""
    where = f"{table.source}; {table.licence}; {table.date}"
    return f"  {table.name} {table.sha256[:12]}: {table.title} ({where})"


def _yes(value: bool) -> str:
    return "yes" if value else "NO"
