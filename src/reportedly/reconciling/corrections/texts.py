"""Where the words of a correction stand now."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from reportedly.model import Reading, Span
from reportedly.model.correction import Anchor, Correction, ReportAnchor, SetOutlet, source_digest, text_digest


@dataclass(frozen=True, slots=True)
class Found:
    """The places of an anchor, by report id; a note where it was carried over to another version of the text."""

    spans: dict[str, Span]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Lost:
    """That an anchor stands nowhere, and why.

    Attributes:
        report: The report with whose text the words went; None where there is no such report at all.
    """

    because: str
    report: str | None = None


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of some reports, to find anchors in.

    Attributes:
        text: Text by report id.
        holders: Ids of the reports with a text, by its hash.
        source: Hash of what tells copies apart, by report id.
    """

    text: dict[str, str]
    holders: dict[str, tuple[str, ...]]
    source: dict[str, str]

    def only(self, reports: Collection[str]) -> "Texts":
        """The texts of these reports alone."""
        kept = {digest: tuple(r for r in names if r in reports) for digest, names in self.holders.items()}
        text = {name: self.text[name] for name in self.text if name in reports}
        return Texts(text, {d: n for d, n in kept.items() if n}, self.source)

    def passage(self, anchor: Anchor) -> Found | Lost:
        """The places of the words, in every copy of the text; in another version of it they must stand once."""
        holders = self.holders.get(anchor.text, ())
        if holders:
            if anchor.span.words(self.text[holders[0]]) != anchor.exact:
                return Lost(f"other words stand at {anchor.start}-{anchor.end}", holders[0])
            return Found(dict.fromkeys(holders, anchor.span))
        return self._carried(anchor)

    def _carried(self, anchor: Anchor) -> Found | Lost:
        text = self.text.get(anchor.report)
        if text is None or not anchor.exact:
            return Lost(f"no report with the text of {anchor.report} is here")
        start = text.find(anchor.exact)
        if start < 0:
            return Lost(f"the text of {anchor.report} has changed, and the words stand there no more", anchor.report)
        if text.find(anchor.exact, start + 1) >= 0:
            why = f"the text of {anchor.report} has changed, and the words stand there more than once"
            return Lost(why, anchor.report)
        note = f"carried over to the present text of {anchor.report}, where the words stand once"
        return Found({anchor.report: Span(start, start + len(anchor.exact))}, note)

    def whole(self, anchor: ReportAnchor, *, follow: bool = False) -> Found | Lost:
        """The report of that text; of several the one from that source, else of that id, else all.

        Args:
            anchor: The report.
            follow: Take another version of the report too.
        """
        holders = self.holders.get(anchor.text, ())
        same = [name for name in holders if self.source[name] == anchor.source]
        if named := same or [name for name in holders if name == anchor.report] or holders:
            return Found({name: Span(0, len(self.text[name])) for name in named})
        if anchor.report in self.text and follow:
            note = f"carried over to the present text of {anchor.report}"
            return Found({anchor.report: Span(0, len(self.text[anchor.report]))}, note)
        if anchor.report in self.text:
            return Lost(f"{anchor.report} has another text now, which may have come out elsewhere", anchor.report)
        return Lost(f"no report with the text of {anchor.report} is here")

    def find_all(self, correction: Correction) -> dict[Anchor | ReportAnchor, Found | Lost]:
        """Where each anchor of a correction stands; a newer version of a report comes from the same outlet."""
        follow = isinstance(correction, SetOutlet)
        return {
            anchor: self.passage(anchor) if isinstance(anchor, Anchor) else self.whole(anchor, follow=follow)
            for anchor in correction.anchors
        }


def texts_of(readings: Iterable[Reading]) -> Texts:
    """The texts of the readings' reports."""
    text: dict[str, str] = {}
    holders: dict[str, list[str]] = defaultdict(list)
    source: dict[str, str] = {}
    for reading in readings:
        report = reading.report
        text[report.id] = report.text
        source[report.id] = source_digest(report)
        holders[text_digest(report.text)].append(report.id)
    return Texts(text, {digest: tuple(sorted(names)) for digest, names in holders.items()}, source)
