"""Finds the mode of what is demanded, refused or threatened by its content, and of talks by who holds them and how."""

from collections.abc import Mapping

from spacy.tokens import Token

from reportedly.knowledge import read_table
from reportedly.reading.events.features import Candidate, lexicon_type
from reportedly.reading.events.kinds import Kind, with_modes
from reportedly.reading.events.lexicon import Frame
from reportedly.reading.events.wording import word

STEPS = 6  # governing words on the way up to what speaks of a content
REACH = 25  # tokens on either side whose words tell how talks are held


def completed(kind: Kind, candidate: Candidate, frames: Mapping[int, Frame]) -> Kind:
    """The kind with a mode, where its frame gave none and its content or the words near by do.

    Args:
        kind: What the candidate is.
        candidate: What may be an event.
        frames: The frames of the typed triggers of the sentence, by the position of their words.
    """
    if kind.modes or kind.vocabulary != "plover":
        return kind
    mode = _by_content(kind, candidate, frames) or _by_words(kind, candidate)
    return with_modes(kind, (mode,)) if mode is not None else kind


def _by_content(kind: Kind, candidate: Candidate, frames: Mapping[int, Frame]) -> str | None:
    """The mode that what is spoken of gives: of a tie-break its own type, else that of the words under it."""
    table = read_table("plover")["content_modes"].get(kind.type)
    if table is None:
        return None
    own = lexicon_type(candidate.trigger)
    if own != kind.type:
        return _mode_of(table, candidate.trigger.frame)
    places = [n for n in frames if frames[n].type != kind.type and _speaks_of(candidate, n)]
    found = (_mode_of(table, frames[n]) for n in sorted(places))
    return next((mode for mode in found if mode is not None), None)


def _mode_of(table: Mapping[str, str], frame: Frame | None) -> str | None:
    """The mode for a content of that frame, its own mode before its type."""
    if frame is None:
        return None
    return table.get(f"{frame.type}-{frame.mode}") or table.get(frame.type)


def _speaks_of(candidate: Candidate, place: int) -> bool:
    """Whether the word at a place stands under the candidate's, in its object or complement."""
    trigger = candidate.trigger
    heads = {trigger.head.i, *((trigger.noun.i,) if trigger.noun is not None else ())}
    token: Token = trigger.head.doc[place]
    if place in heads:
        return False
    for _ in range(STEPS):
        if token.head == token or token.dep_ in ("advcl", "relcl", "nsubj", "parataxis"):
            return False
        token = token.head
        if token.i in heads:
            return True
    return False


def _by_words(kind: Kind, candidate: Candidate) -> str | None:
    """The mode that a word near by tells ("by *telephone*", "*mediators* met")."""
    cues = read_table("event_words")["mode_cues"].get(kind.type, {})
    if not cues:
        return None
    head = candidate.trigger.head
    sent = head.sent
    near = {word(t) for t in head.doc[max(sent.start, head.i - REACH) : min(sent.end, head.i + REACH)]}
    return next((mode for mode, words in cues.items() if not near.isdisjoint(words)), None)
