"""What is installed, which models and tables, in which versions, and where they lie."""

import hashlib
import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import msgspec

from reportedly.case.encoder_check import EncoderCheck, check_encoder
from reportedly.case.model_check import ModelCheck, check_model
from reportedly.knowledge import TABLES_VERSION, read_table
from reportedly.store.library import NEEDS_SEARCH, can_search, sqlite_version
from reportedly.version import VERSION

# The packages whose versions can change what is read or printed.
PACKAGES = ("charset-normalizer", "click", "jinja2", "msgspec", "onnxruntime", "rich", "spacy", "trafilatura")
EXTRAS = ("pandas", "polars")


@dataclass(frozen=True, slots=True)
class TableFacts:
    """A knowledge table, where it comes from, and the hash of its file."""

    name: str
    title: str
    source: str
    licence: str
    date: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Checkup:
    """What is installed, and what is wrong with it."""

    reportedly: str
    location: str
    python: str
    sqlite: str
    packages: dict[str, str | None]
    extras: dict[str, str | None]
    model: ModelCheck
    encoder: EncoderCheck
    tables_version: str
    tables: tuple[TableFacts, ...]
    problems: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """The record that `reportedly doctor --json` prints."""
        record: dict[str, Any] = msgspec.to_builtins(self)
        return record


def doctor(model: str | None = None) -> Checkup:
    """A check of what is installed; `problems` is empty where all is well."""
    packages = {name: _version(name) for name in PACKAGES}
    checked = check_model(model)
    encoder = check_encoder()
    missing = [name for name, found in packages.items() if not found]
    problems = [f"package {name} is not installed; run 'pip install {name}'" for name in missing]
    problems += [] if can_search() else [NEEDS_SEARCH]
    return Checkup(
        VERSION,
        str(Path(__file__).parents[1]),
        f"{platform.python_implementation()} {platform.python_version()}",
        sqlite_version(),
        packages,
        {name: _version(name) for name in EXTRAS},
        checked,
        encoder,
        TABLES_VERSION,
        table_facts(),
        (*problems, *checked.problems, *encoder.problems),
    )


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def table_facts() -> tuple[TableFacts, ...]:
    """What each table says of itself, by name."""
    folder = files("reportedly.knowledge").joinpath("tables")
    return tuple(_table(file) for file in sorted(folder.iterdir(), key=lambda file: file.name) if file.is_file())


def _table(file: Traversable) -> TableFacts:
    """The facts that a table states in its [about], or if it is no TOML, those that files.toml states of it."""
    name = file.name.removesuffix(".toml")
    about = read_table(name)["about"] if name != file.name else read_table("files").get(name, {})
    title, source, licence, date = (str(about.get(key, "unknown")) for key in ("title", "source", "licence", "date"))
    return TableFacts(name, title, source, licence, date, hashlib.sha256(file.read_bytes()).hexdigest())
