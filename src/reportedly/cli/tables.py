"""The tables of a set of stories: each a command, and a function of the library."""

import click

TABLES: tuple[click.Command, ...] = ()
