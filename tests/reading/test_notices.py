"""Notices: a report that speaks of its own versions, in the styles of agencies, newspapers and broadcasters."""

import pytest

from reportedly.case import report
from reportedly.model import Notice
from reportedly.reading import Reader
from reportedly.reading.notices import find_notices

BODY = (
    "Rebels left the town of Ostrava Mala on Monday, the governor said.\n\n"
    "Twenty-four people died in the shelling, he told reporters in the capital.\n\n"
)
# Kind, notice, what was wrong, what is right.
AGENCY = [
    ("correction", "(Corrects spelling of name in third paragraph)", None, None),
    ("correction", "(Corrects paragraph 2 to read 24 instead of 12)", "12", "24"),
    ("correction", "(Corrects death toll from 12 to 24)", "12", "24"),
    ("correction", "(Corrects to show that shelling was in Ostrava, not Opava)", "Opava", "shelling was in Ostrava"),
    ("correction", "(Refiles to correct day of the week in lead)", None, None),
    ("correction", "(This May 4 story corrects the name of the governor in paragraph 3)", None, None),
    ("correction", "(Eds: Corrects title of governor)", None, None),
    ("correction", "CORRECTS death toll to 24, sted 12", "12", "24"),
    ("correction", "CORRECTS to 24 dead; ADDS quotes", None, "24 dead"),
    ("correction", "/// CORRECTS number of dead in para 2 ///", None, None),
    ("correction", "+++ CORRECTION +++", None, None),
    ("correction", "This version corrects the spelling of the town, Ostrava Mala.", None, None),
    ("correction", "A corrected version of the story is below:", None, None),
    ("clarification", "(Clarifies that the governor spoke on Monday)", None, "the governor spoke on Monday"),
    ("clarification", "CLARIFIES that shelling ended on Sunday", None, "shelling ended on Sunday"),
    ("update", "(Adds governor's comments, background)", None, None),
    ("update", "(Updates with 24 dead, quotes)", None, None),
    ("update", "(Recasts, adds byline)", None, None),
    ("update", "EDS: UPDATES with 24 dead, governor's quotes. ADDS photo links.", None, None),
    ("retraction", "STORY WITHDRAWN: The report on the shelling of Ostrava Mala", None, None),
    ("retraction", "ATTENTION EDITORS: Please kill the story slugged SHELLING, sent at 0900 GMT.", None, None),
    ("retraction", "MANDATORY KILL", None, None),
    ("retraction", "(Withdraws item sent earlier, which was based on a false statement)", None, None),
]
PAPER = [
    (
        "correction",
        "Correction: An earlier version of this article misstated the number of dead. It is 24, not 12.",
        "12",
        "24",
    ),
    (
        "correction",
        "An earlier version of this report said 12 people had died. The correct figure is 24.",
        "12 people had died",
        "24",
    ),
    (
        "correction",
        "An earlier version of this story incorrectly said the town had fallen.",
        "the town had fallen",
        None,
    ),
    ("correction", "This article was amended on 4 May 2021 because an earlier version gave a wrong toll.", None, None),
    (
        "correction",
        "• This article was amended on 4 May 2021. An earlier version said that 12 people died.",
        "12 people died",
        None,
    ),
    ("correction", "Due to an editing error, an earlier version of this story misnamed the governor.", None, None),
    (
        "correction",
        "This story has been corrected to show that 24 people died, not 12.",
        "12",
        "24 people died",
    ),
    ("correction", "This story has been updated to correct the name of the town.", None, None),
    ("correction", "The governor's name was misspelled in an earlier version of this article.", None, None),
    ("correction", "The headline on an earlier version misstated the toll.", None, None),
    ("correction", "Editor's note: This story has been corrected to say that the town is Ostrava.", None, None),
    ("correction", "We have corrected this article.", None, None),
    ("correction", "The Valley Courier regrets the error.", None, None),
    ("clarification", "Clarification: The story has been changed to make clear who shelled the town.", None, None),
    ("clarification", "This story was clarified on Tuesday.", None, None),
    ("update", "This story has been updated.", None, None),
    ("update", "This article was updated at 5.30pm with comments from the governor.", None, None),
    ("update", "Editor's note: This story has been updated with a new toll of 24.", None, None),
    ("update", "An earlier version of this story appeared on Monday.", None, None),
    ("retraction", "This story has been removed because it could not be confirmed.", None, None),
    ("retraction", "We retract this article and apologise to our readers.", None, None),
    ("retraction", "This article has been retracted.", None, None),
    ("retraction", "The Valley Courier has retracted this report.", None, None),
    ("retraction", "Editor's note: The article has been withdrawn.", None, None),
]
MORE = [
    ("correction", "*This story has been corrected. It previously said the attack took place in Opava.", None, None),
    ("update", "Update, May 5, 10 a.m.: This story has been updated with the governor's statement.", None, None),
    ("correction", "Story corrected May 5 to reflect that the town is Ostrava.", None, "the town is Ostrava"),
    ("correction", "[CORRECTION: The toll is 24, not 12.]", "12", "24"),
    ("update", "The headline of this article was changed on May 5.", None, None),
    ("correction", "We have removed a quote from this story because it could not be verified.", None, None),
    ("correction", "A quote in this story was wrongly attributed to the governor.", None, None),
    ("correction", "In this story, the colonel was incorrectly identified as a general.", None, None),
    ("correction", "Due to an editing error, the number of dead was given as 12. It was 24.", None, None),
    ("correction", "This article originally said the town had fallen. It had not.", "the town had fallen", None),
    ("correction", "An incorrect version of this story was published on Monday.", None, None),
    ("correction", "Corrects 3rd para to read 24 dead.", None, None),
    ("correction", "Corrected version: adds the governor's name in paragraph 3.", None, None),
    ("correction", "This corrects the version sent at 0900 GMT.", None, None),
    ("correction", "ATTENTION - CORRECTS toll ///", None, None),
    ("correction", "Eds: SUBS 3rd graf to CORRECT figure to 24.", None, None),
    ("clarification", "CLARIFICATION - The toll is that of the whole province.", None, None),
    ("retraction", "EDITORS: The story slugged SHELLING is withdrawn. No substitute will be filed.", None, None),
    ("retraction", "Retraction: Valley Courier withdraws its report of May 4.", None, None),
    ("retraction", "The above story has been withdrawn.", None, None),
]
BROADCAST = [
    ("correction", "Tonight, a correction.", None, None),
    ("correction", "We have a correction to make to last night's report.", None, None),
    (
        "correction",
        "In last night's programme we said 12 people had died. We should have said 24.",
        "12 people had died",
        None,
    ),
    ("correction", "Earlier we incorrectly said that 12 people had died.", "12 people had died", None),
    (
        "correction",
        "In an earlier bulletin we reported that 12 people had died. That was incorrect.",
        "12 people had died",
        None,
    ),
    ("correction", "And now a correction to our earlier report: the toll is 24.", None, None),
    ("correction", "We would like to correct an error in our earlier report.", None, None),
    ("correction", "We apologise for the mistake.", None, None),
]


