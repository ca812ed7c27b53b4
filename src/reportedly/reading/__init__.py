"""One report → one reading. Reads one report alone, so it runs on any number of workers."""

from reportedly.reading.pipeline import Reader, load_reader

__all__ = ["Reader", "load_reader"]
