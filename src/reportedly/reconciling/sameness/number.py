"""Whether a phrase without a name speaks of one particular person."""

from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.naming import nominals


def are_several(phrase: str) -> bool:
    """Whether the phrase speaks of more than one ("all the candidates", "critics")."""
    words = folded_key(phrase).split()
    if not words:
        return False
    if words[0] in nominals("several") | nominals("numbers") or (words[0][0].isdigit() and not words[0][-1].isalpha()):
        return True
    head = _head(words)
    return head in nominals("several") or (
        head.endswith("s") and not head.endswith(("ss", "us", "is")) and head not in nominals("one")
    )


def is_anybody(phrase: str) -> bool:
    """Whether the phrase tells nobody apart: "a man", "another judge"."""
    words = folded_key(phrase).split()
    return bool(words) and (words[0] in nominals("other") or _head(words) in nominals("anybody"))


def _head(words: list[str]) -> str:
    return next((words[n - 1] for n in range(1, len(words)) if words[n] in nominals("after")), words[-1])
