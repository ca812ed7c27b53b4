"""What is installed, which models and tables, in which versions, and where they lie."""

import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from reportedly.case.model_check import ModelCheck, check_model
from reportedly.knowledge import TABLES_VERSION, read_table
from reportedly.version import VERSION

# The packages whose versions can change what is read or printed.
PACKAGES = ("charset-normalizer", "click", "jinja2", "msgspec", "rich", "spacy", "trafilatura")
EXTRAS = ("pandas", "polars")


@dataclass(frozen=True, slots=True)
class TableFacts:
    """A knowledge table, and where it comes from."""

    name: str
    title: str
    source: str
    licence: str
    date: str


@dataclass(frozen=True, slots=True)
class Checkup:
    """What is installed, and what is wrong with it."""

    reportedly: str
    location: str
    python: str
    packages: dict[str, str | None]
    extras: dict[str, str | None]
    model: ModelCheck
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
    missing = [name for name, found in packages.items() if not found]
    problems = [f"package {name} is not installed; run 'pip install {name}'" for name in missing]
    return Checkup(
        VERSION,
        str(Path(__file__).parents[1]),
        f"{platform.python_implementation()} {platform.python_version()}",
        packages,
        {name: _version(name) for name in EXTRAS},
        checked,
        TABLES_VERSION,
        _tables(),
        (*problems, *checked.problems),
    )


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _tables() -> tuple[TableFacts, ...]:
    folder = files("reportedly.knowledge").joinpath("tables")
    names = sorted(file.name.removesuffix(".toml") for file in folder.iterdir() if file.name.endswith(".toml"))
    return tuple(map(_table, names))


def _table(name: str) -> TableFacts:
    about = read_table(name)["about"]
    return TableFacts(name, *(str(about.get(key, "unknown")) for key in ("title", "source", "licence", "date")))
