"""An analyst's corrections: laid over readings, honoured by reconciling, and reported where they do not fit."""

from reportedly.reconciling.corrections.misfits import Misfit, misfits
from reportedly.reconciling.corrections.overlay import apply
from reportedly.reconciling.corrections.rules import Rules, rules_of
from reportedly.reconciling.corrections.unmarking import as_read

__all__ = ["Misfit", "Rules", "apply", "as_read", "misfits", "rules_of"]
