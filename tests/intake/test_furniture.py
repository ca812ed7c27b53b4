"""What of a page is not report is labelled, and no sentence of the report is."""

import pytest

from tests.intake.conftest import Make, labelled

FIRST = "The regional ministry said on Tuesday that the dam above Orsk had held through the night."
SECOND = "Engineers lowered the water by four metres, and people from nine villages went home."
THIRD = "Two bridges stay closed until experts have looked at them, the mayor told the council."


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("READ MORE: Dam in the north is checked again", "teaser"),
        ("READ MORE:\xa0Dam in the north is checked again", "teaser"),
        ("Also read: Dam in the north is checked again", "teaser"),
        ("Related: Dam in the north is checked again.", "teaser"),
        ("Related stories", "teaser"),
        ("Click here to see the map.", "teaser"),
        ("Read the rest of the story at The Orsk Echo.", "teaser"),
        ("Sign up for our daily newsletter", "subscription"),
        ("Follow Ada Moss on Twitter @adamoss.", "subscription"),
        ("© 2031 The Orsk Echo. All rights reserved.", "subscription"),
        ("This material may not be published or broadcast.", "subscription"),
        ("Tags: Orsk, dam, floods", "tags"),
        ("#Orsk #dam", "tags"),
        ("Home > World > Floods", "navigation"),
        ("Share this article", "navigation"),
        ("12 comments", "navigation"),
        ("Advertisement", "navigation"),
        ("https://echo.example/2031/05/dam", "navigation"),
        ("http: / / echo. example / 2031 / 05 / dam - holds", "navigation"),
        ("(Reporting by Ada Moss; Editing by Ben Vole)", "credit"),
        ("With additional reporting by Cy Dent in Perm", "credit"),
        ("With inputs from agencies", "credit"),
        ("The Associated Press contributed to this report.", "credit"),
        ("AFP/Reuters", "credit"),
        ("FILE PHOTO: The dam above Orsk in winter.", "caption"),
        ("The dam above Orsk in winter. (AFP Archive)", "caption"),
        ("The dam above Orsk in winter. Photo: Cy Dent", "caption"),
        ("Water runs over the dam on May 2, 2031. REUTERS/Cy Dent", "caption"),
        ("Who pays for it", "heading"),
    ],
)
def test_page_lines_between_paragraphs_are_labelled(line: str, kind: str, make: Make) -> None:
    report = make(f"{FIRST}\n\n{line}\n\n{SECOND}\n\n{THIRD}")
    assert labelled(report) == [(kind, line)]


@pytest.mark.parametrize(
    "line",
    [
        "“We will not leave the valley,” he said",
        "More than two thousand people slept in schools.",
        "Related costs come to four million, the council said.",
        "For more than a week the river has been rising.",
        "Reporting by the ministry has been slow, the mayor said.",
        "The report by the council names three firms.",
        "Watch towers along the river were manned all night.",
        "Follow-up checks are planned for June.",
        "By Friday the water had fallen by a metre.",
        "Sources: nobody in the ministry wanted to be named, and two engineers spoke of a crack.",
        "He named the firms:",
        "- a pump from the north,",
        "The mayor spoke to the Press Association (PA).",
        "The ministry wanted people to sign up for help before the end of the week.",
        "Source documents were lost in the flood.",
        "In this photo finish of an election, the mayor won by nine votes.",
        "The army, the police and the ministry were asked for comment but did not answer in time",
    ],
)
def test_sentences_of_the_report_are_not(line: str, make: Make) -> None:
    assert labelled(make(f"{FIRST}\n\n{line}\n\n{SECOND}\n\n{THIRD}")) == []


@pytest.mark.parametrize(
    ("top", "kinds"),
    [
        ("Dam above Orsk holds", ["headline"]),
        ("Dam above Orsk holds\nNine villages go home", ["headline", "heading"]),
        ("Dam Above Orsk Holds Through The Night.", ["headline"]),
        ("Dam above Orsk holds\nBy Ada Moss", ["headline", "credit"]),
        ("Dam above Orsk holds\nPUBLISHED: 2 May 2031 9:56 AM", ["headline", "navigation"]),
        ("https://echo.example/dam\nDam above Orsk holds\nMay 2, 2031", ["navigation", "headline", "navigation"]),
        ("Radio Orsk, evening news, Tuesday 2 May 2031. Transcript.", ["navigation"]),
        ("Orsk, 2 May 2031", []),
        ("He died, aged 50, on 2 May 2031.", []),
        ("World\nDam above Orsk holds", ["navigation", "headline"]),
        ("* Dam above Orsk holds\n* Nine villages go home", ["heading", "heading"]),
        ("He did not come.", []),
        ("The dam above Orsk held, the ministry said. (AFP)", ["credit"]),
        ("ORSK, May 2 (AFP) —", []),
        ("“We held it,” the mayor said", []),
    ],
)
def test_the_lines_above_the_report(top: str, kinds: list[str], make: Make) -> None:
    assert [kind for kind, _ in labelled(make(f"{top}\n\n{FIRST}\n\n{SECOND}"))] == kinds


def test_a_line_equal_to_the_title_is_a_headline_whatever_ends_it(make: Make) -> None:
    report = make(f"Dam above Orsk holds.\n\n{FIRST}\n\n{SECOND}", title="Dam above Orsk holds")
    assert labelled(report) == [("headline", "Dam above Orsk holds.")]


