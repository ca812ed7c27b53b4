"""The words of the acting table, as sets."""

from functools import cache

from reportedly.knowledge.table import read_table


@cache
def words(part: str, name: str) -> frozenset[str]:
    """The words of a list of the table, such as "verbs", "targets"."""
    return frozenset(read_table("acting")[part][name])


@cache
def acting_verbs() -> frozenset[str]:
    """Lemmas of what only somebody can do."""
    return words("verbs", "speech") | words("verbs", "politics")


PREPOSITIONS = ("of", "to", "for", "against", "on", "at", "by")
THROUGH = ("with", "on", "to", "against", "from", "at", "for")


@cache
def nouns_before(preposition: str) -> frozenset[str]:
    """Nouns after which the preposition leads to somebody: 'an ally of', 'pressure on'."""
    if preposition == "from":
        return words("nouns", "sent")
    if preposition in ("between", "with"):
        return words("nouns", "between")
    if preposition == "upon":
        return nouns_before("on")
    return words("nouns", preposition) if preposition in PREPOSITIONS else frozenset()


@cache
def verbs_before(preposition: str) -> frozenset[str]:
    """Verbs after which the preposition leads to somebody: 'negotiate with', 'appeal to'."""
    preposition = "on" if preposition == "upon" else preposition
    return words("through", preposition) if preposition in THROUGH else frozenset()
