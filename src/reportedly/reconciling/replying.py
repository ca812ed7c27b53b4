"""Whether one source's words answer another's, and whether the answer denies."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from reportedly.knowledge import read_table
from reportedly.model import Attribution, Reading
from reportedly.reconciling.families import families_of
from reportedly.reconciling.passage import Known
from reportedly.reconciling.words import Vector, cosine, rarity, stems, vector

# A word rarer than this tells something: "the", "said" do not.
TELLS = 1.2
ANSWERS = {"rebuts": "rebuttal", "condemns": "condemnation", "refuses": "refusal", "doubts": "doubt"}


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody says.

    Attributes:
        cue: The words that say how it is said; empty where an outlet tells it.
        content: What is said.
        weighed: TF-IDF of the content.
    """

    cue: str
    content: str
    weighed: Vector

    @classmethod
    def of(cls, content: str, cue: str = "") -> "Words":
        """The words made ready to be compared."""
        return cls(cue, content, vector(Counter(stems(content))))


def words_of(text: str, said: Attribution) -> Words:
    """What an attribution says."""
    cue, content = (" ".join(piece.words(text) for piece in pieces) for pieces in (said.cue, said.content))
    return Words.of(content, cue)


def denies(reply: Words, first: Words, *, linked: bool) -> bool:
    """Whether a reply calls untrue what was said: by its cue, or flatly and in much the same words.

    Args:
        reply: The reply.
        first: What it may deny.
        linked: Whether the report itself shows that the one answers the other.
    """
    cuts = read_table("replies")["cuts"]
    if _pattern("denies", "refused").search(f"{reply.cue} {reply.content}"):
        return False
    if _pattern("denies", "cue").search(reply.cue):
        return linked or same_matter(first, reply) is not None
    alike = cosine(first.weighed, reply.weighed)
    return _pattern("denies", "flat").search(reply.content) is not None and (linked or alike >= cuts["flat_alike"])


def says_no(reply: Words) -> bool:
    """Whether a reply says of something that it is not so ("France has never armed anybody")."""
    return _pattern("denies", "no").search(reply.content) is not None


def same_matter(one: Words, other: Words) -> float | None:
    """How alike the words are, None where they need not be of one matter."""
    cuts = read_table("replies")["cuts"]
    common = [word for word in one.weighed.keys() & other.weighed.keys() if rarity(word) > cuts["telling"]]
    alike = cosine(one.weighed, other.weighed)
    return alike if alike >= cuts["alike"] and len(common) >= cuts["shared"] else None


def touches(one: Words, other: Words) -> bool:
    """Whether two share a word, or a family of words, that tells something; what is hardly more than a pronoun does."""
    left, right = ({word for word in words.weighed if rarity(word) > TELLS} for words in (one, other))
    if min(len(left), len(right)) < 2 or left & right:
        return True
    families = {name for word in left for name in families_of(word)}
    return any(families & set(families_of(word)) for word in right)


def points_at_words(reply: Words) -> bool:
    """Whether an answer is to words, not to what happened."""
    return _pattern("answers", "points").search(f"{reply.cue} {reply.content}") is not None


def replies_to(there: Reading, first: Attribution, here: Reading, reply: Attribution, known: Known) -> float:
    """How near an answer is to an accusation in another report; 0 where it need not answer it.

    Who answers must be named in the accusation, and the answer must point at words or tell the same matter.
    """
    who = known.entity.get((here.report.id, reply.entity or ""))
    by = known.entity.get((there.report.id, first.entity or ""))
    if who is None or who == by or who not in _named(there, first, known):
        return 0.0
    said, answer = words_of(there.report.text, first), words_of(here.report.text, reply)
    alike = cosine(said.weighed, answer.weighed)
    least = read_table("replies")["cuts"]["charge"]
    if reply.stance != "denies" and not points_at_words(answer):
        return 0.0
    return alike if alike >= least else 0.0


def _named(reading: Reading, said: Attribution, known: Known) -> set[str]:
    """The story's entities that the content names."""
    return {
        known.entity.get((reading.report.id, entity.id), "")
        for entity in reading.entities
        for mention in entity.mentions
        if any(piece.holds(mention.span) for piece in said.content)
    }


@cache
def _pattern(group: str, name: str) -> re.Pattern[str]:
    """A pattern of the table."""
    return re.compile(read_table("replies")[group][name], re.IGNORECASE)
