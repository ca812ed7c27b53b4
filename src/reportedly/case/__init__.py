"""What a person holds: reports read and reconciled. It alone knows all the stages and the store."""

from reportedly.case.adding import Added
from reportedly.case.case import Case, open_case
from reportedly.case.doctor import Checkup, doctor
from reportedly.case.history import Revision
from reportedly.case.inputs import Source, Sources, report
from reportedly.case.kept import KeptStories
from reportedly.case.removing import Removed
from reportedly.case.rereading import Reread
from reportedly.case.run import read, read_stories
from reportedly.case.step import Step
from reportedly.case.stories import Stories
from reportedly.intake import Limits
from reportedly.store import Hit

__all__ = [
    "Added",
    "Case",
    "Checkup",
    "Hit",
    "KeptStories",
    "Limits",
    "Removed",
    "Reread",
    "Revision",
    "Source",
    "Sources",
    "Step",
    "Stories",
    "doctor",
    "open_case",
    "read",
    "read_stories",
    "report",
]
