"""The people who have been spoken of before a word that refers back, each once."""

from dataclasses import dataclass

from reportedly.knowledge.agents import genders
from reportedly.knowledge.fold import folded_key
from reportedly.reading.entities.coreference.anaphor import GENDERED, Anaphor
from reportedly.reading.entities.discourse import Discourse, Said

REACH = 60  # namings looked back over: some five paragraphs
MOST = 12  # different ones that are weighed


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody spoken of before, where last.

    Attributes:
        rank: How many others have been spoken of since.
        times: How often it has been spoken of so far.
        named: Whether one of these times by name.
        gender: Which of "he" and "she" goes with it, None where nothing tells.
    """

    item: Said
    rank: int
    times: int
    named: bool
    gender: str | None


def candidates(anaphor: Anaphor, discourse: Discourse) -> list[Candidate]:
    """The single people who are not known to be of the other gender, the nearest first."""
    groups: dict[str, list[Said]] = {}
    for item in discourse.before(anaphor.first, REACH):
        if _fits(anaphor, item):
            groups.setdefault(item.who.key, []).append(item)
    found: list[Candidate] = []
    for items in groups.values():
        gender = next((g for item in items if (g := _gender(item, anaphor)) is not None), None)
        if gender is None or anaphor.gender is None or gender == anaphor.gender:
            named = any(item.form == "name" for item in items)
            found.append(Candidate(items[0], len(found), len(items), named, gender))
    return found[:MOST]


def _fits(anaphor: Anaphor, item: Said) -> bool:
    """Whether the words name one person elsewhere than where the word stands that refers back."""
    inside = item.first <= anaphor.token.i <= item.head
    return item.who.kind == "person" and not item.many and not inside


def _gender(item: Said, anaphor: Anaphor) -> str | None:
    """Which of "he" and "she" the words are said of."""
    head = anaphor.token.doc[item.head]
    if item.form == "pronoun":
        return genders().get(head.lower_)
    if item.form == "nominal":
        return GENDERED.get(head.lemma_.lower())
    before = anaphor.token.doc[item.first].lower_
    if before in ("mr", "mr."):
        return "he"
    return "she" if before in ("mrs", "mrs.", "ms", "ms.") else genders().get(folded_key(item.who.name).split(" ")[0])
