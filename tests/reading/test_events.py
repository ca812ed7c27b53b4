"""What happened, on the real parse: types, parties, status and factuality."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.model import Attribution, Codes, Entity, EntityKind, Event, Mention, Published, Report, Span, Stance
from reportedly.reading import Reader
from reportedly.reading.events import find_events
from reportedly.reading.parse import parse

pytestmark = pytest.mark.model

MATERIAL = [
    *("rebels", "the", "attacked", "attack", "of", "by", "was", "were", "will", "not", "and", "that", "said"),
    *("accused", "denied", "agreed", "to", "withdraw", "troops", "from", "Strelsau", "its", "killing", "in", "a"),
    *("(", ")", "-", "?", ",", ".", "\n", "if", "had", "been", "40", "people", "on", "Monday", "who", "refused"),
]


def report(text: str) -> Report:
    return Report("r", None, None, None, None, "en", text, Published(), None, (), ())


def events_in(reader: Reader, text: str, attributions: tuple[Attribution, ...] = ()) -> dict[str, Event]:
    """The events of a text by their trigger's words."""
    page = parse(report(text), reader.nlp)
    return {event.trigger.words(text): event for event in find_events(page, (), (), (), attributions)}


TYPES = [
    ("Ruritania withdrew its troops from Graustark.", "withdrew", "RETREAT", ("withdraw",)),
    ("The withdrawal of the Ruritanian soldiers ended a long quarrel.", "withdrawal", "RETREAT", ("withdraw",)),
    ("The donor withdrew its aid from the province.", "withdrew", "SANCTION", ("withdraw",)),
    ("The envoy visited Strelsau on Monday.", "visited", "CONSULT", ("visit",)),
    ("Gunmen carried out an attack on the depot.", "carried out an attack", "ASSAULT", ()),
    ("Police arrested nine smugglers.", "arrested", "COERCE", ("arrest",)),
    ("The duke refused to grant the fleet passage.", "refused", "REJECT", ("yield",)),
    ("The council condemned the burning of the mill.", "condemned", "ACCUSE", ("disapprove",)),
    ("Graustark agreed to free the captured sailors.", "agreed", "AGREE", ()),
    ("The minister resigned.", "resigned", "RETREAT", ("resign",)),
    ("The army seized power in a coup.", "coup", "COUP", ()),
    ("Nine people died when the ferry capsized.", "died", "DEATHS", ()),
]


@pytest.mark.parametrize(("text", "trigger", "kind", "modes"), TYPES)
def test_type(reader: Reader, text: str, trigger: str, kind: str, modes: tuple[str, ...]) -> None:
    event = events_in(reader, text)[trigger]
    assert (event.type, event.modes) == (kind, modes)


STATUSES = [
    ("Rebels attacked the mill.", "attacked", "happened"),
    ("Rebels did not attack the mill.", "attack", "negated"),
    ("Rebels never attacked the mill.", "attacked", "negated"),
    ("Rebels may attack the mill.", "attack", "hypothetical"),
    ("If rebels attack the mill, the duke will flee.", "attack", "hypothetical"),
    ("Rebels plan to attack the mill.", "attack", "planned"),
    ("Rebels failed to attack the mill.", "attack", "negated"),
    ("Rebels were accused of attacking the mill.", "attacking", "alleged"),
    ("Rebels are attacking the mill.", "attacking", "ongoing"),
    ("The duke urged rebels to leave the mill.", "leave", "demanded"),
    ("Rebels left without burning the mill.", "burning", "negated"),
    ("No one in the mill is believed to have been injured.", "injured", "negated"),
    ("The duke added that no-one had been injured.", "injured", "negated"),
    ("Nobody is known to have died at the mill.", "died", "negated"),
    ("None of the sailors were injured.", "injured", "negated"),
    ("There were no reports of injuries at the mill.", "injuries", "negated"),
    ("Nobody who had been injured complained.", "injured", "happened"),
    ("Rebels were blamed for bombing the mill.", "bombing", "alleged"),
    ("Fire crews were called to the blaze at the mill.", "blaze", "happened"),
    ("The duke called for an attack on the mill.", "attack", "demanded"),
    ("Was the duke killed at the mill?", "killed", "hypothetical"),
]


@pytest.mark.parametrize(("text", "trigger", "status"), STATUSES)
def test_status(reader: Reader, text: str, trigger: str, status: str) -> None:
    assert events_in(reader, text)[trigger].status == status


def test_a_bare_said_is_no_event(reader: Reader) -> None:
    assert events_in(reader, "The harbour was quiet, an official said.") == {}