@pytest.mark.parametrize(("kind", "words", "wrong", "right"), [*AGENCY, *PAPER, *MORE, *BROADCAST])
@pytest.mark.parametrize("before", [True, False], ids=["above", "below"])
def test_a_report_that_speaks_of_itself_is_heard(
    kind: str, words: str, wrong: str | None, right: str | None, before: bool
) -> None:
    text = f"{words}\n\n{BODY}" if before else f"{BODY}{words}"
    found = find_notices(report(text, outlet="Valley Courier"))
    assert [(one.kind, one.span.words(text)) for one in found] == [(kind, words)]
    if wrong is not None or right is not None:
        assert sides(found[0], text) == (wrong, right)


def sides(notice: Notice, text: str) -> tuple[str | None, str | None]:
    """The words for what was wrong and for what is right."""
    return (notice.wrong and notice.wrong.words(text), notice.right and notice.right.words(text))


@pytest.mark.parametrize(
    "words",
    [
        "Government troops withdrew from the town, the governor said.",
        "The minister corrected himself minutes later: the toll was 24, not 12.",
        "The ministry corrected the toll from 12 to 24 on Tuesday.",
        "The Hill Tribune retracted its report on the shelling after the army complained.",
        "Northern News Agency withdraws its story about the town, its editor told reporters.",
        "An earlier version of the peace plan said the town would be shared.",
        "An earlier version of this report, leaked in May, said 12 people had died.",
        "The United Nations amended its report to say that 24 people died, not 12.",
        "“An earlier version of this story was wrong,” the governor told reporters.",
        '"We retract this statement," the army said.',
        "“We have corrected this mistake. We regret the error,” the minister said.",
        "The army said it had updated the number of dead to 24.",
        "Editor's note: The writer is a former governor of the province.",
        "UPDATE: A man was arrested in Ostrava Mala on Tuesday night, police said.",
        "The correction officer was taken to hospital with burns.",
        "Prices fell by 4 percent (corrected for inflation) over the year, the bank said.",
        "The toll rose to 24 (adds up to 30 with the missing), the mayor said.",
        "The army clarifies its orders every year, the colonel said.",
        "Fighters killed 12 people in the town, a story that the governor denied.",
        "The report was corrected by the commission after protests, its chairman said.",
        "In an earlier report we said the town might fall.",
        "This week the army updated its maps of the province.",
        "The reports have been removed from the archive, the librarian said.",
        "Please disregard what he said about the war, the spokesman told us.",
        "This tweet has been deleted.",
        "This video has been removed by the army.",
        "This report was amended by parliament in 2019 after protests.",
        "The report has been corrected to include women, the commission said.",
        "We regret the error that led to the death of your son, the general wrote.",
        "In this story of love, a general was wrongly hanged.",
        "Corrections officers were taken hostage, police said.",
        "Because of an error, the missile fell on a school, the army said.",
        "Updated with the latest radars, the jets took off on Monday.",
        "The newspaper removed the article after the ministry complained.",
        "The story previously told by the ministry was another one.",
    ],
)
def test_what_others_correct_or_withdraw_is_news(words: str) -> None:
    assert find_notices(report(f"{BODY}{words}\n\nHe did not say more.", outlet="Valley Courier")) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"CORRECTED-Rebels leave town\n\n{BODY}", [("correction", "CORRECTED-")]),
        (f"UPDATE 2-Rebels leave town, 24 dead\n\n{BODY}", [("update", "UPDATE 2-")]),
        (f"Correction: Shelling story\n\n{BODY}", [("correction", "Correction: Shelling story")]),
        (f"{BODY}CORRECTION:\n\nAs printed in some editions.\n\nAn article on Monday misstated the toll.", None),
        (f"CORRECTION\n\n{BODY}", [("correction", "CORRECTION")]),
        (f"This story has been updated. {BODY}", [("update", "This story has been updated.")]),
    ],
    ids=["mark", "update mark", "wire title", "below a label", "label alone", "before the body"],
)
def test_a_notice_reaches_as_far_as_its_words(text: str, expected: list[tuple[str, str]] | None) -> None:
    found = [(one.kind, one.span.words(text)) for one in find_notices(report(text))]
    wanted = [("correction", text[text.index("CORRECTION:") :])] if expected is None else expected
    assert found == wanted


