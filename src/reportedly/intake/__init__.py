"""Files, folders, archives and streams → reports."""

from reportedly.intake.inputs import read_inputs
from reportedly.intake.limits import DEFAULT_LIMITS, Limits

__all__ = ["DEFAULT_LIMITS", "Limits", "read_inputs"]
