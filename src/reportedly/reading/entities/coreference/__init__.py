"""Whom pronouns and definite nouns refer back to: candidates are ranked by a small trained model."""

from reportedly.reading.entities.coreference.anaphor import Anaphor
from reportedly.reading.entities.coreference.candidates import Candidate, candidates
from reportedly.reading.entities.coreference.features import features
from reportedly.reading.entities.coreference.ranking import Choose, choose, is_bound, rules, scored

__all__ = ["Anaphor", "Candidate", "Choose", "candidates", "choose", "features", "is_bound", "rules", "scored"]
