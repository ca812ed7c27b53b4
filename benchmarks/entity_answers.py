"""Which printed entity answers for marked words: shared by the scorers of our gold for names, metonyms and actors."""

from collections.abc import Iterable
from typing import Any

Record = dict[str, Any]

NAMED = ("metonym", "name")
FORMS = ("metonym", "name", "nominal", "pronoun")


def answers(span: list[int], entities: Iterable[Record], covers: float = 0.0) -> list[Record]:
    """The entities that have the mention nearest to the words, each with that mention's form under "form".

    Nearest is who shares most characters with them, then who has fewest others; several may, as a country and its
    government in one word: those who can act stand before places. A place that is only implied where a name of another
    stands (the country of a party) answers for nothing: two parties of one country would be one.

    Args:
        span: The marked words.
        entities: As printed, their mentions all of this report.
        covers: The share of the words' characters that a mention must hold.
    """
    found: list[tuple[tuple[int, int], int, str, Record]] = []
    for entity in entities:
        for mention in entity["mentions"]:
            start, end = mention["span"]
            shared = min(end, span[1]) - max(start, span[0])
            if shared > 0 and shared >= covers * (span[1] - span[0]):
                apart = abs(start - span[0]) + abs(end - span[1])
                found.append(((-shared, apart), FORMS.index(mention["form"]), entity["id"], entity))
    best = min((rank for rank, *_ in found), default=None)
    named = any(rank == best and FORMS[form] in NAMED for rank, form, *_ in found)
    found = [f for f in found if not (named and f[3]["kind"] == "place" and FORMS[f[1]] not in NAMED)]
    near = sorted((entity["kind"] == "place", form, name) for rank, form, name, entity in found if rank == best)
    known = {entity["id"]: entity for *_, entity in found}
    return [{**known[name], "form": FORMS[form]} for _, form, name in near]
