"""What is read once of each attribution before answers are looked for."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from reportedly.model import Span, Stance, hull
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.responses.tables import listed, phrases
from reportedly.reading.attributions.who import Who
from reportedly.reading.page import Page

CONTENT = ("NOUN", "VERB", "ADJ", "NUM", "ADV")
STEM = 5  # letters that words of one family mostly share ("withdraw", "withdrawal")
OPENING = 10  # words at the beginning of a content in which "that is false" stands
LEADING = ("after", "following", "when", "as", "over", "amid", "because")
MOST_OPENING = 16  # tokens in which a phrase like "nothing of the sort" stands
OPPOSED = 4  # tokens beside a source in which "but" and "however" stand
MOST = 400  # tokens of a content that are read; longer ones are whole speeches


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution with what an answer to it, or from it, can be known by.

    Attributes:
        source: Words of its source, lower case.
        called: Name of its source, lower case; "" where it has none.
        where: Where its cue stands, or its content where it has none.
        first: Number of the sentence in which it begins; last: in which it ends.
        terms: Stems of the content's words; names: its proper names, lower case.
        opening: The content's first words, lower case, with spaces around.
        led: Whether a word like "after" leads to it.
        fresh: Whether no noun of its source stands before it in the text.
        source_tokens: The words of its source.
        is_flat: Whether the content says at its beginning that something told before is not so.
        negated: The stem of what the content's first clause says no to, None where it says no to nothing or forbids.
        is_own: Whether the content speaks of its own source.
        marked: Whether words beside the cue, outside the content, say that it answers.
        opposed: Whether a word like "but" or "while" sets the one who says it against what stands before.
    """

    number: int
    draft: Draft
    stance: Stance
    entity: str | None
    source: str
    called: str
    parent: int | None
    where: int
    first: int
    last: int
    paragraph: int
    tokens: tuple[Token, ...]
    terms: frozenset[str]
    names: frozenset[str]
    lemmas: frozenset[str]
    opening: str
    led: bool
    fresh: bool
    source_tokens: tuple[Token, ...]
    is_flat: bool
    negated: str | None
    is_own: bool
    marked: bool
    opposed: bool

    @property
    def pronoun(self) -> bool:
        """Whether the source is a pronoun whose sense the sentence leaves open."""
        return bool(self.draft.source) and self.source in ("he", "she", "it", "they")


SELF = ("i", "we", "he", "she", "it", "they")
POINTING = frozenset(
    {
        "that",
        "this",
        "it",
        "they",
        "these",
        "those",
        "claim",
        "claims",
        "allegation",
        "allegations",
        "report",
        "reports",
    }
    | {"accusation", "accusations", "charge", "charges", "story", "stories", "rumour", "rumours", "rumor", "rumors"}
    | {"suggestion", "suggestions", "statement", "statements", "figure", "figures", "account", "accounts"}
)
SHORT = 5  # words of a whole answer like "Absolute rubbish"


def _is_flat(tokens: tuple[Token, ...], opening: str) -> bool:
    words = opening.split()
    if any(f" {phrase} " in opening for phrase in phrases("flat")):
        return True
    found = next((t for t in tokens[:OPENING] if t.lower_ in listed("flat") and t.dep_ != "amod"), None)
    if found is None:
        return False
    before = {t.lower_ for t in tokens[:OPENING] if t.i < found.i and found.i - t.i <= SHORT}
    return len(words) <= SHORT or bool(before & POINTING)


def _negated(tokens: tuple[Token, ...]) -> str | None:
    found = next((t for t in tokens[:OPENING] if t.lower_ in listed("negation")), None)
    if found is None:
        return None
    above = found.head
    forbids = found.dep_ == "neg" and above.tag_ == "VB" and all(c.dep_ != "nsubj" for c in above.children)
    return None if forbids else _stem(above)


def _is_own(tokens: tuple[Token, ...]) -> bool:
    first = next((t for t in tokens if t.dep_ in ("nsubj", "nsubjpass")), None)
    near = {t.lower_ for t in tokens[:OPENING]}
    return bool(near & {"my", "our"}) or (first is not None and (first.lower_ in SELF or _owned(first)))


