"""What a story is called."""

import re
from collections import Counter
from collections.abc import Iterator

from reportedly.model import Claim, Reading
from reportedly.reconciling.words import cosine, stems, vector

LONGEST = 120  # characters; a headline is shorter, a first sentence may not be
LEAST = 4  # words
# "Accra (AFP) - ", "ACCRA, Ghana, March 3 (Agency) -- ", "By Ama Mensah": of the desk, not of the story.
DATELINE = re.compile(
    r"^[^.!?]{2,60}?\((?:[A-Z][\w.&/]*\s?){1,4}\)\s*(?:[-–—]+|:)\s*"  # with an agency in brackets
    r"|^[A-Z][A-Z .'-]{2,30}(?:, [A-Z]\w+)?(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?\s[-–—]+\s+"  # or in capitals
)
BYLINE = re.compile(r"^(?:by|from|posted|published|updated|written by|source)\b[:\s]", re.IGNORECASE)
# Marks at which a sentence can end early and still be one.
BREAKS = tuple(
    re.compile(mark)
    for mark in (
        r"; | [–—] | -- |, (?=(?:who|which|where|when|after|as|while|but|according|said|amid|despite)\b)",
        r",? (?=(?:who|which|where|when|after|before|while|because|since|as)\b)",
        r" (?=(?:on|at|for|in|with|from|during|under|over|amid|following)\b)",
    )
)
# What makes a good title besides being like what all reports say: being a headline, and telling the main claim.
HEADLINE, MAIN = 0.15, 0.1


def title_of(readings: tuple[Reading, ...], claims: tuple[Claim, ...]) -> str:
    """The headline, or else the sentence, that is most like what all the reports say; never cut within a clause.

    Args:
        readings: Those of the story's reports, earliest first; at least one.
        claims: The story's claims.
    """
    about = vector(Counter(word for reading in readings for word in set(stems(_opening(reading)))))
    for marks in (1, len(BREAKS)):
        found = [
            (cosine(vector(Counter(stems(words))), about) + bonus, -number, words)
            for number, (words, bonus) in enumerate(_candidates(readings, claims, marks))
        ]
        if found:
            return max(found)[2]
    return _fallback(readings[0])


def _opening(reading: Reading) -> str:
    """A report's title and first sentences."""
    text, firsts = reading.report.text, reading.sentences[:3]
    return " ".join([*_headlines(reading), *(s.span.words(text) for s in firsts)])


def _headlines(reading: Reading) -> list[str]:
    """The report's title, or else its own headlines."""
    report = reading.report
    own = [f.span.words(report.text) for f in report.furniture if f.kind == "headline"]
    return [report.title] if report.title else own[:1]


def _candidates(readings: tuple[Reading, ...], claims: tuple[Claim, ...], marks: int) -> Iterator[tuple[str, float]]:
    """Headlines, and first sentences, that can stand as a title; with what speaks for each."""
    told = Counter({r.report.id: 0 for r in readings})
    told.update(name for c in claims if c.numbers.reports > 1 for name in {m.report for m in c.members})
    most = max(told.values()) or 1
    for reading in readings:
        share = MAIN * told[reading.report.id] / most
        for words in map(_clean, _headlines(reading)):
            if len(words.split()) >= LEAST and len(words) <= LONGEST:
                yield words, HEADLINE + share
        for sentence in reading.sentences[:1]:
            words = _shortened(_clean(sentence.span.words(reading.report.text)), marks)
            if len(words.split()) >= LEAST:
                yield words, share


def _clean(words: str) -> str:
    """The words on one line without dateline; nothing of a byline, or of what was cut short."""
    line = DATELINE.sub("", " ".join(words.split())).strip()
    if BYLINE.match(line) or line.endswith(("...", "…")):
        return ""
    line = line[:-1] if line.endswith(".") and not line[:-1].rsplit(maxsplit=1)[-1].count(".") else line
    return f'{line}"' if line.count('"') % 2 else line


def _shortened(sentence: str, marks: int) -> str:
    """A sentence, or as much of it as makes a clause of its own; "" where it cannot be shortened.

    Args:
        sentence: A sentence.
        marks: How many kinds of places it may end at, the surest first.
    """
    if len(sentence) <= LONGEST:
        return sentence
    for mark in BREAKS[:marks]:
        if ends := [at for found in mark.finditer(sentence) if LONGEST // 3 <= (at := found.start()) <= LONGEST]:
            return sentence[: ends[-1]].rstrip(" ,;:-–—")
    return ""


def _fallback(reading: Reading) -> str:
    """The first words there are: a sentence that cannot be shortened is given whole."""
    first = reading.sentences[0].span.words(reading.report.text) if reading.sentences else ""
    return next((clean for given in (*_headlines(reading), first) if (clean := _clean(given))), reading.report.id)
