"""Bodies and agreements called by their noun: 'the Observatory', 'the Lome deal' and 'the Lome agreement'."""

from collections import defaultdict
from collections.abc import Iterator

from reportedly.knowledge.countries import two_letters
from reportedly.knowledge.naming import deal_words, heads
from reportedly.reconciling.sameness.bearer import Bearer, Link

# What agreements are about, and may be left out of their names: 'the Lome peace agreement'.
ABOUT = frozenset({"peace", "framework", "comprehensive", "political", "final", "general", "global", "ceasefire"})
LONG = 3  # words; of a longer name all nouns for agreements mean one: 'the Rell Sea grain deal', '... grain initiative'
MEDIA = frozenset({"outlet", "agency"})
INNER = frozenset({"of", "for", "on", "in", "against", "to", "and"})  # what stands behind the noun of a long name


def head_links(bearers: list[Bearer]) -> Iterator[Link]:
    """'The Observatory' and the only long name of the story that has this noun: 'Rell Observatory for Rights'."""
    longer: dict[str, dict[str, Bearer]] = defaultdict(dict)
    for bearer in bearers:
        words = bearer.key.split()
        if bearer.entity.kind in MEDIA:
            continue  # papers of one noun are many: "The Monitor"
        if len(words) > 1 and (head := head_of(words)) in heads():
            longer[head].setdefault(bearer.key, bearer)
    for short in bearers:
        meant = longer.get(short.key, {})
        if len(meant) == 1 and _may_be(long := next(iter(meant.values())), short):
            yield Link(long.node, short.node, f"{long.entity.name!r} is the only {short.entity.name!r} that is named")


def head_of(words: list[str]) -> str:
    """The noun of a long name: the word before 'of' or 'for', else the last."""
    return next((words[i - 1] for i, word in enumerate(words) if i and word in INNER), words[-1])


def _may_be(long: Bearer, short: Bearer) -> bool:
    codes = long.code, short.code
    return not all(code in two_letters() for code in codes) or codes[0] == codes[1]


def agreement_links(bearers: list[Bearer]) -> Iterator[Link]:
    """'The Lome agreement' and 'the Lome deal': one name before nouns for one sort of agreement."""
    first: dict[tuple[str, str], Bearer] = {}
    for bearer in bearers:
        words = bearer.key.split()
        sort = deal_words().get(words[-1]) if len(words) > 1 else None
        if sort is None or bearer.entity.kind != "other":
            continue
        before = " ".join([w for w in words[:-1] if w not in ABOUT] or words[:-1])
        one = first.setdefault((before, "" if len(words) > LONG else sort), bearer)
        if one is not bearer:
            yield Link(one.node, bearer.node, f"{one.entity.name!r} and {bearer.entity.name!r} name one agreement")
