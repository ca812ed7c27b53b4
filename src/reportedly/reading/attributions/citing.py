"""Sources behind sources: "quoting a survivor", "as quoted by TASS", "told the agency"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from reportedly.model import Span
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.lexicon import words
from reportedly.reading.attributions.media import LONGEST, carriers_in, medium_at
from reportedly.reading.attributions.sources import source_words
from reportedly.reading.attributions.speech import sentence_start
from reportedly.reading.attributions.tree import child, place, trimmed
from reportedly.reading.page import Page

STEPS = 3  # links from a participle to the cue it belongs to
CARRIED = ("carry", "broadcast", "air", "run", "print", "publish")  # of these only the passive tells of a medium
LIKELY = 0.85  # a round figure: the patterns are narrow, and no corpus marks them


def with_cited(page: Page, layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts with those behind and before them that the same sentence names."""
    made = {draft.head: draft for draft in drafts}
    for token in page.tokens():
        if token.lemma_.lower() in words("citing") and token.pos_ == "VERB":
            _quoting(token, made)
            if not _as_saying(token, made):
                _quoted_by(token, layout, made)
    for head in sorted(made):
        made[head] = _carried(layout, made[head])
    return [made[head] for head in sorted(made)]


def _quoting(token: Token, made: dict[int, Draft]) -> None:
    """Adds the one behind another for the same content ("X, quoting Y, said")."""
    cited = child(token, "dobj")
    main = _main(token, made)
    if token.tag_ != "VBG" or token.lemma_.lower() in CARRIED or cited is None or main is None or not speaks(cited):
        return
    source = place(token.doc, source_words(cited, token.i))
    main = replace(main, source=tuple(_before(token, span) for span in main.source))
    made[main.head] = replace(main, origins=(source,))
    made[token.i] = Draft(
        head=token.i,
        lemma=token.lemma_.lower(),
        part="v",
        frame="quoting",
        source=(source,),
        cue=(place(token.doc, (token.i, token.i + 1)),),
        content=main.content,
        score=LIKELY,
        carriers=main.source,
        under=main.head,
    )


def _before(token: Token, span: Span) -> Span:
    """The source up to the participle, where it holds that ("Kyodo, citing an official")."""
    if not span.start < token.idx < span.end:
        return span
    words_ = token.doc.text[span.start : token.idx].rstrip(" ,;(–—-")
    return Span(span.start, span.start + len(words_)) if words_ else span


def _main(token: Token, made: dict[int, Draft]) -> Draft | None:
    """The attribution that a participle hangs on: directly, or by way of its source."""
    above = token.head
    for _ in range(STEPS):
        if above.i in made and above.i != token.i:
            return _outermost(made[above.i], made, token)
        above = above.head
    return None


def _outermost(main: Draft, made: dict[int, Draft], token: Token) -> Draft:
    """The one that tells it, where the participle hangs on what is only told ("X says Y wants ..., citing Z")."""
    if token.i < main.head or not main.cue:
        return main
    for _ in range(STEPS):
        around = [
            one
            for one in made.values()
            if one.cue
            and one.head != main.head
            and token.sent.start <= one.head < main.head
            and any(piece.holds(main.cue[0]) and piece.end <= token.idx for piece in one.content)
        ]
        if not around or main.lemma in words("quotative"):
            return main
        main = max(around, key=lambda one: one.head)
    return main


def speaks(noun: Token) -> bool:
    """Whether a noun names somebody, or something, that can be quoted: evidence and reasons cannot."""
    named = noun.ent_type_ in ("PERSON", "ORG", "NORP", "GPE") or noun.pos_ == "PROPN"
    return named or noun.lemma_.lower() in words("speakers") or noun.lemma_.lower() in words("documents")


def _quoted_by(token: Token, layout: Layout, made: dict[int, Draft]) -> None:
    """Adds the one that carries all that stands before ("..., as quoted by X")."""
    agent = child(token, "agent")
    carrier = child(agent, "pobj") if agent is not None else None
    if agent is None or carrier is None or token.tag_ not in ("VBN", "VBD"):
        return
    source = place(token.doc, source_words(carrier, token.i))
    main = _main(token, made) if token.dep_ == "acl" else None
    if main is not None:
        made[main.head] = replace(main, carriers=(*main.carriers, source))
        return
    start = token.i - 1 if token.i and token.doc[token.i - 1].lower_ == "as" else token.i
    first = layout.bounds(token.i)[0]
    if start <= first or token.doc[start - 1].text != ",":
        return
    run = trimmed(token.doc, (sentence_start(layout, start - 1), start))
    if run[0] < run[1]:
        made[token.i] = Draft(
            head=token.i,
            lemma=token.lemma_.lower(),
            part="v",
            frame="quoted_by",
            source=(source,),
            cue=(place(token.doc, (start, agent.i + 1)),),
            content=(place(token.doc, run),),
            score=LIKELY,
        )


