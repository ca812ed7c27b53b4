"""A brief as an object: its lines, and itself as terminal text, Markdown and HTML."""

from dataclasses import dataclass

from reportedly.model import Entry, Line, Story
from reportedly.telling.brief.news import newer, told_by
from reportedly.telling.brief.parts import Draft, to_line
from reportedly.telling.brief.write import Length, write_drafts
from reportedly.telling.dates import say_interval
from reportedly.telling.indexes import view_of
from reportedly.telling.timeline import write_timeline
from reportedly.telling.view import View


@dataclass(frozen=True, slots=True)
class Brief:
    """The readable account of a story.

    Attributes:
        view: The story with its indexes.
        drafts: The lines in their parts, from which all renderings are made.
        timeline: The story's entries in the order of time.
        news: What of the story it tells, where that is not all: since when, and how many of its reports.
    """

    view: View
    drafts: tuple[Draft, ...]
    timeline: tuple[Entry, ...]
    news: str | None = None

    @property
    def story(self) -> Story:
        """The story that it tells."""
        return self.view.story

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines as the contract prints them."""
        return tuple(to_line(draft) for draft in self.drafts)

    def markdown(self) -> str:
        """The brief as Markdown, all words of reports escaped."""
        from reportedly.telling.markdown import to_markdown

        return to_markdown(self)

    def html(self) -> str:
        """The brief as one HTML file that needs nothing else."""
        from reportedly.telling.html import to_html

        return to_html(self)

    def text(self, width: int = 100) -> str:
        """The brief as plain text of that width."""
        from reportedly.telling.terminal import to_text

        return to_text(self, width=width)

    def __str__(self) -> str:
        return self.text()

    def _repr_html_(self) -> str:
        from reportedly.telling.html import to_fragment

        return to_fragment(self)


def brief(story: Story, length: Length = "short", since: str | None = None) -> Brief:
    """The brief of a story.

    Args:
        story: A story.
        length: "headline": the chief thing that happened and the chief dispute; "short": two screens; "full": all.
        since: An ISO day: only what reports of that day and later tell, and whether earlier ones told it already.
    """
    if since is not None:
        return brief_of_news(story, newer(story, since), length, f"Since {say_interval(since, since)}")
    view = view_of(story)
    return Brief(view, write_drafts(view, length), write_timeline(view.story))


def brief_of_news(story: Story, new: frozenset[str], length: Length = "short", since: str | None = None) -> Brief:
    """The brief of what these reports tell, and whether others of the story told it already.

    Args:
        story: A story.
        new: The ids of the reports.
        length: As for `brief`.
        since: Since when they are new, in words that a sentence can open with; None where that is told elsewhere.
    """
    view = view_of(told_by(story, new))
    news = None if since is None else f"{since}: {len(new)} of its reports"
    return Brief(view, write_drafts(view, length, new), write_timeline(view.story), news)


def write_brief(story: Story) -> tuple[Line, ...]:
    """The lines of a story's brief, sections in reading order."""
    return brief(story).lines
