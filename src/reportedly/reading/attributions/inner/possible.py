"""What a word inside a content would be as a cue: its frame by the parse, what the encoder has it hold, its source."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from reportedly.model import Span
from reportedly.reading.attributions.draft import Draft, Frame
from reportedly.reading.attributions.encoded import name_of
from reportedly.reading.attributions.find import best_frame, make, source_head
from reportedly.reading.attributions.holding import Holding, is_open, part_at
from reportedly.reading.attributions.inner.clipping import clipped
from reportedly.reading.attributions.inner.words import cutoff, listed
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.plain import is_plain, plain_frame, whole_content
from reportedly.reading.attributions.tree import trimmed

SAYING = ("i", "we", "you", "me", "us", "my", "our", "your")


@dataclass(frozen=True, slots=True)
class Possible:
    """A word in a content with what it would hold.

    Attributes:
        token: The word.
        part: Its part of speech as the tables have it.
        frame: The frame that the parse gives it; None where it has none.
        base: How often such a frame of the word is right.
        speaker: The topmost word for whoever would say it, as the parse tells.
        holding: What the encoder has it hold; None where it was not asked.
        shared: How much of the two contents is common, 0 to 1; None where one is missing.
        draft: The attribution that it would be.
    """

    token: Token
    part: str
    frame: Frame | None
    base: float
    speaker: Token | None
    holding: Holding | None
    shared: float | None
    draft: Draft

    def with_score(self, value: float) -> Draft:
        """The draft with how likely it is."""
        return replace(self.draft, score=value)


def possible_at(layout: Layout, token: Token, holding: Holding | None) -> Possible | None:
    """What the word would be as a cue, None where it can be none."""
    part = part_at(token)
    if part is None or token.lemma_.lower() in listed("loose", "words"):
        return None
    if part == "v" and is_open(token):
        return None
    base, frame, speaker = _framed(layout, token, part)
    if speaker is not None and speaker.lower_ in listed("sources", "anybody"):
        return None
    if speaker is not None and speaker.lower_ in SAYING:
        return None  # who is quoted goes on: his own "I think" is none of another's
    parsed = make(token, part, frame, speaker, base) if frame is not None else None
    draft = parsed
    shared = None
    if holding is not None and holding.content:
        shared = _shared(parsed.content, holding.content) if parsed is not None else None
        if parsed is None and holding.holds >= cutoff("holds"):
            draft = _held(layout, token, part, speaker, holding)
        elif parsed is not None and frame is not None and _is_better(frame, holding, shared):
            draft = replace(parsed, content=_clear(layout, holding.content))
    if draft is None:
        return None
    if not draft.source and holding is not None and part == "n" and holding.holds >= cutoff("holds"):
        draft = replace(draft, source=tuple(s for s in holding.source if not any(s.overlaps(c) for c in draft.content)))
    return Possible(token, part, frame, base, speaker, holding, shared, clipped(layout, draft))


def _framed(layout: Layout, token: Token, part: str) -> tuple[float, Frame | None, Token | None]:
    chosen = best_frame(layout, token, part)
    if part == "n" and chosen is not None and chosen[1].name in listed("frames", "owners"):
        chosen = None  # "claims by residents": whose they are, not what they say
    if part == "v" and (chosen is None or chosen[1].name == "passive"):
        frame = plain_frame(layout, token) if is_plain(token) else None
        if frame is not None:
            chosen = cutoff("plain"), frame, source_head(token, "v", frame)
    if chosen is None:
        return 0.0, None, source_head(token, part, Frame("object", ()))
    base, frame, speaker = chosen
    return base, whole_content(token, frame) if part == "v" else frame, speaker


def _is_better(frame: Frame, holding: Holding, shared: float | None) -> bool:
    """Whether what the encoder has it hold is taken: not in a passive, of which it takes the subject for the source."""
    return holding.holds >= cutoff("holds") and bool(shared) and not frame.name.startswith(("passive", "note"))


def _held(layout: Layout, token: Token, part: str, speaker: Token | None, holding: Holding) -> Draft | None:
    """The attribution by the encoder alone, where the parse gives the word nothing to hold."""
    content = _clear(layout, holding.content)
    if not content:
        return None
    name = name_of(layout, token, content)
    made = make(token, part, Frame(name, ((token.i, token.i + 1),)), speaker, 0.0)
    if made is None:
        return None
    source = made.source or holding.source
    return replace(made, content=content, source=tuple(s for s in source if not any(s.overlaps(c) for c in content)))


def _clear(layout: Layout, pieces: tuple[Span, ...]) -> tuple[Span, ...]:
    """The pieces without white space and marks at their ends."""
    doc, found = layout.doc, []
    for piece in pieces:
        words = doc.char_span(*piece, alignment_mode="expand")
        if words is None:
            continue
        start, end = trimmed(doc, (words.start, words.end), ",;:")
        if start < end:
            found.append(Span(max(piece.start, doc[start].idx), min(piece.end, doc[end - 1].idx + len(doc[end - 1]))))
    return tuple(found)


def _shared(left: tuple[Span, ...], right: tuple[Span, ...]) -> float:
    common = sum(a.shared(b) for a in left for b in right)
    larger = max(sum(b - a for a, b in left), sum(b - a for a, b in right))
    return common / larger if larger else 0.0
