"""Files, folders, archives and streams → reports."""

from reportedly.intake.inputs import Arrival, read_arrivals, read_inputs
from reportedly.intake.limits import DEFAULT_LIMITS, Limits

__all__ = ["DEFAULT_LIMITS", "Arrival", "Limits", "read_arrivals", "read_inputs"]
