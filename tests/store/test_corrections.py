"""Corrections in a case's file."""

from reportedly.model.correction import (
    Anchor,
    DismissEvent,
    MergeEntities,
    ReportAnchor,
    SetOutlet,
    Undo,
    source_digest,
    text_digest,
)
from reportedly.model.correction_record import correction_id
from reportedly.store import Store
from tests.store.factory import kept, report, sound

WHEN = "2026-03-04T10:00:00.000000Z"
TEXT = report("a").text
DAM = Anchor(text_digest(TEXT), 4, 7, "dam", "a")
OTHER = Anchor(text_digest("gone"), 0, 4, "gone", "z")


def dismissed(at: Anchor, when: str = WHEN) -> DismissEvent:
    return DismissEvent(who="Ann", when=when, why="no event", at=at)


def test_a_record_is_kept_once_and_comes_back_as_it_was(store: Store) -> None:
    both = MergeEntities(who="Ann", when=WHEN, why="one", one=DAM, other=OTHER)
    with store.write():
        assert store.corrections.add(both)
        assert not store.corrections.add(both)
    assert store.corrections.get(correction_id(both)) == both
    assert store.corrections.all() == [both]
    assert store.corrections.beginning(correction_id(both)[:6]) == [correction_id(both)]
    assert sound(store)


def test_records_come_in_the_order_of_their_making(store: Store) -> None:
    later = dismissed(DAM, WHEN.replace("10:00", "11:00"))
    with store.write():
        store.corrections.add(later)
        store.corrections.add(dismissed(DAM))
    assert store.corrections.all() == [dismissed(DAM), later]


def test_corrections_are_found_by_text_and_by_the_name_of_the_report(store: Store) -> None:
    a, b = kept(store, "a", "b")
    named = dismissed(Anchor(text_digest("an older text"), 0, 2, "an", "b"))
    with store.write():
        for correction in (dismissed(DAM), dismissed(OTHER), named):
            store.corrections.add(correction)
    assert store.corrections.of_reports([a]) == [dismissed(DAM)]
    assert set(store.corrections.of_reports([b])) == {named, dismissed(DAM)}
    assert store.corrections.concerned(dismissed(DAM)) == [a, b]
    assert store.corrections.concerned(named) == [b]
    assert store.corrections.concerned(dismissed(OTHER)) == []


def test_an_undoing_concerns_what_it_takes_back_in_the_end(store: Store) -> None:
    (a,) = kept(store, "a")
    undo = Undo(who="Ann", when=WHEN, why="no", of=correction_id(dismissed(DAM)))
    redo = Undo(who="Ann", when=WHEN, why="yes", of=correction_id(undo))
    with store.write():
        for correction in (dismissed(DAM), undo, redo):
            store.corrections.add(correction)
    assert store.corrections.concerned(redo) == [a]
    assert len(store.corrections.of_reports([a])) == 3
    assert store.corrections.concerned(Undo(who="Ann", when=WHEN, why="no", of="k0")) == []


def test_the_tables_can_be_read_without_us(store: Store) -> None:
    outlet = SetOutlet(
        who="Ann",
        when=WHEN,
        why="masthead",
        report=ReportAnchor(text_digest(TEXT), source_digest(report("a")), "a"),
        outlet="Lime Courier",
    )
    undo = Undo(who="Bo", when=WHEN, why="no", of=correction_id(dismissed(DAM)))
    with store.write():
        for correction in (outlet, dismissed(DAM), undo):
            store.corrections.add(correction)
    rows = store.connection.execute("SELECT kind, who, undone, words FROM correction_list ORDER BY kind").fetchall()
    assert rows == [("dismiss_event", "Ann", 1, "dam"), ("set_outlet", "Ann", 0, None), ("undo", "Bo", 0, None)]
