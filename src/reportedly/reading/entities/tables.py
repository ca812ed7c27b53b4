"""Finds the names that the tables know."""

import re
from dataclasses import dataclass

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
    return hits
