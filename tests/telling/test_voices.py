from dataclasses import replace

from reportedly.model import Credit
from reportedly.telling.indexes import view_of
from reportedly.telling.voices import numbers, voice
from tests.telling.factory import Maker

WORDS = "The bridge fell"


def said_by(m: Maker, origins: dict[str, list[int]], carriers: dict[str, list[int]], said: str | None = None) -> str:
    m.claim([m.member("a", WORDS, said=said)], origins, carriers)
    story = m.story()
    return voice(view_of(story), story.claims[0], 0)


def one_report(text: str = f"{WORDS}, the mayor said, a clerk added.", outlet: str | None = "Herald") -> Maker:
    m = Maker()
    m.report("a", text, outlet)
    return m


def test_outlet_s_own_words_name_no_source() -> None:
    assert said_by(one_report(), {"Herald": [0]}, {"Herald": [0]}) == "Herald, naming no source"


def test_report_without_outlet_is_called_by_its_number() -> None:
    assert said_by(one_report(outlet=None), {"a": [0]}, {"a": [0]}) == "report 1, naming no source"


def test_source_of_the_outlet() -> None:
    m = one_report()
    said = m.said("a", "the mayor", "said", WORDS)
    assert said_by(m, {"the mayor": [0]}, {"Herald": [0]}, said) == "the mayor (Herald)"


def test_agency_carries() -> None:
    m = one_report()
    said = m.said("a", "the mayor", "said", WORDS, "AFP")
    assert said_by(m, {"the mayor": [0]}, {"AFP": [0]}, said) == "the mayor, as carried by AFP (Herald)"


def test_agency_s_own_words() -> None:
    assert said_by(one_report(), {"AFP": [0]}, {"AFP": [0]}) == "AFP, naming no source (Herald)"


def test_one_who_tells_does_not_carry() -> None:
    m = one_report()
    said = m.said("a", "the mayor", "said", WORDS, "a clerk", "AFP")
    voiced = said_by(m, {"the mayor": [0]}, {"AFP": [0]}, said)
    assert voiced == "the mayor, as told by a clerk and carried by AFP (Herald)"


def test_report_made_from_another_comes_after_it() -> None:
    m = one_report()
    m.report("b", "The bridge fell at dawn.", "Courier")
    assert said_by(m, {"Courier": [0]}, {"Courier": [0]}) == "Herald, after Courier, inferred, naming no source"


def test_the_three_numbers_name_only_several() -> None:
    m = one_report()
    m.report("b", "The bridge fell at dawn.", "Courier")
    m.claim([m.member("a", WORDS), m.member("b", WORDS)], {"mayor": [0, 1]}, {"AFP": [0], "Courier": [1]})
    story = m.story()
    assert numbers(view_of(story), story.claims[0]) == "(2 reports / 2 carriers: AFP, Courier / 1 origin)"


def test_an_agency_that_the_report_credits_is_not_inferred() -> None:
    m = one_report(f"{WORDS}.\nSource: Courier")
    m.report("b", "The bridge fell at dawn.", "Courier")
    reading = m.readings["a"]
    credit = Credit("Courier", m.span("a", "Courier"), "agency")
    m.readings["a"] = replace(reading, report=replace(reading.report, credits=(credit,)))
    assert said_by(m, {"Courier": [0]}, {"Courier": [0]}) == "Courier, naming no source (Herald)"


def test_an_act_of_speech_is_the_speaker_s() -> None:
    m = one_report("On Monday the mayor accused the builders of haste.")
    m.said("a", "the mayor", "accused", "the builders of haste", "AFP", stance="accuses")
    words = "On Monday the mayor accused the builders of haste"
    m.claim([m.member("a", words, m.event("a", "accused", words))], {"AFP": [0]}, {"AFP": [0]})
    story = m.story()
    assert voice(view_of(story), story.claims[0], 0) == "the mayor, as carried by AFP (Herald)"


def test_what_hangs_on_another_clause_is_not_the_speaker_s() -> None:
    m = one_report("Before the mayor announced the tender, forty men worked on the bridge.")
    m.said("a", "the mayor", "announced", "the tender")
    words = "Before the mayor announced the tender"
    m.claim([m.member("a", words, m.event("a", "announced", words))], {"Herald": [0]}, {"Herald": [0]})
    story = m.story()
    assert voice(view_of(story), story.claims[0], 0) == "Herald, naming no source"
