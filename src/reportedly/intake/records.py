"""A path → its records: files unpacked and read by their format, standard input as it arrives."""

import sys
from collections.abc import Iterator
from typing import IO

from reportedly.errors import InputError
from reportedly.intake.archives import unpack
from reportedly.intake.decoding import decode
from reportedly.intake.formats import format_of
from reportedly.intake.formats.json_lines import line_record
from reportedly.intake.formats.json_record import parse
from reportedly.intake.limits import Limits
from reportedly.intake.record import Record
from reportedly.intake.sources import Source, sources, too_large
from reportedly.knowledge import read_table

STDIN = "stdin"

Item = Record | InputError


def records_of(path: str, limits: Limits, stdin: IO[bytes] | None) -> Iterator[Item]:
    """The records of one path; "-" is standard input."""
    if path == "-":
        yield from _of_stream(stdin or sys.stdin.buffer, limits)
        return
    for source in sources(path, limits):
        yield from [source] if isinstance(source, InputError) else _of_source(source, limits)


def _of_source(source: Source, limits: Limits) -> Iterator[Item]:
    """The records of one file, unpacked."""
    for item in unpack(source, limits):
        kind = item if isinstance(item, InputError) else format_of(item)
        if isinstance(item, InputError) or isinstance(kind, InputError):
            yield item if isinstance(item, InputError) else kind  # type: ignore[misc]
        else:
            yield from kind.read(item)


def _of_stream(stream: IO[bytes], limits: Limits) -> Iterator[Item]:
    """JSON Lines are told by their first line and read one by one; anything else is read whole."""
    head = b""
    while not head.strip(b"\xef\xbb\xbf \t\r\n") and len(head) <= limits.max_bytes:
        line = stream.readline(limits.max_bytes + 1)
        if not line:
            break
        head += line
    if _is_report_line(head):
        yield from _of_lines(head, stream, limits)
        return
    data = head + stream.read(max(0, limits.max_bytes + 1 - len(head)))
    if len(data) > limits.max_bytes:
        yield too_large(STDIN, len(data), limits)
    else:
        yield from _of_source(Source(STDIN, STDIN, data), limits)


def _is_report_line(line: bytes) -> bool:
    """Whether the line is an object with a text: the first of JSON Lines."""
    start = line.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith(b"{"):
        return False
    value = parse(start.decode("utf-8", "replace"), STDIN)
    return isinstance(value, dict) and any(name in value for name in read_table("formats")["fields"]["text"])


def _of_lines(head: bytes, stream: IO[bytes], limits: Limits) -> Iterator[Item]:
    """One record a line; the head is all up to the first line that is not blank."""
    number = head.count(b"\n") or 1
    line = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    while line:
        where = f"{STDIN}:{number}"
        if len(line) > limits.max_bytes:
            yield too_large(where, len(line), limits)
            while line and not line.endswith(b"\n"):
                line = stream.readline(1 << 20)
        elif line.strip():
            data = line.removesuffix(b"\n").removesuffix(b"\r")
            text = decode(Source(where, STDIN, data))
            yield text if isinstance(text, InputError) else line_record(text, data, where, STDIN)
        line = stream.readline(limits.max_bytes + 1)
        number += 1
