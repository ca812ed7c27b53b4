"""The scorer of our gold for status and factuality."""

from typing import Any

import pytest

from benchmarks.score_status import answer, score

GOLD = [
    {
        "id": "a",
        "text": "Ann denied firing.",
        "events": [
            {
                "trigger": [11, 17],
                "types": ["ASSAULT"],
                "statuses": ["denied", "negated"],
                "factuality": [{"source": None, "values": ["Uu"]}, {"source": [[0, 3]], "values": ["CT-"]}],
            }
        ],
    }
]


def printed(status: str = "denied", value: str = "CT-", trigger: tuple[int, int] = (11, 17)) -> list[dict[str, Any]]:
    """A reading with one event and one attribution."""
    said = [{"according_to": None, "value": "Uu"}, {"according_to": "t1", "value": value}]
    event = {"trigger": list(trigger), "type": "ASSAULT", "status": status, "factuality": said}
    return [{"report": {"id": "a"}, "events": [event], "attributions": [{"id": "t1", "source": [[0, 3]]}]}]


@pytest.mark.parametrize(
    ("records", "status", "outlet", "sources", "found"),
    [
        (printed(), 100.0, 100.0, 100.0, 100.0),
        (printed(status="negated"), 100.0, 100.0, 100.0, 100.0),
        (printed(status="happened"), 0.0, 100.0, 100.0, 100.0),
        (printed(value="CT+"), 100.0, 100.0, 0.0, 100.0),
        (printed(trigger=(4, 10)), 0.0, 0.0, 0.0, 0.0),
        ([], 0.0, 0.0, 0.0, 0.0),
        ([{"error": {}}], 0.0, 0.0, 0.0, 0.0),
    ],
)
def test_status_and_each_value_are_compared(
    records: list[dict[str, Any]], status: float, outlet: float, sources: float, found: float
) -> None:
    figures = score(GOLD, records)
    shares = [figures[row]["all"] for row in ("status", "outlet", "sources")]
    assert [*shares, figures["sources"]["found"]] == [status, outlet, sources, found]
    assert figures["status"]["macro"] == status


def test_a_source_must_say_one_thing() -> None:
    records = printed()
    records[0]["events"][0]["factuality"].append({"according_to": "t1", "value": "CT+"})
    assert score(GOLD, records)["sources"]["all"] == 0.0


def test_the_nearest_event_answers_and_of_several_the_shortest() -> None:
    events = [{"trigger": span} for span in ([0, 17], [11, 17], [11, 18])]
    assert answer([11, 17], events) == events[1]
    assert answer([40, 41], events) is None
