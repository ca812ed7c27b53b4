"""What a story is called."""

from reportedly.model import Reading

LONGEST = 120  # characters; a headline is shorter, a first sentence may not be


def title_of(founder: Reading) -> str:
    """The founding report's title, else its headline, else its first sentence, cut at a word."""
    report = founder.report
    headline = next((f.span.words(report.text) for f in report.furniture if f.kind == "headline"), None)
    first = founder.sentences[0].span.words(report.text) if founder.sentences else report.id
    words = " ".join((report.title or headline or first).split())
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " ..."
