"""Who has been spoken of so far, and in which part of the sentence: what later words refer back to."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.knowledge.countries import countries
from reportedly.knowledge.known import Known
from reportedly.model import Form, Span
from reportedly.reading.entities.draft import Naming
from reportedly.reading.entities.words import Words

SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody or somewhere as spoken of at one place.

    Attributes:
        head: Number of the token that the words hang on.
        first: Number of the first token of the words.
        sentence: Number of the first token of the sentence.
        subject: Whether the words are the subject of a verb.
        many: Whether the words are plural.
    """

    who: Known
    form: Form
    span: Span
    head: int
    first: int
    sentence: int
    subject: bool
    many: bool

    @property
    def country(self) -> str | None:
        """Two letters of the country that it is, governs or belongs to."""
        key = (self.who.place if self.who.kind != "place" else self.who.key) or ""
        iso = key.removeprefix("place:")
        return iso if iso in countries() else None


def said(words: Words, naming: Naming) -> Said | None:
    """A naming with its part in the sentence."""
    place = words.tokens(naming.span)
    if place is None:
        return None
    head = words.doc[place[0] : place[1]].root
    return said_at(words, naming, head, place[0])


def said_at(words: Words, naming: Naming, head: Token, first: int) -> Said:
    """Words whose head is known, with their part in the sentence."""
    many = head.tag_ in ("NNS", "NNPS") or head.lower_ in ("police", "they", "their")
    sentence = words.sentences.get(head.i, head.i)
    return Said(naming.who, naming.form, naming.span, head.i, first, sentence, head.dep_ in SUBJECTS, many)


class Discourse:
    """What has been spoken of, in order of the text; later finds are put in their place."""

    def __init__(self, items: list[Said], sentences: dict[int, int]) -> None:
        self.sentences = sentences
        self.items = sorted(items, key=_order)
        self._keys = [_order(item) for item in self.items]

    def sentence(self, token: Token) -> int:
        """Number of the first token of the sentence that holds the token."""
        return self.sentences.get(token.i, token.i)

    def add(self, item: Said) -> None:
        """Puts what a phrase or pronoun turned out to be where it stands."""
        place = bisect_left(self._keys, _order(item))
        self.items.insert(place, item)
        self._keys.insert(place, _order(item))

    def before(self, token: int, reach: int) -> Iterator[Said]:
        """What was spoken of before a token, nearest first, no further back than `reach` items."""
        end = bisect_left(self._keys, (token, -1, ""))
        for place in range(end - 1, max(-1, end - 1 - reach), -1):
            yield self.items[place]

    def at(self, token: int) -> list[Said]:
        """What the words whose head is this token speak of."""
        place = bisect_left(self._keys, (token, -1, ""))
        found = []
        while place < len(self.items) and self.items[place].head == token:
            found.append(self.items[place])
            place += 1
        return found


def _order(item: Said) -> tuple[int, int, str]:
    return item.head, item.first, item.who.key
