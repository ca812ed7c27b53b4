"""Finds the change that a notice of the newer version announces."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.model import Change, Evidence, Notice, Reading, Span
from reportedly.reconciling.changes.sentences import cut
from reportedly.reconciling.words import rarity, stems


def announced(changes: Sequence[Change], new: Reading) -> tuple[Change, ...]:
    """The changes, each with the notice whose "wrong" and "right" fit it."""
    found = list(changes)
    for notice in new.notices:
        if not (notice.wrong or notice.right):
            continue
        fits = [_fit(notice, change, new.report.text) for change in found]
        best = {change.what: 0.0 for change in found}
        for change, fit in zip(found, fits, strict=True):
            best[change.what] = max(best[change.what], fit)
        words = new.report.evidence(notice.span)
        found = [
            replace(change, notice=words)
            if change.notice is None and cut("announced") <= fit == best[change.what]
            else change
            for change, fit in zip(found, fits, strict=True)
        ]
    return tuple(found)


def _fit(notice: Notice, change: Change, text: str) -> float:
    """How much of what the notice calls wrong and right stands before and after the change."""
    shares = [
        _share(side, words, text) for side, words in ((notice.wrong, change.before), (notice.right, change.after))
    ]
    known = [share for share in shares if share is not None]
    return sum(known) / len(known) if known else 0.0


def _share(side: Span | None, words: Evidence | None, text: str) -> float | None:
    """The share of the telling words of one side that stand in the change, 0 where a number is not among them."""
    if side is None:
        return None
    wanted = {word for word in stems(side.words(text)) if word[0].isdigit() or rarity(word) >= cut("telling")}
    held = set(stems(words.exact)) if words else set()
    if not wanted or any(word[0].isdigit() and word not in held for word in wanted):
        return 0.0
    return len(wanted & held) / len(wanted)
