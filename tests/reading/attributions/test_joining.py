"""The encoder's drafts and those of the rules: what either adds to the other."""

import pytest

from reportedly.encoder.found import Cut
from reportedly.model import Span
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.encoded import sure, whole_quotes, without_owner
from reportedly.reading.attributions.joining import added, apart, with_rules

#       0         10        20        30        40        50
TEXT = "It is over, the mayor said, the Courier reported. Rain fell."
OVER, MAYOR, SAID, PAPER, TOLD = Span(0, 10), Span(12, 21), Span(22, 26), Span(28, 39), Span(40, 48)


def draft(head: int, source: Span, cue: Span, *content: Span, score: float = 0.9) -> Draft:
    return Draft(head, "say", "v", "before", (source,), (cue,), content, score)


SPOKEN = draft(6, MAYOR, SAID, OVER)


def test_a_carrier_holds_the_statement_that_it_carries() -> None:
    flat, whole = draft(10, PAPER, TOLD, OVER), draft(10, PAPER, TOLD, Span(0, 26))
    assert with_rules({6: SPOKEN, 10: flat}, [SPOKEN, whole]) == [SPOKEN, whole]


def test_two_halves_of_a_statement_go_together() -> None:
    after = draft(6, MAYOR, SAID, Span(50, 59))
    (found,) = with_rules({6: after}, [SPOKEN])
    assert found.content == (OVER, Span(50, 59))


@pytest.mark.parametrize(
    ("cue", "content", "score", "kept"),
    [
        (Span(3, 5), Span(6, 10), 0.85, True),  # inside what the mayor said
        (Span(3, 5), Span(6, 10), 0.5, False),
        (Span(40, 48), Span(50, 59), 0.9, True),  # beside it, and sure
        (Span(40, 48), Span(50, 59), 0.7, False),
        (Span(40, 48), Span(0, 10), 0.9, False),  # the same words again
        (Span(22, 26), Span(50, 59), 0.9, False),  # the same cue
    ],
)
def test_the_rules_add_what_stands_inside_and_what_is_sure(cue: Span, content: Span, score: float, kept: bool) -> None:
    ruled = Draft(3, "see", "v", "that", (), (cue,), (content,), score)
    assert (added([SPOKEN], [ruled]) == [ruled]) is kept


@pytest.mark.parametrize(
    ("piece", "expected"),
    [(Span(1, 9), Span(0, 11)), (Span(0, 9), Span(0, 11)), (Span(4, 9), Span(4, 9)), (Span(1, 5), Span(0, 5))],
)
def test_a_piece_takes_the_marks_of_a_quotation_that_it_fills(piece: Span, expected: Span) -> None:
    assert whole_quotes('"All well.", he said', piece, [Span(0, 11)]) == expected


@pytest.mark.parametrize(("text", "words"), [("Mali's", "Mali"), ("the troops’", "the troops"), ("he", "he")])
def test_a_source_ends_before_the_mark_of_a_possessive(text: str, words: str) -> None:
    assert without_owner(text, Span(0, len(text))).words(text) == words


def test_pieces_that_meet_are_one() -> None:
    assert apart((Span(5, 9), Span(0, 3), Span(3, 4))) == (Span(0, 4), Span(5, 9))


def test_chances_become_shares_of_what_is_right() -> None:
    assert sure(0.8, Cut()) == pytest.approx(0.8)
    assert sure(0.99, Cut(slope=0.5, offset=-0.5)) < 0.9
    assert 0 < sure(0.0, Cut()) < sure(1.0, Cut()) < 1
