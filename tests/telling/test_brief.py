from dataclasses import replace
from typing import Literal

import pytest

from reportedly.model import Line, Stance, Standing, Story
from reportedly.telling.brief import SECTIONS, brief, write_brief
from reportedly.telling.brief.corrected import CORRECTED
from tests.telling.factory import ACCUSED, ANSWER, HELD, Maker, dam_story

Quad = Literal[1, 2, 3, 4]


def section(story: Story, name: str) -> list[str]:
    return [line.text for line in write_brief(story) if line.section == name]


def test_sections_stand_in_reading_order() -> None:
    found = list(dict.fromkeys(line.section for line in write_brief(dam_story())))
    assert found == [name for name in SECTIONS if name in found]
    assert [name for name in SECTIONS if name not in found] == [CORRECTED]


def test_corroborated_claim_is_first_with_both_voices_and_the_three_numbers() -> None:
    first = section(dam_story(), "What happened")[0]
    assert first == (
        "Water ministry, as carried by AFP (Lime Courier): "
        f"“{HELD} on Monday, the water ministry said, AFP reported” [1]; "
        "residents (report 2): “Residents told this paper that the Ash valley dam had not broken” [2] "
        "(2 reports / 2 carriers / 2 origins)"
    )


def test_accusation_and_answer_stand_apart() -> None:
    (line,) = section(dam_story(), "Disputed, denied or answered")
    assert f"“The opposition accused the ministry of {ACCUSED}” [1]" in line
    assert f"carried by AFP (Lime Courier), answering: “The ministry answered by {ANSWER}” [2]" in line
    assert "An answer, not a denial (inferred)" in line


def test_figures_carry_both_words_and_the_reason() -> None:
    (line,) = section(dam_story(), "Figures side by side")
    assert "Some 1,200 people were moved" in line
    assert "About 3,000 people live" in line
    assert "Not in conflict (inferred): 1,200 are people moved from the lower town" in line


def test_planned_thing_is_one_side_s_and_not_happened() -> None:
    story = dam_story()
    assert not [line for line in section(story, "What happened") if "inspect" in line]
    (line,) = section(story, "What one side says")
    assert line == "An officer (report 2): “On Friday the army will inspect the wall, an officer said” [1] (1/1/1)"


def test_timeline_holds_dated_claims_only() -> None:
    lines = section(dam_story(), "Timeline")
    assert [line.split(":")[0] for line in lines] == ["1987", "2 Mar 2026"]


def test_missing_names_undated_report_open_time_and_nameless_source() -> None:
    lines = " ".join(section(dam_story(), "What is missing or undated"))
    assert "No date: report 2." in lines
    assert "“On Friday” (report 2)" in lines
    assert "an officer (report 2)" in lines


@pytest.mark.parametrize("name", SECTIONS[:3])
def test_no_claim_is_told_twice(name: str) -> None:
    others = [n for n in SECTIONS[:3] if n != name]
    lines = write_brief(dam_story())
    here = {claim for line in lines if line.section == name for claim in line.claims}
    there = {claim for line in lines if line.section in others for claim in line.claims}
    assert not here & there


def test_every_line_about_words_cites_them_exactly() -> None:
    story = dam_story()
    for line in write_brief(story):
        for evidence in line.evidence:
            text = story.reading(evidence.report).report.text
            assert text[evidence.start : evidence.end] == evidence.exact
        if line.claims:
            assert line.evidence


def test_long_sections_are_capped_and_say_so() -> None:
    m = Maker()
    m.report("a", "\n".join(f"The bridge number {n} fell." for n in range(40)), "Paper")
    for n in range(40):
        words = f"The bridge number {n} fell"
        m.claim([m.member("a", words, m.event("a", words, words))], {"Paper": [0]}, {"Paper": [0]})
    lines = section(m.story(), "What happened")
    assert len(lines) == 10
    assert lines[-1].endswith(" more; `reportedly claims` lists all.")


def test_same_words_of_two_reports_are_quoted_once() -> None:
    m = Maker()
    m.report("a", "The bridge fell.", "Paper")
    m.report("b", "The bridge fell.", "Herald")
    members = [m.member(r, "The bridge fell", m.event(r, "fell", "The bridge fell")) for r in "ab"]
    m.claim(members, {"Paper": [0], "Herald": [1]}, {"Paper": [0], "Herald": [1]}, "corroborated")
    (line,) = section(m.story(), "What happened")
    assert line.count("The bridge fell") == 1
    assert "the same words: Herald, naming no source [2]" in line


def test_empty_story_has_no_false_lines() -> None:
    m = Maker()
    m.report("a", "Nothing is read here.", "Paper", "2026-03-04")
    assert [line.section for line in write_brief(m.story())] == ["How each report knows it"]


