"""Keeps account of what a brief has told, so that nothing is told twice."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reportedly.model import Claim, Evidence, Span
from reportedly.telling.again import says_again, words_in
from reportedly.telling.brief.parts import Draft
from reportedly.telling.passages import shown
from reportedly.telling.quoting import Passages, Quote
from reportedly.telling.view import View

# Share of a claim's words that stand in a quotation already shown, from which on it counts as told.
COVERED = 0.75
# Share of a line's words that another has, from which on it says the same; and how many words it must have.
SAID, TELLING = 0.75, 6


# Characters of a block of text: a few sentences.
BLOCK = 500


def _blocks(span: Span) -> range:
    return range(span.start // BLOCK, (span.end - 1) // BLOCK + 1)


@dataclass(slots=True)
class Told:
    """The claims told so far, and the passages shown, by report.

    Attributes:
        caps: How many lines each section has room for.
        words: What they say, to know it again in other words.
        blocks: The same passages by the blocks of text that they touch: a long report is then told in linear time.
    """

    caps: Mapping[str, int]
    claims: set[str] = field(default_factory=set)
    passages: dict[str, list[Span]] = field(default_factory=dict)
    blocks: dict[tuple[str, int], list[Span]] = field(default_factory=dict)
    words: list[frozenset[str]] = field(default_factory=list)

    def room(self, section: str, count: int) -> int:
        """How many of that many lines are told: a last one is told rather than counted."""
        return count if count == self.caps[section] + 1 else self.caps[section]

    def note(self, draft: Draft) -> None:
        """Remembers a line: its claims, and the words that it shows."""
        self.claims |= set(draft.claims)
        for part in draft.parts:
            if isinstance(part, Quote):
                self._show(part.evidence)

    def note_claim(self, view: View, claim: Claim) -> None:
        """Remembers a claim that is about to be told."""
        words = shown(view, claim, view.first(claim), known=self.around(view, claim)).evidence
        self.claims.add(claim.id)
        self._show(words)

    def has_said(self, view: View, claim: Claim) -> bool:
        """Whether another line has said nearly all of what a claim would, in the words of another report."""
        words = words_in(shown(view, claim, view.first(claim), known=self.around(view, claim)).evidence.exact)
        return len(words) >= TELLING and says_again(words, self.words, SAID)

    def touches(self, report: str, span: Span) -> bool:
        """Whether some of these words were shown."""
        return any(passage.overlaps(span) for passage in self._near(report, span))

    def _show(self, words: Evidence) -> None:
        self.words.append(words_in(words.exact))
        self.passages.setdefault(words.report, []).append(words.span)
        for block in _blocks(words.span):
            self.blocks.setdefault((words.report, block), []).append(words.span)

    def _near(self, report: str, span: Span) -> list[Span]:
        """The passages shown in the blocks of text that a span touches, each once, in the order of showing."""
        found = (passage for block in _blocks(span) for passage in self.blocks.get((report, block), ()))
        return list(dict.fromkeys(found))

    def around(self, view: View, claim: Claim) -> Passages:
        """The passages shown so far in the sentence of a claim."""
        member = claim.members[view.first(claim)]
        sentence = view.sentence(member.report, member.span)
        return {member.report: tuple(p for p in self._near(member.report, sentence) if p.overlaps(sentence))}

    def knows(self, view: View, claim: Claim) -> bool:
        """Whether the claim was told, by name or by words that were shown in another line."""
        if claim.id in self.claims:
            return True
        member = claim.members[view.first(claim)]
        return any(covers(shown, member.span) for shown in self._near(member.report, member.span))


def claims_shown(view: View, quotes: Iterable[Quote]) -> tuple[str, ...]:
    """Ids of the claims whose own words stand in the quotations."""
    found: dict[str, None] = {}
    for quoted in quotes:
        shown_words = quoted.evidence
        sentence = view.sentence(shown_words.report, shown_words.span)
        for claim in view.claims_in.get((shown_words.report, sentence.start), ()):
            if covers(shown_words.span, claim.members[view.first(claim)].span):
                found[claim.id] = None
    return tuple(found)


def covers(shown: Span, span: Span) -> bool:
    """Whether nearly all of a span stands in what was shown."""
    return shown.shared(span) >= COVERED * (span.end - span.start)


def weight(view: View, claim: Claim) -> tuple[float, int, int]:
    """The order of importance: what the story is about before what stands aside, then by where it first stands."""
    first = claim.members[view.first(claim)]
    reports = [report.id for report in view.story.reports]
    return (-view.salience[claim.id], reports.index(first.report), first.span.start)
