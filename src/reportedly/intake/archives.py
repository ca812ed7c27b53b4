"""Unpacks gzip and zip in memory, never on disk, and stops bombs."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, cast

from reportedly.errors import InputError
from reportedly.intake.limits import Limits
from reportedly.intake.sources import Source, printable, reason, too_large

GZIP = b"\x1f\x8b"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")

_CHUNK = 1 << 16
_NAME = 255  # characters of a file's name, as file systems have it; archives allow 65,535
_SMALL = 1 << 20  # below this size a high ratio is harmless (a page of blanks)
_BROKEN = (OSError, EOFError, zlib.error, zipfile.BadZipFile, RuntimeError, NotImplementedError, ValueError, KeyError)


def is_packed(data: bytes) -> bool:
    """Whether the bytes are an archive that is read here."""
    return data.startswith((GZIP, *ZIP))


def unpack(source: Source, limits: Limits, depth: int = 0) -> Iterator[Source | InputError]:
    """The files inside, archives in the archive too; the source itself where it is none."""
    if not is_packed(source.data):
        yield source
    elif depth >= limits.max_depth:
        yield InputError(source.where, "not read", f"archives nest deeper than {limits.max_depth}")
    else:
        inside = _gzip(source, limits) if source.data.startswith(GZIP) else _zip(source, limits)
        for item in inside:
            if isinstance(item, InputError):
                yield item
            else:
                yield from unpack(item, limits, depth + 1)


def _gzip(source: Source, limits: Limits) -> Iterator[Source | InputError]:
    name = source.name[:-3] if source.name.lower().endswith(".gz") else source.name
    try:
        with gzip.open(io.BytesIO(source.data)) as stream:
            data = _bounded(cast(IO[bytes], stream), len(source.data), source.where, limits)
    except _BROKEN as error:
        yield _broken(source.where, error)
        return
    yield data if isinstance(data, InputError) else Source(source.where, name, data, source.sought)


def _zip(source: Source, limits: Limits) -> Iterator[Source | InputError]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
        members = sorted((m for m in archive.infolist() if _is_report(m)), key=lambda m: m.filename)
    except _BROKEN as error:
        yield _broken(source.where, error)
        return
    if len(members) > limits.max_members:
        yield InputError(source.where, "too large", f"{len(members):,} files are more than {limits.max_members:,}")
        return
    if not members:
        yield InputError(source.where, "no reports", "the archive holds no file")
    left = limits.max_unpacked
    for member in members:
        item = _member(archive, member, source, limits)
        left -= len(item.data) if isinstance(item, Source) else 0
        if left < 0:
            why = f"unpacked it is over {limits.max_unpacked:,} bytes; what follows is not read; raise --max-bytes"
            yield InputError(source.where, "too large", why)
            return
        yield item


def _is_report(member: zipfile.ZipInfo) -> bool:
    """Whether the member is a file that is not hidden (macOS adds shadows of every file)."""
    parts = PurePosixPath(member.filename).parts
    return not member.is_dir() and not any(part.startswith((".", "__MACOSX")) for part in parts if part != "..")


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, source: Source, limits: Limits) -> Source | InputError:
    where = f"{source.where}: {printable(member.filename)}"
    try:
        with archive.open(member) as stream:
            data = _bounded(stream, member.compress_size, where, limits)
    except _BROKEN as error:
        return _broken(where, error)
    name = printable(PurePosixPath(member.filename).name)[-_NAME:]
    return data if isinstance(data, InputError) else Source(where, name, data, sought=False)


def _bounded(stream: IO[bytes], packed: int, where: str, limits: Limits) -> bytes | InputError:
    """All bytes of the stream, or the error as soon as they are too many."""
    pieces: list[bytes] = []
    size = 0
    while piece := stream.read(_CHUNK):
        size += len(piece)
        if size > limits.max_bytes:
            return too_large(where, size, limits)
        if size > _SMALL and size > packed * limits.max_ratio:
            why = f"unpacking makes it more than {limits.max_ratio} times larger, as only an attack does"
            return InputError(where, "archive bomb", why)
        pieces.append(piece)
    return b"".join(pieces)


def _broken(where: str, error: Exception) -> InputError:
    return InputError(where, "broken archive", reason(error))
