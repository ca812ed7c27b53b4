"""Imports point one way, and importing the package loads nothing heavy."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "src" / "reportedly"

# What each part may import, beside itself and the root modules (errors, version).
MAY_IMPORT: dict[str, frozenset[str]] = {
    "model": frozenset(),
    "knowledge": frozenset({"model"}),
    "encoder": frozenset({"model", "knowledge"}),
    "intake": frozenset({"model", "knowledge", "encoder"}),
    "reading": frozenset({"model", "knowledge", "encoder"}),
    "reconciling": frozenset({"model", "knowledge", "encoder"}),
    "telling": frozenset({"model", "knowledge"}),
    "store": frozenset({"model"}),
    "case": frozenset({"model", "knowledge", "encoder", "intake", "reading", "reconciling", "telling", "store"}),
    "cli": frozenset({"case", "telling", "model", "knowledge", "web"}),
    "web": frozenset({"case", "telling", "model", "knowledge"}),
}
ROOT_MODULES = frozenset({"errors", "version"})
# Parsing belongs to reading alone; what draws and what makes tables is loaded where it is used.
ONLY_IN = {
    "spacy": {"reading"},
    "trafilatura": {"intake"},
    "rich": {"telling", "cli"},
    "click": {"cli"},
    "starlette": {"web"},
    "uvicorn": {"cli"},
}
HEAVY = (
    "starlette",
    "uvicorn",
    "spacy",
    "pandas",
    "polars",
    "rich",
    "jinja2",
    "trafilatura",
    "numpy",
    "onnxruntime",
    "msgspec",
    "click",
)

FILES = sorted(ROOT.rglob("*.py"))


def imported(path: Path) -> set[str]:
    """The dotted names of all modules that a file imports, wherever in the file."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute here"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def part(path: Path) -> str:
    """The part of the package that a file belongs to; "" for the root modules."""
    inside = path.relative_to(ROOT).parts
    return inside[0] if len(inside) > 1 else ""


@pytest.mark.parametrize("path", [f for f in FILES if part(f)], ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_point_one_way(path: Path) -> None:
    """A stage imports no later one, nor the store; the model imports nothing of ours."""
    own = part(path)
    allowed = MAY_IMPORT[own] | ROOT_MODULES | {own}
    used = {name.split(".")[1] for name in imported(path) if name.startswith("reportedly.")}
    assert used <= allowed


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_heavy_packages_stay_where_they_belong(path: Path) -> None:
    """Only reading imports spaCy, and so on."""
    used = {name.split(".")[0] for name in imported(path)}
    assert not {name for name, parts in ONLY_IN.items() if name in used and part(path) not in parts}


@pytest.mark.parametrize(
    ("statement", "heavy"),
    [
        ("import reportedly", HEAVY),
        ("import reportedly.cli.main", tuple(name for name in HEAVY if name != "click")),
        ("from reportedly import read_stories", ("spacy", "pandas", "polars", "rich", "trafilatura", "onnxruntime")),
    ],
)
def test_importing_loads_nothing_heavy(statement: str, heavy: tuple[str, ...]) -> None:
    """What is not needed to begin is not loaded."""
    script = f"import sys; {statement}; print(*sorted(name for name in {heavy!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
