"""Finds the names that the tables know."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.knowledge.acronyms import letters, senses
from reportedly.knowledge.lexicon import Lexeme, lexeme_at
from reportedly.model import Span
from reportedly.reading.entities.words import Words

WORD = re.compile(r"\w+")
SHORT = 4  # an acronym of fewer letters in a line that is all capitals may be any word: "IS", "WHO"


@dataclass(frozen=True, slots=True)
class Hit:
    """A name of the tables where it stands."""

    span: Span
    lexeme: Lexeme


def table_hits(words: Words) -> list[Hit]:
    """The names of the tables in the body, none inside another, in order."""
    hits: list[Hit] = []
    for sentence in words.page.sentences:
        shouted = words.text[sentence.start_char : sentence.end_char].isupper()
        place = sentence.start_char
        for match in WORD.finditer(words.text, sentence.start_char, sentence.end_char):
            if match.start() < place:
                continue
            lexeme = lexeme_at(words.text, match.start(), match[0], words.page.own)
            if lexeme is None or (shouted and len(lexeme.words) < SHORT):
                continue
            place = match.start() + len(lexeme.words)
            hits.append(Hit(Span(match.start(), place), lexeme))
    return with_senses(words, hits)


def with_senses(words: Words, hits: list[Hit]) -> list[Hit]:
    """The hits, those of acronyms that several bodies share as the one that the report's words speak for."""
    if letters().search(words.text) is None:
        return hits
    meant = dict(_senses(words, {hit.span: hit.lexeme for hit in hits}))
    held = {position for hit in hits for position in range(hit.span.start, hit.span.end)}
    new = [Hit(span, lexeme) for span, lexeme in meant.items() if span.start in words.starts and span.start not in held]
    return sorted(
        [*(replace(hit, lexeme=meant.get(hit.span, hit.lexeme)) for hit in hits), *new], key=lambda hit: hit.span
    )


def _senses(words: Words, known: dict[Span, Lexeme]) -> Iterator[tuple[Span, Lexeme]]:
    report = words.text.lower()
    spoken: dict[str, list[tuple[int, Lexeme]]] = {}  # once for each acronym: a report may be full of one
    for match in letters().finditer(words.text):
        span = Span(match.start("letters"), match.end("letters"))
        had = known.get(span)
        if had is not None and had.known.kind in ("agency", "outlet") and match["article"] is None:
            continue
        acronym = match["letters"]
        if acronym not in spoken:
            spoken[acronym] = [(len({*s.cues.findall(report)}), s.lexeme) for s in senses()[acronym]]
        told = spoken[acronym]
        own = max((n for n, lexeme in told if had is not None and lexeme.known == had.known), default=0)
        best = max(told, key=lambda pair: pair[0])
        if best[0] > own:
            yield span, best[1]
