"""Reads many news reports of a developing story: what happened, who says so, where the reports differ.

Every command has a function of the same purpose here, and nothing heavy is imported before one is used:

    import reportedly

    for story in reportedly.read_stories("reports/"):
        print(reportedly.brief(story))
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from reportedly.version import VERSION

if TYPE_CHECKING:
    from reportedly.case import Stories, doctor, read, read_stories
    from reportedly.errors import InputError, ModelError, ReportedlyError, UsageError
    from reportedly.model import Reading, Report, Story

__version__ = VERSION

# Where each public name lives; it is imported when it is first asked for.
_HOMES = {
    "InputError": "reportedly.errors",
    "ModelError": "reportedly.errors",
    "Reading": "reportedly.model",
    "Report": "reportedly.model",
    "ReportedlyError": "reportedly.errors",
    "Stories": "reportedly.case",
    "Story": "reportedly.model",
    "UsageError": "reportedly.errors",
    "doctor": "reportedly.case",
    "read": "reportedly.case",
    "read_stories": "reportedly.case",
}

__all__ = [
    "InputError",
    "ModelError",
    "Reading",
    "Report",
    "ReportedlyError",
    "Stories",
    "Story",
    "UsageError",
    "__version__",
    "doctor",
    "read",
    "read_stories",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any public name
    """The public name, imported now."""
    if name not in _HOMES:
        raise AttributeError(f"module 'reportedly' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
