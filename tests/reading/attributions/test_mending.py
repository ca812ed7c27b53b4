"""What the parse is sure of, whoever found an attribution: hand-built drafts on the real parse."""

from collections.abc import Sequence

import pytest

from reportedly.model import Published, Report, Span
from reportedly.reading import Reader
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.layout import lay_out
from reportedly.reading.attributions.mending import mended
from reportedly.reading.parse import parse
from tests.reading.attributions.factory import words

pytestmark = pytest.mark.model


def mend(reader: Reader, text: str, head: str, spans: Sequence[str]) -> list[tuple[str, str, str]]:
    """Source, cue and content of a draft with those words, mended; an empty source is none."""
    report = Report("r1", "Daily Invented", None, None, None, "en", text, Published(), None, (), ())
    page = parse(report, reader.nlp)
    token = next(t for t in page.doc if t.text == head)
    source, cue, content = (tuple(Span(text.index(s), text.index(s) + len(s)) for s in (span,) if s) for span in spans)
    draft = Draft(token.i, token.lemma_.lower(), "v", "object", source, cue, content, 0.9)
    return [(words(text, d.source), words(text, d.cue), words(text, d.content)) for d in mended(lay_out(page), [draft])]


def test_a_pronoun_in_the_cue_is_the_source(reader: Reader) -> None:
    text = "He's claiming that the mill burned down."
    found = mend(reader, text, "claiming", ("", "He's claiming", "that the mill burned down"))
    assert found == [("He", "'s claiming", "that the mill burned down")]


def test_the_subject_of_a_passive_is_only_spoken_of(reader: Reader) -> None:
    text = "Residents are urged to boil their water."
    found = mend(reader, text, "urged", ("Residents", "are urged", "to boil their water"))
    assert found == [("", "are urged", "Residents | to boil their water")]


def test_the_subject_of_a_state_of_mind_stays_the_source(reader: Reader) -> None:
    text = "Residents are worried about their water."
    found = mend(reader, text, "worried", ("Residents", "are worried about", "their water"))
    assert found == [("Residents", "are worried about", "their water")]


def test_a_speaker_behind_the_verb_is_the_source(reader: Reader) -> None:
    text = "The rain, recalls the prefect, never came so late."
    found = mend(reader, text, "recalls", ("The rain", "recalls", "the prefect"))
    assert found == [("the prefect", "recalls", "The rain | never came so late")]


def test_the_rest_of_an_interrupted_clause_is_content(reader: Reader) -> None:
    text = "All hands, the harbour master said, had been counted twice."
    found = mend(reader, text, "said", ("the harbour master", "said", "All hands"))
    assert found == [("the harbour master", "said", "All hands | had been counted twice")]


def test_an_adverb_of_hearsay_stands_for_itself(reader: Reader) -> None:
    text = "The skipper has reportedly sold the boat."
    found = mend(reader, text, "sold", ("The skipper", "has reportedly sold", "the boat"))
    assert found == [("", "reportedly", "The skipper has | sold the boat")]


def test_the_document_in_which_it_is_said_is_the_source(reader: Reader) -> None:
    text = '"The parties are agreed", it is said in the statement.'
    found = mend(reader, text, "said", ("", "it is said", '"The parties are agreed"'))
    assert found[0][0] == "the statement"


def test_whoever_wrote_a_letter_speaks_and_not_the_one_it_went_to(reader: Reader) -> None:
    text = "General Omar Vell in a letter to the head of the council accused Sorvia of theft."
    found = mend(reader, text, "accused", ("the council", "accused", "Sorvia of theft"))
    assert found == [("General Omar Vell", "accused", "Sorvia of theft")]
