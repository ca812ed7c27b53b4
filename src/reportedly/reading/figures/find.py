"""From the numbers of a page to its figures."""

import re
from bisect import bisect_right

from spacy.tokens import Span as Sent

from reportedly.model import Entity, Figure, Span, Timex
from reportedly.reading.figures.counted import Counted, find_counted
from reportedly.reading.figures.elliptic import span_of, stands_for, told_of
from reportedly.reading.figures.families import is_family
from reportedly.reading.figures.lexicon import lexicon
from reportedly.reading.figures.measures import age_of, decades_of_age, ordinals, stretch_of
from reportedly.reading.figures.measures.measure import Measure, scene_of
from reportedly.reading.figures.numbers import Number, find_numbers
from reportedly.reading.figures.parts import link_parts
from reportedly.reading.figures.scope import Anchors, anchors, place_of, time_of
from reportedly.reading.figures.skip import is_address, is_figure
from reportedly.reading.page import Page

CLAUSE_END = re.compile(r"[;:]|,? (?:but|while|whereas|although)\b")
WINDOW = 400  # characters of a sentence on either side that can set the scope of a figure
STRENGTH_AFTER = re.compile(r"\s?(?:-\s?)?(?:magnitude|strength|on the (?:open-ended )?richter|richter)", re.IGNORECASE)
STRENGTH_BEFORE = re.compile(
    r"(?:magnitude|strength)(?:\s?-\s?|\s+(?:of\s+)?(?:\w+\s+)?)$|(?:measur|regist)\w+\s+(?:an?\s+)?$", re.IGNORECASE
)
# How sure a figure is, by what is known of it (our judgement; the benchmark of figures checks the order).
SURE = {"unit": 95, "counted": 90, "kind": 75, "bare": 40}


def find_figures(page: Page, entities: tuple[Entity, ...], timexes: tuple[Timex, ...]) -> tuple[Figure, ...]:
    """The figures of a page, sorted by place; event and attribution are filled in later."""
    known = anchors(entities, timexes)
    scene = scene_of(page.doc, entities)
    taken = sorted(t.span for t in timexes)
    found: list[Figure] = []
    measures: list[Measure] = []
    for block in page.blocks:
        if is_address(block.words(page.text)):
            continue
        for number in find_numbers(page.text, block.start, block.end):
            measure = age_of(page.text, number, scene) or stretch_of(page.text, number, scene)
            if measure is not None:
                measures.append(measure)
                continue
            if _inside(number.core, taken):
                continue
            if not (_strong(page.text, number) or is_figure(page.text, number, block.start, block.end)):
                continue
            figure = _figure(page, number, scene.starts, known, tuple(found))
            if figure is not None:
                found.append(figure)
        measures += [*decades_of_age(page.text, block, scene), *ordinals(page.text, block, scene)]
    return _with_measures(page, link_parts(page.text, tuple(found)), measures)


def _with_measures(page: Page, figures: tuple[Figure, ...], measures: list[Measure]) -> tuple[Figure, ...]:
    """The figures with the measures of the body's sentences, sorted by place."""
    placed = (m for m in measures if page.sentence_at(m.span.start) is not None)
    given = [_measured(m, f"f{number}") for number, m in enumerate(placed, len(figures) + 1)]
    return tuple(sorted([*figures, *given], key=lambda figure: (figure.span, figure.id)))


def _measured(measure: Measure, name: str) -> Figure:
    """The figure of a measure; event and attribution are filled in later."""
    return Figure(
        id=name,
        span=measure.span,
        low=_tidy(measure.low),
        high=_tidy(measure.high),
        qualifier=measure.qualifier,
        counts=measure.counts,
        unit=measure.unit,
        place=None,
        timex=None,
        event=None,
        attribution=None,
        part_of=None,
        confidence=SURE["unit"] if measure.counts else SURE["bare"],
        kind=measure.kind,
    )


def _inside(core: Span, taken: list[Span]) -> bool:
    """Whether a number is part of a time expression."""
    index = bisect_right(taken, Span(core.start, 1 << 60))
    return any(span.overlaps(core) for span in taken[max(0, index - 2) : index + 1])