def test_one_carrier_is_said() -> None:
    m = Maker()
    for name in "ab":
        m.report(name, "The bridge fell, officials said.", name.upper(), "2026-03-04")
    members = [m.member(r, "The bridge fell", m.event(r, "fell", "The bridge fell")) for r in "ab"]
    m.claim(members, {"AFP": [0, 1]}, {"AFP": [0, 1]})
    assert "All of it comes through one carrier: AFP; 2 reports are not 2 accounts." in section(
        m.story(), "What is missing or undated"
    )


def test_carriers_of_one_house_are_said_and_still_counted_apart() -> None:
    m = Maker()
    for name, outlet in (("a", "The Sun"), ("b", "The Times")):
        m.report(name, "The bridge fell, officials said.", outlet, "2026-03-04")
    members = [m.member(r, "The bridge fell", m.event(r, "fell", "The bridge fell")) for r in "ab"]
    m.claim(members, {"The Sun": [0], "The Times": [1]}, {"The Sun": [0], "The Times": [1]}, "corroborated")
    story = m.story()
    line = "Counted as carriers of their own, though The Sun and The Times belong to News Corp (2025)."
    assert line in section(story, "What is missing or undated")
    assert story.claims[0].numbers.carriers == 2


def test_brief_is_the_same_twice() -> None:
    assert brief(dam_story()).html() == brief(dam_story()).html()
    assert brief(dam_story()).lines == brief(dam_story()).lines


def test_claim_without_members_is_passed_over() -> None:
    story = dam_story()
    bare = replace(story.claims[0], id="c9", members=(), origins=(), carriers=())
    lines = write_brief(replace(story, claims=(*story.claims, bare)))
    assert all(isinstance(line, Line) and "c9" not in line.claims for line in lines)


def fallen(standing: Standing) -> Maker:
    m = Maker()
    m.report("a", "The bridge fell and killed 12 people.\nThe mayor denied that the bridge fell.", "Paper")
    m.report("b", "The bridge fell and killed 15 people.", "Herald")
    words = "The bridge fell and killed"
    m.claim(
        [m.member(r, words, m.event(r, "fell", words)) for r in "ab"],
        {"Paper": [0], "Herald": [1]},
        {"Paper": [0], "Herald": [1]},
        standing,
    )
    return m


def test_claim_that_is_disputed_in_its_figures_alone_happened() -> None:
    m = fallen("disputed")
    m.differ("figure", "conflict", "12 is not 15", m.evidence("a", "12 people"), m.evidence("b", "15 people"))
    (line,) = section(m.story(), "What happened")
    assert line.endswith("Its figures are in conflict: see below.")
    assert section(m.story(), "Disputed, denied or answered") == []


def test_claim_that_somebody_denies_is_disputed_only() -> None:
    m = fallen("denied")
    said = m.said("a", "The mayor", "denied", "that the bridge fell", stance="denies")
    assert said == "a1"
    m.differ(
        "denial",
        "conflict",
        "one says it and one denies it",
        m.evidence("b", "The bridge fell"),
        m.evidence("a", "denied that the bridge fell"),
    )
    assert section(m.story(), "What happened") == []
    first, *_ = section(m.story(), "Disputed, denied or answered")
    assert "The mayor (Paper), denying it: “The mayor denied that the bridge fell” [2]" in first


def test_values_that_replace_each_other_stand_in_one_line() -> None:
    m = Maker()
    for name, count in (("a", "ten"), ("b", "twenty"), ("c", "thirty")):
        m.report(name, f"At least {count} people died.", name.upper())
    values = [m.evidence(r, f"{n} people") for r, n in (("a", "ten"), ("b", "twenty"), ("c", "thirty"))]
    for one, other in ((0, 1), (0, 2), (1, 2)):
        m.differ("figure", "update", "the later is larger", values[one], values[other])
    (line,) = section(m.story(), "Figures side by side")
    assert all(line.count(word) == 1 for word in ("ten", "twenty", "thirty"))


def test_the_same_two_sentences_stand_side_by_side_once() -> None:
    m = Maker()
    m.report("a", "The pit has 90 miners, 8 cooks and 3 nurses.", "A")
    m.report("b", "The pit has 80 miners, 7 cooks and 2 nurses.", "B")
    for here, there in (("90 miners", "7 cooks"), ("8 cooks", "80 miners"), ("3 nurses", "80 miners")):
        m.differ("figure", "different_scope", "they count other things", m.evidence("a", here), m.evidence("b", there))
    (line,) = section(m.story(), "Figures side by side")
    assert line.count("The pit has") == 2


