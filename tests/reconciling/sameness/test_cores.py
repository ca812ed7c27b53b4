"""Names that differ only in the noun for the thing are one entity of a story, of another sort two."""

import pytest

from reportedly.case import report
from reportedly.reading import Reader
from reportedly.reconciling.identity import merge_entities


@pytest.mark.model
@pytest.mark.parametrize(
    ("left", "right", "names", "one"),
    [
        ("Rellana Copper Ltd. shut the mine.", "Rellana Copper will reopen it.", ("Rellana", "Rellana"), True),
        ("The 47th Mechanized Brigade lost a tank.", "Ukraine's 47th brigade lost it.", ("47th", "47th"), True),
        ("The Republican Star of Beirut closed.", "The Republican Star of Dhaka opened.", ("Star", "Star"), False),
        ("The governor of Herat spoke.", "Herat's governor, Noor Rellimi, spoke.", ("governor", "Rellimi"), True),
        ("The governor of Kano spoke.", "The governor of Borno, Ana Rell, spoke.", ("governor", "Rell"), False),
        ("Ali Hassan Rellim drove.", "Ali Hussein Rellim slept.", ("Hassan", "Hussein"), False),
        ("Ana Rell, a British diver, won.", "Ana Rell, an American banker, lost.", ("Ana Rell", "Ana Rell"), False),
    ],
)
def test_names_of_one_core(reader: Reader, left: str, right: str, names: tuple[str, str], one: bool) -> None:
    readings = [reader.read(report(text, id=name)) for name, text in (("a", left), ("b", right))]
    found = merge_entities(readings).of
    mine = [
        {found[r.report.id, e.id] for e in r.entities if any(name in m.span.words(r.report.text) for m in e.mentions)}
        for r, name in zip(readings, names, strict=True)
    ]
    assert bool(mine[0] & mine[1]) == one
