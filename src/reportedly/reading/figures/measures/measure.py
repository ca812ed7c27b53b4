"""A measure as it is read, before it becomes a figure, and what finds the one who bears it."""

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from reportedly.model import Entity, Span

BEARERS = ("person", "people", "other")


@dataclass(frozen=True, slots=True)
class Measure:
    """A number that measures.

    Attributes:
        span: The number with its qualifier.
        unit: "years old", "hour", "ordinal" and the like.
        counts: Whose age it is, what lasts so long, what is so-manieth.
        kind: "age", "stretch of time", or "ordinal" with the noun.
    """

    span: Span
    low: float | None
    high: float | None
    qualifier: str | None
    unit: str
    counts: Span | None
    kind: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A parse with where its tokens begin and where people are mentioned, in order."""

    doc: Doc
    starts: tuple[int, ...]
    people: tuple[Span, ...]

    def at(self, offset: int) -> Token:
        """The token at an offset."""
        return self.doc[max(0, bisect_right(self.starts, offset) - 1)]

    def ending_at(self, end: int) -> Span | None:
        """The longest of the mentions of people near an offset that ends there, if one does."""
        near = bisect_right(self.people, Span(end, 1 << 60))
        return next((span for span in self.people[max(0, near - 6) : near] if span.end == end), None)

    def mention(self, token: Token) -> Span:
        """The mention of a person that holds a token, or a name beside it ("X, a pilot"), else the token."""
        if token.dep_ == "appos" and token.head.pos_ == "PROPN":
            token = token.head
        place = Span(token.idx, token.idx + len(token))
        near = bisect_right(self.people, Span(place.start, 1 << 60))
        held = [span for span in self.people[max(0, near - 4) : near] if span.overlaps(place)]
        return min(held, key=lambda span: (span.end - span.start, span), default=place)


def scene_of(doc: Doc, entities: tuple[Entity, ...]) -> Scene:
    """The scene of a page: its parse and the mentions of its people."""
    people = [m.span for e in entities if e.kind in BEARERS for m in e.mentions if m.form != "pronoun"]
    return Scene(doc, tuple(token.idx for token in doc), tuple(sorted(people)))


def governor(token: Token, kinds: tuple[str, ...] = ("VERB", "AUX")) -> Token | None:
    """The nearest word of these parts of speech above a token, at most four steps up."""
    for _ in range(4):
        if token.head == token:
            return None
        token = token.head
        if token.pos_ in kinds:
            return token
    return None


def _meant(subject: Token) -> Token:
    """The noun that "who" stands for, else the word itself."""
    verb = subject.head
    return verb.head if subject.tag_ in ("WP", "WDT") and verb.dep_ in ("relcl", "acl") else subject


def subject(verb: Token) -> Token | None:
    """The subject of a verb, or of the verb that it shares one with."""
    for _ in range(4):
        found = next((kid for kid in verb.children if kid.dep_ in ("nsubj", "nsubjpass")), None)
        if found is not None:
            return _meant(found)
        if verb.dep_ not in ("conj", "xcomp", "advcl") or verb.head == verb:
            return None
        verb = verb.head
    return None
