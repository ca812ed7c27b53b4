"""JSON: one report as an object, several as an array, or an object that holds a list of them."""

from collections.abc import Iterator

from reportedly.errors import InputError
from reportedly.intake.decoding import decode
from reportedly.intake.formats.common import stem
from reportedly.intake.formats.json_record import Json, parse, record
from reportedly.intake.record import Original, Record
from reportedly.intake.sources import Source
from reportedly.knowledge import read_table


def fits(data: bytes) -> bool:
    """Whether the content is JSON throughout."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith((b"{", b"[")) and not isinstance(parse(data.decode("utf-8-sig", "replace"), ""), InputError)


def read(source: Source) -> Iterator[Record | InputError]:
    """The reports of the file; each faulty one as its error."""
    text = decode(source)
    if isinstance(text, InputError):
        yield text
        return
    if not text.strip():
        yield InputError(source.where, "empty", "the file holds nothing")
        return
    value = parse(text, source.where)
    if isinstance(value, InputError):
        yield value
        return
    original = Original.of(source.data)
    items = _items(value)
    if items is None:
        yield record(value, source.where, stem(source), original)
    elif not items:
        yield InputError(source.where, "empty", "its list of reports is empty")
    else:
        for number, item in enumerate(items, 1):
            yield record(item, f"{source.where}#{number}", stem(source), original)


def _items(value: Json) -> "list[Json] | None":
    """The list of reports, None where the value is one report (or nothing that we know)."""
    if isinstance(value, list):
        return value
    table = read_table("formats")
    if isinstance(value, dict) and not any(isinstance(value.get(name), str) for name in table["fields"]["text"]):
        for key in table["lists"]["keys"]:
            items = value.get(key)
            if isinstance(items, list):
                return items
    return None
