"""Readings built by hand: the words of a part are given, its offsets follow."""

import re
from collections.abc import Sequence
from typing import Any

from reportedly.model import (
    Attribution,
    Codes,
    Credit,
    Entity,
    Event,
    Factuality,
    Link,
    MadeBy,
    Mention,
    Party,
    Published,
    Reading,
    Report,
    Sentence,
    Span,
    Timex,
)

SENTENCE = re.compile(r"[^.!?]+[.!?]?['\"”]?\s*")


def at(text: str, words: str) -> Span:
    """The first place of the words in the text."""
    start = text.index(words)
    return Span(start, start + len(words))


def report(name: str, text: str, *, outlet: str | None = None, day: str | None = None, credit: str = "") -> Report:
    published = Published(day, day, "metadata") if day else Published()
    credits = (Credit(credit, at(text, f"Source: {credit}"), "agency"),) if credit else ()
    return Report(name, outlet or name, None, None, None, "en", text, published, None, credits, ())


def reading(about: Report, **layers: Sequence[Any]) -> Reading:
    text = about.text
    spans = [Span(m.start(), m.start() + len(m.group().rstrip())) for m in SENTENCE.finditer(text) if m.group().strip()]
    body = [s for s in spans if not s.words(text).startswith("Source:")]
    parts: dict[str, Any] = {
        key: tuple(layers.get(key, ())) for key in ("entities", "timexes", "figures", "attributions", "events")
    }
    return Reading(MadeBy("0", {}, "0"), about, tuple(Sentence(span, ()) for span in body), **parts)


def entity(text: str, words: str, *, name: str = "", kind: Any = "organization", id: str = "") -> Entity:
    return Entity(
        id or f"e-{words}", name or words, kind, Codes(), None, None, None, (Mention(at(text, words), "name"),)
    )


def said(
    about: Report,
    source: str,
    cue: str,
    content: str,
    *,
    id: str = "a1",
    stance: Any = "asserts",
    through: Sequence[str] = (),
    parent: str | None = None,
    responds_to: str | None = None,
) -> Attribution:
    text = about.text
    first = Link(f"e-{source}", source, at(text, source))
    links = [Link(f"e-{name}", name, at(text, name)) for name in through]
    chain = (first, *links, Link(None, about.name, None))
    pieces = ((at(text, source),), (at(text, cue),), (at(text, content),))
    return Attribution(id, *pieces, "indirect", stance, responds_to, parent, f"e-{source}", chain, 90, "a test")


def event(
    about: Report,
    trigger: str,
    clause: str,
    *,
    type: str = "RETREAT",
    lemma: str = "",
    id: str = "v1",
    by: str | None = None,
    value: Any = "CT+",
    time: str | None = None,
    actors: Sequence[str] = (),
    nominal: bool = False,
    status: Any = "happened",
) -> Event:
    text = about.text
    own = (Factuality(None, "Uu" if by else value),)
    values = (*own, Factuality(by, value)) if by else own
    parties = tuple(Party(f"e-{name}", at(text, name)) for name in actors)
    return Event(
        id, "plover", type, (), (), 2, at(text, trigger), at(text, clause), parties, (), (), time, (), status, values,
        90, "a test", lemma or trigger, nominal,
    )  # fmt: skip


def timex(text: str, words: str, day: str, *, id: str = "t1") -> Timex:
    return Timex(id, at(text, words), "DATE", day, day, day, "published")
