"""Finds the actors and places that a report names."""

from reportedly.reading.entities.find import find_entities
from reportedly.reading.entities.lookup import actor_at

__all__ = ["actor_at", "find_entities"]
