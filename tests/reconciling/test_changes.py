"""What changed between two versions of a report, and between two sets of stories."""

from dataclasses import replace

import pytest

from reportedly.case import report as make
from reportedly.model import (
    Change,
    Claim,
    Discrepancy,
    Evidence,
    Figure,
    Member,
    Notice,
    Numbers,
    Published,
    Reading,
    Span,
    Story,
    StoryPublished,
    StoryReport,
)
from reportedly.reading import Reader
from reportedly.reconciling.changes import report_changes, story_changes
from tests.reconciling.factory import at, event, reading, report, said

HOLDS = "The dam at Orsk held on Monday"
HELD = f"{HOLDS}, the ministry said."
LEFT = "Some 40 families left the village of Lower Vell."
SHUT = "Shops in the valley were shut on Tuesday."


def version(*sentences: str, **layers: object) -> Reading:
    return reading(report("orsk", " ".join(sentences)), **layers)  # type: ignore[arg-type]


def figure(text: str, words: str, low: int, *, counts: str, id: str = "f1", kind: str = "families") -> Figure:
    return Figure(id, at(text, words), low, low, None, at(text, counts), None, *(None,) * 5, 90, kind)


def told(changes: tuple[Change, ...], what: str = "sentence") -> list[tuple[str, str | None, str | None]]:
    """How, before and after of the changes of one sort."""
    return [
        (c.how, c.before.exact if c.before else None, c.after.exact if c.after else None)
        for c in changes
        if c.what == what
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([HELD, LEFT], [HELD, LEFT], []),
        ([HELD, LEFT], [LEFT, HELD], []),
        ([HELD], [HELD, SHUT], [("added", None, SHUT)]),
        ([HELD, SHUT], [HELD], [("gone", SHUT, None)]),
        (
            [HELD, LEFT],
            [HELD, LEFT.replace("40", "60")],
            [("changed", LEFT, LEFT.replace("40", "60"))],
        ),
        ([LEFT], [SHUT], [("gone", LEFT, None), ("added", None, SHUT)]),
        ([HELD, HELD], [HELD], [("gone", HELD, None)]),
        ([], [HELD], [("added", None, HELD)]),
    ],
    ids=["same", "moved", "added", "gone", "changed", "another", "said twice", "from nothing"],
)
def test_sentences_are_laid_side_by_side(
    old: list[str], new: list[str], expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert told(report_changes(version(*old), version(*new))) == expected


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        (LEFT, LEFT.replace("40", "60"), "“40” is now “60”."),
        (LEFT, LEFT.replace("Some ", ""), "“Some” is taken out."),
        (LEFT, LEFT.replace("left", "had left"), "“had” is put in."),
        (LEFT, LEFT.replace("40 families", "two families, all"), "“40 families” is now “two families, all”."),
    ],
)
def test_what_changed_within_a_sentence_is_said_in_its_words(old: str, new: str, text: str) -> None:
    (change,) = report_changes(version(old), version(new))
    assert change.text == text


