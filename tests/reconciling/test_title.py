from dataclasses import replace

import pytest

from reportedly.model import Furniture, Reading, Span
from reportedly.reconciling.scene import scene
from reportedly.reconciling.title import LONGEST, title_of
from tests.reconciling.factory import entity, reading, report

LONG = (
    "Engineers reopened the Ash valley dam on Tuesday, {} hundreds of families had been moved to schools and halls in "
    "the lower town, where the council says that they will stay until the end of the week at least."
)


def plain(text: str) -> Reading:
    return reading(report("a", text))


def headed(headline: str, text: str) -> Reading:
    about = replace(report("a", f"{headline}\n{text}"), furniture=(Furniture(Span(0, len(headline)), "headline"),))
    found = reading(about)
    body = tuple(s for s in reading(report("a", text)).sentences)
    moved = tuple(replace(s, span=Span(s.span.start + len(headline) + 1, s.span.end + len(headline) + 1)) for s in body)
    return replace(found, sentences=moved)


@pytest.mark.parametrize(
    ("given", "title"),
    [
        (plain("The dam in the Ash valley broke."), "The dam in the Ash valley broke"),
        (plain("Orla, Tamaria (Newswire) - The dam in the Ash valley broke."), "The dam in the Ash valley broke"),
        (
            plain("ORLA, March 3 -- The dam in the Ash valley broke."),
            "The dam in the Ash valley broke",
        ),
        (plain(LONG.format("after")), "Engineers reopened the Ash valley dam on Tuesday"),
        (
            headed("Dam breaks in the Ash valley", "The dam broke at night. It had held."),
            "Dam breaks in the Ash valley",
        ),
        (headed("By Ana Lopes of the Courier", "The dam in the Ash valley broke."), "The dam in the Ash valley broke"),
        (headed("Dam in the Ash valley ...", "The dam in the Ash valley broke."), "The dam in the Ash valley broke"),
        (headed("The dam in the Ash valley broke on Dec.14.", "It was."), "The dam in the Ash valley broke on Dec.14"),
        (headed("The dam was built by firms of the U.S.", "It was."), "The dam was built by firms of the U.S."),
        (headed("Why did our dam break?", "The dam in the valley broke."), "The dam in the valley broke"),
        (headed("Who broke the dam in Ash?", "The dam."), "Who broke the dam in Ash?"),
        (
            plain(
                "Engineers reopened the last of the gates that were shut at the dam in the Ash valley, the ministry of "
                "water said, six months after the floods had carried the old ones away."
            ),
            "Engineers reopened the last of the gates that were shut at the dam in the Ash valley",
        ),
        (replace(plain("Dam breaks"), sentences=()), "Dam breaks"),
    ],
)
def test_title_is_a_headline_or_a_clause(given: Reading, title: str) -> None:
    assert title_of((given,), ()) == title


@pytest.mark.parametrize("joint", ["after", "which", "x"])
def test_title_is_never_cut_with_dots(joint: str) -> None:
    found = title_of((plain(LONG.format(joint)),), ())
    assert not found.endswith(("...", "…"))
    assert len(found) <= LONGEST


def test_headline_most_like_all_reports_is_taken() -> None:
    about = [
        headed("A quiet day at the harbour", "Boats came and went."),
        headed("Dam breaks in the Ash valley", "The dam in the Ash valley broke."),
        headed("Ash valley dam gives way", "The dam in the Ash valley broke at dawn."),
    ]
    readings = tuple(replace(r, report=replace(r.report, id=name)) for r, name in zip(about, "abc", strict=True))
    assert title_of(readings, ()) != "A quiet day at the harbour"
    assert title_of(readings, ()) == title_of(readings[::-1], ()) or "dam" in title_of(readings[::-1], ()).lower()


def test_a_title_says_where_it_was() -> None:
    """Of two sentences as good, the one that names the place of most openings, or its people."""
    texts = ("The dam broke in Ashmark at dawn.", "The dam broke at dawn today. It stood in Ashmark, near Brill.")
    for first in texts:
        told = [first, *(text for text in texts if text != first)]
        readings = tuple(
            reading(report(name, text), entities=(entity(text, "Ashmark", kind="place"),))
            for name, text in zip("ab", told, strict=True)
        )
        assert title_of(readings, ()) == "The dam broke in Ashmark at dawn"


def test_the_scene_is_the_place_that_most_openings_name_and_its_people() -> None:
    text = "Ashmark's dam broke in Brill. The Ashmarkers fled."
    place = entity(text, "Ashmark", kind="place")
    people = replace(entity(text, "Ashmarkers", kind="people"), place=place.id)
    found = scene((reading(report("a", text), entities=(place, people, entity(text, "dam"))),))
    assert found is not None
    assert all(found.search(words) for words in ("in Ashmark", "Ashmarkers fled"))
    assert not found.search("Ashmarking")
    assert scene((plain("The dam broke."),)) is None
