"""Who speaks by the layout alone: turns of a transcript, signed quotations, what stands below a colon."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from reportedly.model import Span
from reportedly.reading.attributions.acts import is_saying
from reportedly.reading.attributions.draft import Draft, Words
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.lexicon import words
from reportedly.reading.attributions.sources import source_words, verb_source
from reportedly.reading.attributions.tree import place, trimmed

LIKELY = 0.9  # a round figure: what such paragraphs are is hardly ever in doubt
LONGEST = 8  # tokens of the name before a colon or behind a dash
TALKING = ("i", "we", "you", "me", "us", "my", "our", "your", "i'm", "?")
OPENING = ('"', "“", "«", "''", "``", "„", "‘", "'")
CLOSING = ('"', "”", "»", "''", "’", "'", "“")
DASHES = ("-", "–", "—", "―", "--", "~")
NAMELESS = ("VERB", "AUX", "ADV", "SCONJ")
MARKS = ",;:—–-\"”“''``"
TURNS = 2  # turns that make a transcript; one alone must be a quotation
NEAR = 16  # spans that begin before another which are looked through for one that it shares letters with
BETWEEN = 3  # paragraphs without a name that a turn goes on over


def with_turns(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts, with whom the layout names as the speaker of a paragraph or a quotation."""
    made = [*_turns(layout), *_signed(layout)]
    held = sorted(piece for one in made for piece in one.content)
    names = sorted(span for one in made for span in (*one.cue, *one.source))
    heads = {one.head for one in made}
    kept = [d for d in drafts if d.head not in heads and not _is_another(d, names, held)]
    return sorted([*_below(layout, kept), *made], key=lambda draft: draft.head)


def _is_another(draft: Draft, names: list[Span], held: list[Span]) -> bool:
    """Whether a draft gives what a turn or a signature holds to somebody else, or names the same words as its cue."""
    if any(_met(names, cue) for cue in draft.cue):
        return True
    inside = any(piece.holds(cue) for cue in draft.cue for piece in _met(held, cue))
    return not inside and any(_met(held, piece) for piece in draft.content)


def _met(spans: list[Span], span: Span) -> list[Span]:
    """Those of the sorted spans, hardly any of which overlap each other, that the span shares letters with."""
    at = bisect_left(spans, (span.end, 0))
    return [one for one in spans[max(0, at - NEAR) : at] if one.overlaps(span)]


def _turns(layout: Layout) -> Iterator[Draft]:
    """The turns of a transcript ("RELL: We had no warning."), and quotations behind a name and a colon."""
    found = [(n, *turn) for n in range(len(layout.paragraphs)) if (turn := _turn(layout, n)) is not None]
    talking = [row for row in found if _is_talk(layout, row[0])]
    script = len(found) >= TURNS and 2 * len(talking) >= len(found)
    for at, (number, name, colon) in enumerate(found):
        last = layout.paragraphs[number][1]
        quoted = layout.inside[colon + 1] >= 0 and layout.quotes[layout.inside[colon + 1]][0] == colon + 1
        if not script and not (quoted and any(t.ent_type_ == "PERSON" for t in layout.doc[name[0] : name[1]])):
            continue
        runs = [trimmed(layout.doc, (colon + 1, last), ",;")]
        following = found[at + 1][0] if script and at + 1 < len(found) else number
        runs.extend(layout.paragraphs[number + 1 : following] if following - number <= BETWEEN else ())
        content = tuple(place(layout.doc, run) for run in runs if run[0] < run[1])
        if content:
            yield _draft(layout.doc, colon, name, (colon, colon + 1), content)


def _turn(layout: Layout, number: int) -> tuple[Words, int] | None:
    """The name that opens a paragraph with a colon behind it, and where the colon stands."""
    first, last = layout.paragraphs[number]
    doc = layout.doc
    start = first + 1 if doc[first].text in OPENING else first
    colon = next((i for i in range(start, min(last, start + LONGEST)) if doc[i].text == ":"), None)
    if colon is None or colon == start or colon + 1 >= last:
        return None
    name = doc[start:colon]
    return ((start, colon), colon) if _is_name(name[0], list(name)) else None


def _is_name(first: Token, name: list[Token]) -> bool:
    """Whether the words are somebody's name as a transcript has it."""
    letters = [t for t in name if t.is_alpha]
    if not letters or any(t.ent_type_ in ("DATE", "TIME", "GPE", "LOC", "CARDINAL") for t in name):
        return False
    if any(t.lower_ in words("labels", table="turns") for t in letters) or first.pos_ in (
        "VERB",
        "AUX",
        "ADV",
        "SCONJ",
    ):
        return first.text in ("Q", "A")
    if all(t.is_upper for t in letters):
        return True
    capital = all(t.text[:1].isupper() for t in letters)
    return capital and any(t.ent_type_ == "PERSON" or t.pos_ == "PROPN" for t in letters)


def _is_talk(layout: Layout, number: int) -> bool:
    """Whether somebody speaks of himself or to another in the paragraph."""
    first, last = layout.paragraphs[number]
    return any(token.lower_ in TALKING for token in layout.doc[first:last])


