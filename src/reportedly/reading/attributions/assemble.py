"""From drafts to attributions: kind, stance, entity, nesting, chain, answers, ids, in the order of the text."""

from bisect import bisect_left
from dataclasses import replace

from reportedly.model import Attribution, AttributionKind, Entity, Span, hull
from reportedly.reading.attributions.chains import chains
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.nesting import parents
from reportedly.reading.attributions.responses import Answer, answers
from reportedly.reading.attributions.stance import Judged, judged
from reportedly.reading.attributions.tree import place
from reportedly.reading.attributions.who import Who
from reportedly.reading.page import Page


def assemble(page: Page, layout: Layout, drafts: list[Draft], entities: tuple[Entity, ...]) -> tuple[Attribution, ...]:
    """The attributions that the drafts make, sorted by start, then end."""
    drafts = sorted(drafts, key=_order)
    quotes = [place(page.doc, run) for run in layout.quotes]
    who = Who(page, entities, drafts, tuple(quotes))
    above = parents(drafts)
    own = judged(page.doc, drafts)
    stances = [one.stance for one in own]
    answered = answers(page, drafts, stances, above, who)
    links = chains(page, _with_taken_up(drafts, above, answered), above, stances, who)
    return tuple(
        Attribution(
            id=f"a{number + 1}",
            source=draft.source,
            cue=draft.cue,
            content=draft.content,
            kind=kind_of(page.text, draft.content, quotes),
            stance=answered[number].stance,
            responds_to=_name(answered[number].target),
            parent=_name(above[number]),
            entity=who.entity(draft.source),
            chain=links[number],
            confidence=max(1, min(99, round(100 * draft.score))),
            because=because(page.text, draft, own[number], answered[number]),
        )
        for number, draft in enumerate(drafts)
    )


def _with_taken_up(drafts: list[Draft], above: list[int | None], answered: list[Answer]) -> list[Draft]:
    """The drafts, with the nouns noted that the words around them answer: those do not pass them on."""
    taken = {
        one.target for number, one in enumerate(answered) if one.target is not None and above[one.target] == number
    }
    return [replace(d, taken_up=True) if n in taken and d.part == "n" else d for n, d in enumerate(drafts)]


def _order(draft: Draft) -> tuple[int, int, int]:
    whole = hull(draft.source + draft.cue + draft.content)
    return whole.start, whole.end, draft.head


def _name(number: int | None) -> str | None:
    return None if number is None else f"a{number + 1}"


def kind_of(text: str, content: tuple[Span, ...], quotes: list[Span]) -> AttributionKind:
    """Direct where the whole content stands in quotation marks, mixed where a part of it does.

    Args:
        text: The report's text.
        content: The pieces of the content.
        quotes: The outermost quotations, in order; none overlaps another.
    """
    letters = quoted = 0
    for piece in content:
        letters += _letters(text, piece)
        for quote in quotes[max(0, bisect_left(quotes, piece) - 1) :]:
            if quote.start >= piece.end:
                break
            if quote.overlaps(piece):
                quoted += _letters(text, Span(max(piece.start, quote.start), min(piece.end, quote.end)))
    if not quoted:
        return "indirect"
    return "direct" if quoted >= letters else "mixed"


def _letters(text: str, span: Span) -> int:
    return sum(character.isalnum() for character in span.words(text))


FRAME_WORDS = {
    "that": "a clause with 'that' behind it",
    "clause": "the clause beside it",
    "wh": "a question behind it",
    "to": "an infinitive behind it",
    "object": "its object",
    "quote_before": "the quotation before it",
    "quote_after": "the quotation after it",
    "before": "the clause before it",
    "according": "the clause beside it",
    "passive": "its subject",
    "quote": "a quotation that follows one of the same speaker",
}


def because(text: str, draft: Draft, own: Judged, answer: Answer) -> str:
    """One sentence that names the cue, what it holds, what makes its stance, and why it answers another."""
    held = FRAME_WORDS.get(draft.frame, f"what it leads to ({draft.frame.replace('_', ' ')})")
    if not draft.cue:
        return "A quotation without a cue of its own goes to the speaker of the quotation before it."
    cue = " ".join(draft.cue[0].words(text).split())
    why = own.because
    if answer.target is not None:
        turned = "" if answer.stance == own.stance else f", and {answer.stance}"
        why = f"it answers a{answer.target + 1}, for {answer.reason}{turned}"
    return f"The cue '{cue}' holds {held}; {why}."
