"""Reads many news reports of a developing story: what happened, who says so, where the reports differ.

What the command can do, the library can do in one call, and nothing heavy is imported before it is used:

    import reportedly

    stories = reportedly.read_stories("reports/")
    for story in stories:
        print(reportedly.brief(story))
    reportedly.claims(stories).to_csv()
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from reportedly.version import VERSION

if TYPE_CHECKING:
    from reportedly.case import Case, Limits, Stories, doctor, open_case, read, read_stories, report
    from reportedly.case.tables import claims, discrepancies, events, reports, sources, stories, timeline
    from reportedly.errors import CaseError, InputError, ModelError, ReportedlyError, UsageError
    from reportedly.model import Evidence, Reading, Report, Span, Story
    from reportedly.telling.brief import Brief, brief
    from reportedly.telling.tables import Table

__version__ = VERSION

# The public names, by the module that they live in; each is imported when it is first asked for.
_HOMES = {
    "reportedly.case": ("Case", "Limits", "Stories", "doctor", "open_case", "read", "read_stories", "report"),
    "reportedly.case.tables": ("claims", "discrepancies", "events", "reports", "sources", "stories", "timeline"),
    "reportedly.errors": ("CaseError", "InputError", "ModelError", "ReportedlyError", "UsageError"),
    "reportedly.model": ("Evidence", "Reading", "Report", "Span", "Story"),
    "reportedly.telling.brief": ("Brief", "brief"),
    "reportedly.telling.tables": ("Table",),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Brief",
    "Case",
    "CaseError",
    "Evidence",
    "InputError",
    "Limits",
    "ModelError",
    "Reading",
    "Report",
    "ReportedlyError",
    "Span",
    "Stories",
    "Story",
    "Table",
    "UsageError",
    "__version__",
    "brief",
    "claims",
    "discrepancies",
    "doctor",
    "events",
    "open_case",
    "read",
    "read_stories",
    "report",
    "reports",
    "sources",
    "stories",
    "timeline",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any public name
    """The public name, imported now."""
    if name not in _HOME:
        raise AttributeError(f"module 'reportedly' has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
