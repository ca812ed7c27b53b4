"""Which words name an event, on the real parse: series, compounds, grave adjectives, misread gerunds, lemmas."""

import pytest

from reportedly.model import Event, Published, Report
from reportedly.reading import Reader
from reportedly.reading.events import find_events
from reportedly.reading.parse import parse

pytestmark = pytest.mark.model


def events_in(reader: Reader, text: str) -> dict[str, Event]:
    """The events of a text by their trigger's words."""
    page = parse(Report("r", None, None, None, None, "en", text, Published(), None, (), ()), reader.nlp)
    return {event.trigger.words(text): event for event in find_events(page, (), (), (), ())}


TRIGGERS = [
    ("Rebels launched a wave of attacks on the mills of Graustark.", "launched a wave of attacks", "ASSAULT"),
    ("The deadly blast at a barracks in Zenda shook the town.", "deadly blast", "ASSAULT"),
    ("Prisoners in Zenda began a hunger strike on Monday.", "began a hunger strike", "PROTEST"),
    ("The army shelled the port in an attack which killed two dockers.", "attack", "ASSAULT"),
    ("The duke accused the rebels of planting mines along the road.", "planting", "ASSAULT"),
    ("Rioters spray-painted slogans on the town hall.", "painted", "PROTEST"),
    ("A court in Zenda fined the bank nine million crowns.", "fined", "SANCTION"),
]


@pytest.mark.parametrize(("text", "trigger", "kind"), TRIGGERS)
def test_what_names_an_event(reader: Reader, text: str, trigger: str, kind: str) -> None:
    found = events_in(reader, text)
    assert {words: event.type for words, event in found.items() if words == trigger} == {trigger: kind}


MODES = [
    ("Graustark threatened to shell the port of Zenda.", "threatened", ("violence",)),
    ("The regent threatened to expel the Ruritanian envoys.", "threatened", ("expel",)),
    ("The abbot refused to meet the envoys.", "refused", ("meet",)),
    ("The islanders asked the mainland to send tents.", "asked", ("assist",)),
    ("The duke and the regent spoke by telephone.", "spoke", ("phone",)),
]


@pytest.mark.parametrize(("text", "trigger", "modes"), MODES)
def test_the_content_tells_the_mode(reader: Reader, text: str, trigger: str, modes: tuple[str, ...]) -> None:
    assert events_in(reader, text)[trigger].modes == modes


def test_a_letter_is_no_part_of_who_accuses(reader: Reader) -> None:
    text = "The duke in a letter to the abbot of Zenda accused Graustark of arming bandits."
    (actor,) = events_in(reader, text)["accused"].actors
    assert actor.span.words(text) == "The duke"


def test_whom_somebody_accuses_did_what_the_parse_took_for_a_noun(reader: Reader) -> None:
    text = "The duke accused the rebels of planting mines along the road."
    found = events_in(reader, text)
    assert [party.span.words(text) for party in found["accused"].recipients] == ["the rebels"]
    assert [party.span.words(text) for party in found["planting"].actors] == ["the rebels"]


CONTEXTS = [
    ("Hackers attacked the computers of the mill with ransomware.", "attacked", "cyber"),
    ("A court in Zenda convicted two clerks.", "convicted", "legal"),
]


@pytest.mark.parametrize(("text", "trigger", "context"), CONTEXTS)
def test_a_context_stands_in_the_sentence_or_comes_with_the_mode(
    reader: Reader, text: str, trigger: str, context: str
) -> None:
    assert context in events_in(reader, text)[trigger].contexts


LEMMAS = [("staged", "stage"), ("raped", "rape"), ("hoped", "hope"), ("waged", "wage"), ("fined", "fine")]


@pytest.mark.parametrize(("form", "verb"), LEMMAS)
def test_verbs_have_their_own_lemmas(reader: Reader, form: str, verb: str) -> None:
    text = f"The rebels {form} it for days."
    page = parse(Report("r", None, None, None, None, "en", text, Published(), None, (), ()), reader.nlp)
    assert [token.lemma_ for token in page.doc if token.text == form] == [verb]
