"""How a head of status is measured beside the rules: which candidate answers for gold, the fit, the trust."""

import numpy as np
import pytest

from reportedly.model import Span
from training.status.__main__ import right, told
from training.status.data import nearest
from training.status.fit import STATUSES, Example, fit

SHUT = Example("a", frozenset({"bias", "aux=will"}), ("planned",), "happened")
OPEN = Example("b", frozenset({"bias", "tag=VBD"}), ("happened", "alleged"), "happened")


@pytest.mark.parametrize(
    ("trigger", "place"),
    [([0, 4], 0), ([10, 14], 2), ([12, 20], 1), ([30, 34], None)],
    ids=["first", "short", "long", "no"],
)
def test_the_candidate_that_shares_most_answers(trigger: list[int], place: int | None) -> None:
    assert nearest(trigger, [Span(0, 4), Span(10, 20), Span(10, 14)]) == place


def test_the_head_learns_what_goes_with_a_feature() -> None:
    scores = fit([SHUT, OPEN] * 5).scores([SHUT, OPEN])
    assert [STATUSES[int(np.argmax(row))] for row in scores] == ["planned", "happened"]


def test_trust_lets_the_rules_decide() -> None:
    scores = fit([SHUT, OPEN] * 5).scores([SHUT, OPEN])
    assert (right([SHUT, OPEN], scores, 0), right([SHUT, OPEN], scores, 99)) == (100.0, 50.0)


def test_a_line_of_figures_has_rules_and_trusts() -> None:
    scores = fit([SHUT, OPEN] * 5).scores([SHUT, OPEN])
    assert told("some", [SHUT, OPEN], scores).startswith(
        "some: 2 events, rules 50.0; head with the rules trusted by 0: 100.0"
    )
