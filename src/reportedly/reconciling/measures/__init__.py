"""Ages and ordinals of several reports side by side: which cannot both hold."""

from reportedly.reconciling.measures.ages import odd_ages
from reportedly.reconciling.measures.ordinals import odd_ordinals

__all__ = ["odd_ages", "odd_ordinals"]
