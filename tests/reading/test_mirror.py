"""The parse as plain Python objects: it answers as spaCy's own does."""

import pytest
import spacy
from spacy.tokens import Doc

from reportedly.reading.mirror import Run, Words, mirror

TEXT = ["The", "mayor", "who", "resigned", "said", "that", "Veldor", "would", "not", "pay", ".", "He", "left", "!"]
HEADS = [1, 4, 3, 1, 4, 9, 9, 9, 9, 4, 4, 12, 12, 12]
DEPS = ["det", "nsubj", "nsubj", "relcl", "ROOT", "mark", "nsubj", "aux", "neg", "ccomp", "punct", "nsubj", "ROOT", "p"]
POS = ["DET", "NOUN", "PRON", "VERB", "VERB", "SCONJ", "PROPN", "AUX", "PART", "VERB", "PUNCT", "PRON", "VERB", "PUNCT"]
ENTS = ["O"] * 6 + ["B-GPE"] + ["O"] * 7
ASKED = ("i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "whitespace_", "is_title", "orth")
RELATED = ("lefts", "rights", "children", "subtree", "ancestors")


@pytest.fixture(scope="module")
def theirs() -> Doc:
    spaces = [*[True] * 9, False, True, True, False, False]
    return Doc(spacy.blank("en").vocab, TEXT, spaces, heads=HEADS, deps=DEPS, pos=POS, ents=ENTS)


def test_every_word_answers_as_spacys_does(theirs: Doc) -> None:
    for ours, token in zip(mirror(theirs), theirs, strict=True):
        assert [getattr(ours, name) for name in ASKED] == [getattr(token, name) for name in ASKED]
        assert (ours.head.i, len(ours), str(ours)) == (token.head.i, len(token), str(token))
        assert (ours.left_edge.i, ours.right_edge.i) == (token.left_edge.i, token.right_edge.i)
        assert (ours.sent.start, ours.sent.end) == (token.sent.start, token.sent.end)


@pytest.mark.parametrize("name", RELATED)
def test_what_hangs_together_does_so_each_time_it_is_asked(name: str, theirs: Doc) -> None:
    for ours, token in zip(mirror(theirs), theirs, strict=True):
        for _ in range(2):
            assert [one.i for one in getattr(ours, name)] == [one.i for one in getattr(token, name)]


@pytest.mark.parametrize("cut", [slice(1, 4), slice(-3, None), slice(5, 2), slice(3, 99), slice(12, 12)])
def test_runs_are_cut_as_spacys_are(cut: slice, theirs: Doc) -> None:
    ours, span = mirror(theirs)[cut], theirs[cut]
    assert (ours.start, ours.end, len(ours), ours.text) == (span.start, span.end, len(span), span.text)
    assert (ours.start_char, ours.end_char) == (span.start_char, span.end_char)
    assert [word.i for word in ours[1:]] == [token.i for token in span[1:]]


def test_a_run_knows_its_root_and_its_sentence(theirs: Doc) -> None:
    run = mirror(theirs)[5:10]
    assert run.root is run[-1]
    assert (run.sent.start, run.sent.end, run[0].i, run[-1].i) == (0, 11, 5, 9)
    with pytest.raises(IndexError):
        run[5]


def test_names_are_runs_with_their_kind(theirs: Doc) -> None:
    (name,) = mirror(theirs).ents
    assert isinstance(name, Run)
    assert (name.label_, name.text, name.root.text) == ("GPE", "Veldor", "Veldor")


@pytest.mark.parametrize(("start", "end"), [(4, 9), (5, 8), (0, 3), (3, 9)])
@pytest.mark.parametrize("mode", ["expand", "contract", "strict"])
def test_a_place_is_found_as_spacy_finds_it(start: int, end: int, mode: str, theirs: Doc) -> None:
    ours, span = (doc.char_span(start, end, alignment_mode=mode) for doc in (mirror(theirs), theirs))
    assert (ours and (ours.start, ours.end)) == (span and (span.start, span.end))


def test_words_are_told_apart_by_their_places(theirs: Doc) -> None:
    doc = mirror(theirs)
    assert doc[0] == doc[0]
    assert doc[0] != doc[1]
    assert doc[0].nbor(1) is doc[1]
    assert doc[4].is_ancestor(doc[5])
    assert not doc[5].is_ancestor(doc[4])
    assert sorted({doc[3], doc[1], doc[2]}) == list(doc[1:4])
    with pytest.raises(IndexError):
        doc[0].nbor(-1)


def test_a_chain_as_long_as_a_garbled_sentence_is_followed_to_its_end() -> None:
    size = 3000
    chain = Doc(spacy.blank("en").vocab, ["so"] * size, heads=[0, *range(size - 1)], deps=["dep"] * size)
    assert len(Words(chain)[0].subtree) == size


def test_nothing_is_read_from_nothing() -> None:
    empty = mirror(Doc(spacy.blank("en").vocab))
    assert (list(empty), list(empty.sents), empty.text) == ([], [], "")
