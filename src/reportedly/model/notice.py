"""What a report says about itself: that it was corrected, clarified, updated or taken back."""

from dataclasses import dataclass
from typing import Literal

from reportedly.model.span import Span

NoticeKind = Literal["correction", "clarification", "update", "retraction"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Words in which a report speaks of its own versions; nothing in them is told as news.

    Attributes:
        wrong: The words for what an earlier version had wrong, None where the notice does not say.
        right: The words for what is right, None where the notice does not say.
    """

    kind: NoticeKind
    span: Span
    wrong: Span | None = None
    right: Span | None = None
