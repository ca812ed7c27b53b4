"""The scores of dates over draws, on a few made-up reports."""

import pytest

from benchmarks.dates_draws import ONE_IN, inputs, kept, masked
from benchmarks.score_dates import outcome, score

GOLD = [
    {"id": f"r{n}", "story": "s", "published": f"2031-05-{n + 1:02}", "stated": f"2031-05-{n + 1:02}", "text": f"t{n}"}
    for n in range(12)
]


def perfect() -> list[dict[str, object]]:
    reports = [
        {"id": masked(r["id"]), "published": {"earliest": r["published"], "latest": r["published"], "because": []}}
        for r in GOLD
    ]
    return [{"story": {}, "reports": reports}]


def test_one_report_in_four_keeps_its_date_and_draws_differ() -> None:
    chosen = [kept(GOLD, draw) for draw in range(5)]
    assert {len(names) for names in chosen} == {len(GOLD) // ONE_IN}
    assert len({frozenset(names) for names in chosen}) > 1


def test_inputs_tell_neither_story_nor_gold() -> None:
    given = inputs(GOLD, 0)
    assert sum("published" in line for line in given) == len(GOLD) // ONE_IN
    assert not {"story", "stated"} & {key for line in given for key in line}
    assert not {line["id"] for line in given} & {record["id"] for record in GOLD}


def test_right_dates_get_all() -> None:
    figures = score(GOLD, [perfect()] * 2)
    assert figures["all"] == {"exact": 100.0, "within_1": 100.0, "holds_day": 100.0, "unknown": 0.0, "wrong_3": 0.0}
    assert figures["doubted"] == {"misprinted": 0.0, "sound": 0.0}


def test_nothing_printed_is_unknown() -> None:
    assert score(GOLD, [[]])["all"]["unknown"] == 100.0


@pytest.mark.parametrize(
    ("ends", "names"),
    [
        (("2031-05-10", "2031-05-10"), ["exact", "within_1", "holds_day"]),
        (("2031-05-10", "2031-05-11"), ["within_1", "holds_day"]),
        (("2031-05-07", "2031-05-07"), []),
        (("2031-05-06", "2031-05-06"), ["wrong_3"]),
        ((None, None), ["unknown"]),
    ],
)
def test_how_far_off(ends: tuple[str | None, str | None], names: list[str]) -> None:
    from datetime import date

    assert outcome(date(2031, 5, 10), {"earliest": ends[0], "latest": ends[1]}) == names
