"""Windows hold whole paragraphs where they can, every unit once, and never more pieces than fit."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.encoder.units import Unit, units_of
from reportedly.encoder.windows import cut, window
from reportedly.model import Span


def units(*lengths: int) -> list[Unit]:
    found: list[Unit] = []
    for paragraph, length in enumerate(lengths):
        found.extend(Unit(Span(n, n + 1), 0, paragraph) for n in range(len(found), len(found) + length))
    return found


def test_paragraphs_that_fit_go_together() -> None:
    assert cut(units(4, 4, 4), [1] * 12, limit=11) == [(0, 8), (8, 12)]


def test_a_long_paragraph_is_cut_after_a_sentence() -> None:
    text = "one two three. four five six seven eight."
    found = units_of(text, [Span(0, len(text))])
    assert cut(found, [1] * len(found), limit=9) == [(0, 4), (4, 10)]


@given(st.lists(st.integers(1, 30), max_size=12), st.integers(12, 40))
def test_every_unit_stands_in_one_window(lengths: list[int], limit: int) -> None:
    found = units(*lengths)
    runs = cut(found, [2] * len(found), limit)
    assert [n for run in runs for n in range(*run)] == list(range(len(found)))
    rows = [window(found, [[7, 8]] * len(found), run, (1, 2)) for run in runs]
    assert all(len(row.pieces) <= limit for row in rows)
    assert all(
        row.pieces[first] == 7 and row.pieces[last] == 8
        for row in rows
        for first, last in zip(row.first, row.last, strict=True)
    )
