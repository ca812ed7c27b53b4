"""`reportedly read`: what each report, read alone, says."""

import sys

import click

from reportedly.cli.options import as_json, inputs
from reportedly.cli.output import failures, write_record, write_text
from reportedly.cli.progress import told
from reportedly.errors import InputError


@click.command()
@as_json
@inputs
def read(paths: tuple[str, ...], as_json: bool, model: str | None, strict: bool) -> int:
    """Print what each report says, and who says it.

    Each report is read alone and printed as soon as it is read, in the order of the paths. PATH is a file, a
    folder (read recursively), a glob, or '-' for standard input.
    """
    from reportedly import case
    from reportedly.cli.show import reading_lines
    from reportedly.telling.records import error_record

    readings = case.read(paths, model=model, strict=strict)
    errors = []
    for item in readings if sys.stdout.isatty() else told(readings, "reports read"):
        if isinstance(item, InputError):
            errors.append(item)
        if as_json:
            write_record(error_record(item) if isinstance(item, InputError) else item.to_dict())
        elif not isinstance(item, InputError):
            write_text("\n".join([*reading_lines(item), ""]))
    return failures(errors)
