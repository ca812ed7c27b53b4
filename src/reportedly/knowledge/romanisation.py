"""Chinese names in Pinyin as Wade-Giles writes them: 'Xu Caiwen', 'Hsu Tsai-wen'."""

from functools import cache, lru_cache

from reportedly.knowledge.table import read_table

LONGEST = 6  # letters in a syllable of Pinyin
MOST = 24  # letters of a name; longer ones are no Chinese name


@cache
def _syllables() -> dict[str, str]:
    """Wade-Giles, without apostrophes, by the syllable in Pinyin."""
    pairs = read_table("romanisation")["syllables"]["pinyin"].replace("\n", " ").split(",")
    return dict(pair.split() for pair in pairs if pair.strip())


@lru_cache(maxsize=65536)
def wade_giles(word: str) -> frozenset[str]:
    """Every way in which a folded word of Pinyin can be written in Wade-Giles, joined; none where it is no Pinyin."""
    ways: list[frozenset[str]] = [frozenset({""})]
    if len(word) > MOST:
        return frozenset()
    for end in range(1, len(word) + 1):
        found: set[str] = set()
        for start in range(max(0, end - LONGEST), end):
            syllable = _syllables().get(word[start:end])
            if syllable is not None:
                found |= {way + syllable for way in ways[start]}
        ways.append(frozenset(found))
    return ways[-1]


def same_romanised(left: str, right: str) -> bool:
    """Whether one of two folded names of several words is the other's Wade-Giles, family name first in both."""
    a, b = left.split(), right.split()
    if min(len(a), len(b)) < 2 or left == right:
        return False
    return _is_wade(a, b) or _is_wade(b, a)


def _is_wade(pinyin: list[str], other: list[str]) -> bool:
    given = "".join(pinyin[1:]), "".join(other[1:])
    return other[0] in wade_giles(pinyin[0]) and given[1] in wade_giles(given[0])
