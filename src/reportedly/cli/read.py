"""`reportedly read`: what each report, read alone, says."""

import sys

import click

from reportedly.cli.gather import WHAT, readings
from reportedly.cli.options import EITHER_HELP, Asked, as_json, inputs
from reportedly.cli.output import failures, write_error, write_record, write_text
from reportedly.cli.progress import told
from reportedly.errors import InputError


@click.command(
    help=f"""Print what each report, read alone, says.

    Each is printed as soon as it is read, in the order of the paths. {EITHER_HELP}"""
)
@as_json
@inputs
def read(asked: Asked, as_json: bool) -> int:
    """Prints the readings; gives the exit status."""
    from reportedly.cli.show import reading_lines

    errors = []
    for item in readings(asked) if sys.stdout.isatty() else told(readings(asked), WHAT):
        if isinstance(item, InputError):
            errors.append(item)
            if as_json:
                write_error(item)
        elif as_json:
            write_record(item.to_dict())
        else:
            write_text("\n".join([*reading_lines(item), ""]))
    return failures(errors)
