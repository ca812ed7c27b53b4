"""Status and value of events: constructions of many kinds on the real parse, and the algebra that combines them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge import read_table
from reportedly.model import Event, Published, Report
from reportedly.reading import Reader
from reportedly.reading.events.signatures import Effect
from reportedly.reading.events.standing import BASIC, FACT, Standing, joined, made

EFFECTS: list[Effect] = ["same", "given", *BASIC]


def events_in(reader: Reader, text: str) -> dict[str, Event]:
    """The events of a text, read whole, by their trigger's words."""
    report = Report("r", None, None, None, None, "en", text, Published(), None, (), ())
    return {event.trigger.words(text): event for event in reader.read(report).events}


STATUSES = [
    ("The duke managed to free the mill.", "free", "happened"),
    ("Talks on reopening the mill began on Monday.", "reopening", "hypothetical"),
    ("Calls grew on Monday for an inquiry into the fire.", "inquiry", "demanded"),
    ("Nobody could verify claims that rebels had burned the mill.", "burned", "alleged"),
    ("The duke will travel to the funeral of the miller.", "funeral", "planned"),
    ("A film purports to show the execution of the miller.", "execution", "alleged"),
    ("A law being drafted by the guild worries the duke.", "drafted", "ongoing"),
    ("The duke ought to have warned the miller.", "warned", "negated"),
    ("The miller is known to have fled.", "fled", "happened"),
    ("A court cleared the duke of ordering the massacre.", "massacre", "happened"),
    ("The guild scrapped Saturday's march after the storm.", "march", "negated"),
    ("Were the mill to burn, the town would starve.", "starve", "hypothetical"),
    ("No group claimed the attack on the mill.", "claimed", "negated"),
    ("Unless the guards leave, the guild warned, shops will close and mills will burn.", "burn", "hypothetical"),
    ("The guards did not notice that the miller had fled.", "fled", "happened"),
    ("The miller is wanted for burning the mill.", "burning", "alleged"),
    ("The indictment says the duke burned the mill.", "burned", "alleged"),
    ("The blast may have been caused by a lamp.", "blast", "happened"),
    ("Fears that the dam might break have kept the guild from returning.", "returning", "negated"),
    ("I can't believe they burned the mill.", "burned", "happened"),
    ("Without the intervention of the guild, the miller would have drowned.", "intervention", "happened"),
    ("Talks called off after ambush on duke", "Talks", "negated"),
    ("The guild ruled out holding talks before the army is defeated.", "defeated", "hypothetical"),
    ("Any attack on the mill would help the duke.", "help", "hypothetical"),
    ("There is little doubt that rebels burned the mill.", "burned", "happened"),
    ("The miller might have stayed if the bridge had not collapsed.", "collapsed", "happened"),
    ("The guild is concerned at the detention of the miller.", "detention", "happened"),
    ("Some say the miller was poisoned.", "poisoned", "alleged"),
    ("The guards slept when a column of rebels appeared.", "appeared", "happened"),
    ("The duke did not manage to free the mill.", "free", "negated"),
    ("The duke has yet to free the mill.", "free", "negated"),
    ("Heavy rain prevented an attack on the mill.", "attack", "negated"),
    ("The guards left instead of attacking the mill.", "attacking", "negated"),
    ("The mill nearly collapsed.", "collapsed", "negated"),
    ("The rebels stopped shelling the mill.", "shelling", "happened"),
    ("The rebels have not stopped shelling the mill.", "shelling", "ongoing"),
    ("The guild went on with its strike, and the strike continues.", "strike", "ongoing"),
    ("The rebels did not leave the mill until Monday.", "leave", "happened"),
    ("The planned attack was cancelled.", "attack", "negated"),
    ("Had the guards slept, the rebels would have attacked the mill.", "attacked", "hypothetical"),
    ("Should the talks fail, rebels will attack the mill.", "attack", "hypothetical"),
    ("The rebels were forced to leave the mill.", "leave", "happened"),
    ("The duke agreed to free the miller.", "free", "planned"),
    ("The duke is to visit Strelsau.", "visit", "planned"),
    ("Rumours of an attack reached Strelsau.", "attack", "alleged"),
    ("The miller, who would later die of his wounds, was quiet.", "die", "happened"),
    ("Who burned the mill?", "burned", "happened"),
    ("The guards were too weak to attack the mill.", "attack", "negated"),
    ("The duke may not have attacked the mill.", "attacked", "hypothetical"),
    ("Rebels who attack the mill will be arrested.", "arrested", "hypothetical"),
    ("In case of an attack, the guards will leave.", "attack", "hypothetical"),
    ("The guards were not allowed to search the mill.", "search", "negated"),
    ("The guards let the miller leave.", "leave", "happened"),
    ("The gale was fierce enough to destroy the mill.", "destroy", "happened"),
    ("It took the guards two days to free the miller.", "free", "happened"),
    ("It was not until noon that the guards freed the miller.", "freed", "happened"),
    ("Not until the mill burned did the duke leave.", "burned", "happened"),
    ("At no time did the guards attack the mill.", "attack", "negated"),
    ("The duke dropped plans to attack the mill.", "attack", "negated"),
    ("The duke refused for a third time to free the miller.", "free", "negated"),
    ("The miller was wrongly accused of burning the mill.", "burning", "negated"),
    ("The tale that rebels had burned the mill was made up.", "burned", "negated"),
    ("The miller escaped death when the roof fell.", "death", "negated"),
    ("The guild faces deportation.", "faces deportation", "hypothetical"),
    ("The duke spoke as if the mill had been destroyed.", "destroyed", "hypothetical"),
    ("The duke will free the miller provided that the rebels leave the town.", "leave", "hypothetical"),
    ("The duke rode to Strelsau in order to sign the treaty.", "sign", "planned"),
    ("Every autumn the rebels would attack the mill.", "attack", "happened"),
    ("Tomorrow the duke travels to Strelsau.", "travels", "planned"),
    ("The duke did not rule out attacking the mill.", "attacking", "hypothetical"),
    ("Let us bury the dead, the miller said.", "bury", "demanded"),
    ("The miller swore that he had not attacked the guards.", "attacked", "negated"),
    ("Imagine a storm destroying the mill.", "destroying", "hypothetical"),
    ("The guild will pay once the rebels leave the mill.", "leave", "hypothetical"),
    ("Under the deal the rebels free the miller in May.", "free", "planned"),
    ("The duke gave the guards a week to free the miller.", "free", "demanded"),
    ("The court rejected a motion to free the miller.", "free", "negated"),
    ("The council decided against closing the mill.", "closing", "negated"),
    ("It is absurd to suggest that the guards burned the mill.", "burned", "denied"),
    ("There was nothing to suggest that the guards had burned the mill.", "burned", "negated"),
    ("Efforts to free the miller came to nothing.", "free", "negated"),
    ("Without help the mill will collapse.", "collapse", "hypothetical"),
    ("The duke did not hesitate to attack the mill.", "attack", "happened"),
    ("The guild sued over the closure of the mill.", "closure", "happened"),
    ("The duke accused the guild of hiding the men who burned the mill.", "burned", "happened"),
    ("The miller and his sons averted a war but not the exodus.", "exodus", "happened"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "trigger", "status"), STATUSES)
