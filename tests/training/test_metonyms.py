"""The weights of the signs that a place's name acts."""

from training.metonyms.examples import Example
from training.metonyms.fit import fitted, folded


def example(number: int, *held: str, acts: bool) -> Example:
    return Example(f"text {number}", 0, "country", frozenset(held), acts, 1.0)


ROWS = [example(n, "subject" if n % 2 else "within", acts=bool(n % 2)) for n in range(40)]


def test_what_speaks_for_a_deed_weighs_more_and_what_holds_once_weighs_nothing() -> None:
    weights = fitted([*ROWS, example(40, "once", acts=True)], 1.0)
    assert weights["subject"] > 0 > weights["within"]
    assert "once" not in weights


def test_each_name_is_judged_by_weights_of_other_texts() -> None:
    assert all((chance > 0.5) is row.acts for row, chance in folded(ROWS, 1.0))
    assert len(folded(ROWS, 1.0)) == len(ROWS)
