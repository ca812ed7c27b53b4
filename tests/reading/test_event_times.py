"""Which time each event has: its own, one that it shares, that of the sentence before, or none."""

import pytest

from reportedly.model import Published, Report
from reportedly.reading import Reader

pytestmark = pytest.mark.model

THURSDAY = "2031-05-15"


def event_times(reader: Reader, text: str) -> dict[str, str | None]:
    """The words of each event with those of its time."""
    published = Published(THURSDAY, THURSDAY, "metadata")
    reading = reader.read(Report("r", None, None, None, None, "en", text, published, None, (), ()))
    words = {timex.id: timex.span.words(text) for timex in reading.timexes}
    return {event.trigger.words(text): words.get(event.time or "") for event in reading.events}


@pytest.mark.parametrize(
    ("text", "trigger", "time"),
    [
        ("Gunmen attacked a depot on Tuesday and killed three guards.", "killed", "Tuesday"),
        ("Talks that collapsed in January will resume on Monday.", "resume", "Monday"),
        ("A mine exploded on Monday, killing six people.", "killing", "Monday"),
        ("Guards fled when rebels attacked the gate on Monday.", "fled", "Monday"),
        ("Friday's explosion injured nineteen workers.", "injured", "Friday"),
        ("It was on Wednesday that the duke fled.", "fled", "Wednesday"),
        ("The ferry left Orra on Monday. It sank two hours later.", "sank", "two hours later"),
    ],
)
def test_a_clause_gives_its_time(reader: Reader, text: str, trigger: str, time: str) -> None:
    assert event_times(reader, text)[trigger] == time


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The duke said on Monday that rebels had attacked a depot.", "attacked"),
        ("Rebels attacked a depot, the duke said on Monday.", "attacked"),
        ("Since 2028 the rebels have attacked four dams.", "attacked"),
        ("Patrols are attacked every week.", "attacked"),
        ("The army attacked headquarters of the 2030 mission.", "attacked"),
        ("The duke expelled the envoy, six months after the council met.", "expelled"),
        ("ORRA, May 13 - Rebels shelled the port, witnesses said.", "shelled"),
    ],
)
def test_the_nearest_time_is_not_always_the_event_s(reader: Reader, text: str, trigger: str) -> None:
    assert event_times(reader, text)[trigger] is None


@pytest.mark.parametrize(
    ("follows", "trigger", "time"),
    [
        ("They killed seven people.", "killed", "Tuesday"),
        ("Seven people were killed, a priest said on Wednesday.", "killed", "Tuesday"),
        ("Guards shot two men.", "shot", "Tuesday"),
        ("\n\nThey killed seven people.", "killed", "Tuesday"),
        ("\n\nThe attack killed seven people.", "killed", "Tuesday"),
        ("\n\nThe rebels killed seven people.", "killed", "Tuesday"),
        ("\n\nThe army arrested seven people.", "arrested", None),
        ("They had killed seven people.", "killed", None),
        ("They have killed seven people.", "killed", None),
        ("They will kill seven people.", "kill", None),
        ("In 2029 they killed seven people.", "killed", "2029"),
    ],
)
def test_a_story_goes_on_in_the_time_of_the_sentence_before(
    reader: Reader, follows: str, trigger: str, time: str | None
) -> None:
    assert event_times(reader, f"Rebels attacked a village on Tuesday. {follows}")[trigger] == time


def test_what_was_in_a_year_is_background_and_does_not_go_on(reader: Reader) -> None:
    found = event_times(reader, "In 2024 the army bombed the camps. It killed forty people.")
    assert (found["bombed"], found["killed"]) == ("2024", None)


def test_a_lesser_event_goes_on_in_its_own_time(reader: Reader) -> None:
    text = "A court jailed the duke on Monday for ordering police to shoot miners in August 2029. Nine miners died."
    assert event_times(reader, text)["died"] is None
