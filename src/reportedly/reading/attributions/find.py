"""From possible attributions to drafts: the best frame of each cue, with its source, if it is good enough."""

import math
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from reportedly.model import Span
from reportedly.reading.attributions.candidates import PARTS, candidates, in_words_of
from reportedly.reading.attributions.cues import cue_words
from reportedly.reading.attributions.draft import Draft, Frame, Words
from reportedly.reading.attributions.features import features
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.lexicon import SURE, TRUSTED, lexicon, trusted, weights, words
from reportedly.reading.attributions.sources import noun_source, quality_source, source_words, verb_source
from reportedly.reading.attributions.tree import child, place, trimmed
from reportedly.reading.page import Page

# The least expected share of right ones at which a frame is taken. Tuned on the training half for relation F1.
LEAST = 0.36
LEAST_PHRASE = 0.42  # for contents that are no clause or quotation: mostly attitudes, and easily mere deeds
# Attributions inside attributions: a higher bar, and only for a third person who is named or pointed at.
LEAST_NESTED = 0.6
NESTED = frozenset({"nested", "cue_in_quotation"})
WEAK = frozenset({"first_person", "second_person", "empty_subject", "no_source", "question", "conditional", "modal"})
# Parts of speech whose cues need nobody who is named.
NAMELESS = {"v": frozenset[str](), "n": frozenset({"no_source"}), "a": frozenset[str](), "r": WEAK, "p": WEAK}
SPEECH = (
    "that",
    "clause",
    "before",
    "quote_before",
    "quote_after",
    "colon",
    "as_before",
    "as_quote_before",
    "as_fronted",
)
PHRASAL = ("object", "ing", "that", "quote_after", "prep_at", "prep_against")
ACCORDING = 0.85  # measured on the training half


def drafts(page: Page, layout: Layout) -> list[Draft]:
    """The attributions of the body that rest on a cue, in order of their cues."""
    found = []
    for token in page.tokens():
        part = part_of(token)
        if part is not None and (draft := best(layout, token, part)) is not None:
            found.append(draft)
    return found


def part_of(token: Token) -> str | None:
    """Under which part of speech the tables list the token as a cue, None if they do not."""
    if token.lower_ == "according" or in_words_of(token) is not None:
        return "p"
    part = PARTS.get(token.pos_)
    return part if part is not None and lexicon().knows(part, token.lemma_.lower()) else None


def best(layout: Layout, token: Token, part: str) -> Draft | None:
    """The draft of the token's best frame, None where no frame is good enough."""
    chosen = best_frame(layout, token, part)
    if chosen is None:
        return None
    base, frame, source = chosen
    held = frozenset(features(layout, token, frame, source))
    own = vouched(part, token, frame)
    value = max(likelihood(base, held), min(own, TRUSTED) if held & (NESTED | WEAK - NAMELESS[part]) else own)
    if held & NESTED and not held & WEAK:
        # PolNeAR marks only the outermost attribution, so its weights would leave hardly any that is nested.
        inner = likelihood(base, held - NESTED)
        value = max(value, inner if inner >= LEAST_NESTED else 0.0)
    least = LEAST if frame.name in SPEECH else LEAST_PHRASE
    return make(token, part, frame, source, value) if value >= least else None


def best_frame(layout: Layout, token: Token, part: str) -> tuple[float, Frame, Token | None] | None:
    """The frame whose like are most often right, how often, and its source; None where no frame has a content."""
    scored = [
        (score(part, token, frame), -number, frame)
        for number, frame in enumerate(candidates(layout, token))
        if any(start < end for start, end in frame.content) and fits(token, frame)
    ]
    if not scored:
        return None
    base, _, frame = max(scored, key=lambda row: row[:2])
    return base, frame, source_head(token, part, frame)


def fits(token: Token, frame: Frame) -> bool:
    """Whether a word that is seldom about saying stands in a frame that only sayings have."""
    if f"{token.lemma_.lower()}.{frame.name}" in words("never"):
        return False
    thing = child(token, "dobj", "nsubjpass")
    ends = token.lemma_.lower() in words("never", "ending")
    if ends and thing is not None and thing.lemma_.lower() in words("never", "ended"):
        return False
    known = vouched("v", token, frame) if token.pos_ == "VERB" else 0.0
    return known > 0 or frame.name in SPEECH or token.lemma_.lower() not in words("speech_only")


def likelihood(base: float, held: Iterable[str]) -> float:
    """The likelihood of a frame that is right so often when these features hold: a logistic model."""
    table = weights()
    base = min(max(base, 0.01), 0.99)
    odds = table["bias"] + table["counts"] * math.log(base / (1 - base)) + sum(table.get(name, 0.0) for name in held)
    return 1 / (1 + math.exp(-odds))


def score(part: str, token: Token, frame: Frame) -> float:
    """How often such a frame of the cue is right."""
    if part == "p":
        return ACCORDING if frame.name == "according" else 0.0
    lemma = token.lemma_.lower()
    return max(lexicon().score(part, lemma, frame.name), vouched(part, token, frame))


def vouched(part: str, token: Token, frame: Frame) -> float:
    """The least likelihood of a cue in a frame that our own tables vouch for, also by its particle ("turned down")."""
    if part == "p":
        return SURE if frame.name == "according" and token.lower_ != "according" else 0.0
    own = trusted(part, token.lemma_.lower(), frame.name)
    if part != "v" or own or frame.name not in PHRASAL:
        return own
    particle = next((p for p in token.rights if p.i == token.i + 1 and p.dep_ in ("prt", "advmod", "prep")), None)
    known = particle is not None and f"{token.lemma_.lower()}_{particle.lower_}" in words("phrasal")
    return SURE if known and not child(token, "agent", "nsubjpass") else 0.0


def make(token: Token, part: str, frame: Frame, head: Token | None, value: float) -> Draft | None:
    """The draft of a cue in a frame, None where its content is white space."""
    doc = token.doc
    source = source_of(token, frame, head)
    runs = [run for a, b in frame.content if (run := trimmed(doc, (a, b), ""))[0] < run[1]]
    if not runs:
        return None
    return Draft(
        token.i,
        token.lemma_.lower(),
        part,
        frame.name,
        tuple(place(doc, run) for run in source),
        (place(doc, cue_words(token, frame.link) if token.dep_ != "pobj" else _leading(token, frame)),),
        tuple(_merged(place(doc, run) for run in sorted(runs))),
        value,
    )


def _leading(token: Token, frame: Frame) -> Words:
    """The run of a cue such as "in the words of"."""
    end = frame.link.i + 1 if frame.link is not None else token.i + 1
    return (token.head.i, end) if frame.name == "according" else cue_words(token, frame.link)


def source_of(token: Token, frame: Frame, head: Token | None) -> tuple[Words, ...]:
    """The words for the source; nothing where nobody is named."""
    if head is None:
        return ()
    start, end = source_words(head, token.i)
    end = min([end, *(a for a, _ in frame.content if a > head.i)])
    if start >= end or any(a <= head.i < b for a, b in frame.content):
        return ()
    return ((start, end),)


def source_head(token: Token, part: str, frame: Frame) -> Token | None:
    """The head of the words for whoever says or thinks it, None where nobody is named."""
    if part == "p":
        return child(frame.link, "pobj") if frame.link is not None else None
    if part == "n":
        return noun_source(token)
    if part == "a":
        return quality_source(token)
    return verb_source(token) if part == "v" else None


def _merged(spans: Iterator[Span]) -> Iterator[Span]:
    """The spans without overlaps."""
    last: Span | None = None
    for span in spans:
        if last is not None and span.start <= last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last
