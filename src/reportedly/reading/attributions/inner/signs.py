"""What speaks for a word in a content being a cue there, or against it: each sign is a name in the table of weights."""

from collections.abc import Iterator

from spacy.tokens import Token

from reportedly.reading.attributions.acts import is_saying
from reportedly.reading.attributions.draft import Frame
from reportedly.reading.attributions.features import features
from reportedly.reading.attributions.inner.possible import Possible
from reportedly.reading.attributions.inner.words import listed
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.lexicon import classes, lexicon, stances, words
from reportedly.reading.attributions.plain import is_plain
from reportedly.reading.attributions.tree import child, is_passive

HOLDS = ((0.1, "hardly"), (0.5, "rather_not"), (0.9, "rather"), (0.99, "well"))
COMMON = ((0.01, "none"), (0.5, "little"), (0.95, "half"))
BASES = ((0.05, "never"), (0.2, "seldom"), (0.5, "often"), (0.8, "mostly"))
CLAUSES = ("that", "clause", "wh", "whom_that", "quote_after", "quote_before", "before", "colon")
WILLS = ("to", "whom_to", "passive_to", "prep_for_to", "prep_on_to", "prep_to_to")
MINDS = ("intends", "believes", "fears", "doubts", "hedges")
LEFT_OUT = frozenset({"nested", "capital"})
OPENS = 2  # tokens of a quotation, with its mark, among which the verb stands that opens it
PLAIN_WORD = frozenset({"plain", "shape_clause"})
SEEN = 5  # occurrences from which on the counts of a word tell how it is used


def signs(layout: Layout, one: Possible) -> frozenset[str]:
    """The names of what speaks for the word being a cue, or against it, alone and together."""
    plain = {*_of_word(one), *_of_frame(one), *_of_encoder(one), *_of_source(one), *_of_place(layout, one)}
    return frozenset(plain | set(_pairs(plain)))


def is_plain_word(held: frozenset[str]) -> bool:
    """Whether somebody who is named says a clause of his own, as a fact ("after Rell announced that ...").

    The published reports that the weights were also learnt from leave even these unmarked inside contents.
    """
    named = held & {"named", "speaker", "document"}
    return held >= PLAIN_WORD and bool(named) and not held & {"modal", "conditional", "question"}


def opens_quotation(layout: Layout, one: Possible) -> bool:
    """Whether the verb opens a quotation and its subject stands before that: the ministry "wants peace", he said."""
    number = layout.inside[one.token.i]
    if one.part != "v" or number < 0 or one.speaker is None or layout.inside[one.speaker.i] == number:
        return False
    known = is_plain(one.token) or is_saying(one.token.lemma_.lower()) or one.token.lemma_.lower() in stances()
    first = layout.quotes[number][0]
    taken = one.frame is not None and one.frame.name == "note"
    return (known or taken) and one.speaker.i < first and one.token.i <= first + OPENS


def _binned(value: float, bins: tuple[tuple[float, str], ...], top: str) -> str:
    return next((name for most, name in bins if value < most), top)


def _of_word(one: Possible) -> Iterator[str]:
    lemma = one.token.lemma_.lower()
    yield f"part_{one.part}"
    section = {"v": "verb", "n": "noun", "a": "state"}.get(one.part, "adverb")
    stance = classes(section).get(lemma) or stances().get(lemma)
    if one.part == "a" or (one.part == "v" and one.token.lower_ in classes("state")):
        stance = classes("state").get(one.token.lower_, stance)
    yield f"class_{stance}" if stance is not None else "class_none"
    if stance in MINDS:
        yield "mind"
    if is_plain(one.token):
        yield "plain"
    if one.part == "v" and is_saying(lemma):
        yield "saying"
    if lemma in words("quotative"):
        yield "quotative"
    if lemma in words("deeds"):
        yield "deed"
    yield from _of_counts(one)


def _of_counts(one: Possible) -> Iterator[str]:
    rows = lexicon().counts.get((one.part, one.token.lemma_.lower()), {})
    seen, right = (sum(row[n] for row in rows.values()) for n in (0, 1))
    yield f"used_{_binned(right / seen, BASES, 'always')}" if seen >= SEEN else "used_unknown"
    if one.frame is not None:
        yield f"base_{_binned(one.base, BASES, 'always')}"