@pytest.mark.parametrize(
    ("outlet", "kinds"), [("Valley Courier", ["retraction"]), ("Hill Tribune", []), (None, [])], ids=str
)
def test_only_the_own_house_withdraws(outlet: str | None, kinds: list[str]) -> None:
    text = f"{BODY}Valley Courier withdraws its story on the shelling."
    assert [one.kind for one in find_notices(report(text, outlet=outlet))] == kinds


@pytest.mark.parametrize("notice", ["(Corrects spelling of name)", "CORRECTS death toll to 24", "CORRECTION"])
def test_a_notice_above_the_dateline_hides_neither_it_nor_the_title(notice: str) -> None:
    made = report(f"Shelling kills 24 in Ostrava Mala\n\n{notice}\n\nOPAVA, May 4 (AFP) - {BODY}")
    assert made.title == "Shelling kills 24 in Ostrava Mala"
    assert made.dateline is not None
    assert [credit.name for credit in made.credits] == ["AFP"]


@pytest.mark.model
def test_nothing_in_a_notice_is_told_as_news(reader: Reader) -> None:
    notice = "An earlier version of this report said 12 people had been killed, the army said."
    reading = reader.read(report(f"{BODY}{notice}"))
    (found,) = reading.notices
    spans = [figure.span for figure in reading.figures] + [event.span for event in reading.events]
    spans += [sentence.span for sentence in reading.sentences]
    spans += [mention.span for entity in reading.entities for mention in entity.mentions]
    spans += [span for one in reading.attributions for span in (*one.cue, *one.content, *one.source)]
    assert found.span.words(reading.report.text) == notice
    assert not [span for span in spans if span.overlaps(found.span)]
    assert [figure.low for figure in reading.figures] == [24]


@pytest.mark.parametrize("text", ["(" * 500 + "corrects", "Correction: " * 300, f"This story {'was ' * 4000}corrected"])
def test_odd_text_is_no_trouble(text: str) -> None:
    assert all(one.span.end <= len(text) for one in find_notices(report(text)))
