"""Builds the shipped stock of first and last names (run as `python tools/compile_name_stock.py`).

Takes the names that Faker (MIT) holds for some sixty countries, in Latin letters; first names without those that our
reports use as other words, both without those that countries and their peoples bear. Needed here only:
pip install faker==40.54.0
"""

import importlib
import pkgutil
from pathlib import Path

import faker.providers.person as people

from reportedly.knowledge.fold import fold, folded_key
from reportedly.knowledge.lexicon import lexeme_at
from reportedly.knowledge.vocabulary import is_common

TABLE = Path(__file__).parents[1] / "src/reportedly/knowledge/tables/name_stock.toml"
WIDTH = 150
SHORTEST = 3
ABOUT = """[about]
title = "First and last names of many countries: what opens and ends a person's name"
source = "names of Faker 40.54.0 (joke2k/faker); made by tools/compile_name_stock.py"
licence = "MIT"
date = "2026-11-22"
notes = "Folded, one word each; names of countries are left out, and first names that reports use as other words."

[names]
"""


def _names(part: str) -> set[str]:
    """Every first or last name of every country that is one word in Latin letters and no country's."""
    found = set()
    for module in pkgutil.iter_modules(people.__path__):
        provider = importlib.import_module(f"{people.__name__}.{module.name}").Provider
        for attribute in dir(provider):
            value = getattr(provider, attribute)
            if part in attribute and isinstance(value, (tuple, list, dict, set)):
                found |= {folded_key(name) for name in value if isinstance(name, str) and _is_name(name)}
    return found


def _is_name(name: str) -> bool:
    folded = folded_key(name)
    plain = name[:1].isupper() and folded.isascii() and folded.isalpha() and len(folded) >= SHORTEST
    return plain and lexeme_at(fold(name), 0, fold(name)) is None


def _rows(names: set[str]) -> str:
    """The names in rows of one width."""
    lines, line = [], ""
    for name in sorted(names):
        if len(line) + len(name) >= WIDTH:
            lines.append(line)
            line = ""
        line = f"{line} {name}".strip()
    return "\n".join([*lines, line])


def main() -> None:
    """Writes the table."""
    parts = {
        "first": {name for name in _names("first_name") if not is_common(name)},
        "last": _names("last_name"),
    }
    body = "".join(f'{part} = """\n{_rows(names)}\n"""\n' for part, names in parts.items())
    TABLE.write_text(ABOUT + body, "utf-8")


if __name__ == "__main__":
    main()
