"""The logistic model over signs: what speaks for a thing weighs more than what speaks against it."""

from training.logistic import Row, chance_of, fitted, section, seen

ROWS = [Row(("told", "near"), True)] * 6 + [Row(("told",), False)] * 6 + [Row(("once",), True)]


def test_a_sign_of_the_right_ones_weighs_for_them() -> None:
    weights = fitted(ROWS, 1.0)
    assert weights["near"] > 0 > weights["told"]
    assert chance_of(("told", "near"), weights) > 0.5 > chance_of(("told",), weights)


def test_what_counts_more_weighs_more() -> None:
    light = fitted([*ROWS, Row(("near",), False, 0.1)], 1.0)
    heavy = fitted([*ROWS, Row(("near",), False, 5.0)], 1.0)
    assert heavy["near"] < light["near"]


def test_rare_signs_are_left_out() -> None:
    assert {name for row in seen(ROWS, 2) for name in row.held} == {"told", "near"}


def test_a_section_holds_the_cuts_and_what_weighs_anything() -> None:
    made = section({"bias": -1.0, "near": 0.5, "far": 0.01}, {"least": 0.4}, 0.05)
    assert made == '[weights]\nleast = 0.4\n"bias" = -1.0\n"near" = 0.5\n\n'