def test_a_single_block_is_always_the_report(make: Make) -> None:
    for text in ("Dam holds", "READ MORE: Dam holds", f"Dam holds. {FIRST} {FIRST}"):
        assert labelled(make(text)) == []


def test_a_single_block_may_end_in_a_credit(make: Make) -> None:
    report = make(f"{FIRST} {SECOND} Source: AFP")
    assert labelled(report) == [("credit", "Source: AFP")]
    assert [credit.name for credit in report.credits] == ["AFP"]


def test_a_cue_amid_a_long_line_does_not_take_the_rest(make: Make) -> None:
    assert labelled(make(f"{FIRST} READ MORE: Dam checked. {SECOND} {THIRD}")) == []


def test_of_a_sentence_said_three_times_one_stays(make: Make) -> None:
    again = "The firm said its last divers had left the lake."
    text = f"{FIRST}\n\n{again}\n{again} (AFP Archive)\n\n{SECOND}\n\n{again}\n\n{THIRD}"
    report = make(text)
    assert [kind for kind, _ in labelled(report)] == ["caption", "caption"]
    assert report.furniture[-1].span.end < text.rindex(again)


def test_a_pull_quote_is_a_repeat_of_the_sentence_in_running_text(make: Make) -> None:
    quote = "Nobody warned us that the gates were open at all."
    report = make(f"{FIRST}\n\n{quote}\n\n{SECOND}\n\nThe mayor was angry. {quote} He left early.\n\n{THIRD}")
    assert labelled(report) == [("repeat", quote)]


def test_short_sentences_may_repeat(make: Make) -> None:
    assert labelled(make(f"{FIRST}\n\nHe did not comment.\n\n{SECOND}\n\nHe did not comment.\n\n{THIRD}")) == []


def test_bare_lines_below_the_report_are_tags(make: Make) -> None:
    report = make(f"{FIRST}\n\n{SECOND}\n\nOrsk\n\ndam safety")
    assert labelled(report) == [("tags", "Orsk"), ("tags", "dam safety")]


def test_tags_and_captions_stuck_to_a_sentence_are_cut_off(make: Make) -> None:
    report = make(f"dam safety{FIRST}\n\n{SECOND}")
    assert labelled(report) == [("tags", "dam safety")]
    report = make(f"Engineers above the lakeThe ministry said so.\n\n{SECOND}")
    assert labelled(report) == [("caption", "Engineers above the lake")]


def test_a_source_at_the_end_and_an_agency_in_brackets_are_credits(make: Make) -> None:
    report = make(f"{FIRST}\n\n{SECOND} (AFP)\n\nSource: Reuters")
    assert labelled(report) == [("credit", "(AFP)"), ("credit", "Source: Reuters")]
    assert [(c.kind, c.name) for c in report.credits] == [("agency", "AFP"), ("agency", "Reuters")]


def test_text_without_full_stops_has_no_headings(make: Make) -> None:
    lines = ["the water rose over the road and then it fell again before the morning", "so we waited", "and went home"]
    assert labelled(make("\n".join([*lines, f"{lines[0]} came", "then it rained"]))) == []


def test_bare_lines_below_an_announcement_belong_to_it(make: Make) -> None:
    report = make(
        f"{FIRST}\n\nMore on this story\nCat is found\nDog is lost\n\n{SECOND}\n\nImage caption,\nThe lake\n\n{THIRD}"
    )
    assert [kind for kind, _ in labelled(report)] == ["teaser", "teaser", "teaser", "caption", "caption"]


def test_items_of_a_list_are_no_headings(make: Make) -> None:
    report = make(f"{FIRST}\n\nThe villages are:\nUpper Orsk\nLower Orsk\nMill End\n\n{SECOND}")
    assert labelled(report) == []


FOURTH = "The army lent forty lorries, and volunteers filled sacks with sand until the morning."
STRAY = "Insurers expect the floods of this spring to cost more than those of all five years before them"


@pytest.mark.parametrize("place", [2, 3])
def test_a_sentence_without_its_stop_between_paragraphs_that_have_theirs_is_a_teaser(place: int, make: Make) -> None:
    paragraphs = [FIRST, SECOND, THIRD, FOURTH]
    paragraphs.insert(place, STRAY)
    assert labelled(make("\n\n".join(paragraphs))) == [("teaser", STRAY)]


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join([FIRST, SECOND, STRAY]),
        "\n\n".join(
            [
                FIRST,
                STRAY,
                "Farmers of the three lower valleys ask for help with seed and fodder",
                SECOND,
                THIRD,
                FOURTH,
            ]
        ),
        "\n\n".join([FIRST, SECOND, f"“{STRAY}", THIRD, FOURTH]),
        "\n\n".join([FIRST, SECOND, STRAY, "and the year before that, too, he said.", THIRD, FOURTH]),
        "\n".join([FIRST, SECOND, STRAY, THIRD, FOURTH]),
    ],
    ids=["few sentences", "a list", "a quotation", "goes on", "lines"],
)
def test_other_sentences_without_a_stop_are_the_report(text: str, make: Make) -> None:
    assert labelled(make(text)) == []
