"""Plain text: the whole file is one report, character for character."""

from collections.abc import Iterator

from reportedly.errors import InputError
from reportedly.intake.decoding import decode
from reportedly.intake.formats.common import stem
from reportedly.intake.record import Original, Record
from reportedly.intake.sources import Source


def read(source: Source) -> Iterator[Record | InputError]:
    """The file as one record."""
    text = decode(source)
    yield (
        text if isinstance(text, InputError) else Record(source.where, stem(source), text, Original.of(source.data), {})
    )
