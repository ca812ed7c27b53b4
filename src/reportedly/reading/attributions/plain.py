"""Verbs that in what others say are always somebody's word, will or mind: the frame that holds it, and how far."""

from functools import cache

from spacy.tokens import Token

from reportedly.knowledge import read_table
from reportedly.reading.attributions.candidates import candidates
from reportedly.reading.attributions.draft import Frame
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.tree import child, is_passive


@cache
def _listed(key: str) -> tuple[str, ...]:
    return tuple(read_table("nested")["plain"][key])


@cache
def _verbs() -> frozenset[str]:
    return frozenset(_listed("verbs"))


def is_plain(token: Token) -> bool:
    """Whether the verb names nothing but a word, a will or a state of mind."""
    return token.pos_ == "VERB" and token.lemma_.lower() in _verbs()


def plain_frame(layout: Layout, token: Token) -> Frame | None:
    """The frame of such a verb that holds most, None where it has no content."""
    found = {frame.name: frame for frame in reversed(list(candidates(layout, token))) if _has_words(frame)}
    asked = _asked(token)
    if asked is not None:
        found["to"] = asked
    if "passive_to" not in found and (believed := passive_small(token)) is not None:
        found["passive_small"] = believed
    name = next((name for name in _listed("frames") if name in found), None)
    return found[name] if name is not None else None


def _has_words(frame: Frame) -> bool:
    return any(start < end for start, end in frame.content)


def _asked(token: Token) -> Frame | None:
    """A wish for what others should do ("asked for the market to be reopened")."""
    for part in token.rights:
        mark = child(part, "mark")
        if part.dep_ not in ("advcl", "xcomp", "ccomp") or mark is None or mark.lower_ != "for":
            continue
        if any(c.tag_ == "TO" for c in part.lefts) and mark.i > token.i:
            return Frame("to", ((mark.i + 1, part.right_edge.i + 1),), mark if mark.i == token.i + 1 else None)
    return None


def whole_content(token: Token, frame: Frame) -> Frame:
    """The frame with a thing's own phrases ("money for the hostages")."""
    runs = list(frame.content)
    if frame.name == "object":
        runs[-1] = (runs[-1][0], _with_phrases(token, runs[-1][1]))
    return Frame(frame.name, tuple(runs), frame.link)


def _with_phrases(token: Token, end: int) -> int:
    """Where the phrases of a verb end that go on right behind its object."""
    for part in token.rights:
        if part.left_edge.i != end or part.lower_ not in _listed("phrases") or part.dep_ not in ("prep", "dative"):
            continue
        inner = child(part, "pobj", "pcomp")
        if inner is None or inner.ent_type_ in ("DATE", "TIME"):
            break
        end = part.right_edge.i + 1
    return end


def passive_small(token: Token) -> Frame | None:
    """What somebody is feared or believed to be, where the parse hangs it on loosely ("were feared buried")."""
    subject = child(token, "nsubjpass")
    part = next((p for p in token.rights if p.left_edge.i == token.i + 1 and p.tag_ in ("VBN", "JJ", "VBG")), None)
    if not is_passive(token) or subject is None or part is None:
        return None
    return Frame(
        "passive_small", ((subject.left_edge.i, subject.right_edge.i + 1), (token.i + 1, part.right_edge.i + 1))
    )
