"""Days, places and actors that exclude one another, on the real reader."""

import pytest

from reportedly.case import report
from reportedly.reading import Reader, load_reader
from reportedly.reconciling.reconcile import reconcile_story

BUS = "A bus fell into a gorge {} {}, killing nine pilgrims on their way to the shrine of Sant Oro."
TRAIN = "Nine pilgrims on their way to the shrine of Sant Oro were killed when a bus fell into a gorge {} {}."


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader()


@pytest.mark.model
@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("in Peru", "on Monday"), ("in Peru", "on Wednesday"), [("date", "conflict")]),
        (("in Peru", "on Monday"), ("in Peru", "on 5 May"), []),
        (("in Cusco", "on Monday"), ("in Puno", "on Monday"), [("place", "conflict")]),
        (("in Cusco", "on Monday"), ("in Peru", "on Monday"), []),
        (("in Cusco", "on Monday"), ("in Puno", "on Thursday"), []),
        (("in Peru", "late on Monday"), ("in Peru", "early on Tuesday"), []),
    ],
)
def test_what_excludes_what(
    reader: Reader, one: tuple[str, str], other: tuple[str, str], expected: list[tuple[str, str]]
) -> None:
    texts = {"a": BUS.format(*one), "b": TRAIN.format(*other)}
    readings = [reader.read(report(text, id=name, outlet=name, published="2031-05-08")) for name, text in texts.items()]
    for order in (readings, readings[::-1]):
        found = reconcile_story(order).discrepancies
        assert [(d.kind, d.verdict) for d in found if d.kind in ("date", "place", "actor")] == expected
