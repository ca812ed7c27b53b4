"""Bytes → text: byte-order marks, declared and detected encodings; what is no text is refused."""

import codecs
import re
from dataclasses import dataclass

from reportedly.errors import InputError
from reportedly.intake.sources import Source
from reportedly.knowledge import read_table

# Longest first: the UTF-32 mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = bytes(sorted(set(range(32)) - set(b"\t\n\r\f\x1b")))
_SAMPLE = 65_536  # bytes that detection looks at
_BINARY = 0.3  # share of control characters above which bytes are no text; a text with stray ones has < 0.1
_WESTERN = 0.1  # share of bytes over 127 below which undeclared text that is no UTF-8 is taken for Windows-1252
_MIXED = 2  # characters beyond ASCII that are UTF-8, for each that is not, in what is UTF-8 with strays
_UNKNOWN = "\ufffd"
_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the bytes that it was without their byte-order mark, and their encoding."""

    text: str
    data: bytes
    encoding: str

    def lines(self) -> list[tuple[str, bytes]]:
        """The lines with the bytes of each, both without the line break."""
        texts = self.text.split("\n")
        pieces = self._pieces()
        if len(pieces) != len(texts):  # bytes that are broken in their own encoding
            pieces = [text.encode("utf-8", "replace") for text in texts]
        mark = "\r".encode(self.encoding)
        return [(text, piece.removesuffix(mark)) for text, piece in zip(texts, pieces, strict=True)]

    def _pieces(self) -> list[bytes]:
        """The bytes between line breaks; a wide encoding has its breaks at every so many bytes only."""
        mark = "\n".encode(self.encoding)
        pieces, start, found = [], 0, self.data.find(mark)
        while found >= 0:
            if found % len(mark) == 0:
                pieces.append(self.data[start:found])
                start = found + len(mark)
            found = self.data.find(mark, max(start, found + 1))
        return [*pieces, self.data[start:]]


def decode(source: Source, declared: str | None = None) -> str | InputError:
    """The text of the bytes without a byte-order mark, or why they are none."""
    found = decoded(source, declared)
    return found if isinstance(found, InputError) else found.text


def decoded(source: Source, declared: str | None = None) -> Decoded | InputError:
    """The text of the bytes, with the encoding that gave it, or why there is none.

    Args:
        source: Where the bytes are.
        declared: The encoding that the document itself names; used where the bytes bear it out.
    """
    data = source.data
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    if wide := _wide(data):
        return wide
    if kind := binary_kind(data):
        return InputError(source.where, "not text", f"it is {kind}")
    for encoding in filter(None, (declared, "utf-8")):
        if found := _strict(data, encoding):
            return found
    return _detected(source)


def binary_kind(data: bytes) -> str | None:
    """What the bytes are if they are no text: a known kind of file, or just binary."""
    sample = data[:_SAMPLE]
    stray = len(sample) - len(sample.translate(None, _CONTROL))
    head = data[:64].hex()
    for kind, starts in read_table("formats")["magic"].items():
        if any(head.startswith(start) for start in starts) and (stray or not sample.isascii()):
            return f"a {kind}"
    return "binary data; a text must be saved as UTF-8" if stray > _BINARY * len(sample) else None


def mended(text: str) -> str:
    """The text with lone surrogates, which no encoding can carry, replaced one for one by U+FFFD."""
    return _SURROGATES.sub("\ufffd", text)


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), data, encoding)
    except (LookupError, ValueError):
        return None


def _lenient(data: bytes, encoding: str) -> Decoded:
    return Decoded(data.decode(encoding, "replace"), data, encoding)


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without its mark: every second byte of mostly Latin text is then NUL."""
    sample = data[:2000]
    if len(sample) < 4:
        return None
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        nulls = sample[first::2].count(0) / len(sample[first::2])
        if nulls > 0.7 and not sample[1 - first :: 2].count(0):
            return _lenient(data, encoding)  # an odd byte at the end: the file was cut
    return None


def _mixed(data: bytes) -> Decoded | None:
    """UTF-8 with lines in another encoding, or cut within its last character; None of what is not mostly UTF-8."""
    found = _lenient(data, "utf-8")
    bad = found.text.count(_UNKNOWN) - data.count(_UNKNOWN.encode())
    good = sum(1 for char in found.text if char > "\x7f") - bad
    lines = [_UNKNOWN in line for line in found.text.split("\n") if not line.isascii()]
    cut = bad == 1 and found.text.endswith(_UNKNOWN)
    if not cut and good < _MIXED * bad and 2 * sum(lines) > len(lines):
        return None
    return Decoded("\n".join(_line(line) for line in data.split(b"\n")), data, "utf-8")


def _line(data: bytes) -> str:
    """A line of UTF-8; of one that is not, stray bytes are Windows-1252 where they are few, else unknown."""
    western = sum(byte > 127 for byte in data) < _WESTERN * len(data)
    return data.decode("utf-8", "reportedly-western" if western else "replace")


def _western(error: UnicodeError) -> tuple[str, int]:
    """The bytes that are no UTF-8 as Windows-1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("reportedly-western", _western)


def _detected(source: Source) -> Decoded | InputError:
    """The text by the most likely of the old encodings."""
    from charset_normalizer import from_bytes

    if mixed := _mixed(source.data):
        return mixed
    sample = source.data[:_SAMPLE]
    western = sum(byte > 127 for byte in sample) < _WESTERN * len(sample)
    if western and (found := _strict(source.data, "cp1252")):
        return found
    best = from_bytes(sample).best()
    if best is None:
        return InputError(source.where, "not text", "no encoding fits its bytes; save it as UTF-8")
    return _lenient(source.data, best.encoding)
