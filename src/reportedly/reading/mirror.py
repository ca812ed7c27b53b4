"""A parse as plain Python objects: what spaCy's has, asked for once, as every rule asks it of the same words again.

Each answer of a token of spaCy's is made anew from its arrays, and its children are looked for among all words below
it. The rules ask that some hundred times of every word of a report, so it is read here once for all of them. The words
are used as spaCy's are and have its names; what is seldom asked is passed on to it.
"""

from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter
from typing import Any, cast, overload

from numpy import flatnonzero, int64
from spacy.attrs import DEP, ENT_TYPE, HEAD, LEMMA, ORTH, POS, SENT_START, SPACY, TAG
from spacy.tokens import Doc, Span, Token

# What a word has from the beginning, and what it keeps when it has been asked for once.
OWN = ("doc", "i", "idx", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "whitespace_")
TREE = ("head", "lefts", "rights", "children", "sent")
ASKED = ("left_edge", "right_edge", "subtree", "ancestors", "shape_", "ent_iob_", "is_sent_start")
# What only hangs on the form, so is asked once for each.
FORM = ("text", "lower_", "is_alpha", "is_lower", "is_punct", "is_space", "is_stop", "is_title", "like_num", "orth")
KEPT = frozenset(ASKED)


class Word:
    """A token."""

    __slots__ = (*OWN, *FORM, *TREE, *ASKED)

    doc: "Words"
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    whitespace_: str
    is_alpha: bool
    is_lower: bool
    is_punct: bool
    is_space: bool
    is_stop: bool
    is_title: bool
    like_num: bool
    orth: int
    head: "Word"
    lefts: tuple["Word", ...]
    rights: tuple["Word", ...]
    children: tuple["Word", ...]
    sent: "Run"

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever spaCy's token has
        """What spaCy's token answers, kept where it is asked often."""
        below = name == "subtree"
        value = tuple(_below(self)) if below else _mirrored(self.doc, getattr(self.doc.source[self.i], name))
        if name in KEPT:
            setattr(self, name, value)
        return value

    def __len__(self) -> int:
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    def __hash__(self) -> int:
        return self.i

    def __eq__(self, other: object) -> bool:
        return self is other

    def __lt__(self, other: "Word") -> bool:
        return self.i < other.i

    def nbor(self, i: int = 1) -> "Word":
        """The word so many places on."""
        if self.i + i < 0:
            raise IndexError(self.i + i)
        return self.doc.words[self.i + i]

    def is_ancestor(self, descendant: "Word") -> bool:
        """Whether the other word stands below this one."""
        return any(one is self for one in descendant.ancestors)


class Run:
    """A run of tokens."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: "Words", start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever spaCy's span has
        """What spaCy's span answers."""
        return _mirrored(self.doc, getattr(self.doc.source[self.start : self.end], name))

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Word]:
        return iter(self.doc.words[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> "Run": ...
    def __getitem__(self, at: int | slice) -> "Word | Run":
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self))
            return Run(self.doc, self.start + start, self.start + max(start, end))
        place = (self.end if at < 0 else self.start) + at
        if not self.start <= place < self.end:
            raise IndexError(at)
        return self.doc.words[place]

    def __str__(self) -> str:
        return self.text

    def __hash__(self) -> int:
        return hash((self.start, self.end, self.label_))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Run) and self._key() == other._key() and self.doc is other.doc

    def __lt__(self, other: "Run") -> bool:
        return self._key() < other._key()

    def _key(self) -> tuple[int, int, str]:
        return self.start, self.end, self.label_

    @property
    def start_char(self) -> int:
        """Where it begins in the text."""
        words = self.doc.words
        return words[self.start].idx if self.start < len(words) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Where it ends in the text."""
        if self.start == self.end:
            return self.start_char
        last = self.doc.words[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its words, without white space behind the last."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def sent(self) -> "Run":
        """The sentence in which it begins."""
        return self.doc.words[self.start].sent


class Words:
    """A parsed text."""

    __slots__ = ("_places", "sents", "source", "text", "words")

    def __init__(self, source: Doc) -> None:
        self.source = source
        self.text: str = source.text
        self.words: list[Word] = []
        self._places: dict[tuple[int, int, str], Run | None] = {}
        self._fill()
        self.sents = self._sentences()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever spaCy's doc has
        """What spaCy's doc answers."""
        return _mirrored(self, getattr(self.source, name))

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> Run: ...
    def __getitem__(self, at: int | slice) -> Word | Run:
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self.words))
            return Run(self, start, max(start, end))
        return self.words[at]

    def char_span(self, start: int, end: int, *, alignment_mode: str = "strict") -> Run | None:
        """The run of tokens at a place of the text, None where there is none."""
        key = start, end, alignment_mode
        if key not in self._places:
            found = self.source.char_span(start, end, alignment_mode=alignment_mode)
            self._places[key] = None if found is None else Run(self, found.start, found.end)
        return self._places[key]

    def _fill(self) -> None:
        """Reads all tokens in one go, and hangs them together."""
        names, forms = _Names(self.source), _Forms(self.source)
        rows = self.source.to_array([ORTH, LEMMA, POS, TAG, DEP, ENT_TYPE, SPACY]).tolist()
        place = 0
        for number, (form, lemma, pos, tag, dep, kind, space) in enumerate(rows):
            word = Word()
            word.doc, word.i, word.idx, word.whitespace_ = self, number, place, " " if space else ""
            word.lemma_, word.pos_, word.tag_, word.dep_, word.ent_type_ = (
                names[lemma],
                names[pos],
                names[tag],
                names[dep],
                names[kind],
            )
            forms.give(form, word)
            place += len(word.text) + space
            self.words.append(word)
        _hang(self.words, self.source.to_array([HEAD]).astype(int64).tolist())

    def _sentences(self) -> tuple[Run, ...]:
        starts = flatnonzero(self.source.to_array([SENT_START]).astype(int64) == 1).tolist()
        edges = [*sorted({0, *starts}), len(self.words)] if self.words else []
        found = tuple(Run(self, start, end) for start, end in pairwise(edges))
        for sentence in found:
            for word in sentence:
                word.sent = sentence
        return found


