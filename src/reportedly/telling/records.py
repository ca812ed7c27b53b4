"""The contract's records, for --json."""

from typing import Any

from reportedly.errors import InputError
from reportedly.model import FORMAT, Story


def error_record(error: InputError) -> dict[str, Any]:
    """An input that could not be read."""
    return {"format": FORMAT, "error": {"where": error.where, "what": error.what, "why": error.why}}


def story_record(story: Story) -> dict[str, Any]:
    """A story with its timeline and brief."""
    return {"format": FORMAT, **story.to_dict(), "timeline": [], "brief": [], "brief_markdown": ""}
