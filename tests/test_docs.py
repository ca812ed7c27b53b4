"""The documents say what the code does."""

import doctest
import importlib.util
import re
from pathlib import Path
from types import ModuleType
from typing import get_args

import click
import pytest

from reportedly.cli.main import commands
from reportedly.model import attribution, claim, discrepancy, entity, event, report, story, timex
from tests.contract import READING, STORY

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
CONTRACT = (DOCS / "contract.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
NAMES = sorted(commands.commands)


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    """The script that writes the generated documents."""
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_of_the_command_is_its_help(generate: ModuleType) -> None:
    assert (DOCS / "command.md").read_text("utf-8") == generate.command_page()


@pytest.mark.model
def test_what_the_readme_shows_is_what_is_printed(generate: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert generate.with_output(README) == README
    events = (ROOT / "docs" / "events.md").read_text("utf-8")
    assert generate.with_output(events) == events


@pytest.mark.parametrize("name", NAMES)
def test_every_command_and_option_has_help(name: str) -> None:
    command = commands.commands[name]
    assert command.help
    assert len(command.get_short_help_str(limit=80)) < 80
    assert all(option.help for option in command.params if isinstance(option, click.Option))


@pytest.mark.parametrize("name", NAMES)
def test_every_command_stands_in_the_readme(name: str) -> None:
    assert re.search(rf"\b{name}\b", README)


@pytest.mark.parametrize("record", [READING, STORY], ids=["reading", "story"])
def test_every_key_stands_in_the_contract(record: dict[str, object]) -> None:
    assert [key for key in keys(record) if f'"{key}"' not in CONTRACT] == []


def keys(shape: object) -> set[str]:
    """All keys of a shape, however deep."""
    if isinstance(shape, dict):
        return set(shape) | {key for inner in shape.values() for key in keys(inner)}
    if isinstance(shape, set):
        return set(shape)
    return {key for inner in shape for key in keys(inner)} if isinstance(shape, list | tuple) else set()


@pytest.mark.parametrize(
    "values",
    [
        attribution.AttributionKind,
        attribution.Stance,
        claim.Standing,
        discrepancy.DiscrepancyKind,
        discrepancy.Verdict,
        entity.EntityKind,
        entity.Form,
        event.FactValue,
        event.Status,
        event.Vocabulary,
        report.CreditKind,
        report.FurnitureKind,
        report.PublishedHow,
        story.LineageKind,
        timex.Anchor,
    ],
)
def test_every_value_stands_in_the_contract(values: object) -> None:
    assert [value for value in get_args(values) if f"`{value}`" not in CONTRACT] == []


@pytest.mark.model
def test_the_examples_of_the_readme_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that begin with >>>, in the folder of the project."""
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(str(ROOT / "README.md"), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert result.attempted > 0
    assert result.failed == 0


@pytest.mark.parametrize("name", ["README", "ARCHITECTURE", "CONTRIBUTING"])
def test_every_path_that_a_document_links_is_there(name: str) -> None:
    text = (ROOT / f"{name}.md").read_text("utf-8")
    links = re.findall(r"\]\((?!https?://)([^)#]+)", text)
    assert [link for link in links if not (ROOT / link).exists()] == []
