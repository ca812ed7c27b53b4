"""Reads the tables: small TOML files whose [about] names source, licence and date."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

TABLES_VERSION = "2026.1"


@cache
def read_table(name: str) -> dict[str, Any]:
    """The table of that name (`tables/NAME.toml`); raises FileNotFoundError if there is none."""
    return tomllib.loads(files("reportedly.knowledge").joinpath("tables", f"{name}.toml").read_text("utf-8"))
