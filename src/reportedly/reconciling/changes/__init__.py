"""What changed: between two versions of a report, and between two sets of stories."""

from reportedly.reconciling.changes.reports import report_changes
from reportedly.reconciling.changes.stories import story_changes

__all__ = ["report_changes", "story_changes"]
