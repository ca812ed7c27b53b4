"""'Situation and background': what goes on, what lies back, and what no other line has told."""

import re
from collections.abc import Iterator
from functools import cache

from reportedly.knowledge import read_table
from reportedly.model import Claim, Evidence, Reading, Span
from reportedly.telling.again import words_in
from reportedly.telling.brief.parts import Draft
from reportedly.telling.brief.sorting import ALONE, is_empty, rank
from reportedly.telling.brief.told import Told
from reportedly.telling.leading import opens_open
from reportedly.telling.quoting import LONG, quote_of
from reportedly.telling.salience import HISTORY_YEARS, chief_of
from reportedly.telling.view import View, sentence_position
from reportedly.telling.voices import saying, voice_of

BACKGROUND = "Situation and background"

# Sentences of a report that tell its news: what goes on in them is no background.
OPENING = 2
# Words of a sentence that says something by itself.
LEAST = 8
# Share of a sentence's words that other lines have told, from which on it says nothing new.
KNOWN = 0.65
# Sentences that are compared with all lines told: more have no room anyway.
MOST = 200
# How much a sentence matters: for each of the story's chief names, and where it tells a typed event or gives a figure.
NAME, EVENT, FIGURE = 1.0, 0.5, 0.3
# A sentence that names fewer of them is told only where the story is small.
NAMES = {True: 1, False: 2}
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
GENERIC = "HAPPENING"


def is_background(view: View, claim: Claim) -> bool:
    """Whether one voice alone recalls a thing, dates it long before the story, or tells it as a state that goes on."""
    if rank(claim) != ALONE:
        return False
    member = claim.members[view.first(claim)]
    said, event, reading = saying(view, member), view.event(member), view.readings[member.report]
    if said is not None and any(_recalls().search(cue.words(reading.report.text)) for cue in said.cue):
        return True
    if event is None or sentence_position(reading, member.span) < OPENING:
        return False
    state = event.status == "ongoing" and event.type == GENERIC and said is None
    return state or _is_old(view, claim, reading, event.time)


def _is_old(view: View, claim: Claim, reading: Reading, time: str | None) -> bool:
    """Whether an event lies years before its story; where the story has no date, whether it is told of a year."""
    member = claim.members[view.first(claim)]
    _, latest = view.times.get((member.report, time or ""), (None, None))
    if latest is None:
        return False
    if view.story.earliest is not None:
        return int(view.story.earliest[:4]) - int(latest[:4]) >= HISTORY_YEARS
    words = next((timex.span.words(reading.report.text) for timex in reading.timexes if timex.id == time), "")
    return YEAR.search(words) is not None


@cache
def _recalls() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(read_table('telling')['background']['recalls'])})\b", re.IGNORECASE)


def untold(view: View, told: Told, small: bool) -> list[Evidence]:
    """The sentences of the reports that no line has told, those that name most of the story's chief names first."""
    copies = {edge.source for edge in view.story.lineage if edge.kind == "copy"}
    found: list[tuple[float, int, int, Evidence]] = []
    chief = chief_of(view.story)
    for order, report in enumerate(view.story.reports):
        reading = view.readings[report.id]
        for at, span in enumerate(sentence.span for sentence in reading.sentences):
            if report.id in copies or not _tells(reading, span) or told.touches(report.id, span):
                continue
            names = sum(any(span.holds(piece) for piece in places.get(report.id, ())) for places in chief)
            if names >= NAMES[small]:
                found.append((-_worth(view, reading, span, names), order, at, view.evidence(report.id, span)))
    ranked = [evidence for *_, evidence in sorted(found, key=lambda item: item[:3])[:MOST]]
    return list(_new(told, ranked, small))


def _worth(view: View, reading: Reading, span: Span, names: int) -> float:
    """How much a sentence matters."""
    claims = view.members_in.get((reading.report.id, span.start), ())
    typed = any((event := view.story.claims[at].event) is not None and event.type != GENERIC for at, _ in claims)
    return NAME * names + EVENT * typed + FIGURE * any(span.holds(figure.span) for figure in reading.figures)


def _tells(reading: Reading, span: Span) -> bool:
    """Whether a sentence is a statement that stands alone: whole, of some length, no question and no quotation."""
    words = span.words(reading.report.text).strip()
    if not words.endswith(".") or not words[:1].isupper() or len(words) > LONG or "\n" in words:
        return False
    quoted = any(mark in words for mark in '"“”')
    return len(words.split()) >= LEAST and not quoted and not opens_open(words) and not is_empty(words)


def _new(told: Told, sentences: list[Evidence], small: bool) -> Iterator[Evidence]:
    """The sentences whose words no line, and no sentence before them, has told; of many reports all lines together."""
    known = list(told.words) if small else [frozenset[str]().union(*told.words)]
    for evidence in sentences:
        words = words_in(evidence.exact)
        if words and not any(len(words & line) >= KNOWN * len(words) for line in known):
            known.append(words)
            yield evidence


def tell_untold(view: View, evidence: Evidence) -> Draft:
    """One such sentence with whose words it is."""
    return Draft(BACKGROUND, (f"{_whose(view, evidence)}: ", quote_of(evidence)))


def _whose(view: View, evidence: Evidence) -> str:
    """Whose words a sentence is: of its one source if that says most of it, else of the outlet or its agency."""
    said = [a for a in view.said_in.get(view.sentence_key(evidence), ()) if a.source and a.chain]
    if not said:
        return voice_of(view, evidence.report, None)
    wide = [a for a in said if 2 * sum(piece.shared(evidence.span) for piece in a.content) > len(evidence.exact)]
    one = len({a.chain[0].name for a in said}) == 1
    return voice_of(view, evidence.report, wide[0]) if wide and one else view.labels[evidence.report]
