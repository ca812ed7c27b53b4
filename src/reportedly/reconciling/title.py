"""What a story is called."""

import re
from collections import Counter
from collections.abc import Iterator

from reportedly.model import Claim, Discrepancy, Reading
from reportedly.reconciling.scene import scene
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
        r"; | [–—] | -- |, (?=(?:who|which|where|when|after|as|while|but|according|said|amid|despite)\b)"
        # and where the rest says whose words it was: ", the ministry of health said".
        r"|, (?=(?:[\w’'.-]+ ){1,7}(?:said|says|announced|reported|reports|told|confirmed)\b)",
        r",? (?=(?:who|which|where|when|after|before|while|because|since|as)\b)",
        r" (?=(?:on|at|for|in|with|from|during|under|over|amid|following)\b)",
    )
)
# What makes a good title besides being like what all reports say: being a headline, telling the main claim, naming
# where it was, and saying it in enough words.
HEADLINE, MAIN, WHERE, SHORT = 0.15, 0.1, 0.1, -0.1
# Against it: a number that is old by now.
OUTDATED = -0.3
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
ENOUGH = 6  # words
# What asks, or speaks of whoever writes, tells no story, and is a title only where nothing else can be.
ASKS = re.compile(r"\?[\"”’']?$|^(?:why|how|what|who|where|when)\b", re.IGNORECASE)
OURS = re.compile(r"(?<!\w)(?:[Ww]e|[Oo]ur|[Mm]y|us|I)(?!\w)")
# An end that is not a sentence's: "U.S.", "J. R.", "Inc."
SHORTENED = re.compile(r"(?:\b[A-Za-z](?:\.[A-Za-z])*|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St|Mt|No|vs|etc))\.$")


def title_of(readings: tuple[Reading, ...], claims: tuple[Claim, ...], old: frozenset[str] = frozenset()) -> str:
    """The headline, or else the sentence, that is most like what all the reports say; never cut within a clause.

    Args:
        readings: Those of the story's reports, earliest first; at least one.
        claims: The story's claims.
        old: Numbers that a later report brings up to date.
    """
    place = scene(readings)
    about = vector(Counter(word for reading in readings for word in set(stems(_opening(reading)))))
    for marks, any_words in ((1, False), (len(BREAKS), False), (len(BREAKS), True)):
        found = [
            (cosine(vector(Counter(stems(words))), about) + bonus + _fitness(words, place, old), -number, words)
            for number, (words, bonus) in enumerate(_candidates(readings, claims, marks))
            if any_words or not (ASKS.search(words) or OURS.search(words))
        ]
        if found:
            return max(found)[2]
    return _fallback(readings[0])


def _fitness(words: str, place: re.Pattern[str] | None, old: frozenset[str]) -> float:
    """What speaks for words as a title, and against them, whatever the story is."""
    where = WHERE if place is not None and place.search(words) else 0.0
    stale = OUTDATED if not old.isdisjoint(NUMBER.findall(words)) else 0.0
    return where + stale + (SHORT if len(words.split()) < ENOUGH else 0.0)


def outdated(found: tuple[Discrepancy, ...], days: dict[str, str]) -> frozenset[str]:
    """The numbers, as printed, of the earlier of two dated reports of which the later brings the first up to date."""
    pairs = (sorted(d.members, key=lambda m: days.get(m.report, "")) for d in found if d.verdict == "update")
    apart = (pair for pair in pairs if "" != days.get(pair[0].report, "") < days.get(pair[-1].report, ""))
    return frozenset(number for pair in apart for number in NUMBER.findall(pair[0].exact))


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
    line = line[:-1] if line.endswith(".") and not SHORTENED.search(line) else line
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
    """The first words there are: a sentence that cannot be shortened is given whole, a line only if it is short."""
    report = reading.report
    first = reading.sentences[0].span.words(report.text) if reading.sentences else ""
    lines = [line for line in report.text.splitlines() if line.strip() and len(line) <= LONGEST]
    shown = [line for line in lines if not any(line in f.span.words(report.text) for f in report.furniture)]
    return next((clean for given in (*_headlines(reading), first, *shown[:1]) if (clean := _clean(given))), report.id)
