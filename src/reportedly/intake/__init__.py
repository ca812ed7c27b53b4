"""Files, folders, archives and streams → reports."""

from reportedly.intake.inputs import read_inputs

__all__ = ["read_inputs"]
