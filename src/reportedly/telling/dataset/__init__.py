"""Stories → the dataset of events: one row for each event, however many reports carry it."""

from reportedly.telling.dataset.events import COLUMNS, events_table

__all__ = ["COLUMNS", "events_table"]
