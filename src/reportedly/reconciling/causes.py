"""Causes that reports give for one thing, and where they pull apart."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from reportedly.knowledge import read_table
from reportedly.model import Claim, Discrepancy, Evidence, Span
from reportedly.reconciling.matching import match
from reportedly.reconciling.passage import Passage
from reportedly.reconciling.vouching import credited
from reportedly.reconciling.words import cosine, rarity, stems, vector


@dataclass(frozen=True, slots=True)
class Cause:
    """A sentence that gives the cause of an event.

    Attributes:
        effect: The passage that tells of the effect.
        words: Where the cause stands.
        sentence: Where both stand.
    """

    effect: Passage
    words: Span
    sentence: Span

    @property
    def exact(self) -> str:
        """The words of the cause."""
        return self.words.words(self.effect.report.text).strip(" ,;.")

    @property
    def evidence(self) -> Evidence:
        """The whole sentence."""
        return self.effect.report.evidence(self.sentence)

    @property
    def who(self) -> str:
        """Who gives it: a source, else the agency credited for the whole report, else the outlet."""
        said, report = self.effect.attribution, self.effect.report
        return said.chain[0].name if said and said.chain else next((c.name for c in credited(report)), report.name)


@cache
def _cues() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """The patterns, each with whether the effect stands before it."""
    table = read_table("causes")
    rows = [(words, True) for words in table["effect_first"]["words"]]
    rows += [(words, False) for words in table["cause_first"]["words"]]
    return tuple((re.compile(rf"\b{words}\b", re.IGNORECASE), first) for words, first in rows)


def causes(passages: list[Passage], sentences: dict[str, tuple[Span, ...]]) -> list[Cause]:
    """The causes that the reports give for events, sorted by place."""
    found: dict[tuple[str, Span], Cause] = {}
    for passage in sorted(passages, key=lambda p: p.key):
        if passage.event is None:
            continue
        trigger = passage.event.trigger
        told = sentences.get(passage.report.id, ())
        at = bisect_right(told, trigger.start, key=lambda sentence: sentence.start) - 1
        if at >= 0 and told[at].holds(trigger) and (cause := _cause(passage, told[at], trigger)) is not None:
            found.setdefault((passage.report.id, cause.words), cause)
    return list(found.values())


def _cause(passage: Passage, sentence: Span, trigger: Span) -> Cause | None:
    """The cause that the sentence gives for what the trigger tells; None where it gives none."""
    text = passage.report.text
    if _pattern("open").search(sentence.words(text)):
        return None
    for pattern, effect_first in _cues():
        for cue in pattern.finditer(text, sentence.start, sentence.end):
            before, after = Span(sentence.start, cue.start()), Span(cue.end(), sentence.end)
            effect, cause = (before, after) if effect_first else (after, before)
            words = _clause(text, cause, near_start=effect_first)
            if effect.holds(trigger) and _says_something(words.words(text)):
                return Cause(passage, words, sentence)
    return None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A pattern of the table."""
    return re.compile(read_table("causes")["cuts"][name], re.IGNORECASE)


def _says_something(words: str) -> bool:
    """Whether the words name a cause, rather than take one up."""
    cuts = read_table("causes")["cuts"]
    found = words.strip(" ,;.").split()
    if _pattern("broken").search(words.strip(" ,;.")):
        return False
    return len(found) >= cuts["least_words"] and (len(found) > 1 or _names_a_thing(found[0]))


def _names_a_thing(word: str) -> bool:
    """Whether a lone word can be a cause: no pronoun, and nobody's name."""
    return word.islower() and word not in read_table("causes")["cuts"]["empty"]


def _clause(text: str, side: Span, *, near_start: bool) -> Span:
    """The part of a side that lies next to the cue: up to the next comma or semicolon, without a source's tail."""
    words = side.words(text)
    if near_start:
        cut = re.search(r"[,;]", words)
        return Span(side.start, side.start + cut.start()) if cut else side
    last = max(words.rfind(";"), words.rfind(", but "), words.rfind(", and "))
    return Span(side.start + last + 1, side.end) if last >= 0 else side


def opposed_causes(found: list[Cause], claims: tuple[Claim, ...]) -> Iterator[Discrepancy]:
    """One discrepancy for each two sources that give unlike causes for one thing."""
    cuts = read_table("causes")["cuts"]
    claim_of = {(m.report, m.event): c.id for c in claims for m in c.members if m.event}
    told: set[tuple[str, str]] = set()
    for one, other in combinations(found, 2):
        pair = (one.who, other.who)
        if one.who == other.who or pair in told or not _one_effect(one, other, claim_of, cuts["effect"]):
            continue
        left, right = (vector(Counter(stems(cause.exact))) for cause in (one, other))
        common = any(rarity(word) > cuts["telling"] for word in left.keys() & right.keys())
        if not common and cosine(left, right) < cuts["alike"]:
            told |= {pair, pair[::-1]}
            because = f"The cause is {one.exact!r} according to {one.who}, {other.exact!r} according to {other.who}."
            yield Discrepancy("", "cause", "opposed", (one.evidence, other.evidence), because)


def _one_effect(one: Cause, other: Cause, claim_of: dict[tuple[str, str], str], enough: float) -> bool:
    """Whether both tell the cause of one thing: one claim, or mentions that are nearly alike enough for it."""
    left, right = (claim_of.get((c.effect.report.id, _event_id(c))) for c in (one, other))
    if (left is not None and left == right) or match(one.effect, other.effect).score >= enough:
        return True
    return _kin(one.effect, other.effect)


def _kin(a: Passage, b: Passage) -> bool:
    """Whether the one tells of what the other announces, and they have a party in common."""
    types = {p.event.type for p in (a, b) if p.event}
    parties = (a.actors | a.recipients | a.places) & (b.actors | b.recipients | b.places)
    return bool(parties) and any(types == set(pair) for pair in read_table("causes")["cuts"]["kin"])


def _event_id(cause: Cause) -> str:
    return cause.effect.event.id if cause.effect.event else ""
