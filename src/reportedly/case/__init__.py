"""What a person holds: reports read and reconciled. It alone knows all the stages."""

from reportedly.case.run import Outcome, read, read_stories

__all__ = ["Outcome", "read", "read_stories"]
