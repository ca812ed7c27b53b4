"""What several formats share."""

from pathlib import PurePosixPath

from reportedly.intake.sources import Source


def stem(source: Source) -> str:
    """The file's name without folder and ending; ".gz" has been taken off with the packing."""
    return PurePosixPath(source.name).stem
