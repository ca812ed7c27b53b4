"""The formats that are read, one module each; registered here and nowhere else."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from reportedly.errors import InputError
from reportedly.intake.formats import html, json_file, json_lines, markdown, plain
from reportedly.intake.record import Record
from reportedly.intake.sources import Source
from reportedly.knowledge import read_table


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file.

    Attributes:
        name: What to call it.
        endings: Endings of file names that mean it, in lower case without the dot.
        fits: Whether content without a telling name looks like it.
        read: The records of a file, streamed.
    """

    name: str
    endings: tuple[str, ...]
    fits: Callable[[bytes], bool]
    read: Callable[[Source], Iterator[Record | InputError]]


# In the order in which content is tried; plain text fits everything.
FORMATS: tuple[Format, ...] = (
    Format("HTML", ("html", "htm", "xhtml"), html.fits, html.read),
    Format("JSON Lines", ("jsonl", "ndjson"), json_lines.fits, json_lines.read),
    Format("JSON", ("json",), json_file.fits, json_file.read),
    Format("Markdown", ("md", "markdown"), lambda _: False, markdown.read),
    Format("plain text", ("txt", "text"), lambda _: True, plain.read),
)


def format_of(source: Source) -> Format | InputError:
    """The format of a file, by its ending, else by its content."""
    ending = PurePosixPath(source.name).suffix.lower().removeprefix(".")
    if ending in read_table("formats")["endings"]["not_yet"]:
        known = ", ".join(f".{e}" for kind in FORMATS for e in kind.endings)
        return InputError(source.where, "not read", f".{ending} files are not read; these are: {known}, .gz, .zip")
    for kind in FORMATS:
        if ending in kind.endings:
            return kind
    return next(kind for kind in FORMATS if kind.fits(source.data))
