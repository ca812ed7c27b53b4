"""A story → its events in the order of time."""

from dataclasses import dataclass

from reportedly.model import Claim, Entry, Evidence, Span, Story, hull
from reportedly.telling.dates import days_of, say_interval
from reportedly.telling.indexes import view_of
from reportedly.telling.leading import CLAUSE, form_of
from reportedly.telling.quoting import Quote, cut, quote, quote_of
from reportedly.telling.safe import one_line
from reportedly.telling.view import View
from reportedly.telling.voices import speaks

Interval = tuple[str | None, str | None]
# Characters of an entry's words.
ENTRY = 120
# A sentence of no more is shown whole.
WHOLE = 190
# A sentence that opens so near to what is shown of it is shown from its beginning.
NEAR = 6
# Sorts an interval without beginning before all others.
FIRST, LAST = "", "9999"


def write_timeline(story: Story) -> tuple[Entry, ...]:
    """The story's dated claims by their time; uncertain dates as intervals, undated claims left out."""
    view = view_of(story)
    entries = [_entry(view, claim, dated) for claim in story.claims if (dated := dated_member(view, claim)) is not None]
    return tuple(sorted(entries, key=_place))


@dataclass(frozen=True, slots=True)
class Dated:
    """A member that holds a time expression itself; `words` are its words together with that expression.

    A date is never lent to the words of another member: two that were matched wrongly would make a false date.
    """

    position: int
    words: Evidence
    interval: Interval


def dated_member(view: View, claim: Claim) -> Dated | None:
    """The member that dates the claim, of several the most precise; None where none holds a known time itself."""
    found = [dated for at in range(len(claim.members)) if (dated := _dated(view, claim, at)) is not None]
    return min(found, key=lambda dated: (_length(dated.interval), dated.position != view.first(claim)), default=None)


def _dated(view: View, claim: Claim, position: int) -> Dated | None:
    member = claim.members[position]
    event = view.event(member)
    if event is None or event.time is None:
        return None
    time = next((timex.span for timex in view.readings[member.report].timexes if timex.id == event.time), None)
    interval = view.times.get((member.report, event.time), (None, None))
    if time is None or interval == (None, None):
        return None
    sentence = view.sentence(member.report, member.span)
    inside = sentence.start <= time.start and time.end <= sentence.end
    return Dated(position, view.evidence(member.report, hull((member.span, time))), interval) if inside else None


def _length(interval: Interval) -> tuple[bool, int]:
    """How wide an interval is, in days; an open one is wider than all others."""
    days = days_of(*interval)
    return days is None, days or 0


def words_at(view: View, claim: Claim, dated: Dated) -> Quote:
    """The words that tell the claim and its time, cut where they are long but not before the time."""
    member = claim.members[dated.position]
    event = view.event(member)
    sentence = view.sentence(member.report, dated.words.span)
    if sentence.end - sentence.start <= WHOLE:
        return quote(view, member.report, sentence, WHOLE)
    if event is None or form_of(member, event, view.readings[member.report]) != CLAUSE:
        return _opened(view, dated.words)
    if len(one_line(dated.words.exact)) <= ENTRY:
        return quote_of(dated.words, ENTRY)
    time = next(timex.span for timex in view.readings[member.report].timexes if timex.id == event.time)
    core = view.evidence(member.report, hull((event.trigger, time)))
    return _opened(view, core) if core.end - core.start <= ENTRY else _both(view, core, time, event.trigger)


def _opened(view: View, core: Evidence) -> Quote:
    """The words from the sentence's beginning, if that is near, to their end, and as much more as there is room."""
    text = view.readings[core.report].report.text
    sentence = view.sentence(core.report, core.span)
    start = sentence.start if core.end - sentence.start <= ENTRY else _clause_start(text, sentence.start, core.start)
    end = max(core.end, min(sentence.end, start + ENTRY))
    while end < sentence.end and not text[end].isspace():
        end += 1
    words = cut(one_line(text[start:end]).removeprefix("that "), max(ENTRY, core.end - start))
    head, tail = "... " if start > sentence.start else "", " ..." if end < sentence.end else ""
    whole = words if words.endswith(" ...") else f"{words}{tail}"
    return Quote(f"{head}{whole}", view.evidence(core.report, Span(start, end)))


def _clause_start(text: str, first: int, start: int) -> int:
    """The place after the nearest comma before some words, or their own start where none is near."""
    comma = text.rfind(", ", max(first, start - ENTRY), start)
    return comma + 2 if comma >= 0 else start


def _both(view: View, core: Evidence, time: Span, trigger: Span) -> Quote:
    """The words at the time and those at the deed, with what stands between them left out."""
    text = view.readings[core.report].report.text
    sentence = view.sentence(core.report, core.span)
    first, last = sorted((time, trigger))
    opening = sentence.start if first.start - sentence.start <= NEAR else first.start
    pieces = (text[opening : max(first.end, opening + ENTRY // 2)], text[last.start : sentence.end])
    head, tail = (one_line(piece) for piece in pieces)
    head = head.rsplit(" ", 1)[0] if opening + ENTRY // 2 > first.end else head
    whole = view.evidence(core.report, Span(opening, sentence.end))
    return Quote(f"{'... ' if opening > sentence.start else ''}{head.strip(' ,;')} ... {cut(tail, ENTRY // 2)}", whole)


def _entry(view: View, claim: Claim, dated: Dated) -> Entry:
    words = words_at(view, claim, dated)
    text = f"{say_interval(*dated.interval)}: {speaks(view, claim, dated.position)}: “{words.words}”"
    return Entry(*dated.interval, (claim.id,), one_line(text), (words.evidence,))


def _place(entry: Entry) -> tuple[str, str, str, int, tuple[str, ...]]:
    evidence = entry.evidence[0]
    return entry.earliest or FIRST, entry.latest or LAST, evidence.report, evidence.start, entry.claims
