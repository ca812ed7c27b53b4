"""What is no longer as it was: between two versions of a report, and in the stories."""

from dataclasses import dataclass
from typing import Literal

from reportedly.model.span import Evidence

ChangeWhat = Literal["title", "date", "sentence", "figure", "attribution", "event"]
ChangeHow = Literal["added", "gone", "changed"]
StoryChangeWhat = Literal["story", "reports", "claim", "discrepancy"]
StoryChangeHow = Literal["new", "gone", "joined", "split", "wording", "standing", "numbers", "verdict", "members"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a newer version of a report has, lacks or tells otherwise.

    Attributes:
        id: Of the figure, attribution or event in the older version; None for what is none of them, or is new.
        before: The words of the older version; None for what is new, and for titles and dates.
        after: The words of the newer version; None for what is gone, and for titles and dates.
        text: One plain sentence.
        notice: Where the newer version announces this change.
    """

    what: ChangeWhat
    how: ChangeHow
    id: str | None
    before: Evidence | None
    after: Evidence | None
    text: str
    notice: Evidence | None = None

    @property
    def supersedes(self) -> bool:
        """Whether something that the older version claimed is no longer claimed so."""
        return self.how != "added" and self.what in ("figure", "attribution", "event")


@dataclass(frozen=True, slots=True)
class StoryChange:
    """One thing that is otherwise in the stories than it was.

    Attributes:
        story: The story's id as it is now, or as it was where it is gone.
        id: Of the claim or discrepancy, as it is now, or as it was where it is gone.
        before: What it was, in a word or two; None for what is new.
        after: What it is.
        text: One plain sentence.
        evidence: Words that it rests on: those of now, or of before where it is gone.
    """

    what: StoryChangeWhat
    how: StoryChangeHow
    story: str
    id: str | None
    before: str | None
    after: str | None
    text: str
    evidence: tuple[Evidence, ...]
