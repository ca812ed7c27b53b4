"""What several formats share."""

import hashlib
from pathlib import PurePosixPath

from reportedly.intake.sources import Source


def sha256(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def stem(source: Source) -> str:
    """The file's name without folder and ending; ".gz" has been taken off with the packing."""
    return PurePosixPath(source.name).stem