def test_a_passive_has_its_agent_as_actor(reader: Reader) -> None:
    text = "The bridge was bombed by the Ruritanian army."
    event = events_in(reader, text)["bombed"]
    assert [party.span.words(text) for party in event.actors] == ["the Ruritanian army"]
    assert [party.span.words(text) for party in event.recipients] == ["The bridge"]


def accusation(text: str, content: str, stance: Stance = "accuses") -> Attribution:
    start = text.index(content)
    cue = Span(0, 5)
    return Attribution(
        "a1",
        (),
        (cue,),
        (Span(start, start + len(content)),),
        "indirect",
        stance,
        None,
        None,
        None,
        (),
        90,
        "",
    )


def named(name: str, title: str, kind: EntityKind, text: str, words: str, place: str | None = None) -> Entity:
    """An entity whose mentions are the given words wherever they stand."""
    found = re.finditer(words + r"\b", text)
    mentions = tuple(Mention(Span(match.start(), match.end()), "name") for match in found)
    return Entity(name, title, kind, Codes(), None, None, place, mentions)


def test_an_accusation_alleges_what_stands_in_it(reader: Reader) -> None:
    text = "Strelsau accused Zenda of bombing the bridge."
    events = events_in(reader, text, (accusation(text, "Zenda of bombing the bridge"),))
    bombing = events["bombing"]
    assert bombing.status == "alleged"
    assert {entry.according_to: entry.value for entry in bombing.factuality} == {None: "Uu", "a1": "CT+"}
    assert {entry.according_to: entry.value for entry in events["accused"].factuality} == {None: "CT+"}


def test_a_charge_in_quotation_marks_is_alleged_like_the_rest(reader: Reader) -> None:
    text = 'Strelsau blames Zenda for bombing "quiet villages" and arming rebels.'
    events = events_in(reader, text, (accusation(text, 'Zenda for bombing "quiet villages" and arming rebels'),))
    for trigger in ("bombing", "arming"):
        values = {entry.according_to: entry.value for entry in events[trigger].factuality}
        assert (events[trigger].status, values) == ("alleged", {None: "Uu", "a1": "CT+"})


def test_a_name_in_a_misread_clause_is_no_subject(reader: Reader) -> None:
    text = "Talks went on, even as quarrels with the guild in the capital Strelsau grow."
    actors = [party.span.words(text) for party in events_in(reader, text)["grow"].actors]
    assert actors == ["quarrels with the guild in the capital"]


def test_who_suspends_their_own_mission_does_it_to_nobody(reader: Reader) -> None:
    event = events_in(reader, "The Ruritanian guards suspended their mission in Zenda.")["suspended"]
    assert event.recipients == ()


def parties_in(reader: Reader, text: str, trigger: str, *entities: Entity) -> tuple[list[str], list[str]]:
    """The words for actors and recipients of the event at a trigger."""
    found = find_events(parse(report(text), reader.nlp), entities, (), (), ())
    event = next(one for one in found if one.trigger.words(text) == trigger)
    return [p.span.words(text) for p in event.actors], [p.span.words(text) for p in event.recipients]


def test_a_body_named_by_a_word_for_an_event_still_acts(reader: Reader) -> None:
    text = "The mission broke off relations with the duke."
    assert parties_in(reader, text, "broke off")[0] == ["The mission"]


def test_what_a_deed_is_done_to_is_its_recipient_though_the_lexicon_asks_for_it(reader: Reader) -> None:
    text = "Inspectors raided a newspaper in Zenda."
    paper = named("e1", "the newspaper", "outlet", text, "a newspaper")
    assert parties_in(reader, text, "raided", paper) == (["Inspectors"], ["a newspaper"])


def test_troops_that_are_pulled_out_are_no_recipient(reader: Reader) -> None:
    text = "Ruritania decided to pull out its forces."
    forces = named("e1", "Armed forces of Ruritania", "military", text, "its forces")
    assert parties_in(reader, text, "pull out", forces)[1] == []


def test_a_denial_denies_its_content_not_what_it_presupposes(reader: Reader) -> None:
    text = "Zenda denied involvement in the bombing of the bridge."
    denied = events_in(reader, text, (accusation(text, "involvement in the bombing of the bridge", "denies"),))
    assert denied["bombing"].status == "happened"
    text = "Zenda denied that its army had bombed the bridge."
    denied = events_in(reader, text, (accusation(text, "that its army had bombed the bridge", "denies"),))
    assert denied["bombed"].status == "denied"


def test_victims_of_a_calamity_are_deaths_not_an_assault(reader: Reader) -> None:
    text = "The earthquake killed 40 people in Strelsau."
    assert events_in(reader, text)["killed"].type == "DEATHS"


