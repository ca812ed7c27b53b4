"""The cue tables, ready for look-up: how often a word in a frame gives an attribution, and with what stance."""

from dataclasses import dataclass
from functools import cache

from reportedly.knowledge import read_table
from reportedly.model import Stance

Counts = tuple[int, int]
Classes = dict[str, Stance]

# How many unseen occurrences at the frame's mean rate are added to a word's own counts. Tuned on the training half.
SMOOTHING = 2.0
# Likelihood of the cues that the table of our own vouches for; a round figure, corpora mark them unevenly.
TRUSTED = 0.7
SURE = 0.86  # of those that stand for nothing else; a round figure above what the rules alone need beside the encoder


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The counted cues.

    Attributes:
        counts: For part of speech and dictionary form, the frames with occurrences and right ones.
        rates: For part of speech and frame, the share of right ones over all words.
    """

    counts: dict[tuple[str, str], dict[str, Counts]]
    rates: dict[tuple[str, str], float]

    def knows(self, part: str, lemma: str) -> bool:
        """Whether the word is a cue at all."""
        known = (part, lemma) in self.counts or lemma in trusted_words(part)
        return known or (part == "v" and (lemma in phrasal_verbs() or self._says(lemma)))

    def _says(self, lemma: str) -> bool:
        return lemma in classes("verb") and lemma not in words("deeds")

    def score(self, part: str, lemma: str, frame: str) -> float:
        """The expected share of right ones among such frames of the word."""
        seen, right = self.counts.get((part, lemma), {}).get(frame, (0, 0))
        return (right + SMOOTHING * self.rates.get((part, frame), 0.0)) / (seen + SMOOTHING)


@cache
def lexicon() -> Lexicon:
    """The counted cues of the table."""
    table = read_table("cues_polnear")
    counts: dict[tuple[str, str], dict[str, Counts]] = {}
    rates: dict[tuple[str, str], float] = {}
    for part in ("v", "n", "a", "r"):
        for lemma, frames in table[part].items():
            counts[part, lemma] = {name: (seen, right) for name, (seen, right) in frames.items()}
        for frame, (seen, right) in table["frames"][part].items():
            rates[part, frame] = right / seen
    return Lexicon(counts, rates)


@cache
def weights() -> dict[str, float]:
    """How much each feature adds to the log odds; "bias" and "counts" are the offset and the weight of the counts."""
    found: dict[str, float] = read_table("cue_weights")["weights"]
    return found


@cache
def stances() -> dict[str, Stance]:
    """The stance of a word in whatever part of speech it is known first."""
    table = read_table("stances")
    parts = (table[part] for part in ("adverb", "state", "noun", "verb"))
    return {word: stance for part in parts for stance in sorted(part) for word in part[stance] if stance != "asserts"}


@cache
def classes(section: str) -> Classes:
    """The words of one section of the table with their class."""
    table: dict[Stance, list[str]] = read_table("stances")[section]
    return {word: stance for stance in sorted(table) for word in table[stance]}


@cache
def words(section: str, key: str = "words", *, table: str = "cues") -> frozenset[str]:
    """One list of the table of cues, or of another table."""
    return frozenset(read_table(table)[section][key])


@cache
def trusted_words(part: str) -> frozenset[str]:
    """The words of that part of speech that our own table vouches for in some frame."""
    table = read_table("cues")
    rows: list[str] = [row for section in ("trusted", "sure") for row in table[section].get(part, ())]
    return frozenset(row.split(".")[0] for row in rows)


def trusted(part: str, lemma: str, frame: str) -> float:
    """The least likelihood of a cue in a frame that we vouch for ourselves; 0 for all others."""
    table = read_table("cues")
    if f"{lemma}.{frame}" in table["sure"].get(part, ()):
        return SURE
    rows: dict[str, list[str]] = table["trusted"]
    return TRUSTED if f"{lemma}.{frame}" in rows.get(part, ()) else 0.0


@cache
def phrasal_verbs() -> frozenset[str]:
    """The verbs that are cues with a particle only ("turn" of "turn down")."""
    return frozenset(word.split("_")[0] for word in words("phrasal"))