def _as_saying(token: Token, made: dict[int, Draft]) -> bool:
    """Makes one attribution of "was quoted by X as saying": its subject speaks, X carries it."""
    speaker = child(token, "nsubjpass")
    link = next((p for p in token.rights if p.dep_ == "prep" and p.lower_ == "as"), None)
    saying = child(link, "pcomp") if link is not None else None
    if speaker is None or link is None or saying is None or token.tag_ not in ("VBN", "VBD"):
        return False
    content = trimmed(token.doc, (saying.i + 1, saying.right_edge.i + 1))
    agent = child(token, "agent")
    by = next((p for p in saying.rights if p.lower_ == "by" and p.i == saying.i + 1), None)
    before = made[token.i].content[:1] if token.i in made else ()
    if by is not None and before and before[0].end <= speaker.left_edge.idx:  # "..., X was quoted as saying by Y"
        held, agent = before, by
    elif content[0] < content[1] and by is None:
        held = (place(token.doc, content),)
    else:
        return False
    carrier = child(agent, "pobj") if agent is not None else None
    made.pop(saying.i, None)
    made[token.i] = Draft(
        head=token.i,
        lemma=saying.lemma_.lower(),
        part="v",
        frame="as_saying",
        source=(place(token.doc, source_words(speaker, token.i)),),
        cue=(place(token.doc, (token.i, token.i + 1)), place(token.doc, (link.i, saying.i + 1))),
        content=held,
        score=LIKELY,
        carriers=(place(token.doc, source_words(carrier, token.i)),) if carrier is not None else (),
    )
    return True


def _carried(layout: Layout, draft: Draft) -> Draft:
    """The draft with the media that its source talked to, or that carry what it says, as carriers."""
    if draft.head < 0:
        return draft
    doc = layout.doc
    draft = _without_told(doc, draft)
    found = [*_told(doc, draft), *_beside(layout, draft)]
    mine = (*draft.source, *draft.content, *draft.carriers)
    more = tuple(dict.fromkeys(span for span in found if not any(span.overlaps(other) for other in mine)))
    return replace(draft, carriers=(*draft.carriers, *more)) if more else draft


def _without_told(doc: Doc, draft: Draft) -> Draft:
    """The draft without the medium that was told, where its content begins with that ("told dpa the dam held")."""
    told = list(_told(doc, draft))
    if not told or not draft.content or draft.content[0].start != told[0].start or draft.content[0].end <= told[0].end:
        return draft
    first = draft.content[0]
    start = next(
        (
            t.idx
            for t in doc.char_span(told[0].end, first.end, alignment_mode="contract") or ()
            if not (t.is_space or t.is_punct)
        ),
        None,
    )
    if start is None:
        return draft
    rest = (Span(start, first.end), *draft.content[1:])
    return replace(draft, content=rest)


def _told(doc: Doc, draft: Draft) -> Iterator[Span]:
    """The medium right behind "told"."""
    if draft.lemma in ("tell", "inform", "assure"):
        run = medium_at(doc, draft.head + 1, min(len(doc), draft.head + 1 + LONGEST))
        if run is not None:
            yield place(doc, run)


def _beside(layout: Layout, draft: Draft) -> Iterator[Span]:
    """The media that the words around the cue name as carriers, up to the content or the end of the sentence."""
    doc, head = layout.doc, layout.doc[draft.head]
    end = head.sent.end
    for piece in draft.content:
        if piece.start > head.idx:
            first = doc.char_span(*piece, alignment_mode="expand")
            end = min(end, first.start) if first is not None else end
    if layout.inside[draft.head] < 0:
        stop = next((t.i for t in doc[draft.head + 1 : end] if layout.inside[t.i] >= 0 or t.text == ";"), end)
        yield from carriers_in(doc, draft.head, stop)
