"""What is installed is what is declared: locks hold every dependency, and the package holds every file."""

import re
import tomllib
from pathlib import Path

import pytest

from reportedly.version import VERSION

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
GROUPS = PROJECT["dependency-groups"]


def named(requirements: list[str]) -> set[str]:
    """The bare names of requirements."""
    return {re.split(r"[<>=!~;\[ ]", requirement)[0].lower() for requirement in requirements}


def locked(name: str) -> str:
    """A lock file."""
    return (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        ("run", named(PROJECT["project"]["dependencies"])),
        ("test", named(PROJECT["project"]["dependencies"] + GROUPS["test"])),
        ("build", named(GROUPS["build"] + PROJECT["build-system"]["requires"])),
    ],
)
def test_a_lock_holds_every_dependency(lock: str, wanted: set[str]) -> None:
    """`make lock` was run after the last change of the dependencies."""
    pinned = set(re.findall(r"^([a-z0-9-]+)==", locked(lock), re.MULTILINE))
    assert wanted <= pinned


@pytest.mark.parametrize("lock", ["run", "test", "build"])
def test_everything_that_is_locked_has_a_hash_and_no_address(lock: str) -> None:
    text = locked(lock)
    pins = [line for line in text.splitlines() if line and not line.startswith(("#", " "))]
    assert all(line.endswith("\\") for line in pins)
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links", text)


def test_the_citation_has_the_version() -> None:
    assert f"\nversion: {VERSION}\n" in (ROOT / "CITATION.cff").read_text("utf-8")


def test_the_wheel_holds_every_file_of_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables and templates too."""
    wheel = pytest.importorskip("hatchling.builders.wheel")
    monkeypatch.chdir(ROOT)
    from zipfile import ZipFile

    built = next(wheel.WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"]))
    inside = set(ZipFile(built).namelist())
    files = [p for p in (ROOT / "src").rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    wanted = {p.relative_to(ROOT / "src").as_posix() for p in files if ".egg-info" not in str(p)}
    assert wanted <= inside
