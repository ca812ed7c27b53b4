"""What a person holds: reports read and reconciled. It alone knows all the stages."""

from reportedly.case.doctor import Checkup, doctor
from reportedly.case.run import read, read_stories
from reportedly.case.sources import Source, Sources
from reportedly.case.stories import Stories

__all__ = ["Checkup", "Source", "Sources", "Stories", "doctor", "read", "read_stories"]
