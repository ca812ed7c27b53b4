"""Tables of places, actors, agencies, outlets and cue words, each with source and licence."""

from reportedly.knowledge.table import TABLES_VERSION, read_table

__all__ = ["TABLES_VERSION", "read_table"]
