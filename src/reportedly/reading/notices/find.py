"""Finds the notices of a report: lines, brackets and sentences in which it speaks of its own versions."""

import re
from collections.abc import Iterator

from reportedly.knowledge.notices import Cue, cues, holds_any, limits, needs, patterns, stronger
from reportedly.model import Notice, NoticeKind, Report, Span, hull, unwrapped
from reportedly.reading.notices.lines import FOREIGN, Line, own_lines, sentences
from reportedly.reading.notices.sides import sides

_LEAD = re.compile(r"[\s*+•·/_~=#<>–—-]*(?:[(\[]\s*)?")
_BRACKET = re.compile(r"[(\[]\s*([^()\[\]]+)[)\]]")
_MARKED = re.compile(r"(?:///?|\+\+\+?|\*\*\*?)\s*(\S.*?)\s*(?:///?|\+\+\+?|\*\*\*?)$")
_NOBODY = "we"


def find_notices(report: Report) -> tuple[Notice, ...]:
    """What the report says about itself, sorted by place."""
    if not holds_any(report.text, needs()):
        return ()
    own = _own(report)
    text = unwrapped(report.text)
    lines = own_lines(report)
    found: list[tuple[NoticeKind, Span]] = []
    below = 0
    for line in lines:
        if line.number < below or not holds_any(line.words, needs()):
            continue
        if (kind := _bare(line)) is not None:
            headed = _headed(lines[line.number + 1 : line.number + 1 + limits().label_lines])
            below = line.number + 1 + len(headed)
            found.append((kind, hull([one.span for one in (line, *headed)])))
        elif not line.menu:
            found += _of_line(line, own)
    foreign = [piece.span for piece in report.furniture if piece.kind in FOREIGN]
    return tuple(_made(text, kind, span) for kind, span in _apart(found, foreign))


def _own(report: Report) -> str:
    """A pattern of the names by which whoever made the report goes."""
    credited = (credit.name for credit in report.credits if credit.kind in ("agency", "outlet"))
    names = {name for name in (report.outlet, *credited) if name}
    return "|".join([*(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n))), _NOBODY])


def _made(text: str, kind: NoticeKind, span: Span) -> Notice:
    """The notice, an update made what its words say beyond that."""
    words = span.words(text)
    if kind == "update":
        kind = next((name for name, pattern in stronger() if pattern.search(words)), kind)
    return Notice(kind, span, *(sides(text, span) if kind in ("correction", "clarification") else (None, None)))


def _apart(found: list[tuple[NoticeKind, Span]], foreign: list[Span]) -> list[tuple[NoticeKind, Span]]:
    """The notices sorted, the longer of two that overlap, none that touches what is not the report's own."""
    kept: list[tuple[NoticeKind, Span]] = []
    for kind, span in sorted(found, key=lambda one: (one[1].start, -one[1].end, one[0])):
        if (not kept or kept[-1][1].end <= span.start) and not any(span.overlaps(piece) for piece in foreign):
            kept.append((kind, span))
    return kept


def _bare(line: Line) -> NoticeKind | None:
    """The kind that a line names which is a label and nothing else."""
    return next((cue.kind for cue in cues("bare") if cue.pattern.match(line.words)), None)


def _headed(lines: list[Line]) -> list[Line]:
    """The notice below a bare label, with the short lines between; nothing where there is none."""
    for place, line in enumerate(lines):
        if line.count <= limits().max_words and _is_cued(line.words, _label(line.words)):
            return lines[: place + 1]
        if line.count > limits().between_words:
            break
    return []


def _label(words: str) -> int:
    """Where the words begin behind a label, if they open with one."""
    found = (cue.pattern.match(words) for cue in cues("label"))
    return max((match.end() for match in found if match), default=0)


def _of_line(line: Line, own: str) -> Iterator[tuple[NoticeKind, Span]]:
    """The notices in one line."""
    if line.number < limits().opening_lines and (found := _mark(line)):
        yield found
        return
    if found := _whole(line):
        yield found
        return
    yield from _brackets(line)
    yield from _in_sentences(line, own)


def _mark(line: Line) -> tuple[NoticeKind, Span] | None:
    """The mark before a headline ("CORRECTED-Rebels leave the town")."""
    for cue in cues("mark"):
        if (found := cue.pattern.match(line.words)) is not None:
            return cue.kind, Span(line.start, line.start + found.end())
    return None


