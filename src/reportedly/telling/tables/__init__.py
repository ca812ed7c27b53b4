"""Stories → tables: stories, reports, claims, discrepancies, timeline, sources."""

from reportedly.telling.tables.claims import claims_table, discrepancies_table, timeline_table
from reportedly.telling.tables.sources import sources_table
from reportedly.telling.tables.stories import reports_table, stories_table
from reportedly.telling.tables.table import Cell, Table, say_cell, stacked

__all__ = [
    "Cell",
    "Table",
    "claims_table",
    "discrepancies_table",
    "reports_table",
    "say_cell",
    "sources_table",
    "stacked",
    "stories_table",
    "timeline_table",
]
