"""A story → its brief: one structure, from which the terminal, Markdown and HTML are made."""

from reportedly.telling.brief.brief import Brief, brief, brief_of_news, write_brief
from reportedly.telling.brief.parts import Draft
from reportedly.telling.brief.write import SECTIONS, Length

__all__ = ["SECTIONS", "Brief", "Draft", "Length", "brief", "brief_of_news", "write_brief"]
