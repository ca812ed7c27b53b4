"""Whether a word is one that reports use, or may be a name that none of them had."""

from functools import cache
from importlib.resources import files

FEWEST = 3  # reports; a stem that fewer hold may be a name as well


@cache
def _stems(fewest: int) -> frozenset[str]:
    """The stems that enough of the counted reports hold."""
    lines = files("reportedly.knowledge").joinpath("tables", "idf.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return frozenset(row[0] for row in rows if len(row) > 1 and int(row[1]) >= fewest)


@cache
def is_common(word: str, fewest: int = FEWEST) -> bool:
    """Whether so many reports use the word, in any form of it."""
    import snowballstemmer

    lower = word.lower()
    stems = _stems(fewest)
    return lower in stems or snowballstemmer.stemmer("english").stemWord(lower) in stems
