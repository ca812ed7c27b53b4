"""Second names that a report gives somebody: 'Ana Rell, alias Red Ana', 'the Western Ports Union (WPU)'."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from reportedly.knowledge.known import Known
from reportedly.knowledge.naming import alias_words, said_between
from reportedly.knowledge.spelling import is_acronym
from reportedly.model import Span
from reportedly.reading.entities.draft import Naming
from reportedly.reading.entities.words import Words

# A name of up to four words behind what says that it is one, quotation marks and an article left out.
NAME = r"(?:the )?[\"'“‘]?(?P<name>[A-Z0-9][\w’'-]*(?: (?:al-|el-|de |of |the )?[A-Z][\w’'-]*){0,3})"
BRACKET = re.compile(r" \((?:the |or )?[\"“]?(?P<name>[A-Z][A-Z.-]{1,7})[\"”]?\)")
# 'The Front for Change and Concord in Chad (FACT)': letters of another language behind a long name.
BEHIND = re.compile(
    r"(?: (?:in|of|for) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,3})? \([\"“]?(?P<name>[A-Z][A-Za-z.-]*[A-Z])[\"”]?\)"
)
LONG = 3  # words with a capital in a name that letters of another language may stand behind
TABLES = ("person:", "organization:", "other:", "place:", "nominal:")  # keys of who may be known by the name alone


@cache
def _behind() -> re.Pattern[str]:
    """What stands behind a name where another of the same one follows."""
    cues = "|".join(map(re.escape, said_between()))
    adverbs, verbs, names = ("|".join(map(re.escape, alias_words(kind))) for kind in ("adverbs", "verbs", "names"))
    whose = rf"(?:his|her|their|its|the|a|an)(?: [\w-]+)?? (?:{names})"
    known = (
        rf"(?:who|which|that)?(?: ?(?:is|was|are|goes|went|uses|used|has been))?(?: ?(?:{adverbs}))* ?(?:{verbs})"
        rf"(?: (?:to|among|in) [\w' -]{{2,30}}?)??(?: as| by| under| to)? {whose}(?: of| as| is| was|,)?"
    )
    real = rf"whose (?:[a-z-]+ )?(?:{names})(?: of)? (?:is|was|had been|has been)(?: given as)?"
    goes = (
        rf"(?:who )?(?:goes|went|is known|was known|operates|fights|fought|writes|wrote) (?:by|under) {whose}(?: of)?"
    )
    among = rf"(?:{verbs}) (?:to|among|in) [\w' -]{{2,30}}? as"
    adverbial = rf"(?:who )?(?:(?:is|was) )?(?:{adverbs})(?: (?:{adverbs}))* (?:known|called)(?: as)?"
    return re.compile(rf",? \(?(?:{real}|{goes}|{known}|{among}|{adverbial}|{cues}),? {NAME}")


def with_aliases(words: Words, namings: list[Naming]) -> list[Naming]:
    """The namings, those with second names of the same one given to it, and names that only these words tell."""
    meant: dict[str, Known] = {}
    found: list[Naming] = []
    by_start = {naming.core.start: naming for naming in namings}
    wider: set[Naming] = set()
    for first, span in _second_names(words, namings):
        wider |= {n for n in namings if n.span != span and n.span.holds(span) and n.span.start > first.span.end}
        other = by_start.get(span.start)
        if other is None:
            found.append(Naming(span, "name", first.who, span))
        elif other.who.key != first.who.key and other.who.lat is None:
            kept, gone = (other.who, first.who) if _is_listed(other.who) else (first.who, other.who)
            if not _is_listed(gone):
                meant[gone.key] = kept
    left = [n for n in namings if n not in wider]
    return [*(replace(n, who=meant.get(n.who.key, n.who)) for n in left), *found]


def _second_names(words: Words, namings: list[Naming]) -> Iterator[tuple[Naming, Span]]:
    """Each naming that a second name stands behind, with that name's place."""
    for naming in namings:
        if naming.form != "name" or naming.who.kind in ("people", "place"):
            continue
        behind = words.text[naming.span.end : naming.span.end + 120]
        match = _behind().match(behind)
        if match is None and (bracket := BRACKET.match(behind)) is not None:
            match = bracket if is_acronym(bracket["name"], words.name(naming.core)) else None
        if match is None and (bracket := BEHIND.match(behind)) is not None:
            match = bracket if _begins(bracket["name"], words.name(naming.core)) else None
        if match is None:
            continue
        start = naming.span.end + match.start("name")
        span = Span(start, naming.span.end + match.end("name"))
        if words.tokens(span) is not None:
            yield naming, span


def _begins(letters: str, name: str) -> bool:
    """Whether letters that are no initials of a long name begin as it does."""
    capitals = [word for word in name.split() if word[:1].isupper()]
    return len(capitals) >= LONG and len(letters) >= LONG and letters[:1] == capitals[0][:1]


def _is_listed(who: Known) -> bool:
    """Whether a table knows it, rather than its name alone."""
    return who.codes.country is not None or who.codes.wikidata is not None
