"""A user's own tables: actors and places that the shipped tables lack, from a TOML or CSV file."""

import csv
import io
import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, get_args

from reportedly.errors import KnowledgeError
from reportedly.knowledge.countries import countries, two_letters
from reportedly.knowledge.known import Known
from reportedly.model import Codes, EntityKind

KINDS = frozenset(get_args(EntityKind))
WORLD = frozenset({"UNO", "EUR", "IGO", "NGO", "MNC", "IMG"})
# PLOVER's sectors.
SECTORS = frozenset(
    "AGR BUS COP CRM CVL EDU ELI GOV JRN JUD LAB LEG MED MIL OPP PRE PRM PTY REB REF REL SOC SPY UAF".split()  # noqa: SIM905
)
FIELDS = ("name", "kind", "aliases", "country", "sector", "lat", "lon", "wikidata", "geonames")
MOST_BYTES = 5_000_000
LONGEST = 200  # characters of a name


@dataclass(frozen=True, slots=True)
class Entry:
    """An actor or place of a user's table."""

    known: Known
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnTable:
    """A user's table.

    Attributes:
        name: Of its file, without folder and ending.
        about: Title, source, licence and date, as far as the file states them.
        text: The entries, in one spelling whatever the file looked like: what readings depend on.
    """

    name: str
    about: tuple[tuple[str, str], ...]
    text: str

    @property
    def sha256(self) -> str:
        """Of the entries: the same for the same entries, whatever file they came in."""
        return sha256(self.text.encode()).hexdigest()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The actors and places."""
        return entries_of(self.text)


@cache
def entries_of(text: str) -> tuple[Entry, ...]:
    """The entries of a table's text."""
    return tuple(_entry(row) for row in json.loads(text))


def read_own(path: str | Path) -> OwnTable:
    """The table in that file; raises KnowledgeError, in one line, where it is none."""
    file = Path(path)
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise KnowledgeError(f"{file}: larger than {MOST_BYTES:,} bytes; split it")
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise KnowledgeError(f"{file}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise KnowledgeError(f"{file}: not UTF-8 at byte {error.start}") from error
    about, rows = _toml(file, text) if file.suffix == ".toml" else _csv(file, text)
    checked = [_checked(row, f"{file}: {where}") for where, row in rows]
    if not checked:
        raise KnowledgeError(f"{file}: holds no entries")
    checked.sort(key=lambda row: (row["name"], json.dumps(row)))
    names = [row["name"] for row in checked]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise KnowledgeError(f"{file}: {twice[0]!r} stands there twice")
    return OwnTable(file.stem, about, json.dumps(checked, ensure_ascii=False, separators=(",", ":")))


def stamp(version: str, tables: Iterable[OwnTable]) -> str:
    """The version of the shipped tables, with a hash for each of the user's: what `made_by` says."""
    return "+".join([version, *sorted({table.sha256[:12] for table in tables})])


def _toml(file: Path, text: str) -> tuple[tuple[tuple[str, str], ...], list[tuple[str, dict[str, Any]]]]:
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(f"{file}: no TOML: {error}") from error
    about, rows = found.pop("about", {}), found.pop("entry", [])
    if found or not isinstance(rows, list) or not isinstance(about, dict):
        strange = sorted(found)[0] if found else "entry" if not isinstance(rows, list) else "about"
        raise KnowledgeError(f"{file}: {strange!r} is not understood; it holds [about] and [[entry]] parts")
    told = tuple((key, str(about[key])) for key in ("title", "source", "licence", "date") if key in about)
    return told, [(f"entry {number}", row) for number, row in enumerate(rows, 1)]


def _csv(file: Path, text: str) -> tuple[tuple[tuple[str, str], ...], list[tuple[str, dict[str, Any]]]]:
    reader = csv.DictReader(io.StringIO(text))
    try:
        rows: list[tuple[str, dict[str, Any]]] = []
        for row in reader:
            given = {key: value for key, value in row.items() if value not in (None, "", [])}
            if None in given:
                raise KnowledgeError(f"{file}: line {reader.line_num}: more cells than columns")
            rows.append((f"line {reader.line_num}", given))
    except csv.Error as error:
        raise KnowledgeError(f"{file}: no CSV: {error}") from error
    for _, row in rows:
        if "aliases" in row:
            row["aliases"] = [name for name in row["aliases"].split(";") if name.strip()]
    return (), rows


def _checked(row: dict[str, Any], where: str) -> dict[str, Any]:
    """The row with every field in one spelling; raises KnowledgeError where one cannot be."""
    if not isinstance(row, dict) or (strange := sorted(set(row) - set(FIELDS))):
        what = f"{strange[0]!r} is no field" if isinstance(row, dict) else "no entry"
        raise KnowledgeError(f"{where}: {what}; there are {', '.join(FIELDS)}")
    name, kind = _words(row.get("name"), where, "name"), row.get("kind")
    if kind not in KINDS:
        raise KnowledgeError(f"{where}: kind {kind!r} is not one of {', '.join(sorted(KINDS))}")
    aliases = row.get("aliases", [])
    if not isinstance(aliases, list):
        raise KnowledgeError(f"{where}: aliases must be a list of names")
    found: dict[str, Any] = {"name": name, "kind": kind}
    found["aliases"] = sorted({_words(alias, where, "alias") for alias in aliases} - {name})
    found |= _codes(row, where)
    return found | _point(row, where)


def _words(value: object, where: str, what: str) -> str:
    words = " ".join(value.split()) if isinstance(value, str) else ""
    if not words or len(words) > LONGEST or not any(char.isalnum() for char in words):
        raise KnowledgeError(f"{where}: {what} {value!r} must be a text of 1 to {LONGEST} characters")
    return words


def _codes(row: dict[str, Any], where: str) -> dict[str, str]:
    found: dict[str, str] = {
        key: str(row[key]).strip() for key in ("country", "sector", "wikidata", "geonames") if key in row
    }
    country, sector = found.get("country"), found.get("sector")
    if country is not None:
        found["country"] = country = countries()[country].code if country in countries() else country
        if country not in two_letters() and country not in WORLD:
            raise KnowledgeError(f"{where}: country {country!r} is no ISO 3166-1 code, nor {', '.join(sorted(WORLD))}")
    if sector is not None and sector not in SECTORS:
        raise KnowledgeError(f"{where}: sector {sector!r} is not one of {', '.join(sorted(SECTORS))}")
    return found


def _point(row: dict[str, Any], where: str) -> dict[str, float]:
    if ("lat" in row) != ("lon" in row):
        raise KnowledgeError(f"{where}: lat and lon go together")
    if "lat" not in row:
        return {}
    try:
        lat, lon = float(row["lat"]), float(row["lon"])
    except (TypeError, ValueError) as error:
        raise KnowledgeError(f"{where}: lat and lon must be numbers") from error
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise KnowledgeError(f"{where}: lat {lat}, lon {lon} is no point on the earth")
    return {"lat": lat, "lon": lon}


def _entry(row: dict[str, Any]) -> Entry:
    codes = Codes(row.get("country"), row.get("sector"), row.get("wikidata"), row.get("geonames"))
    iso = two_letters().get(row.get("country", ""))
    key, place = f"own:{row['kind']}:{row['name']}", f"place:{iso}" if iso else None
    known = Known(key, row["name"], row["kind"], codes, row.get("lat"), row.get("lon"), place)
    return Entry(known, tuple(row["aliases"]))
