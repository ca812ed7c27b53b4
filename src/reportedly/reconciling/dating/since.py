"""Days that a report counts since something: "three days after the dam broke" tells when it broke."""

import re
from dataclasses import replace

from reportedly.model import Reckoning, Span, Timex

_SINCE = re.compile(r"\s*(?:,\s*)?(?:after|since)\s+(?!which\b|that\b)", re.I)
_LENGTH = re.compile(r"P(\d{1,3})([DW])")


def since(timex: Timex, text: str, sentence: Span) -> Timex | None:
    """The number of days or weeks as a time, that of what they are counted from; None where nothing is counted."""
    length = _LENGTH.fullmatch(timex.value or "") if timex.type == "DURATION" else None
    after = _SINCE.match(text, timex.span.end, sentence.end) if length else None
    if length is None or after is None:
        return None
    reckoning = Reckoning("D", -7) if timex.value == "P1W" else Reckoning(length[2], -int(length[1]))
    return replace(timex, type="DATE", value=None, anchor="none", reckoning=reckoning)
