"""Measures that count nothing: ages, stretches of time, and the how-manieth of a thing."""

from reportedly.reading.figures.measures.ages import age_of, decades_of_age
from reportedly.reading.figures.measures.ordinals import ordinals
from reportedly.reading.figures.measures.stretches import stretch_of

__all__ = ["age_of", "decades_of_age", "ordinals", "stretch_of"]