def test_a_claim_that_is_denied_is_told_with_who_denies_it() -> None:
    m = Maker()
    m.report("a", "The bridge fell.", "Paper")
    m.report("b", "The mayor denied that it fell.", "Gazette")
    said = m.said("b", "The mayor", "denied", "that it fell", stance="denies")
    fell, fall = m.event("a", "fell", "The bridge fell"), m.event("b", "fell", "it fell")
    members = [m.member("a", "The bridge fell", fell, None), m.member("b", "that it fell", fall, said, value="CT-")]
    m.claim(members, {"Paper": [0]}, {"Paper": [0]}, standing="denied")
    (line,) = section(m.story(), "Disputed, denied or answered")
    assert line.startswith("Denied: Paper, naming no source: “The bridge fell”")
    assert "Denied by the mayor" in line.replace("The mayor", "the mayor")


def test_many_reports_get_a_line_each() -> None:
    m = Maker()
    for number in range(9):
        m.report(f"r{number}", "The bridge fell, AFP reported.", f"Paper {number}", "2026-03-04")
        m.made_from(f"r{number}", "AFP", "credit", 0, "AFP")
    lines = section(m.story(), "How each report knows it")
    assert len(lines) == 9
    assert lines[0] == "Paper 0 (r0). Dated 4 Mar 2026 (metadata). ← AFP (credit [1])"


def one_sided(words: str, stance: Stance = "asserts", quad: Quad = 2) -> Story:
    m = Maker()
    m.report("a", f"{words}, the party said.", "Paper", "2026-03-04")
    said = m.said("a", "the party", "said", words, stance=stance)
    event = m.event("a", words.split()[1], words)
    reading = m.readings["a"]
    m.readings["a"] = replace(reading, events=(replace(reading.events[0], quad=quad),))
    m.claim([m.member("a", words, event, said)], {"the party": [0]}, {"Paper": [0]})
    return m.story()


@pytest.mark.parametrize(
    ("stance", "quad", "where"),
    [
        ("asserts", 2, "What happened"),
        ("asserts", 1, "What one side says"),
        ("accuses", 4, "What one side says"),
        ("promises", 2, "What one side says"),
        ("believes", 2, "What one side says"),
    ],
)
def test_a_party_s_own_stand_is_what_one_side_says(stance: Stance, quad: Quad, where: str) -> None:
    assert section(one_sided("Guards closed the bridge", stance, quad), where)


def test_planned_narration_is_marked_as_not_yet() -> None:
    m = Maker()
    m.report("a", "The town will open the bridge in May.", "Paper")
    words = "The town will open the bridge in May"
    m.claim([m.member("a", words, m.event("a", "open", words, status="planned"))], {"Paper": [0]}, {"Paper": [0]})
    (line,) = section(m.story(), "What happened")
    assert line.startswith("Not yet: Paper, naming no source")


def test_a_mere_infinitive_is_not_told_alone() -> None:
    m = Maker()
    m.report("a", "Nobody knew how to mend it.", "Paper", "2026-03-04")
    words = "to mend it"
    event = m.event("a", "mend", words)
    m.readings["a"] = replace(m.readings["a"], events=(replace(m.readings["a"].events[0], actors=()),))
    m.claim([m.member("a", words, event)], {"Paper": [0]}, {"Paper": [0]})
    assert section(m.story(), "What happened") == []


def test_a_main_clause_stands_for_a_claim_before_a_subclause() -> None:
    m = Maker()
    m.report("a", "He left the court, where he escaped from two guards.", "Paper")
    m.report("b", "The prisoner escaped from two guards.", "Herald")
    words = {"a": "he escaped from two guards", "b": "The prisoner escaped from two guards"}
    members = [m.member(r, words[r], m.event(r, "escaped", words[r])) for r in "ab"]
    m.claim(members, {"Paper": [0], "Herald": [1]}, {"Paper": [0], "Herald": [1]}, "corroborated")
    (line,) = section(m.story(), "What happened")
    assert line.startswith("Herald, naming no source: “The prisoner escaped from two guards” [1]")


def test_days_kept_are_those_that_most_vouch_for() -> None:
    m = Maker()
    days = [f"The bridge number {n} fell in {n + 1900}" for n in range(20)]
    m.report("a", ".\n".join(days) + ".", "Paper")
    m.report("b", f"{days[19]}.", "Herald")
    for n, words in enumerate(days):
        reports = "ab" if n == 19 else "a"
        year = f"{n + 1900}-01-01", f"{n + 1900}-12-31"
        members = [
            m.member(r, words, m.event(r, "fell", words, time=m.timex(r, str(n + 1900), *year))) for r in reports
        ]
        both = {"Paper": [0], "Herald": [1]} if n == 19 else {"Paper": [0]}
        m.claim(members, both, both)
    lines = section(m.story(), "Timeline")
    assert lines[-2].startswith("1919: ")
    assert lines[-1] == "... and 12 more; `reportedly timeline` lists all."
