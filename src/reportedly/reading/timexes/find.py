"""The time expressions of a page: sentence by sentence, patterns first, then what their words mean."""

from dataclasses import dataclass, field, replace
from datetime import date

from spacy.tokens import Span as Sent
from spacy.tokens import Token

from reportedly.knowledge.granularity import granularity
from reportedly.model import Span, Timex
from reportedly.reading.page import Page
from reportedly.reading.timexes.builders import BUILDERS
from reportedly.reading.timexes.counted import counted_from
from reportedly.reading.timexes.country import month_first
from reportedly.reading.timexes.extend import extend, leading, tail
from reportedly.reading.timexes.grammar import Found, best, load_grammar
from reportedly.reading.timexes.join import Piece, is_bare, join, spread
from reportedly.reading.timexes.lexeme import Lexeme
from reportedly.reading.timexes.lexicon import Lexicon, load_lexicon, may_hold_time
from reportedly.reading.timexes.lexing import lex
from reportedly.reading.timexes.meaning import Meaning, Words
from reportedly.reading.timexes.names import is_name
from reportedly.reading.timexes.notes import notes_of
from reportedly.reading.timexes.resolve import day_told, resolve
from reportedly.reading.timexes.tense import direction, is_narrated

# Lexemes that are looked at together: more than a sentence has; a text of numbers without a full stop has more.
LONGEST = 300


@dataclass(slots=True)
class Telling:
    """What is known while a report is read on: its day, and the last date that it told."""

    lexicon: Lexicon
    day: date | None
    month_first: bool | None
    told: str | None = None
    quarter: str | None = None
    sentence: int = 0
    told_in: int = 0
    found: list[Timex] = field(default_factory=list)


def find_timexes(page: Page) -> tuple[Timex, ...]:
    """The time expressions of a page, sorted by place."""
    telling = Telling(load_lexicon("en"), day_told(page.report.published), month_first(page.report))
    for telling.sentence, sentence in enumerate(page.sentences):
        _read(sentence, telling)
    return tuple(telling.found)


def _read(sentence: Sent, telling: Telling) -> None:
    """Adds the times of one sentence."""
    if not may_hold_time(sentence.text, telling.lexicon):
        return
    tokens = Tokens(sentence)
    lexemes = lex(sentence.text, sentence.start_char, telling.lexicon, tokens.is_noun)
    for start in range(0, len(lexemes), LONGEST):
        _read_lexemes(lexemes[start : start + LONGEST], tokens, telling)


def _read_lexemes(lexemes: list[Lexeme], tokens: "Tokens", telling: Telling) -> None:
    """Adds the times of the lexemes of one sentence, or of a piece of one that has no end."""
    if not any(kind in telling.lexicon.triggers for lexeme in lexemes for kind in lexeme.kinds):
        return
    pieces = []
    before = telling.told, telling.told_in, telling.quarter
    for found, meanings in _meant(lexemes, tokens, telling):
        for meaning in meanings:
            pieces.append(_piece(found, meaning, lexemes))
    telling.told, telling.told_in, telling.quarter = before
    for piece in spread(join(pieces, lexemes), lexemes):
        _keep(_on_day_told(piece, telling), lexemes, tokens, telling)


def _on_day_told(piece: Piece, telling: Telling) -> Piece:
    """A clock time alone lies on the day that this sentence, or the one before, told last."""
    reckoning, day = piece.meaning.reckoning, telling.told
    near = telling.sentence - telling.told_in <= 1 and day is not None and len(day) == len("YYYY-MM-DD")
    if not near or reckoning is None or not is_bare(piece):
        return piece
    meaning = replace(piece.meaning, value=f"{day}{reckoning.part}", reckoning=None, inferred=True)
    return replace(piece, meaning=meaning)


