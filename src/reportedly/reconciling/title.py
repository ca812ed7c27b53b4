"""What a story is called."""

from collections import Counter

from reportedly.model import Claim, Reading

LONGEST = 120  # characters; a headline is shorter, a first sentence may not be


def title_of(readings: tuple[Reading, ...], claims: tuple[Claim, ...]) -> str:
    """The title of the report that carries most of what others carry too; the earliest of several such.

    Args:
        readings: Those of the story's reports, earliest first; at least one.
        claims: The story's claims.
    """
    shared = Counter(name for c in claims if c.numbers.reports > 1 for name in {m.report for m in c.members})
    most = max(shared.values(), default=0)
    chosen = next(r for r in readings if shared[r.report.id] == most) if most else readings[0]
    return _title(chosen)


def _title(reading: Reading) -> str:
    """A report's title, else its headline, else its first sentence, cut at a comma or a word."""
    report = reading.report
    headline = next((f.span.words(report.text) for f in report.furniture if f.kind == "headline"), None)
    first = reading.sentences[0].span.words(report.text) if reading.sentences else report.id
    words = " ".join((report.title or headline or first).split())
    if len(words) <= LONGEST:
        return words
    clause = words[: words.rfind(", ", LONGEST // 2, LONGEST)] if ", " in words[LONGEST // 2 : LONGEST] else ""
    return clause or words[:LONGEST].rsplit(" ", 1)[0] + " ..."
