"""JSON Lines: every line that is not blank is one report, or its own error."""

from collections.abc import Iterator

from reportedly.errors import InputError
from reportedly.intake.decoding import decoded
from reportedly.intake.formats.common import stem
from reportedly.intake.formats.json_record import parse, record
from reportedly.intake.record import Original, Record
from reportedly.intake.sources import Source


def fits(data: bytes) -> bool:
    """Whether the first line that is not blank is an object, and more lines may follow."""
    head = data.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)
    if not head[0].startswith(b"{"):
        return False
    if isinstance(parse(head[0].decode("utf-8", "replace"), ""), dict):
        return True
    return len(head) > 1 and any(line.lstrip().startswith(b"{") for line in head[1].split(b"\n", 3)[:3])


def read(source: Source) -> Iterator[Record | InputError]:
    """The reports of the file."""
    found = decoded(source)
    if isinstance(found, InputError):
        yield found
        return
    if not found.text.strip():
        yield InputError(source.where, "empty", "the file holds nothing")
        return
    for number, (line, data) in enumerate(found.lines(), 1):
        if line.strip():
            yield line_record(line, data, f"{source.where}:{number}", stem(source))


def line_record(line: str, data: bytes, where: str, name: str) -> Record | InputError:
    """The report of one line and of the bytes that it was."""
    value = parse(line, where)
    return value if isinstance(value, InputError) else record(value, where, name, Original.of(data))
