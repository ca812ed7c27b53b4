"""What the rules find before it is judged: a cue in a frame, with the words of source and content."""

from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.model import Span

Words = tuple[int, int]
"""A half-open run of tokens of the parse."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which a cue holds a content.

    Attributes:
        name: How the content hangs on the cue ("that", "to", "object", "prep:of", "before", ...).
        content: Runs of tokens, in order of the text.
        link: The preposition that leads from the cue to the content, if one does.
    """

    name: str
    content: tuple[Words, ...]
    link: Token | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A possible attribution.

    Attributes:
        head: Token number of the cue's head; below -1 where a quotation stands without a cue.
        lemma: Dictionary form of that head.
        part: Part of speech under which the tables list the cue ("v", "n", "a", "r", "p", "q").
        frame: Name of the frame.
        score: Share of right ones among such frames, 0 to 1.
        origins: Sources that stand behind the source for the same content ("quoting a survivor").
        carriers: Sources between it and the outlet that no attribution around it names ("told the agency").
        under: Head of the cue that this one stands behind ("quoting"), though no content holds it; -1 for none.
        tail_of: Head of the cue whose speaker goes on in this participle; -1 for none.
        taken_up: Whether it is a claim that another one denies, condemns or grants, and does not pass on.
        answering: Whether the cue itself says that it answers ("responded by condemning").
        encoded: Whether the trained encoder found it.
    """

    head: int
    lemma: str
    part: str
    frame: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float
    origins: tuple[Span, ...] = ()
    carriers: tuple[Span, ...] = ()
    under: int = -1
    tail_of: int = -1
    taken_up: bool = False
    answering: bool = False
    encoded: bool = False