def _of_frame(one: Possible) -> Iterator[str]:
    if one.frame is None:
        yield "frame_none"
        return
    name = one.frame.name
    yield f"frame_{name}"
    yield f"shape_{shape_of(one.frame)}"
    verb = one.token
    if one.part == "v" and is_passive(verb):
        yield "passive_by" if child(verb, "agent") is not None else "passive_bare"


def shape_of(frame: Frame) -> str:
    """Whether the frame is that of a clause, of an infinitive or of a thing."""
    if frame.name in CLAUSES:
        return "clause"
    return "will" if frame.name in WILLS else "thing"


def _of_encoder(one: Possible) -> Iterator[str]:
    holding = one.holding
    if holding is None:
        yield "not_asked"
        return
    yield f"holds_{_binned(holding.holds, HOLDS, 'surely')}"
    if one.shared is not None:
        yield f"common_{_binned(one.shared, COMMON, 'all')}"
    mine = one.draft.source
    if not holding.source or not mine:
        yield "encoder_no_source" if not holding.source else "parse_no_source"
    elif any(a.overlaps(b) for a in mine for b in holding.source):
        yield "same_source"
    else:
        yield "other_source"


def _of_source(one: Possible) -> Iterator[str]:
    head = one.speaker
    if head is None:
        yield "no_speaker"
        return
    word = head.lower_
    if word in listed("sources", "anybody"):
        yield "anybody"
    if word in listed("pronouns"):
        yield "pronoun_speaker"
        yield f"pronoun_{word}"
    elif head.pos_ == "PROPN" or head.ent_type_ in ("PERSON", "ORG", "GPE", "NORP"):
        yield "named"
    elif head.lemma_.lower() in words("speakers") or head.lemma_.lower() in words("bodies", table="speakers"):
        yield "speaker"
    elif head.lemma_.lower() in words("documents"):
        yield "document"
    elif head.pos_ == "NOUN":
        yield "some_noun"
    if any(c.lower_ in ("the", "this", "these", "his", "her", "its", "their", "'s", "’s") for c in head.children):
        yield "definite"
    if any(c.lower_ in ("no", "any", "every") for c in head.children):
        yield "quantified"


def _of_place(layout: Layout, one: Possible) -> Iterator[str]:
    token = one.token
    frame = one.frame if one.frame is not None else Frame("held", ((token.i, token.i + 1),))
    yield from (name for name in features(layout, token, frame, one.speaker) if name not in LEFT_OUT)
    if any(c.lower_ in listed("open") for c in token.lefts):
        yield "open"
    if token.tag_ == "VB" and not any(c.dep_ in ("aux", "nsubj") and c.lower_ != "to" for c in token.lefts):
        yield "bare_infinitive"
    size = sum(len(piece) for piece in (range(*p) for p in one.draft.content))
    yield "short" if size < 12 else "long" if size > 60 else "middling"
    yield from _of_above(token)


def _of_above(token: Token) -> Iterator[str]:
    """What the word hangs on."""
    yield f"dep_{token.dep_}"
    above = token.head
    if above == token:
        return
    if token.dep_ in ("ccomp", "xcomp", "pcomp", "conj") and above.lemma_.lower() in stances():
        yield f"under_{stances()[above.lemma_.lower()]}"


TOGETHER = (
    ("holds_", ("shape_", "part_", "pronoun_speaker", "no_speaker", "mind", "bare_infinitive", "open", "common_")),
    ("shape_", ("mind", "plain", "saying", "pronoun_speaker", "named", "speaker", "some_noun", "no_speaker", "used_")),
    ("cue_in_quotation", ("pronoun_speaker", "mind", "shape_", "named", "speaker")),
    ("part_", ("common_", "no_speaker", "class_", "base_")),
    ("pronoun_speaker", ("mind", "class_", "plain")),
)


def _pairs(held: set[str]) -> Iterator[str]:
    """Signs that count together."""
    for first, others in TOGETHER:
        ones = sorted(name for name in held if name.startswith(first))
        for one in ones:
            yield from (f"{one} {name}" for name in sorted(held) if name.startswith(others) and name != one)