def test_status(reader: Reader, text: str, trigger: str, status: str) -> None:
    assert events_in(reader, text)[trigger].status == status


VALUES = [
    ("The duke will attack the mill.", "attack", "PR+"),
    ("The duke may attack the mill.", "attack", "PS+"),
    ("The guards would not have died if the duke had left.", "died", "CT+"),
    ("The guards would not have died if the duke had left.", "left", "CT-"),
    ("The demolition of the mill angered the guild.", "demolition", "CT+"),
    ("The duke remembered to free the miller.", "free", "CT+"),
    ("The duke may not attack the mill.", "attack", "PS-"),
    ("The duke probably attacked the mill.", "attacked", "PR+"),
    ("The duke is unlikely to attack the mill.", "attack", "PR-"),
    ("The duke plans to attack the mill.", "attack", "Uu"),
    ("The duke failed to attack the mill.", "attack", "CT-"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "trigger", "value"), VALUES)
def test_the_outlet_vouches_for_what_it_tells(reader: Reader, text: str, trigger: str, value: str) -> None:
    told = {entry.according_to: entry.value for entry in events_in(reader, text)[trigger].factuality}
    assert told[None] == value


@pytest.mark.model
def test_what_somebody_says_is_vouched_for_by_them_alone(reader: Reader) -> None:
    event = events_in(reader, "The miller said the duke had attacked the mill.")["attacked"]
    assert [(entry.according_to is None, entry.value) for entry in event.factuality] == [(True, "Uu"), (False, "CT+")]


@pytest.mark.model
def test_a_deed_of_will_is_the_outlets_own_word(reader: Reader) -> None:
    event = events_in(reader, "The miller refused to attack the mill.")["attack"]
    assert [(entry.according_to, entry.value) for entry in event.factuality] == [(None, "CT-")]


@pytest.mark.model
def test_the_reason_names_what_decided(reader: Reader) -> None:
    event = events_in(reader, "The miller failed to attack the mill.")["attack"]
    assert "negated" in event.because


def test_every_signature_has_effects_and_frames() -> None:
    for row in read_table("event_embedding")["classes"].values():
        assert row["plus"] in EFFECTS
        assert row["minus"] in EFFECTS
        assert row["frames"]


def standings() -> st.SearchStrategy[Standing]:
    return st.sampled_from([made(effect, None) for effect in EFFECTS])


@given(own=standings())
def test_what_nothing_governs_stands_as_its_own_word_has_it(own: Standing) -> None:
    assert joined(own, None) == own


@given(own=standings())
def test_what_is_taken_for_granted_keeps_its_own_status(own: Standing) -> None:
    assert joined(own, made("given", None)).status == own.status


@given(context=standings())
def test_a_fact_takes_the_status_of_its_governors(context: Standing) -> None:
    found = joined(FACT, context)
    assert found.given or found.status == context.status


@given(own=standings(), context=standings())
def test_what_is_negated_twice_is_never_negated(own: Standing, context: Standing) -> None:
    if own.status == context.status == "negated":
        assert joined(own, context).status != "negated"


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Villagers accused guards of burning the mill, a charge the army called baseless.",
        "The guild said the duke had burned the mill. The duke rejected the accusation.",
    ],
)
def test_who_throws_out_a_claim_denies_what_it_told(reader: Reader, text: str) -> None:
    event = next(event for trigger, event in events_in(reader, text).items() if trigger.startswith("burn"))
    assert {entry.value for entry in event.factuality} == {"Uu", "CT+", "CT-"}
