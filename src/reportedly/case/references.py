"""What a person calls a report or a passage → the place that is meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.case.overlaying import corrected
from reportedly.errors import UsageError
from reportedly.model import Reading, Span
from reportedly.model.correction import Anchor, ReportAnchor, source_digest, text_digest
from reportedly.store import Store

OFFSETS = re.compile(r"(\d+)-(\d+)")
QUOTES = {'"': '"', "'": "'", "“": "”"}
SHOWN = 5  # places or names listed in an error
HOW = "name a passage as REPORT:START-END or REPORT:WORDS"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a report in the case."""

    reading: Reading
    span: Span

    @property
    def report(self) -> str:
        """The report's id."""
        return self.reading.report.id

    @property
    def words(self) -> str:
        """The words."""
        return self.span.words(self.reading.report.text)

    def anchor(self) -> Anchor:
        """The words, so that they are found again."""
        return anchor(self.reading, self.span)

    def __str__(self) -> str:
        return f"{self.report}:{self.span.start}-{self.span.end}"


def anchor(reading: Reading, span: Span) -> Anchor:
    """Words of a report, so that they are found again."""
    text = reading.report.text
    return Anchor(text_digest(text), span.start, span.end, span.words(text), reading.report.id)


@dataclass(frozen=True, slots=True)
class References:
    """The reports of a case, by what people call them. Raises UsageError where nothing or too much is meant."""

    store: Store

    def report(self, name: str) -> str:
        """The id of the report with that id, or the beginning of one, or of that outlet."""
        found = self.store.finding.reports(name) or self.store.finding.reports_of(name) if name else []
        if len(found) == 1:
            return found[0]
        if found:
            raise UsageError(f"{len(found)} reports are called {name!r}: {listed(found)}; name one by its id")
        raise UsageError(f"no report is called {name!r}; `reportedly reports` lists them")

    def whole(self, name: str) -> ReportAnchor:
        """A report, so that it is found again."""
        kept = self.store.reports.named(self.report(name))
        assert kept is not None
        return ReportAnchor(text_digest(kept.report.text), source_digest(kept.report), kept.report.id)

    def reading(self, id: str) -> Reading:
        """What is read in a report, as it is corrected."""
        kept = self.store.reports.named(id)
        found = list(corrected(self.store, [kept.key])) if kept else []
        if not found:
            raise UsageError(f"report {id} was not read")
        return found[0]

    def passage(self, reference: str) -> Passage:
        """The passage of REPORT:START-END or REPORT:WORDS; the words must stand once."""
        for name, rest in _parted(reference):
            found = self.store.finding.reports(name) or self.store.finding.reports_of(name)
            if len(found) == 1:
                reading = self.reading(found[0])
                return Passage(reading, _place(reading, rest))
        name, mark, _ = reference.partition(":")
        if not mark:
            raise UsageError(f"{reference!r} is no passage; {HOW}")
        self.report(name)
        raise UsageError(f"{reference!r} is no passage; {HOW}")


def _parted(reference: str) -> Iterator[tuple[str, str]]:
    """The reference parted at each of its colons, the last first where they are part of an id."""
    yield from (
        (reference[:at], reference[at + 1 :])
        for at in range(1, len(reference) - 1)
        if reference[at] == ":" and reference[at + 1 :].strip()
    )


def _place(reading: Reading, told: str) -> Span:
    text, id = reading.report.text, reading.report.id
    if match := OFFSETS.fullmatch(told.strip()):
        span = Span(int(match[1]), int(match[2]))
        if not span.start < span.end <= len(text):
            raise UsageError(f"{told} is no place in {id}, which has {len(text)} characters")
        return span
    words = unquoted(told)
    found = places(text, words)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(f"the words {words!r} do not stand in {id}")
    where = listed([f"{id}:{span.start}-{span.end}" for span in found])
    raise UsageError(f"the words {words!r} stand {len(found)} times in {id}: {where}; name one of these")


def places(text: str, words: str) -> list[Span]:
    """Where the words stand, whatever white space is between them."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    return [Span(*match.span()) for match in re.finditer(pattern, text)] if pattern else []


def unquoted(words: str) -> str:
    """The words without a pair of quotation marks around them."""
    bare = words.strip()
    if len(bare) > 2 and QUOTES.get(bare[0]) == bare[-1]:
        return bare[1:-1]
    return bare


def listed(names: list[str]) -> str:
    """The first few, and how many more there are."""
    more = len(names) - SHOWN
    return ", ".join(names[:SHOWN]) + (f" and {more} more" if more > 0 else "")