def _strong(text: str, number: Number) -> bool:
    """Whether a number is the strength of an earthquake."""
    if number.low is None or not 0 < number.low < 10:
        return False
    after = STRENGTH_AFTER.match(text, number.core.end)
    return (
        after is not None
        or STRENGTH_BEFORE.search(text[max(0, number.core.start - 24) : number.core.start]) is not None
    )


def _figure(
    page: Page, number: Number, starts: tuple[int, ...], known: Anchors, found: tuple[Figure, ...]
) -> Figure | None:
    """The figure of a number; None where the body has no sentence there or nothing is counted."""
    sentence = page.sentence_at(number.core.start)
    if sentence is None:
        return None
    first = bisect_right(starts, number.span.start) - 1
    last = bisect_right(starts, max(number.core.start, number.end - 1)) - 1
    unit = "magnitude" if number.unit is None and _strong(page.text, number) else number.unit
    counted = find_counted(
        page.doc, first, last, max(sentence.end, last + 1), start=sentence.start, measured=_measures(unit)
    )
    if unit is None and counted.kind == "magnitude":
        unit = "magnitude" if number.low is not None and number.low < 10 else None
    counted = _completed(page, number, (first, last), sentence, counted, found[-1] if found else None, unit)
    if unit is None and not counted.kind:
        return None
    if unit is None and _is_one(page.text, number) and not is_family(counted.kind) and not _is_counted_one(counted):
        return None
    clause = _clause(page.text, sentence, number.span)
    return Figure(
        id=f"f{len(found) + 1}",
        span=number.span,
        low=_tidy(number.low),
        high=_tidy(number.high),
        qualifier=number.qualifier,
        counts=counted.span,
        unit=unit,
        place=place_of(page.text, known.places, clause, number.span),
        timex=time_of(page.text, known.times, clause, number.span),
        event=None,
        attribution=None,
        part_of=None,
        confidence=_confidence(unit, counted),
        kind="magnitude" if unit == "magnitude" else counted.kind,
    )


def _completed(
    page: Page,
    number: Number,
    at: tuple[int, int],
    sentence: Sent,
    counted: Counted,
    before: Figure | None,
    unit: str | None,
) -> Counted:
    """What is counted, taken from an earlier figure or from behind a second number where the noun is left out."""
    if unit is not None or counted.span is not None:
        return counted
    noun = told_of(page.doc, at[1], sentence.end)
    if noun is not None:
        return Counted(span_of(noun), counted.kind or noun.lemma_.lower(), noun)
    kind = stands_for(page.doc, number, *at, before, sentence.start_char)
    return Counted(None, kind, None) if kind and not counted.kind else counted


def _is_counted_one(counted: Counted) -> bool:
    """Whether "one" counts a thing: a plain noun that is no word of time or manner and tells nobody's words."""
    noun = counted.noun
    if noun is None or noun.pos_ != "NOUN" or noun.tag_ != "NN" or noun.lemma_.lower() in lexicon().idle:
        return False
    return noun.dep_ in ("dobj", "nsubjpass", "conj", "appos") and noun.ent_type_ == ""


def _is_one(text: str, number: Number) -> bool:
    """Whether the number is a bare "one", which mostly stands for a person or thing and counts nothing."""
    return number.qualifier is None and number.core.words(text).lower() == "one"


def _measures(unit: str | None) -> bool:
    """Whether a unit is one of length, weight and the like: not of money, shares or strength."""
    return unit is not None and unit not in ("%", "pp", "share", "magnitude", *lexicon().symbols.values())


def _clause(text: str, sentence: Sent, at: Span) -> Span:
    """The part of the sentence around a place, cut at semicolons and contrasts."""
    start, end = max(sentence.start_char, at.start - WINDOW), min(sentence.end_char, at.end + WINDOW)
    for cut in CLAUSE_END.finditer(text, start, end):
        if cut.end() <= at.start:
            start = cut.end()
        elif cut.start() >= at.end:
            return Span(start, cut.start())
    return Span(start, end)


def _tidy(value: float | None) -> int | float | None:
    """A whole number as an integer, any other rounded as far as words can say it."""
    if value is None:
        return None
    return int(value) if float(value).is_integer() else round(value, 4)


def _confidence(unit: str | None, counted: Counted) -> int:
    if unit is not None:
        return SURE["unit"]
    if counted.span is not None:
        return SURE["counted"]
    return SURE["kind"] if counted.kind else SURE["bare"]
