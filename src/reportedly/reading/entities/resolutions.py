"""Resolutions by their numbers: 'UN Security Council Resolution 2999'."""

import re
from collections.abc import Iterator

from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.known import Known
from reportedly.model import Codes, Span
from reportedly.reading.entities.draft import Naming
from reportedly.reading.entities.words import Words

RESOLUTION = re.compile(
    r"\b(?:(?:UN|U\.N\.|United Nations|Security Council|General Assembly|UNSC) )*"
    r"[Rr]esolution (?:No\.? ?)?(?P<number>\d{1,4})\b"
)


def resolutions(words: Words) -> Iterator[Naming]:
    """The resolutions that the body names."""
    for match in RESOLUTION.finditer(words.text):
        span = Span(*match.span())
        if words.tokens(span) is not None:
            name = f"Resolution {match['number']}"
            yield Naming(span, "name", Known(f"other:{folded_key(name)}", name, "other", Codes()), span)
