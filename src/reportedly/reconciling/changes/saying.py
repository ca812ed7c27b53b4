"""Says a change in one plain sentence."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from reportedly.reconciling.changes.sentences import cut

SHOWN = 3  # pieces of a sentence that are told one by one
WIDTH = 120  # characters of words that are quoted


def quoted(words: str) -> str:
    """The words in quotation marks, on one line, shortened where they are long."""
    line = " ".join(words.split())
    return f"“{line if len(line) <= WIDTH else line[: WIDTH - 1].rstrip() + '…'}”"


def say_edit(before: str, after: str) -> str:
    """What was changed within a sentence: the words that differ."""
    edits = list(_edits(before.split(), after.split()))
    if not edits or len(edits) > SHOWN:
        return f"{quoted(before)} is now {quoted(after)}."
    return "; ".join(edits) + "."


def _edits(old: list[str], new: list[str]) -> Iterator[str]:
    """Each piece that differs."""
    if max(len(old), len(new)) > cut("compared"):
        return
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = " ".join(old[a:b]), " ".join(new[c:d])
        if tag == "replace":
            yield f"{quoted(gone)} is now {quoted(come)}"
        elif tag == "delete":
            yield f"{quoted(gone)} is taken out"
        elif tag == "insert":
            yield f"{quoted(come)} is put in"
