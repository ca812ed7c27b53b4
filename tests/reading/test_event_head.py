"""The head that types events, on the real parse and with weights made by hand."""

from dataclasses import replace

import pytest

from reportedly.model import Event, Published, Report
from reportedly.reading import Reader
from reportedly.reading.events import find_events
from reportedly.reading.events.head import NONE, Head, type_head
from reportedly.reading.parse import parse

pytestmark = pytest.mark.model

CLASSES = type_head().classes
RAID = "Rebels attacked the mill, but rain fell."


def sure_of(name: str) -> Head:
    """A head that takes everything for that class."""
    return Head(CLASSES, {"bias": ((CLASSES.index(name), 9.0),)})


def events_by(reader: Reader, text: str, head: Head | None = None) -> dict[str, Event]:
    """The events of a text by their trigger's words, with that head or the shipped one."""
    page = parse(Report("r", None, None, None, None, "en", text, Published(), None, (), ()), reader.nlp)
    return {event.trigger.words(text): event for event in find_events(page, (), (), (), (), head)}


def test_shares_add_up_and_what_was_not_seen_says_nothing() -> None:
    head = Head(("NONE", "ASSAULT"), {"bias": ((1, 1.0),)})
    assert sum(head.shares(("bias", "near=mill"))) == pytest.approx(1)
    assert head.shares(("bias", "near=mill")) == head.shares(("bias",))


def test_what_the_head_takes_for_no_event_is_a_happening(reader: Reader) -> None:
    assert events_by(reader, RAID, sure_of(NONE))["attacked"].type == "HAPPENING"


def test_the_rules_type_stays_where_the_head_sees_an_event_of_no_certain_type(reader: Reader) -> None:
    even = Head(CLASSES, {"bias": ((CLASSES.index(NONE), -9.0),)})
    assert events_by(reader, RAID, even)["attacked"].type == "ASSAULT"


def test_a_head_that_is_sure_of_another_type_gives_it_and_says_so(reader: Reader) -> None:
    event = events_by(reader, RAID, sure_of("COERCE"))["attacked"]
    assert (event.type, event.vocabulary, event.quad) == ("COERCE", "plover", 4)
    assert "COERCE, not ASSAULT, by its surroundings" in event.because
    assert event.confidence >= 85


def test_a_type_of_our_own_is_the_lexicons_alone(reader: Reader) -> None:
    assert events_by(reader, "The army seized power in a coup.", sure_of(NONE))["coup"].type == "COUP"


def test_the_reason_names_words_that_spoke_for_the_type(reader: Reader) -> None:
    head = sure_of("ASSAULT")
    told = replace(head, weights={**head.weights, "obj=mill": ((CLASSES.index("ASSAULT"), 1.0),)})
    assert events_by(reader, RAID, told)["attacked"].because == "'attacked' names ASSAULT; near 'mill'"


KEPT = [
    ("Graustark accused its neighbour of shelling a mill and sheltering deserters.", "shelling", "ASSAULT"),
    ("Vard suspended its flights, as the port repeatedly refuses to let the crews rest.", "refuses", "REJECT"),
    ("Vard suspended its flights, as the port repeatedly refuses to let the crews rest.", "suspended", "SANCTION"),
    ("The envoy charged the duke with arming rebels.", "arming", "AID"),
]


@pytest.mark.parametrize(("text", "trigger", "kind"), KEPT)
def test_charges_and_reasons_are_events_beside_the_main_one(reader: Reader, text: str, trigger: str, kind: str) -> None:
    assert events_by(reader, text)[trigger].type == kind