class _Names(dict[int, str]):
    """The strings behind spaCy's numbers, each looked up once."""

    def __init__(self, doc: Doc) -> None:
        super().__init__()
        self.strings = doc.vocab.strings

    def __missing__(self, number: int) -> str:
        self[number] = name = self.strings[number]
        return name


class _Forms(dict[int, Any]):
    """What only hangs on the form of a word, looked up once for each form."""

    def __init__(self, doc: Doc) -> None:
        super().__init__()
        self.vocab = doc.vocab

    def __missing__(self, number: int) -> Any:  # noqa: ANN401 - a row of answers
        self[number] = row = _of_form(self.vocab[number])
        return row

    def give(self, number: int, word: Word) -> None:
        """Gives a word what hangs on its form."""
        (
            word.text,
            word.lower_,
            word.is_alpha,
            word.is_lower,
            word.is_punct,
            word.is_space,
            word.is_stop,
            word.is_title,
            word.like_num,
            word.orth,
        ) = self[number]


_of_form = attrgetter(*FORM)


def mirror(doc: Doc) -> Doc:
    """The parse as plain Python objects, to be used like spaCy's own."""
    return cast("Doc", Words(doc))


def _hang(words: list[Word], heads: list[int]) -> None:
    """Gives each word its head and its children, on either side in order."""
    lefts: list[list[Word]] = [[] for _ in words]
    rights: list[list[Word]] = [[] for _ in words]
    for word, step in zip(words, heads, strict=True):
        word.head = words[word.i + step]
        if step:
            (lefts if step > 0 else rights)[word.i + step].append(word)
    for word, before, behind in zip(words, lefts, rights, strict=True):
        word.lefts, word.rights = tuple(before), tuple(behind)
        word.children = word.lefts + word.rights


def _below(word: Word) -> Iterator[Word]:
    """The words at and below a word in their order; not by recursion, for a garbled sentence can be a long chain."""
    left = [(word, False)]
    while left:
        one, is_open = left.pop()
        if is_open:
            yield one
            continue
        left.extend((below, False) for below in reversed(one.rights))
        left.append((one, True))
        left.extend((below, False) for below in reversed(one.lefts))


def _mirrored(doc: Words, value: Any) -> Any:  # noqa: ANN401 - any answer of spaCy's
    """The value, spaCy's tokens and spans in it replaced by ours."""
    if isinstance(value, str | int):
        return value
    if isinstance(value, Token):
        return doc.words[value.i]
    if isinstance(value, Span):
        return Run(doc, value.start, value.end, value.label_)
    if isinstance(value, tuple | list | Iterator):
        return tuple(_mirrored(doc, one) for one in value)
    return value