def test_an_announced_retreat_is_conceded(reader: Reader) -> None:
    text = "Ruritania announced it was withdrawing its troops from Graustark."
    event = events_in(reader, text)["withdrawing"]
    assert (event.type, event.status) == ("CONCEDE", "planned")


def test_what_will_not_be_done_is_refused(reader: Reader) -> None:
    event = events_in(reader, "Ruritania said it will not free the sailors.")["free"]
    assert (event.type, event.status) == ("REJECT", "negated")


def test_a_later_denial_answers_an_allegation(reader: Reader) -> None:
    text = "Zenda accused Strelsau of killing nine sailors. Strelsau denied that it had killed anyone."
    first = accusation(text, "Strelsau of killing nine sailors")
    second = replace(accusation(text, "that it had killed anyone", "denies"), id="a2", cue=(Span(57, 63),))
    killing = events_in(reader, text, (first, second))["killing"]
    assert killing.status == "alleged"
    assert {(entry.according_to, entry.value) for entry in killing.factuality} == {
        (None, "Uu"),
        ("a1", "CT+"),
        ("a2", "CT-"),
    }


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from(MATERIAL), min_size=1, max_size=25))
def test_any_text_gives_events_with_spans_inside_it(reader: Reader, words: list[str]) -> None:
    text = " ".join(words)
    page = parse(report(text), reader.nlp)
    events = find_events(page, (), (), (), ())
    assert events == find_events(page, (), (), (), ())
    for event in events:
        parties = (*event.actors, *event.recipients, *event.places)
        for span in (event.trigger, event.span, *(party.span for party in parties)):
            assert 0 <= span.start < span.end <= len(text)
        assert event.span.holds(event.trigger)
        assert 0 <= event.confidence <= 100


def test_a_refusal_does_not_undo_what_it_only_mentions(reader: Reader) -> None:
    text = "The duke declined to speak about the attack on the mill."
    assert events_in(reader, text)["attack"].status == "happened"


def test_a_fear_decides_over_the_modal_in_it(reader: Reader) -> None:
    text = "Villagers fear that rebels will attack the mill."
    assert events_in(reader, text)["attack"].status == "hypothetical"


def test_a_land_that_acts_or_is_accused_is_its_government(reader: Reader) -> None:
    text = "Ruritania withdrew its guards from Zenda. Strelsau accused Ruritania of burning the mill."
    lands = {
        "e1": named("e1", "Ruritania", "place", text, "Ruritania"),
        "e2": named("e2", "Government of Ruritania", "government", text, "Strelsau", place="e1"),
        "e3": named("e3", "Zenda", "place", text, "Zenda"),
    }
    page = parse(report(text), reader.nlp)
    events = {e.trigger.words(text): e for e in find_events(page, tuple(lands.values()), (), (), ())}
    assert [party.entity for party in events["withdrew"].actors] == ["e2"]
    assert [party.entity for party in events["withdrew"].recipients] == ["e3"]
    assert [party.entity for party in events["accused"].recipients] == ["e2"]


def test_the_airspace_of_a_land_is_its_governments(reader: Reader) -> None:
    text = "Zenda violated Ruritanian airspace."
    entities = (
        named("e1", "Ruritania", "place", text, "Zenda"),
        named("e2", "Ruritanian", "people", text, "Ruritanian", place="e1"),
        named("e3", "Government of Ruritania", "government", text, "Zenda", place="e1"),
    )
    (event,) = find_events(parse(report(text), reader.nlp), entities, (), (), ())
    assert [party.entity for party in event.recipients] == ["e3"]


ONCE = [
    ("A fire broke out at the mill on Monday.", {"fire broke out": "ACCIDENT"}),
    ("Clashes erupted on Monday.", {"Clashes erupted": "ASSAULT"}),
    ("A bomb exploded at the mill.", {"exploded": "ASSAULT"}),
    ("A guard found the bomb.", {"found": "HAPPENING"}),
    ("Ten fire engines left.", {"left": "HAPPENING"}),
    ("Gunmen opened fire on the guards.", {"opened fire": "ASSAULT"}),
    ("The duke sold a mill to survive.", {"sold": "HAPPENING"}),
]


@pytest.mark.parametrize(("text", "told"), ONCE)
def test_each_event_is_told_once_and_things_are_none(reader: Reader, text: str, told: dict[str, str]) -> None:
    assert {trigger: event.type for trigger, event in events_in(reader, text).items()} == told


def test_collecting_is_no_aid(reader: Reader) -> None:
    text = "The scouts were sent to collect intelligence for the benefit of the rebels."
    assert events_in(reader, text)["collect"].vocabulary == "reported"
