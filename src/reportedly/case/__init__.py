"""What a person holds: reports read and reconciled. It alone knows all the stages."""

from reportedly.case.doctor import Checkup, doctor
from reportedly.case.inputs import Source, Sources, report
from reportedly.case.run import read, read_stories
from reportedly.case.stories import Stories
from reportedly.intake import Limits

__all__ = ["Checkup", "Limits", "Source", "Sources", "Stories", "doctor", "read", "read_stories", "report"]
