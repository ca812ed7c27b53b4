"""Writes the parts of the documents that come from the code: python docs/generate.py [--check].

docs/command.md is the help of every command. Between the marks in README.md stands what the command really prints of
the examples. With --check nothing is written, and the exit status is 1 where a document differs from the code.
"""

import os
import re
import sys
from pathlib import Path

import click

ROOT = Path(__file__).parents[1]
COMMAND_PAGE = ROOT / "docs" / "command.md"
README = ROOT / "README.md"
EVENTS_PAGE = ROOT / "docs" / "events.md"
MARK = r"<!-- output of: (?P<command>[^\n]+?)(?:, lines (?P<first>\d+)-(?P<last>\d+)|, (?P<end_only>last line))? -->"
BLOCK = re.compile(rf"(?P<head>{MARK}\n```\w*\n).*?(?P<end>```\n)", re.DOTALL)
WIDTH = 100

HEAD = """\
# The command

Written by `make docs` from the command's own help; a test compares the two.

"""


def main() -> int:
    """Writes or compares the documents; gives the exit status."""
    wanted = {COMMAND_PAGE: command_page()}
    wanted |= {page: with_output(page.read_text("utf-8")) for page in (README, EVENTS_PAGE)}
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_text("utf-8") != text]
    for path in stale:
        told = "differs from the code; run make docs" if "--check" in sys.argv else "written"
        print(f"{path.relative_to(ROOT)} {told}")
        if "--check" not in sys.argv:
            path.write_text(wanted[path], "utf-8")
    return 1 if stale and "--check" in sys.argv else 0


def command_page() -> str:
    """The help of every command, as Markdown."""
    from reportedly.cli.main import commands

    parts = [HEAD, section(commands, "reportedly")]
    for name, command in sorted(commands.commands.items()):
        parts += sections(command, f"reportedly {name}")
    return "\n".join(parts)


def sections(command: click.Command, path: str) -> list[str]:
    """The help of one command, and of those under it."""
    parts = [section(command, path)]
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            parts += sections(below, f"{path} {name}") if below else []
    return parts


def section(command: click.Command, path: str) -> str:
    """The help of one command."""
    context = click.Context(command, info_name=path, terminal_width=WIDTH, help_option_names=["-h", "--help"])
    return f"## `{path}`\n\n```text\n{command.get_help(context)}\n```\n"


def with_output(text: str) -> str:
    """The text with every marked block filled with what its command prints."""
    return BLOCK.sub(lambda found: found["head"] + output(found) + found["end"], text)


def output(found: "re.Match[str]") -> str:
    """What the command of a mark prints: all of it, or the lines that the mark names."""
    import contextlib
    import io

    from reportedly.cli.main import run

    raw = io.BytesIO()
    os.chdir(ROOT)
    with contextlib.redirect_stdout(io.TextIOWrapper(raw, "utf-8", write_through=True)):
        run(found.group("command").split()[1:])
        lines = raw.getvalue().decode("utf-8").splitlines()
    if found.group("end_only"):
        return lines[-1] + "\n"
    first, last = (int(found.group(name) or default) for name, default in (("first", 1), ("last", len(lines))))
    return "".join(f"{line.rstrip()}\n" for line in lines[first - 1 : last])


if __name__ == "__main__":
    sys.exit(main())
