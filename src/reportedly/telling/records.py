"""The contract's records, for --json."""

from typing import Any

import msgspec

from reportedly.errors import InputError
from reportedly.model import FORMAT, Story
from reportedly.telling.brief import Brief, brief


def error_record(error: InputError) -> dict[str, Any]:
    """An input that could not be read."""
    return {"format": FORMAT, "error": {"where": error.where, "what": error.what, "why": error.why}}


def story_record(story: Story, told: Brief | None = None) -> dict[str, Any]:
    """A story with its timeline and brief, keys in the contract's order.

    Args:
        story: A story.
        told: Its brief, where another than the default one is wanted.
    """
    told = told or brief(story)
    made_by = {"made_by": msgspec.to_builtins(story.readings[0].made_by)} if story.readings else {}
    return {
        "format": FORMAT,
        **made_by,
        **story.to_dict(),
        "timeline": msgspec.to_builtins(told.timeline),
        "brief": msgspec.to_builtins(told.lines),
        "brief_markdown": told.markdown(),
    }
