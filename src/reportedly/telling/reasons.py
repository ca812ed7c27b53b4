"""Why a figure is read as it is: one plain sentence from what was found beside it."""

from collections.abc import Iterator

from reportedly.model import Figure, Reading
from reportedly.telling.safe import one_line


def because(figure: Figure, reading: Reading) -> str:
    """The sentence: the value that the words allow, what they count, and what stands with them."""
    return "; ".join([_value(figure), *_ties(figure, reading)])


def _value(figure: Figure) -> str:
    if figure.low is not None and figure.low == figure.high:
        told = f"read as {figure.low:,}"
    elif figure.low is None and figure.high is None:
        told = "no number of its own"
    elif figure.high is None:
        told = f"read as {figure.low:,} or more"
    elif figure.low is None:
        told = f"read as {figure.high:,} or less"
    else:
        told = f"read as {figure.low:,} to {figure.high:,}"
    unit = f" {figure.unit}" if figure.unit else ""
    return f"{told}{unit}" + (f" for {one_line(figure.qualifier)!r}" if figure.qualifier else "")


def _ties(figure: Figure, reading: Reading) -> Iterator[str]:
    text = reading.report.text
    if figure.counts is not None:
        yield f"counts {one_line(figure.counts.words(text))!r}"
    elif figure.kind:
        yield f"counts what the sentence has named ({figure.kind})"
    whole = next((one for one in reading.figures if one.id == figure.part_of), None)
    if whole is not None:
        yield f"a part of {one_line(whole.span.words(text))!r}"
    place = next((one.name for one in reading.entities if one.id == figure.place), None)
    if place is not None:
        yield f"its clause names {one_line(place)}"
    when = next((one for one in reading.timexes if one.id == figure.timex), None)
    if when is not None:
        yield f"its clause says {one_line(when.span.words(text))!r}"
    event = next((one for one in reading.events if one.id == figure.event), None)
    if event is not None:
        yield f"stands with {one_line(event.trigger.words(text))!r}"
    said = next((one for one in reading.attributions if one.id == figure.attribution), None)
    if said is not None:
        yield f"in what {one_line(said.chain[0].name) if said.chain else 'somebody'} says"
