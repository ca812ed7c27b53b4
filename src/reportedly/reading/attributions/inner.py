"""Attributions in what others say: the rules read them in contents, where a trained model has seen none."""

from bisect import bisect_left
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from reportedly.knowledge import read_table
from reportedly.model import Span
from reportedly.reading.attributions.acts import is_saying
from reportedly.reading.attributions.draft import Draft, Frame
from reportedly.reading.attributions.features import features
from reportedly.reading.attributions.find import best, best_frame, likelihood, make, part_of, source_head
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.lexicon import stances
from reportedly.reading.attributions.plain import is_plain, plain_frame, whole_content
from reportedly.reading.attributions.tree import child

NEAR = 12  # characters between where a clause goes on behind another's cue and its verb


@cache
def _listed(section: str, key: str = "words") -> frozenset[str]:
    return frozenset(read_table("nested")[section][key])


@cache
def _cutoff(name: str) -> float:
    return float(read_table("nested")["cutoffs"][name])


def with_inner(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts with those that stand in their contents, and of these without what nobody in particular says."""
    held = inside(layout, drafts)
    found = {d.head: d for d in drafts if d.head not in held or not _is_nobodys(layout, layout.doc[d.head], d)}
    cues = sorted(span for draft in found.values() for span in draft.cue)
    for number in sorted(held):
        token = layout.doc[number]
        draft = None if _is_cue(cues, token) else _inner(layout, token)
        if draft is not None and not _takes(cues, draft):
            found[number] = _resumed(layout, draft, drafts)
    return [found[head] for head in sorted(found)]


def _resumed(layout: Layout, draft: Draft, drafts: list[Draft]) -> Draft:
    """The draft with its own subject, where another's cue parts it from the verb ("The rebels, he said, want")."""
    if not draft.source or draft.part != "v":
        return draft
    for outer in drafts:
        if len(outer.content) < 2 or not any(draft.source[0].overlaps(s) for s in (*outer.source, *outer.cue)):
            continue
        first = outer.content[0]
        tokens = layout.doc.char_span(*first, alignment_mode="expand")
        resumes = outer.cue[0].start > first.end and draft.cue[0].start <= outer.content[1].start + NEAR
        if resumes and tokens is not None and not any(t.pos_ in ("VERB", "AUX") for t in tokens):
            return replace(draft, source=(first,))
    return draft


def inside(layout: Layout, drafts: list[Draft]) -> set[int]:
    """The numbers of the tokens that stand in some content."""
    found: set[int] = set()
    for piece in sorted({piece for draft in drafts for piece in draft.content}):
        found.update(token.i for token in layout.doc.char_span(*piece, alignment_mode="expand") or ())
    return found


def _is_cue(cues: list[Span], token: Token) -> bool:
    """Whether the token stands in a cue that was found."""
    near = cues[max(0, bisect_left(cues, (token.idx + 1, 0)) - 1) :][:1]
    return bool(near) and near[0].start <= token.idx < near[0].end


def _takes(cues: list[Span], draft: Draft) -> bool:
    """Whether a clause before a verb is taken for its content though another's cue is in it ("According to ...")."""
    return draft.frame in _listed("frames", "ahead") and any(p.holds(cue) for p in draft.content for cue in cues)


def _is_nobodys(layout: Layout, token: Token, draft: Draft) -> bool:
    """Whether a verb that was found in a content is nobody's own word there."""
    if draft.part != "v" or draft.frame not in _listed("frames", "held"):
        return False
    if draft.frame not in _listed("frames", "said") and not _is_known(draft.lemma):
        return True
    source = source_head(token, "v", Frame(draft.frame, ()))
    return not is_particular(token, source) or _is_own(layout, token, Frame(draft.frame, ()), source)


def _inner(layout: Layout, token: Token) -> Draft | None:
    """The attribution of a cue inside a content, None where nobody in particular says it."""
    part = part_of(token) or ("v" if token.pos_ == "VERB" and _is_known(token.lemma_.lower()) else None)
    if part is None or token.lemma_.lower() in _listed("loose"):
        return None
    if part != "v":
        return best(layout, token, part)
    chosen = best_frame(layout, token, part)
    if chosen is None or chosen[1].name == "passive":
        chosen = _plain(layout, token)
    if chosen is None:
        return None
    base, frame, source = chosen
    if not is_particular(token, source) or _is_own(layout, token, frame, source):
        return None
    held = frozenset(features(layout, token, frame, source)) - _listed("blind", "features")
    value = likelihood(base, held)
    if is_plain(token) and (source is not None or frame.name in _listed("frames", "said")):
        value = max(value, _cutoff("plain"))
    return make(token, part, whole_content(token, frame), source, value) if value >= _least(token, frame) else None


def _plain(layout: Layout, token: Token) -> tuple[float, Frame, Token | None] | None:
    """The frame of a verb that has no other sense, though the tables do not know it to be right."""
    frame = plain_frame(layout, token) if is_plain(token) else None
    return (_cutoff("plain"), frame, source_head(token, "v", frame)) if frame is not None else None


def _least(token: Token, frame: Frame) -> float:
    """The least likelihood: a verb of saying or willing with a clause is almost always one."""
    lemma = token.lemma_.lower()
    if is_plain(token):
        return _cutoff("plain")
    if not _is_known(lemma):
        return _cutoff("other")
    shape = "clause" if frame.name in _listed("frames", "said") else "thing"
    if lemma not in stances():
        return _cutoff("clause" if shape == "clause" else "saying_thing")
    attitude = stances().get(lemma) in _listed("attitudes", "stances")
    return _cutoff(f"attitude_{shape}" if attitude else shape)


def _is_own(layout: Layout, token: Token, frame: Frame, source: Token | None) -> bool:
    """Whether it is only what the speaker tells of himself, or of whom he speaks: a pronoun's deed or state of mind."""
    if source is None or source.lower_ not in _listed("pronouns"):
        return False
    if frame.name not in (*_listed("frames", "said"), "to"):
        quoted = any(layout.inside[n] >= 0 for a, b in frame.content for n in range(a, b))
        if is_plain(token) and source.lower_ != "who":
            spoken = stances().get(token.lemma_.lower()) in _listed("attitudes", "spoken")
            return layout.inside[token.i] >= 0 and not spoken
        return layout.inside[token.i] >= 0 or not quoted
    return layout.inside[token.i] >= 0 and stances().get(token.lemma_.lower()) in _listed("attitudes", "stances")


def _is_known(lemma: str) -> bool:
    """Whether it is a verb of saying, thinking or willing."""
    return lemma in stances() or is_saying(lemma)


def is_particular(token: Token, source: Token | None) -> bool:
    """Whether somebody has really said it: a third person who is named or pointed at, in a plain tense."""
    if source is None:
        return child(token, "auxpass") is not None and _is_known(token.lemma_.lower()) and not _is_open(token)
    if source.lower_ in _listed("sources", "anybody") | _listed("sources", "speaking"):
        return False
    if _is_open(token) or token.tag_ == "VB":
        return False
    return not (token.dep_ in ("acl", "amod", "pcomp") and child(token, "nsubj") is None)


def _is_open(token: Token) -> bool:
    """Whether it is only possible, conditional or asked."""
    return any(c.lower_ in _listed("open") for c in token.lefts) or token.sent[-1].text == "?"
