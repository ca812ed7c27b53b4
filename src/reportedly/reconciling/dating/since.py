"""Days that a report counts to or from something: "three days after the dam broke" tells when it broke."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.model import Reckoning, Span, Timex
from reportedly.reconciling.dating.days import is_weekday

# What stands behind the number of days where they are counted: "two weeks into the strike", "nine days later".
_BEHIND = re.compile(
    r"\s*(?:,\s*)?(?:to the day\s+)?(?:(after|since|before)\s+(?!which\b|that\b)|(?:later|into|earlier)\b)", re.I
)
# ... and before it: "the second in five weeks", "held for two weeks".
_AHEAD = re.compile(
    r"\b(?:in|for|within)\s+(?:(?:the last|the past|less than|about|some|just|only|as many)\s+)*$", re.I
)
_LENGTH = re.compile(r"P(\d{1,3})([DWM])")
_LOOKED = 40  # characters before the number that are looked at
# Longer counts are round numbers.
_MOST = {"D": 60, "W": 12, "M": 3}


def since(timex: Timex, text: str, sentence: Span) -> Timex | None:
    """The number of days, weeks or months as a time, that of what they are counted from; None where none is."""
    length = _LENGTH.fullmatch(timex.value or "") if timex.type == "DURATION" else None
    if length is None or int(length[1]) > _MOST[length[2]]:
        return None
    behind = _BEHIND.match(text, timex.span.end, sentence.end)
    start = max(sentence.start, timex.span.start - _LOOKED)
    if behind is None and _AHEAD.search(text[start : timex.span.start]) is None:
        return None
    ahead = behind is not None and (behind[1] or "").lower() == "before"
    step = int(length[1]) if ahead else -int(length[1])
    reckoning = Reckoning("D", 7 * step) if timex.value == "P1W" else Reckoning(length[2], step)
    return replace(timex, type="DATE", value=None, anchor="none", reckoning=reckoning)


def told_from(timex: Timex, text: str, sentence: Span) -> int:
    """Where the words begin that tell what is counted from; those before tell what happened then."""
    behind = _BEHIND.match(text, timex.span.end, sentence.end)
    return behind.end() if behind is not None and behind[1] else sentence.start


def base_of(timex: Timex, text: str, sentence: Span, others: Sequence[Timex]) -> Timex | None:
    """The day from which is counted, where the sentence names it: "left on Monday, nine days after"."""
    if told_from(timex, text, sentence) == sentence.start:
        return None
    before = [other for other in others if other.span.end <= timex.span.start and _is_day(other)]
    return before[-1] if before else None


def _is_day(timex: Timex) -> bool:
    reckoning = timex.reckoning
    if reckoning is None or timex.type not in ("DATE", "TIME"):
        return False
    if is_weekday(reckoning):
        return reckoning.toward == "<="
    return reckoning.unit == "D" and not reckoning.named and reckoning.step in (-1, 0)
