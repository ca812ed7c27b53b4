"""The budget of the code: small files, small functions, and words that belong to the project alone."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAX_FILE = 500
MAX_FUNCTION = 60
# The project speaks of itself alone: no path of a machine that it was written on.
FOREIGN = re.compile(r"(?<![\w./])/(?:work|tmp|home|root)/\w")

SOURCES = sorted([*(ROOT / "src").rglob("*.py"), *(ROOT / "benchmarks").glob("*.py"), *(ROOT / "docs").glob("*.py")])


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_stay_small(path: Path) -> None:
    text = path.read_text("utf-8")
    functions = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = [f.name for f in functions if (f.end_lineno or f.lineno) - f.lineno >= MAX_FUNCTION]
    assert text.count("\n") <= MAX_FILE
    assert long == []


def test_no_file_names_a_path_of_one_machine() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    if not listed:
        pytest.skip("this is no git checkout")
    named = [name for name in listed.split("\0") if name.endswith((".py", ".toml", ".md", ".txt", "Makefile", "run"))]
    paths = [ROOT / name for name in named if (ROOT / name).is_file() and "test_style" not in name]
    assert [path for path in paths if FOREIGN.search(path.read_text("utf-8", "replace"))] == []