def _signed(layout: Layout) -> Iterator[Draft]:
    """The quotations with a name behind a dash ("We had no warning." — Ana Rell)."""
    for number, (first, last) in enumerate(layout.paragraphs):
        dash = _signature(layout, first, last)
        if dash is None:
            continue
        held = number - 1 if dash == first else number
        runs = [q for q in layout.quotes if layout.paragraph[q[0]] == held and q[1] <= dash] if held >= 0 else []
        start = layout.paragraphs[held][0]
        if (
            not runs
            or runs[0][0] != start
            or runs[-1][1] < (dash if held == number else layout.paragraphs[held][1]) - 1
        ):
            continue
        end = next((i for i in range(dash + 1, last) if layout.doc[i].text in (",", "(", ".", ";")), last)
        name = trimmed(layout.doc, (dash + 1, end))
        if name[0] < name[1]:
            content = tuple(place(layout.doc, run) for run in runs)
            yield _draft(layout.doc, dash, name, (dash, dash + 1), content)


def _quotations(layout: Layout, within: Words) -> list[Words]:
    """The quotations that stand whole in a run of tokens."""
    at = bisect_left(layout.quotes, (within[0], 0))
    found = []
    while at < len(layout.quotes) and layout.quotes[at][1] <= within[1]:
        found.append(layout.quotes[at])
        at += 1
    return found


def _signature(layout: Layout, first: int, last: int) -> int | None:
    """Where the dash stands behind which nothing but a name ends the paragraph."""
    doc = layout.doc
    dash = next((i for i in range(last - 2, max(first - 1, last - 3 * LONGEST), -1) if doc[i].text in DASHES), None)
    if dash is None or layout.inside[dash] >= 0 or (dash > first and layout.inside[dash - 1] < 0):
        return None
    if any(layout.inside[i] >= 0 for i in range(dash, last)) or doc[dash + 1].text[:1].islower():
        return None
    rest = doc[dash + 1 : last]
    named = any(t.ent_type_ == "PERSON" or t.pos_ == "PROPN" for t in rest[:LONGEST])
    return dash if named and not any(t.tag_ in ("VBD", "VBZ", "VBP") and t.i < dash + 4 for t in rest) else None


def _below(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts, with the paragraph below given to the cue whose colon ends the one above."""
    made = {draft.head: draft for draft in drafts}
    held = sorted((piece, draft.head) for draft in drafts for piece in draft.content)
    for number, (first, last) in enumerate(layout.paragraphs[:-1]):
        if layout.doc[last - 1].text != ":" or layout.inside[last - 1] >= 0:
            continue
        below = _spoken(layout, number + 1)
        cue = _cue_before(layout, made, first, last - 1) if below is not None else None
        if below is None or cue is None or _is_held(held, below, cue.head):
            continue
        rest = tuple(p for p in cue.content if not p.overlaps(below)) if cue.head in made else ()
        rest = tuple(p for p in rest if p.start > below.end)
        made[cue.head] = replace(cue, content=(below, *rest), frame="colon")
    return [made[head] for head in sorted(made)]


def _is_held(held: list[tuple[Span, int]], span: Span, head: int) -> bool:
    """Whether another cue has some of it."""
    at = bisect_left(held, (Span(span.end, 0), 0))
    return any(piece.overlaps(span) and other != head for piece, other in held[max(0, at - NEAR) : at])


def _spoken(layout: Layout, number: int) -> Span | None:
    """The paragraph, or the quotation that opens it."""
    run = layout.paragraphs[number]
    quoted = layout.inside[run[0]]
    if quoted >= 0:
        return place(layout.doc, layout.quotes[quoted])
    run = trimmed(layout.doc, run, ",;")
    return place(layout.doc, run) if run[1] - run[0] > LONGEST else None


def _cue_before(layout: Layout, made: dict[int, Draft], first: int, colon: int) -> Draft | None:
    """The draft of the last verb of saying before a colon, a new one where there is none."""
    doc = layout.doc
    start = max(first, doc[colon].sent.start)
    known = [made[i] for i in range(start, colon) if i in made and made[i].cue]
    if known:
        near = known[-1]
        # What it holds before the colon is its own content, and the paragraph below another thing.
        held = any(p.start < doc[colon].idx and p.end - p.start > 1 for p in near.content)
        return near if not held else None
    for verb in reversed(doc[start:colon]):
        if verb.pos_ == "VERB" and is_saying(verb.lemma_.lower()) and layout.inside[verb.i] < 0:
            speaker = verb_source(verb)
            run = source_words(speaker, verb.i) if speaker is not None else (0, 0)
            if run[0] < run[1]:
                return _draft(doc, verb.i, run, (verb.i, verb.i + 1), ())
    return None


def _draft(doc: Doc, head: int, source: Words, cue: Words, content: tuple[Span, ...]) -> Draft:
    source = trimmed(doc, source, MARKS)
    spans = (place(doc, source),) if source[0] < source[1] else ()
    part = "v" if doc[head].pos_ == "VERB" else "p"
    return Draft(head, doc[head].lemma_.lower(), part, "colon", spans, (place(doc, cue),), content, LIKELY)
