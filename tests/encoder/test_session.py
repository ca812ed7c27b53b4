"""The installed encoder reads a report the same alone and among others, and only what it is given."""

import random

import numpy as np
import pytest

from reportedly.encoder.found import spans_of
from reportedly.encoder.session import Encoder
from reportedly.model import Span

TEXT = "The dam held, Mayor Ilse Brand said on Monday.\nOfficials denied that anyone had been hurt."
WORDS = ("rain", "fell", "on", "the", "old", "town", "a", "farmer", "told", "court", "that", "nobody", "saw", "Monday")


def paragraphs(text: str) -> list[Span]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append(Span(start, start + len(line)))
        start += len(line) + 1
    return found


def other(seed: int) -> str:
    dice = random.Random(seed)
    return "\n".join(" ".join(dice.choices(WORDS, k=dice.randint(5, 90))).capitalize() + "." for _ in range(8))


@pytest.mark.model
def test_finds_source_cue_and_content(encoder: Encoder) -> None:
    read = encoder.read(TEXT, paragraphs(TEXT))
    rows = [spans_of(read.units, one) for one in read.found]
    words = [tuple(" ".join(s.words(TEXT) for s in part) for part in row) for row in rows]
    assert ("Mayor Ilse Brand", "said", "The dam held") in words
    assert ("Officials", "denied", "that anyone had been hurt") in words


@pytest.mark.model
def test_a_report_reads_the_same_alone_and_among_a_hundred(encoder: Encoder) -> None:
    alone = encoder.read(TEXT, paragraphs(TEXT))
    for seed in range(100):
        text = other(seed)
        encoder.read(text, paragraphs(text))
    assert encoder.read(TEXT, paragraphs(TEXT)) == alone


@pytest.mark.model
def test_nothing_is_read_outside_the_paragraphs_given(encoder: Encoder) -> None:
    whole = paragraphs(TEXT)
    read = encoder.read(TEXT, whole[1:])
    spans = [span for one in read.found for part in spans_of(read.units, one) for span in part]
    assert spans
    assert all(whole[1].holds(span) for span in spans)


@pytest.mark.model
def test_vectors_are_of_length_one_and_tell_meanings_apart(encoder: Encoder) -> None:
    text = "The soldiers left the town. The troops withdrew from the city. She bakes bread with rye flour."
    spans = [Span(0, 27), Span(28, 62), Span(63, len(text))]
    left, withdrew, bread = encoder.vectors(text, spans)
    assert np.linalg.norm(left) == pytest.approx(1, abs=1e-5)
    assert left @ withdrew > left @ bread


@pytest.mark.model
@pytest.mark.parametrize("text", ["", " ", "\u200b", "x" * 5000, "“" * 300, "a\ufffdb \U0001f600", "said " * 2000])
def test_odd_texts_are_read_without_fuss(encoder: Encoder, text: str) -> None:
    read = encoder.read(text, [Span(0, len(text))])
    assert all(unit.span.end <= len(text) for unit in read.units)


NESTED = "The mayor said the baker had promised to mend the oven."


@pytest.mark.model
def test_asked_of_a_word_in_a_content_it_says_what_that_holds(encoder: Encoder) -> None:
    start = NESTED.index("had promised")
    read = encoder.read(NESTED, [Span(0, len(NESTED))], [Span(start, start + len("had promised"))])
    (held,) = [spans_of(read.units, one) for one in read.asked]
    assert [span.words(NESTED) for span in (*held.source, *held.content)] == ["the baker", "to mend the oven"]


@pytest.mark.model
def test_what_it_finds_does_not_hang_on_what_it_is_asked(encoder: Encoder) -> None:
    whole = [Span(0, len(NESTED))]
    assert encoder.read(NESTED, whole, [Span(4, 9), Span(30, 42)]).found == encoder.read(NESTED, whole).found


@pytest.mark.model
def test_it_is_not_asked_of_words_outside_contents(encoder: Encoder) -> None:
    read = encoder.read(TEXT, paragraphs(TEXT), [Span(14, 19), Span(0, 0)])
    assert read.asked == ()
