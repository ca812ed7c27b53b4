"""What holds for any corrections of any readings: nothing raises, evidence is true, what was undone leaves no trace."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import DiscrepancyKind, Evidence, Furniture, Reading, Span, Stance, Story, Verdict
from reportedly.model.correction import (
    AddAttribution,
    AddEvent,
    Anchor,
    Correction,
    DifferentClaim,
    DismissAttribution,
    DismissEvent,
    MarkFurniture,
    MergeEntities,
    NotFurniture,
    ReportAnchor,
    SameClaim,
    SetDate,
    SetOutlet,
    SetVerdict,
    SplitEntity,
    Undo,
    source_digest,
    text_digest,
)
from reportedly.model.correction_record import correction_id, from_line, to_line
from reportedly.model.report import FurnitureKind
from reportedly.reconciling import reconcile
from reportedly.reconciling.corrections import apply, as_read, misfits
from tests.reconciling.corrections.always import check
from tests.reconciling.corrections.factory import moment
from tests.reconciling.corrections.sample import TEXT, sample

# Another text, a copy of the first, and one that came with furniture, of which nothing is read.
BARE = replace(sample("c"), sentences=(), entities=(), timexes=(), figures=(), attributions=(), events=())
READINGS = (
    sample(),
    sample("b", TEXT.replace("emptied twice", "emptied once more"), outlet="Zeta", day=None),
    replace(BARE, report=replace(BARE.report, furniture=(Furniture(Span(150, 160), "tags"),))),
    sample("d", outlet="Copy Post"),
)


@st.composite
def anchors(draw: st.DrawFn) -> Anchor:
    """Words of a report: mostly there, at times of a text, a place or words that are not."""
    text, name = draw(st.sampled_from([(r.report.text, r.report.id) for r in READINGS]))
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, min(len(text), start + 60)))
    exact = draw(st.sampled_from([text[start:end]] * 6 + ["x" * (end - start)]))
    digest = draw(st.sampled_from([text_digest(text)] * 6 + [text_digest("another")]))
    return Anchor(digest, start, end, exact, draw(st.sampled_from([name, name, name, "a", "nobody"])))


@st.composite
def mentions(draw: st.DrawFn) -> Anchor:
    """Words that something was read from."""
    reading = draw(st.sampled_from([r for r in READINGS if r.events]))
    spans = [m.span for e in reading.entities for m in e.mentions]
    spans += [e.trigger for e in reading.events] + [
        piece for a in reading.attributions for piece in (*a.cue, *a.content)
    ]
    span = draw(st.sampled_from(spans))
    text = reading.report.text
    return Anchor(text_digest(text), *span, span.words(text), reading.report.id)


PLACES = st.one_of(anchors(), mentions(), mentions())
WHOLES = st.sampled_from(
    [ReportAnchor(text_digest(r.report.text), source_digest(r.report), r.report.id) for r in READINGS]
    + [ReportAnchor(text_digest("?"), text_digest("?"), "a")]
)
SEVERAL = st.lists(PLACES, max_size=3).map(tuple)
DAYS = st.sampled_from(
    [("2026-03-04", "2026-03-04"), ("2026-03-01", "2026-03-09"), ("0001-01-01", "9999-12-31"), (None, None)]
)


def dated(days: tuple[str | None, str | None], **rest: Any) -> SetDate:
    """A date of two ends."""
    return SetDate(earliest=days[0], latest=days[1], **rest)


def kinds(signed: dict[str, Any]) -> st.SearchStrategy[Correction]:
    """Corrections of every kind but undoings."""
    pairs = [
        st.builds(kind, one=PLACES, other=PLACES, **signed)
        for kind in (MergeEntities, SplitEntity, SameClaim, DifferentClaim)
    ]
    return st.one_of(
        *pairs,
        st.builds(
            SetVerdict,
            about=st.sampled_from(get_args(DiscrepancyKind)),
            verdict=st.sampled_from([None, *get_args(Verdict)]),
            members=st.lists(PLACES, min_size=2, max_size=3).map(tuple),
            **signed,
        ),
        st.builds(
            lambda days, **rest: SetDate(earliest=days[0], latest=days[1], **rest), days=DAYS, report=WHOLES, **signed
        ),
        st.builds(SetOutlet, report=WHOLES, outlet=st.sampled_from(["Wirex", "Zeta", None]), **signed),
        st.builds(MarkFurniture, at=PLACES, label=st.sampled_from(get_args(FurnitureKind)), **signed),
        st.builds(NotFurniture, at=PLACES, **signed),
        st.builds(DismissEvent, at=PLACES, type=st.sampled_from([None, "RETREAT"]), **signed),
        st.builds(
            AddEvent,
            trigger=PLACES,
            clause=PLACES,
            type=st.sampled_from(["COUP", "ASSAULT", "NOTHING"]),
            actors=SEVERAL,
            places=SEVERAL,
            time=st.none() | PLACES,
            **signed,
        ),
        st.builds(DismissAttribution, at=PLACES, content=st.none() | PLACES, **signed),
        st.builds(
            AddAttribution,
            source=SEVERAL,
            cue=SEVERAL,
            content=SEVERAL,
            stance=st.sampled_from(get_args(Stance)),
            **signed,
        ),
    )


SIGNED: dict[str, Any] = {
    "who": st.sampled_from(["Ann", "Bo\u202e", "  "]),
    "when": st.integers(0, 3).map(moment),
    "why": st.just("because"),
}


@st.composite
def histories(draw: st.DrawFn) -> list[Correction]:
    """Some corrections, and undoings of some of them and of undoings."""
    made = draw(st.lists(kinds(SIGNED), max_size=7))
    for number in range(draw(st.integers(0, 3)) if made else 0):
        what = draw(st.sampled_from(made))
        made.append(Undo(who="Bo", when=moment(number), why="no", of=correction_id(what)))
    return made


def evidence(story: Story) -> list[Evidence]:
    pieces = [piece for found in story.discrepancies for piece in found.members]
    pieces += [piece for told in story.corrections for piece in told.evidence]
    return pieces + [Evidence(m.report, *m.span, m.exact) for claim in story.claims for m in claim.members]


@settings(max_examples=60, deadline=None)
@given(histories())
def test_readings_stay_sound_and_stories_stay_true_to_the_text(history: list[Correction]) -> None:
    for reading in READINGS:
        check(apply(reading, history))
        assert as_read(reading.report, history).text == reading.report.text
    stories = reconcile(READINGS, history)
    for story in stories:
        for piece in evidence(story):
            assert story.reading(piece.report).report.text[piece.start : piece.end] == piece.exact
        ids = [item.id for layer in (story.entities, story.claims, story.discrepancies) for item in layer]
        assert len(ids) == len(set(ids))
        check_touched(story)
    told = {told.id for story in stories for told in story.corrections}
    assert told | {correction_id(m.correction) for m in misfits(history, READINGS, stories)} <= {
        correction_id(c) for c in history
    }


def check_touched(story: Story) -> None:
    """What corrections are said to have changed is there."""
    reports = {report.id for report in story.reports}
    for told in story.corrections:
        assert set(told.reports) <= reports
        assert set(told.entities) <= {entity.id for entity in story.entities}
        assert set(told.claims) <= {claim.id for claim in story.claims}
        assert told.fits or told.because


@settings(max_examples=40, deadline=None)
@given(histories(), st.randoms(use_true_random=False))
def test_neither_the_order_of_corrections_nor_saying_one_twice_matters(history: list[Correction], chance: Any) -> None:
    shuffled: Sequence[Correction] = chance.sample([*history, *history[:2]], len(history) + len(history[:2]))
    assert reconcile(READINGS, shuffled) == reconcile(READINGS, history)


@settings(max_examples=40, deadline=None)
@given(histories(), kinds(SIGNED))
def test_one_that_was_undone_leaves_no_trace(history: list[Correction], one: Correction) -> None:
    undo = Undo(who="Bo", when=moment(0), why="no", of=correction_id(one))
    rest = [correction for correction in history if correction != one]
    if all(not isinstance(c, Undo) or c.of != correction_id(undo) for c in rest):
        assert reconcile(READINGS, [*rest, one, undo]) == reconcile(READINGS, rest)


@settings(max_examples=200)
@given(kinds(SIGNED | {"who": st.text("abc é", min_size=1).filter(str.strip)}))
def test_a_record_is_read_as_it_was_written(correction: Correction) -> None:
    from reportedly.model.correction_record import RecordError, check

    try:
        check(correction)
    except RecordError:
        return
    assert from_line(to_line(correction)) == correction


def test_a_reading_without_corrections_is_left_alone() -> None:
    assert [apply(reading, []) for reading in READINGS] == list(READINGS)


def of(readings: Sequence[Reading]) -> list[str]:
    return [reading.report.id for reading in readings]


def test_the_samples_are_what_they_are_taken_for() -> None:
    assert of(READINGS) == ["a", "b", "c", "d"]
    for reading in READINGS:
        check(reading)
