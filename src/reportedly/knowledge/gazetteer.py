"""Towns and divisions of the whole world by name, from GeoNames (CC BY 4.0); built by tools/compile_gazetteer.py."""

import sys
import zlib
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import accumulate
from typing import Literal

from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.known import Known
from reportedly.model import Codes

SiteKind = Literal["town", "region", "county"]
KINDS: dict[str, SiteKind] = {"t": "town", "r": "region", "c": "county"}
MAGIC = b"REPORTEDLY GAZETTEER 2\n"


@dataclass(frozen=True, slots=True)
class Site:
    """A town, or a first- or second-order division ("region", "county").

    Attributes:
        path: Where it lies: "US.LA.079" is in county 079 of state LA of the country US.
        code: ISO 3166-2 code of a region, if it has one.
        other: Whether it was found by another name than its main one.
    """

    geonames: str
    kind: SiteKind
    name: str
    lat: float
    lon: float
    people: int
    path: str
    code: str
    other: bool

    @property
    def country(self) -> str:
        """ISO 3166-1 alpha-2 code of the country."""
        return self.path[:2]

    @property
    def region(self) -> str:
        """Path of the first-order division."""
        return ".".join(self.path.split(".")[:2])

    def lies_in(self, other: "Site") -> bool:
        """Whether it is a part of the other."""
        return self is not other and other.kind != "town" and (self.path + ".").startswith(other.path + ".")


def sites(name: str) -> tuple[Site, ...]:
    """Every place of that name, the most populous first; accents and case tell nothing."""
    return _sites(folded_key(name))


@lru_cache(maxsize=4096)
def _sites(key: str) -> tuple[Site, ...]:
    found = [_site(line) for line in _block(key).get(key, ())] if _may_hold(key) else []
    return tuple(sorted(found, key=lambda site: (-site.people, site.geonames)))


def _site(line: str) -> Site:
    key, geonames, kind, lat, lon, people, path, code, name = line.split("\t")
    return Site(
        geonames, KINDS[kind.lower()], name or key, float(lat), float(lon), int(people), path, code, kind.isupper()
    )


def known_site(site: Site, country: str | None) -> Known:
    """The place as an entity; `country` is the three-letter code of its country."""
    codes = Codes(country, None, None, site.geonames, site.code or None)
    return Known(f"site:{site.geonames}", site.name, "place", codes, site.lat, site.lon, f"place:{site.country}")


@dataclass(frozen=True, slots=True)
class _Index:
    """Sums of all keys, first keys of the blocks, and where in the file each block begins and ends."""

    sums: "array[int]"
    keys: tuple[str, ...]
    ends: tuple[int, ...]
    start: int


@cache
def _index() -> _Index:
    with _path().open("rb") as file:
        head = file.read(len(MAGIC) + 8)
        count, size = (int.from_bytes(head[at : at + 4], "little") for at in (len(MAGIC), len(MAGIC) + 4))
        sums = array("I", file.read(4 * count))
        rows = [line.split("\t") for line in zlib.decompress(file.read(size)).decode().split("\n")]
    if sys.byteorder == "big":
        sums.byteswap()
    start = len(head) + 4 * count + size
    return _Index(sums, tuple(key for key, _ in rows), tuple(accumulate(int(n) for _, n in rows)), start)


def _may_hold(key: str) -> bool:
    """Whether the file can hold the key: false for nearly all that are not in it."""
    wanted, sums = zlib.crc32(key.encode()), _index().sums
    place = bisect_left(sums, wanted)
    return place < len(sums) and sums[place] == wanted


def _block(key: str) -> dict[str, list[str]]:
    """The lines of the one block that can hold the key, by key."""
    number = bisect_right(_index().keys, key) - 1
    return _lines(number) if number >= 0 else {}


@lru_cache(maxsize=256)
def _lines(number: int) -> dict[str, list[str]]:
    index = _index()
    begin, end = index.ends[number - 1] if number else 0, index.ends[number]
    with _path().open("rb") as file:
        file.seek(index.start + begin)
        text = zlib.decompress(file.read(end - begin)).decode()
    found: dict[str, list[str]] = {}
    for line in text.split("\n"):
        found.setdefault(line.split("\t", 1)[0], []).append(line)
    return found


def _path() -> Traversable:
    return files("reportedly.knowledge").joinpath("tables", "gazetteer.bin")
