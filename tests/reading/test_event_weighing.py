"""The weighing of an event's status by all signs: where it has the last word, and what it never changes."""

import pytest

from reportedly.model import Event, Published, Report
from reportedly.reading import Reader
from reportedly.reading.events.weighing import SETTLED, TOLD, VOUCHED, status_head_weights


def events_in(reader: Reader, text: str) -> dict[str, Event]:
    """The events of a text, by their trigger's words."""
    report = Report("r", None, None, None, None, "en", text, Published(), None, (), ())
    return {event.trigger.words(text): event for event in reader.read(report).events}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "trigger", "status", "values"),
    [
        ("Rents have doubled since the mill was closed, millers complain.", "doubled", "happened", ("Uu", "CT+")),
        ("The miller told the guards to open the gate, and the rebels burned the mill.", "burned", "happened", None),
        ('The duke condemned the "growing manipulation of prices" by the guild.', "manipulation", "alleged", None),
        ("The guild accused the duke of burning the mill.", "burning", "alleged", ("Uu", "CT+")),
        ("The duke dismissed rumours that rebels had burned the mill.", "burned", "denied", None),
        ("The duke did not free the mill, the guild said.", "free", "negated", ("Uu", "CT-")),
    ],
)
def test_what_is_told_beside_a_charge_is_not_charged(
    reader: Reader, text: str, trigger: str, status: str, values: tuple[str, ...] | None
) -> None:
    found = events_in(reader, text)[trigger]
    assert found.status == status
    if values is not None:
        assert tuple(entry.value for entry in found.factuality) == values


@pytest.mark.model
def test_a_reason_names_what_spoke_for_another_status(reader: Reader) -> None:
    found = events_in(reader, "Rents have doubled since the mill was closed, millers complain.")["doubled"]
    assert "happened rather than alleged, for which" in found.because


def test_every_status_of_the_table_has_its_values() -> None:
    classes = set(status_head_weights().classes)
    assert classes == set(TOLD) == set(VOUCHED)
    assert classes > set(SETTLED)
