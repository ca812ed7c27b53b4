"""Paths → the files they mean, in a fixed order, read one at a time."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from glob import glob, has_magic
from pathlib import Path

from reportedly.errors import InputError
from reportedly.intake.limits import Limits
from reportedly.knowledge import read_table


@dataclass(frozen=True, slots=True)
class Source:
    """A file's bytes, wherever they came from.

    Attributes:
        where: What the user would call it ("news.zip: a/b.txt").
        name: Its name without folder, with its endings.
        data: The bytes.
        sought: Whether the user named it, rather than a folder or archive around it.
    """

    where: str
    name: str
    data: bytes
    sought: bool = True


def sources(path: str, limits: Limits) -> Iterator[Source | InputError]:
    """The files of one path: a file, a folder (all below it, sorted) or a glob pattern."""
    place = Path(path)
    try:
        if place.is_dir():
            yield from _folder(place, limits)
        elif has_magic(path) and not os.path.lexists(place):
            yield from _glob(path, limits)
        else:
            yield _file(place, limits, sought=True)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        yield InputError(printable(path), "cannot be opened", reason(error))


def reason(error: Exception) -> str:
    """What the system says, in one line, without the path that `where` names already."""
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join(words.split()) or type(error).__name__


def printable(path: str) -> str:
    """The path with what is no Unicode replaced, so that it can always be printed."""
    return path.encode("utf-8", "replace").decode("utf-8")


def _glob(pattern: str, limits: Limits) -> Iterator[Source | InputError]:
    found = sorted(glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not found:
        yield InputError(printable(pattern), "not found", "no file fits this pattern")
    seen: set[tuple[str, str]] = set()
    for path in found:
        place = Path(path)
        real = os.path.realpath(place.parent), place.name  # a folder that links to itself gives every file many paths
        if real in seen:
            continue
        seen.add(real)
        if place.is_dir():
            if "**" not in pattern:  # with "**" the files below come by themselves
                yield from _folder(place, limits)
        else:
            yield _file(place, limits, sought=True)


def _folder(folder: Path, limits: Limits) -> Iterator[Source | InputError]:
    """Every file below that may be a report; says so where there is none."""
    count = 0
    for place in _walk(folder):
        if isinstance(place, InputError) or _is_candidate(place.name):
            count += 1
            yield place if isinstance(place, InputError) else _file(place, limits, sought=False)
    if not count:
        yield InputError(printable(str(folder)), "no reports", "the folder holds no file of a kind that is read")


def _walk(folder: Path) -> Iterator[Path | InputError]:
    """The files below a folder, sorted by name; a folder that several links lead to is gone into once."""
    seen: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        if not place.is_dir():
            yield place
            continue
        try:
            status = place.stat()
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            names = sorted(entry.name for entry in os.scandir(place) if not entry.name.startswith("."))
        except OSError as error:
            yield InputError(printable(str(place)), "cannot be opened", reason(error))
            continue
        waiting += [place / name for name in reversed(names)]


def _is_candidate(name: str) -> bool:
    """Whether a file found in a folder may be a report: by its ending, or because it has none."""
    table = read_table("formats")["endings"]
    ending = Path(name).suffix.lower().removeprefix(".")
    return not ending or ending.isdigit() or ending in table["read"] or ending in table["not_yet"]


def _file(place: Path, limits: Limits, *, sought: bool) -> Source | InputError:
    """The file's bytes, or why there are none."""
    where = printable(str(place))
    try:
        status = place.stat()
        if not sought and not stat.S_ISREG(status.st_mode):
            return InputError(where, "not a file", "it is a pipe or device; name it to read it")
        if status.st_size > limits.max_bytes:
            return too_large(where, status.st_size, limits)
        with place.open("rb") as stream:
            data = stream.read(limits.max_bytes + 1)
    except FileNotFoundError:
        return InputError(where, "not found", "there is no such file or folder")
    except OSError as error:
        return InputError(where, "cannot be opened", reason(error))
    if len(data) > limits.max_bytes:
        return too_large(where, len(data), limits)
    return Source(where, printable(place.name), data, sought)


def too_large(where: str, size: int, limits: Limits) -> InputError:
    """The error of a file over the limit."""
    why = f"{size:,} bytes are more than the limit of {limits.max_bytes:,}; raise it with --max-bytes"
    return InputError(where, "too large", why)