def test_a_figure_that_changed_is_told_with_both_words() -> None:
    new = LEFT.replace("40", "60")
    before = version(HELD, LEFT, figures=[figure(f"{HELD} {LEFT}", "40", 40, counts="families")])
    after = version(new, HELD, figures=[figure(new, "60", 60, counts="families")])
    changes = report_changes(before, after)
    assert told(changes, "figure") == [("changed", "40 families", "60 families")]
    assert [(c.what, c.id) for c in changes if c.supersedes] == [("figure", "f1")]


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (f"{HELD} A dog barked.", []),
        (HELD.replace("ministry", "mayor"), [("changed", HOLDS, HOLDS)]),
        ("A dog barked in the village all night.", [("gone", HOLDS, None)]),
    ],
    ids=["kept", "another source", "gone"],
)
def test_what_a_new_version_no_longer_says_is_superseded(
    new: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    old = report("orsk", HELD)
    before = reading(old, attributions=[said(old, "the ministry", "said", HOLDS)])
    now = report("orsk", new)
    source = next((name for name in ("the ministry", "the mayor") if name in new), None)
    still = [said(now, source, "said", HOLDS)] if source else []
    changes = report_changes(before, reading(now, attributions=still))
    assert told(changes, "attribution") == expected


def test_an_event_in_an_untouched_sentence_is_still_told() -> None:
    old, new = report("orsk", HELD), report("orsk", f"{SHUT} {HELD}")
    before = reading(old, events=[event(old, "held", "The dam at Orsk held on Monday")])
    assert told(report_changes(before, reading(new)), "event") == []


@pytest.mark.parametrize(
    ("wrong", "right", "linked"),
    [
        ("40 families", "60", True),
        ("40 families", None, True),
        (None, "60 families", True),
        ("50 families", "60", False),
    ],
)
def test_a_notice_is_linked_to_the_change_that_it_announces(wrong: str | None, right: str | None, linked: bool) -> None:
    notice = "An earlier version said 40 families, or 50 families. The figure is 60 families."
    new = f"{LEFT.replace('40', '60')} {SHUT} {notice}"
    span = at(new, notice)
    places = [Span(new.rindex(side), new.rindex(side) + len(side)) if side else None for side in (wrong, right)]
    after = replace(version(LEFT.replace("40", "60"), SHUT), notices=(Notice("correction", span, *places),))
    after = replace(after, report=replace(after.report, text=new))
    changes = report_changes(version(LEFT), after)
    assert [c.notice.exact if c.notice else None for c in changes if c.how == "changed"] == [notice if linked else None]
    assert all(c.notice is None for c in changes if c.how != "changed")


def test_title_and_date_are_compared_where_both_versions_have_them() -> None:
    old, new = version(HELD), version(HELD)
    dated = [
        replace(r, report=replace(r.report, title=title, published=Published(day, day, "metadata")))
        for r, title, day in ((old, "Dam holds", "2031-03-02"), (new, "Dam fails", "2031-03-03"))
    ]
    assert [c.text for c in report_changes(*dated)] == [
        "The title “Dam holds” is now “Dam fails”.",
        "The date was 2031-03-02; it is now 2031-03-03.",
    ]
    assert report_changes(old, dated[1]) == ()


def test_a_report_that_is_not_read_is_compared_by_its_lines() -> None:
    old, new = (
        Reading(version(HELD).made_by, make(text, id="orsk", language="fr"), (), (), (), (), (), ())
        for text in ("Le barrage a tenu.\nLe maire est parti.", "Le barrage a tenu.\nLe maire est rentré.")
    )
    assert told(report_changes(old, new)) == [("changed", "Le maire est parti.", "Le maire est rentré.")]


def test_many_sentences_that_are_alike_are_compared_in_time() -> None:
    old = version(*["The dam held on Monday."] * 3000)
    new = version(*[f"The dam held on day {n}." for n in range(3000)])
    assert {c.how for c in report_changes(old, new)} <= {"changed", "added", "gone"}


@pytest.mark.model
def test_a_corrected_toll_supersedes_the_older_one(reader: Reader) -> None:
    first = "Rebels shelled Lower Vell on Monday, killing 12 people, the governor said.\n\nThe market was shut."
    notice = "Correction: An earlier version of this report said 12 people had died. The correct figure is 24."
    second = f"{first.replace('12', '24')}\n\n{notice}"
    old, new = (reader.read(make(text, id="vell")) for text in (first, second))
    changes = report_changes(old, new)
    assert told(changes, "figure") == [("changed", "12 people", "24 people")]
    assert {c.what for c in changes if c.supersedes} == {"figure", "attribution", "event"}
    assert {c.notice.exact for c in changes if c.notice} == {notice}
    for change in changes:
        for side, text in ((change.before, first), (change.after, second)):
            assert side is None or text[side.start : side.end] == side.exact


# Stories by hand: a claim for each passage.
def story(id: str, claims: dict[str, tuple[str, ...]], *, standing: str = "single_carrier", title: str = "") -> Story:
    reports = sorted({name for members in claims.values() for name in members} | {id})
    made = tuple(_claim(words, members, standing) for words, members in claims.items())
    dated = tuple(StoryReport(name, name, StoryPublished(None, None, "unknown", ())) for name in reports)
    return Story(id, title or id, None, None, dated, (), (), (), made, (), ())


def _claim(words: str, members: tuple[str, ...], standing: str) -> Claim:
    place = Span(0, len(words))
    made = tuple(Member(name, place, words, None, None, None, "CT+") for name in members)
    numbers = Numbers(len(members), len(members), 1)
    return Claim(f"c-{words}-{members[0]}", words, None, made, (), (), numbers, standing)  # type: ignore[arg-type]


def changed(old: list[Story], new: list[Story]) -> list[tuple[str, str]]:
    return [(change.what, change.how) for change in story_changes(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([story("a", {"x": ("a",)})], [story("a", {"x": ("a",)})], []),
        ([], [story("a", {"x": ("a",)})], [("story", "new"), ("claim", "new")]),
        ([story("a", {"x": ("a",)})], [], [("story", "gone"), ("claim", "gone")]),
        ([story("a", {"x": ("a",)})], [story("a", {"x": ("a",), "y": ("a",)})], [("claim", "new")]),
        ([story("a", {"x": ("a",)})], [story("a", {"x": ("a", "b")})], [("reports", "members"), ("claim", "numbers")]),
        (
            [story("a", {"x": ("a",)})],
            [story("a", {"x": ("a",)}, standing="disputed")],
            [("claim", "standing")],
        ),
        (
            [story("a", {"x": ("a",)}), story("b", {"y": ("b",)})],
            [story("a", {"x": ("a",), "y": ("b",)})],
            [("story", "joined")],
        ),
        (
            [story("a", {"x": ("a",), "y": ("b",)})],
            [story("a", {"x": ("a",)}), story("b", {"y": ("b",)})],
            [("story", "split")],
        ),
    ],
    ids=["same", "new", "gone", "claim", "report", "standing", "joined", "split"],
)
def test_what_changed_in_stories(old: list[Story], new: list[Story], expected: list[tuple[str, str]]) -> None:
    assert changed(old, new) == expected


def test_changes_of_claims_are_plain_sentences_with_evidence() -> None:
    old = [story("a", {"the dam held": ("a",)})]
    new = [story("a", {"the dam held": ("a",)}, standing="disputed")]
    (change,) = story_changes(old, new)
    assert change.text == "“the dam held” was single carrier and is now disputed."
    assert change.evidence == (Evidence("a", 0, 12, "the dam held"),)


def test_a_verdict_that_changed_is_told() -> None:
    ends = (Evidence("a", 0, 2, "12"), Evidence("b", 0, 2, "24"))
    found = [
        replace(
            story("a", {"x": ("a", "b")}), discrepancies=(Discrepancy("d1", "figure", verdict, ends, "the reason."),)
        )
        for verdict in ("conflict", "update")
    ]
    (change,) = story_changes(found[:1], found[1:])
    assert change.text == "“12” and “24”: the verdict was conflict and is now update: the reason."
