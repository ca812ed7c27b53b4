"""Words of a text as they are compared between reports: lower-cased, without accents, stemmed and weighed."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files

import snowballstemmer

WORD = re.compile(r"[^\W\d_]+(?:[.'’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
# A name that no other report has must not outweigh all that two short reports share. On the development stories a cap
# of 6.5 gave BCubed 91.0 at its best threshold, none 90.5, one of 5 90.8.
MOST_RARE = 6.5
STEMMED = 65_536  # distinct words kept; more than one story ever holds


def fold(text: str) -> str:
    """The text in lower case without accents, so that Maïga and Maiga are one word."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


@lru_cache(STEMMED)
def stem(word: str) -> str:
    """The stem of one word (Porter 2), so that "withdrew's" noun and verb meet; irregular forms are not undone."""
    folded = fold(word).removesuffix("'s").removesuffix("’s")
    return str(_stemmer().stemWord(folded))


def stems(text: str) -> Iterator[str]:
    """The stems of the words of a text, in order."""
    return (stem(match.group()) for match in WORD.finditer(text))


@cache
def _reports_with() -> tuple[int, dict[str, int]]:
    """How many reports the shipped table counted, and for each stem in how many it stands."""
    lines = files("reportedly.knowledge").joinpath("tables", "idf.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    total = next(line for line in lines if line.startswith("# reports\t")).split("\t")[1]
    return int(total), {word: int(count) for word, count in rows}


@lru_cache(STEMMED)
def rarity(word: str) -> float:
    """The inverse document frequency of a stem by the fixed table, at most MOST_RARE."""
    total, seen = _reports_with()
    return min(MOST_RARE, math.log(total / seen.get(word, 1)))


# Rarities are added up in whole numbers where a sum must not depend on an order.
GRAIN = 1 << 10


@lru_cache(STEMMED)
def grains(word: str) -> int:
    """The rarity of a stem in whole numbers."""
    return round(rarity(word) * GRAIN)


Vector = dict[str, float]


def vector(counts: Counter[str], raised: Iterable[str] = (), factor: float = 1.0) -> Vector:
    """A TF-IDF vector of length 1; the raised words weigh `factor` times as much."""
    up = frozenset(raised)
    raw = {w: (1 + math.log(n)) * rarity(w) * (factor if w in up else 1.0) for w, n in sorted(counts.items())}
    length = math.sqrt(sum(value * value for value in raw.values()))
    return {word: value / length for word, value in raw.items()} if length else {}


def cosine(left: Vector, right: Vector) -> float:
    """The cosine of two vectors of length 1; summed in sorted order, so that it is the same either way."""
    return sum(left[word] * right[word] for word in sorted(left.keys() & right.keys()))
