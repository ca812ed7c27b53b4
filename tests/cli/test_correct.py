"""`reportedly correct`, `corrections` and `undo`, as a person types them."""

import json
from pathlib import Path

import click
import pytest

from reportedly.cli.main import commands
from tests.cli.conftest import Command, Done

WHY = ("--case", "my.case", "--why", "I read it so.", "--who", "Ann")


@pytest.fixture
def case(command: Command, reports: Path) -> Command:
    """The command beside a case of two reports."""
    command("add", str(reports), "--case", "my.case")
    return command


def kept(done: Done) -> str:
    """The id of the correction that was kept."""
    assert done.status == 0, done.err
    return next(line.split(":")[0] for line in done.out.splitlines() if line.startswith("k"))


def records(command: Command) -> list[str]:
    return command("story", "--json", "--case", "my.case").out.splitlines()


@pytest.mark.model
@pytest.mark.parametrize(
    "words",
    [
        ("merge-entities", "dam:ministry", "flood:ministry"),
        ("split-entity", "flood:The ministry", "flood:the mayor"),
        ("different-claim", "dam:held", "flood:failed"),
        ("verdict", "conflict", "dam:40 families", "flood:Two villages", "--about", "figure"),
        ("date", "dam", "2026-03-02"),
        ("date", "dam", "2026-03-02", "--until", "2026-03-03"),
        ("outlet", "dam", "Lime Courier"),
        ("furniture", "dam:At least 40 families left their homes.", "--as", "caption"),
        ("dismiss-event", "dam:held"),
        ("add-event", "flood:said", "--type", "coup", "--clause", "flood:the mayor said", "--actor", "flood:the mayor"),
        ("dismiss-attribution", "dam:ministry said"),
        ("add-attribution", "dam:40 families left their homes", "--source", "dam:ministry", "--stance", "fears"),
    ],
    ids=lambda words: " ".join(words[:1]),
)
def test_each_kind_changes_the_stories_and_can_be_taken_back(case: Command, words: tuple[str, ...]) -> None:
    before = records(case)
    done = case("correct", *words, *WHY)
    id = kept(done)
    assert "does not fit" not in done.out
    assert f"reportedly undo {id} --case my.case" in done.out
    changed = [told for record in records(case) for told in json.loads(record).get("corrections", [])]
    assert {(told["id"], told["who"], told["why"], told["fits"]) for told in changed} == {
        (id, "Ann", "I read it so.", True)
    }
    assert case("undo", id, "--case", "my.case").status == 0
    assert records(case) == before


@pytest.mark.model
def test_corrections_are_listed_exported_and_imported(case: Command) -> None:
    first = kept(case("correct", "outlet", "dam", "Lime Courier", *WHY))
    second = kept(case("correct", "dismiss-event", "dam:held", *WHY))
    assert case("undo", first, "--case", "my.case", "--who", "Bo", "--why", "wrong masthead").status == 0
    told = case("corrections", "--case", "my.case").out
    assert "undone: Bo on " in told
    assert "wrong masthead" in told
    rows = [json.loads(line) for line in case("corrections", "--case", "my.case", "--json").out.splitlines()]
    assert [(row["correction"], row["state"]) for row in rows[:2]] == [(first, "undone"), (second, "fits")]
    assert case("corrections", "export", "out.jsonl", "--case", "my.case").status == 0
    lines = case("corrections", "export", "-", "--case", "my.case").out
    assert Path("out.jsonl").read_text("utf-8") == lines
    assert len(lines.splitlines()) == 3
    again = case("corrections", "import", "out.jsonl", "--case", "my.case")
    assert (again.status, again.out) == (0, "0 added, 3 already there\n")
    broken = case("corrections", "import", "-", "--case", "my.case", given=b'{"format": 1}\n')
    assert broken.status == 3
    assert broken.err.startswith("reportedly: -:1: no correction: kind None is not known")


@pytest.mark.model
@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("correct", "outlet", "lake", "X", *WHY), 2, "no report is called 'lake'; `reportedly reports` lists them"),
        (("correct", "outlet", "dam", *WHY), 2, "name the outlet, or say --unknown"),
        (("correct", "date", "dam", "soon", *WHY), 1, "my.case: no correction: 'soon' to 'soon' are no ISO dates"),
        (("correct", "date", "dam", "unknown", "--until", "2026-03-03", *WHY), 2, "--until goes with a date"),
        (("correct", "verdict", "same", "dam:held", *WHY), 2, "name a discrepancy by its id, or two passages"),
        (("correct", "add-event", "dam:held", "--type", "X", *WHY), 2, "'X' is no type of event; there are ACCIDENT"),
        (("undo", "k1", "--case", "my.case"), 1, "no correction 'k1': there is none; `reportedly corrections` lists"),
        (("corrections", "export", "no/file", "--case", "my.case"), 2, "cannot write no/file: No such file"),
        (("corrections", "import", "nofile", "--case", "my.case"), 2, "cannot read nofile: No such file"),
        (("corrections", "--case", "other.case"), 1, "other.case: there is no such case"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(case: Command, words: tuple[str, ...], status: int, told: str) -> None:
    done = case(*words)
    assert (done.status, done.out) == (status, "")
    assert done.err.count("\n") == 1
    assert told in done.err


@pytest.mark.model
def test_what_does_not_fit_is_kept_and_said(case: Command) -> None:
    kept(case("correct", "furniture", "dam:At least 40 families left their homes.", "--as", "caption", *WHY))
    done = case("correct", "add-event", "dam:left", "--type", "DISPLACEMENT", "--clause", "dam:families left", *WHY)
    assert done.status == 0
    assert "it does not fit: the words stand in furniture, from which nothing is read" in done.out


@pytest.mark.model
def test_a_dry_run_tells_what_would_change_and_keeps_nothing(case: Command) -> None:
    before = records(case)
    done = case("correct", "dismiss-event", "dam:held", *WHY, "--dry-run")
    assert done.status == 0
    assert "nothing is kept" in done.out
    assert case("corrections", "--case", "my.case").out == ""
    assert records(case) == before


@pytest.mark.model
def test_what_another_correction_makes_unfit_is_said(case: Command) -> None:
    dated = kept(case("correct", "dismiss-event", "dam:held", *WHY))
    done = case("correct", "furniture", "dam:The dam at Orsk held on Monday", "--as", "caption", *WHY)
    assert f"{dated} does not fit any more: no such event is read there" in done.out


def kinds() -> list[click.Command]:
    group = commands.commands["correct"]
    assert isinstance(group, click.Group)
    context = click.Context(group)
    return [kind for name in group.list_commands(context) if (kind := group.get_command(context, name))]


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.name)
def test_every_kind_has_help_with_examples(kind: click.Command) -> None:
    assert kind.help
    assert f"reportedly correct {kind.name} " in kind.help
    assert len(kind.get_short_help_str(limit=90)) < 90
    assert all(option.help for option in kind.params if isinstance(option, click.Option))