def _is_marked(doc: Doc, draft: Draft, tokens: tuple[Token, ...]) -> bool:
    cue = list(tokens_of(doc, draft.cue[0])) if draft.cue else []
    if not cue:
        return False
    held = {token.i for token in tokens}
    around = f" {' '.join(t.lower_ for t in cue[0].sent if t.i not in held)} "
    return any(f" {phrase} " in around for phrase in phrases("marks"))


def _is_opposed(doc: Doc, draft: Draft, tokens: tuple[Token, ...]) -> bool:
    source = list(tokens_of(doc, draft.source[0])) if draft.source else []
    if not source:
        return False
    sent, first, last = source[0].sent, source[0].i, source[-1].i + 1
    before = doc[max(sent.start, first - OPPOSED) : first]
    behind = doc[last : min(last + OPPOSED, sent.end)]
    held = {token.i for token in tokens}
    beside = any(t.lower_ in listed("opposing") and t.i not in held for t in (*before, *behind))
    return beside or sent[0].lower_ in listed("opposing")


def _owned(token: Token) -> bool:
    return any(c.dep_ == "poss" and c.lower_ in ("his", "her", "its", "their", "my", "our") for c in token.children)


def read_said(page: Page, drafts: list[Draft], held: list[Stance], parents: list[int | None], who: Who) -> list[Said]:
    """Each draft with what an answer is known by, in order."""
    sentences = [sentence.start_char for sentence in page.doc.sents]
    blocks = [block.start for block in page.blocks]
    first = _first_places(page.doc)
    found: list[Said] = []
    for number, (draft, stance) in enumerate(zip(drafts, held, strict=True)):
        whole = hull(draft.source + draft.cue + draft.content)
        where = draft.cue[0].start if draft.cue else draft.content[0].start
        source = tuple(token for piece in draft.source[:1] for token in tokens_of(page.doc, piece))
        tokens = tuple(token for piece in draft.content for token in tokens_of(page.doc, piece))[:MOST]
        opening = f" {' '.join(t.lower_ for t in tokens[:MOST_OPENING] if not t.is_punct)} "
        found.append(
            Said(
                number=number,
                draft=draft,
                stance=stance,
                entity=who.entity(draft.source),
                source=draft.source[0].words(page.text).lower() if draft.source else "",
                called=who.link(draft.source[0]).name.lower() if draft.source else "",
                parent=parents[number],
                where=where,
                first=bisect_right(sentences, whole.start),
                last=bisect_right(sentences, whole.end - 1),
                paragraph=bisect_right(blocks, where),
                tokens=tokens,
                terms=frozenset(_stem(t) for t in tokens if t.pos_ in CONTENT and not t.is_stop and t.is_alpha),
                names=frozenset(t.lower_ for t in tokens if t.pos_ == "PROPN"),
                lemmas=frozenset(t.lemma_.lower() for t in tokens) | {t.lower_ for t in tokens},
                opening=opening,
                led=_is_led(page, whole),
                fresh=not any(t.pos_ in ("NOUN", "PROPN") and first.get(t.lemma_.lower(), t.i) < t.i for t in source),
                source_tokens=source,
                is_flat=_is_flat(tokens, opening),
                negated=_negated(tokens),
                is_own=_is_own(tokens),
                marked=_is_marked(page.doc, draft, tokens),
                opposed=_is_opposed(page.doc, draft, tokens),
            )
        )
    return found


def _first_places(doc: Doc) -> dict[str, int]:
    """For each dictionary form of a noun the number of the first token that has it."""
    found: dict[str, int] = {}
    for token in doc:
        if token.pos_ in ("NOUN", "PROPN"):
            found.setdefault(token.lemma_.lower(), token.i)
    return found


def _is_led(page: Page, whole: Span) -> bool:
    words = page.text[max(0, whole.start - 12) : whole.start].lower().split()
    return bool(words) and words[-1] in LEADING


def _stem(token: Token) -> str:
    """The first letters of the dictionary form."""
    return str(token.lemma_.lower()[:STEM])


def tokens_of(doc: Doc, span: Span) -> Iterator[Token]:
    """The tokens at a span."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return iter(found if found is not None else ())
