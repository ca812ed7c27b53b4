"""Says what names like places mean: a place, who sits there, or something else called so."""

from reportedly.reading.entities.metonyms.acting import acts
from reportedly.reading.entities.metonyms.grammar import listed_with
from reportedly.reading.entities.metonyms.lexicon import acting_verbs
from reportedly.reading.entities.metonyms.meaning import meanings, otherwise

__all__ = ["acting_verbs", "acts", "listed_with", "meanings", "otherwise"]
