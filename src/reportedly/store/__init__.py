"""A case's file: SQLite, readable by any tool. It knows the model and nothing else."""

from reportedly.store.reports import KeptReport
from reportedly.store.search import Hit
from reportedly.store.store import Store
from reportedly.store.stories import Settlement

__all__ = ["Hit", "KeptReport", "Settlement", "Store"]