def _whole(line: Line) -> tuple[NoticeKind, Span] | None:
    """A line that is a notice as a whole: it opens with a label, or with a verb in capitals."""
    if line.count > limits().max_words:
        return None
    lead = _lead(line.words)
    marked = _MARKED.match(line.words)
    for cue in (*cues("label"), *cues("capitals")):
        found = cue.pattern.match(line.words, lead)
        if found and (not cue.needs or _is_cued(line.words, found.end())):
            return cue.kind, line.span
    for cue in cues("bracket") if marked else ():
        if marked and cue.pattern.match(marked.group(1)):
            return cue.kind, line.span
    return None


def _brackets(line: Line) -> Iterator[tuple[NoticeKind, Span]]:
    """Brackets at the edges of sentences that say what the report corrects or adds."""
    for bracket in _BRACKET.finditer(line.words):
        before = line.words[: bracket.start()].rstrip()
        if before and not before.endswith((".", "!", "?", '"', "”", "’", ")", "]")):
            continue
        if len(bracket.group().split()) > limits().bracket_words:
            continue
        kind = next((cue.kind for cue in cues("bracket") if cue.pattern.match(bracket.group(1))), None)
        if kind is not None:
            yield kind, Span(line.start + bracket.start(), line.start + bracket.end())


def _in_sentences(line: Line, own: str) -> Iterator[tuple[NoticeKind, Span]]:
    """Sentences in which the report speaks of itself, each with those that go on with it."""
    parts = sentences(line.words)
    past = 0
    for place, (start, end) in enumerate(parts):
        if place < past or _is_quoted(line.words, start):
            continue
        following = parts[min(place + 1, len(parts) - 1)][1]
        cue = _opening(line.words[start:end], line.words[start:following], own, alone=place == 0)
        if cue is not None:
            past = _reach(line, parts, place, cue)
            kind = _kind(cue, line.words[start : parts[past - 1][1]])
            yield kind, Span(line.start + start, line.start + parts[past - 1][1])


def _opening(words: str, both: str, own: str, *, alone: bool) -> Cue | None:
    """The cue that a sentence opens with, or it and the next do; a label amid a line must be followed by a cue."""
    if not holds_any(both, needs()):
        return None
    lead = _lead(words)
    for start in (lead, _behind_prefix(words, lead)):
        for cue in cues("sentence", own):
            if cue.pattern.match(both if cue.with_next else words, start):
                return cue
    for cue in () if alone else cues("label"):
        if (found := cue.pattern.match(words, lead)) and _is_cued(words, found.end()):
            return cue
    return None


def _reach(line: Line, parts: list[tuple[int, int]], place: int, cue: Cue) -> int:
    """One past the last sentence of a notice that begins with the sentence at a place."""
    rest = line.words[parts[place][0] :]
    fits = len(rest.split()) <= limits().max_words and len(parts) - place <= limits().max_sentences
    short = len(rest.split()) <= limits().closing_words
    opens = place == 0 and (line.number > 0 or (short and not line.last))
    if fits and cue.kind != "update" and (opens or (line.last and short)):
        return len(parts)
    past = place + 1
    while past < len(parts) and _goes_on(line.words[parts[past][0] : parts[past][1]], cue.kind):
        past += 1
    return past


def _goes_on(words: str, kind: NoticeKind) -> bool:
    """Whether a sentence goes on with a notice; after an update, only where it speaks of the report again."""
    if kind == "update":
        return False
    return any(pattern.match(words) for pattern in patterns("goes_on"))


def _kind(cue: Cue, words: str) -> NoticeKind:
    """The cue's kind, where the notice's words bear it out."""
    return cue.kind if cue.where is None or cue.where.search(words) else "update"


def _is_cued(words: str, start: int) -> bool:
    """Whether what follows a label speaks of a report."""
    rest = words[start:].lstrip(" \t\xa0:–—-")
    return any(pattern.match(rest) for pattern in patterns("cued"))


def _is_quoted(words: str, start: int) -> bool:
    """Whether a quotation is open at this place of a line, or opens there."""
    before = words[:start]
    odd = before.count('"') % 2 == 1 or before.count("“") > before.count("”")
    return odd or words[start : start + 1] in ('"', "“", "‘")


def _behind_prefix(words: str, lead: int) -> int:
    """Where the words begin behind what only says that something follows ("Update, May 5:")."""
    found = (pattern.match(words, lead) for pattern in patterns("prefix"))
    return next((match.end() for match in found if match), lead)


def _lead(words: str) -> int:
    """Where the words begin behind stars, dashes and an opening bracket."""
    found = _LEAD.match(words)
    return found.end() if found else 0
