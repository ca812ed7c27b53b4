"""What is new in a story since a day: what the reports of that day and later tell."""

from dataclasses import replace

from reportedly.model import Story, StoryReport


def newer(story: Story, since: str) -> frozenset[str]:
    """The ids of the reports that came out on the day or later; one without a date is not known to be new."""
    return frozenset(report.id for report in story.reports if _day(report) >= since)


def _day(report: StoryReport) -> str:
    return (report.published.earliest or "")[:10]


def news_of(story: Story, since: str) -> Story:
    """The story with only those claims and discrepancies that a newer report has a part in.

    Args:
        story: A story.
        since: An ISO day.
    """
    return told_by(story, newer(story, since))


def told_by(story: Story, new: frozenset[str]) -> Story:
    """The story with only those claims and discrepancies that one of these reports has a part in."""
    return replace(
        story,
        claims=tuple(c for c in story.claims if any(m.report in new for m in c.members)),
        discrepancies=tuple(d for d in story.discrepancies if any(m.report in new for m in d.members)),
    )


def told_before(members: tuple[str, ...], new: frozenset[str]) -> bool:
    """Whether a report that is not among the new ones told it already."""
    return any(report not in new for report in members)
