"""What can go wrong that a person can mend. Every message says what, which value, and what to do."""


class ReportedlyError(Exception):
    """The root of all errors meant for the user: one line, no traceback."""


class InputError(ReportedlyError):
    """An input that cannot be read as a report; the run goes on without it.

    Attributes:
        where: The file, or the line of a file, as the user would name it.
        what: The kind of fault, in a word or two ("too large", "not a report").
        why: The reason and what to do, in one line.
    """

    def __init__(self, where: str, what: str, why: str) -> None:
        super().__init__(f"{where}: {what}: {why}")
        self.where = where
        self.what = what
        self.why = why


class UsageError(ReportedlyError):
    """Words of a command or call that do not fit together, such as a path that does not exist."""


class ModelError(ReportedlyError):
    """A language model or table that is missing or does not fit."""


class KnowledgeError(ReportedlyError):
    """A table of the user's own that cannot be read, or that holds what it cannot."""


class WorkerError(ReportedlyError):
    """Processes that cannot be started, or that all end before they can read."""


class StageError(ReportedlyError):
    """Stages in an order in which one needs what no earlier one gives."""


class CaseError(ReportedlyError):
    """A case's file that cannot be opened, read or written; what is in it is as it was."""
