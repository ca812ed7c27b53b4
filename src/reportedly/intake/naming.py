"""Who a credit names: an agency, an outlet, or neither that we know."""

import re
from collections.abc import Iterator

from reportedly.intake.settings import text_pattern
from reportedly.knowledge.outlets import find_agency, find_outlet
from reportedly.model import Credit, CreditKind, Span

_SPLIT = re.compile(r"\s*(?:[,;/|&+]|\band\b|\bwith\b)\s*", re.I)
_EDGES = " \t\xa0()[].,:;-–—_*'\"“”"
_INITIALS = 3  # letters of an editor's initials behind an agency ("AFP/ec")
_GENERIC = re.compile(r"(?:news |wire |press |foreign )?(?:agenc(?:y|ies)|wires?|staff|reports?|others?)", re.I)


def kind_of_name(words: str) -> tuple[str, CreditKind]:
    """The name to print and what it names; agencies and outlets by the tables, else by their words."""
    plain = " ".join(words.split())
    if agency := find_agency(plain):
        return agency.name, "agency"
    if outlet := find_outlet(plain):
        return outlet.name, "agency" if outlet.agency else "outlet"
    return plain, "agency" if text_pattern("credits", "agency_words").search(plain) else "outlet"


def parts(words: str, start: int) -> Iterator[tuple[str, Span]]:
    """The names of a list ("AFP, Reuters and TASS"), each with its place."""
    last = 0
    cuts = [(m.start(), m.end()) for m in _SPLIT.finditer(words)]
    for left, right in [*cuts, (len(words), len(words))]:
        part = words[last:left]
        name = part.strip(_EDGES)
        if name:
            begin = start + last + part.index(name)
            yield name, Span(begin, begin + len(name))
        last = right


def organisations(words: str, start: int) -> Iterator[Credit]:
    """The agencies and outlets of a list; a whole that the tables know is not taken apart."""
    whole = words.strip(_EDGES)
    if find_outlet(whole):
        named = [(whole, Span(start + words.index(whole), start + words.index(whole) + len(whole)))]
    else:
        named = list(parts(words, start))
    for name, span in named:
        if _GENERIC.fullmatch(name) or (name.islower() and not find_agency(name)):
            continue
        short, kind = kind_of_name(name)
        yield Credit(short, span, kind)


def known_agencies(words: str, start: int) -> Iterator[Credit]:
    """The agencies of the table that the words name, the longest name first where names overlap."""
    tokens = list(re.finditer(r"[\w’'.-]*[\w’']", words))
    index = 0
    while index < len(tokens):
        for size in range(min(6, len(tokens) - index), 0, -1):
            left, right = tokens[index].start(), tokens[index + size - 1].end()
            agency = find_agency(words[left:right])
            if agency:
                yield Credit(agency.name, Span(start + left, start + right), "agency")
                index += size - 1
                break
        index += 1


def names_agencies_only(words: str) -> bool:
    """Whether the line is a list of agencies and nothing else."""
    if len(words) > 80 or words.endswith(("!", "?")) or len(words) < 2:
        return False
    named = [name for name, _ in parts(words, 0)]
    known = [bool(find_agency(name)) for name in named]
    return any(known) and all(
        agency or _GENERIC.fullmatch(name) or (name.islower() and len(name) <= _INITIALS)
        for agency, name in zip(known, named, strict=True)
    )
