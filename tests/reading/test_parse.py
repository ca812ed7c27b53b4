"""A report is parsed with exact offsets, in slices where it is long; titles stay with their names."""

import hashlib
from itertools import pairwise

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from reportedly.model import Published, Report
from reportedly.reading import Reader
from reportedly.reading.parse import parse
from reportedly.reading.slices import LONGEST_SENTENCE, run_cuts, slices
from reportedly.reading.titles import title_pattern


def report(text: str) -> Report:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Report(digest[:8], None, None, None, None, "en", text, Published(), None, (), (), digest)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Police Capt. Ann Reed spoke.", ["Capt. "]),
        ("Lt. Gen. Ann Reed and Sgt. Bo Hay spoke.", ["Lt. ", "Gen. ", "Sgt. "]),
        ("They met the Rep. The vote failed.", []),
        ("The price was 4 col. and 3 gen. more.", []),
        ("Gov.\nAnn Reed", []),
    ],
)
def test_a_title_is_followed_by_a_name(text: str, titles: list[str]) -> None:
    assert [found.group() for found in title_pattern().finditer(text)] == titles


@pytest.mark.model
@pytest.mark.parametrize("title", ["Capt.", "Supt.", "Insp.", "Gov.", "Prof.", "Lt. Col.", "Mr."])
def test_no_sentence_ends_after_a_title(reader: Reader, title: str) -> None:
    text = f"The men were named by {title} Kay Moss of the Velm force. Nobody was hurt."
    page = parse(report(text), reader.nlp)
    assert [sentence.text for sentence in page.sentences] == [text[: text.index(" Nobody")], "Nobody was hurt."]


def test_slices_hold_whole_pieces_in_order() -> None:
    pieces = [Doc(Vocab(), words=["a"] * size) for size in (3, 4, 9, 1, 2)]
    groups = list(slices(pieces, most=7))
    assert [[len(piece) for piece in group] for group in groups] == [[3, 4], [9], [1, 2]]


@pytest.mark.model
def test_a_report_of_several_slices_has_exact_offsets(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slices, "__defaults__", (20,))
    text = "\n\n".join(f"Capt. Ann Reed of Velm counted {n} boats on Monday. Nobody was hurt." for n in range(9))
    page = parse(report(text), reader.nlp)
    assert page.doc.text == text
    assert len(page.sentences) == 18
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in page.doc)


@pytest.mark.model
@pytest.mark.parametrize("unit", ["the attack of ", "“", "a, ", "U.N. ", "he said that ", "\u00a0x", "水"])
def test_no_sentence_is_longer_than_stages_can_take(reader: Reader, unit: str) -> None:
    text = f"The bridge held. {unit * 900}"
    page = parse(report(text), reader.nlp)
    assert page.doc.text == text
    assert max(len(sentence) for sentence in page.sentences) <= LONGEST_SENTENCE
    assert page.sentences[0].text == "The bridge held."


@pytest.mark.parametrize(
    ("text", "longest"), [("((“" * 400, 32), ("word" * 300, 120), ("a long line of words " * 90, 1890)]
)
def test_characters_without_white_space_are_cut_before_they_are_tokenised(text: str, longest: int) -> None:
    cuts = [0, *sorted(run_cuts(text)), len(text)]
    assert max(b - a for a, b in pairwise(cuts)) == longest
