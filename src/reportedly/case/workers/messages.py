"""What passes between the process that asks and a worker: bytes, the first of which says what they are."""

from typing import Final

import msgspec

from reportedly.case.workers.spec import ReaderSpec
from reportedly.model import Report

READY: Final = b"+"  # the reader is loaded
LACKING: Final = b"m"  # a model or table is missing: the reason
BROKEN: Final = b"b"  # the reader cannot be loaded for another reason: the reason
READ: Final = b"r"  # a reading
FAILED: Final = b"f"  # why a report could not be read

# How a worker ends by itself when memory runs out: a process that was refused memory may be in any state. The number
# is that of the signal by which a system without memory ends a process.
NO_MEMORY: Final = 128 + 9


def encode_spec(spec: ReaderSpec) -> bytes:
    """The spec as bytes."""
    return msgspec.json.encode(spec)


def decode_spec(data: bytes) -> ReaderSpec:
    """The spec of the bytes."""
    return msgspec.json.decode(data, type=ReaderSpec)


def encode_report(report: Report) -> bytes:
    """The report as bytes."""
    return msgspec.json.encode(report)


def decode_report(data: bytes) -> Report:
    """The report of the bytes."""
    return msgspec.json.decode(data, type=Report)