def _keep(piece: Piece, lexemes: list[Lexeme], tokens: "Tokens", telling: Telling) -> None:
    """Adds one time, and remembers the date that it tells."""
    meaning = piece.meaning
    value, ends, anchor = resolve(meaning, telling.day)
    earliest, latest = ends or (None, None)
    first, last = extend(piece, lexemes, tokens.is_particle), tail(piece, lexemes)
    span = Span(lexemes[first].start, lexemes[last - 1].end)
    told, side = notes_of(meaning, lexemes[first:last]), counted_from(meaning, lexemes, first, last, tokens.at)
    telling.found.append(
        Timex(
            f"t{len(telling.found) + 1}",
            span,
            meaning.type,
            value,
            earliest,
            latest,
            anchor,
            meaning.reckoning,
            granularity(value) if meaning.type in ("DATE", "TIME") else None,
            told.mod,
            told.quant,
            told.freq,
            told.offset,
            side.relation if side else None,
            side.event if side else None,
        )
    )
    _remember(meaning, telling)


def _remember(meaning: Meaning, telling: Telling) -> None:
    """Keeps the date, and the quarter, that later words may be reckoned from."""
    value, ends, _ = resolve(meaning, telling.day)
    if value and ends and meaning.type in ("DATE", "TIME"):
        telling.told, telling.told_in = value[:10], telling.sentence
    if value and value[5:6] == "Q" and not meaning.inferred:
        telling.quarter = value


def _piece(found: Found, meaning: Meaning, lexemes: list[Lexeme]) -> Piece:
    first, last = found.first, found.last
    if meaning.span is not None:
        first = next(i for i in range(first, last) if lexemes[i].start >= meaning.span[0])
        last = next(i for i in range(last, first, -1) if lexemes[i - 1].end <= meaning.span[1])
    return Piece(first, last, found.name, meaning)


def _meant(lexemes: list[Lexeme], tokens: "Tokens", telling: Telling) -> list[tuple[Found, list[Meaning]]]:
    """The patterns that mean something, in order; where the longest means nothing, what it hid is tried."""
    matches = load_grammar("en").find(lexemes)
    meant: list[tuple[Found, list[Meaning]]] = []
    waiting = best(matches)
    while waiting:
        found = waiting.pop(0)
        meanings = (
            []
            if is_name(lexemes, found, telling.lexicon, tokens.is_proper)
            else _build(found, lexemes, tokens, telling)
        )
        if meanings:
            meant.append((found, meanings))
            for meaning in meanings:
                _remember(meaning, telling)
            continue
        matches = [m for m in matches if m != found]
        inside = [m for m in matches if found.first <= m.first and m.last <= found.last]
        waiting = best(inside) + waiting
    return meant


def _build(found: Found, lexemes: list[Lexeme], tokens: "Tokens", telling: Telling) -> list[Meaning]:
    start, before = lexemes[found.last - 1].start, leading(lexemes, found.first)
    words = Words(
        sentence=lexemes,
        first=found.first,
        last=found.last,
        day=telling.day,
        told=telling.told,
        lies=lambda: direction(tokens.at(start), tokens.first, before, telling.lexicon),
        month_first=telling.month_first,
        rule=found.name,
        noun=tokens.is_noun,
        plural=tokens.is_plural,
        quarter=telling.quarter,
        proper=tokens.is_proper,
        narrated=lambda: is_narrated(tokens.at(start), before, telling.lexicon),
    )
    return BUILDERS[found.build](words)


class Tokens:
    """The tokens of a sentence by their offsets."""

    def __init__(self, sentence: Sent) -> None:
        self._sentence = sentence
        self.first = sentence.start

    def at(self, offset: int) -> Token:
        """The token that holds an offset, or the last one before it."""
        doc = self._sentence.doc
        low, high = self._sentence.start, self._sentence.end - 1
        while low < high:
            middle = (low + high + 1) // 2
            if doc[middle].idx <= offset:
                low = middle
            else:
                high = middle - 1
        return doc[low]

    def is_noun(self, offset: int) -> bool:
        """Whether the parse has a noun or name there."""
        return self.at(offset).pos_ in ("NOUN", "PROPN")

    def is_plural(self, offset: int) -> bool:
        """Whether the parse has a plural noun there."""
        return self.at(offset).tag_ == "NNS"

    def is_particle(self, offset: int) -> bool:
        """Whether the parse has a particle of a verb there ("handed over")."""
        return self.at(offset).dep_ == "prt"

    def is_proper(self, offset: int) -> bool:
        """Whether the parse has a name there."""
        return self.at(offset).pos_ == "PROPN"
