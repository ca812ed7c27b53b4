"""`reportedly changes`, `remove` and `reread`, as a person types them."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command

pytestmark = pytest.mark.model

CASE = ("--case", "work.case")
URL = "https://courier.example/2031/market-shelled-in-vell"
OLD = "Rebels shelled the market of Lower Vell on Monday, killing 12 people, the governor said."
NOTICE = "(Corrects death toll from 12 to 24)"
NEW = f"{NOTICE}\n\n{OLD.replace('12', '24')}"
# Two agencies' customers carry the older version.
CARRIED = "Rebels shelled the market of Lower Vell on Monday, killing 12 people, the governor said. Source: {}"


def lines(*records: dict[str, str]) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


@pytest.fixture
def case(command: Command, tmp_path: Path) -> Command:
    """The command beside a case with two versions of a report, of which others carry the older."""
    first = {"id": "vell", "outlet": "Courier", "url": URL, "text": OLD}
    others = [
        {"id": name, "outlet": name, "text": CARRIED.format(agency)} for name, agency in (("a", "AFP"), ("b", "AP"))
    ]
    (tmp_path / "first.jsonl").write_text(lines(first, *others), "utf-8")
    (tmp_path / "second.jsonl").write_text(lines(first | {"text": NEW}), "utf-8")
    assert command("add", "first.jsonl", *CASE).status == 0
    assert command("add", "second.jsonl", *CASE).out.startswith("added a version of vell\n1 added, 0 already there")
    return command


def records(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def claims(case: Command) -> dict[str, dict[str, Any]]:
    """The claims of the only story, by their words."""
    (story,) = records(case("story", "--json", *CASE).out)
    return {claim["text"]: claim for claim in story["claims"]}


def test_the_older_version_is_no_carrier(case: Command) -> None:
    killed = [claim for text, claim in claims(case).items() if "killing" in text]
    members = {(member["report"], member["exact"]) for claim in killed for member in claim["members"]}
    assert {exact for report, exact in members if report == "vell"} == {"killing 24 people"}
    assert {exact for report, exact in members if report != "vell"} == {"killing 12 people"}


def test_changes_are_shown(case: Command) -> None:
    shown = case("changes", *CASE)
    assert (shown.status, shown.err) == (0, "")
    assert shown.out.startswith(f"Courier: vell: version 1 → version 2\n  correction announced: {NOTICE}\n")
    assert "  figure (announced): “12 people” is now “24 people”.\n" in shown.out
    (record,) = records(case("changes", "--json", "vell", *CASE).out)
    assert list(record) == ["format", "report", "outlet", "url", "older", "newer", "because", "notices", "changes"]
    assert list(record["changes"][0]) == ["what", "how", "id", "before", "after", "text", "notice"]
    for change in record["changes"]:
        for side, text in (("before", OLD), ("after", NEW), ("notice", NEW)):
            evidence = change[side]
            assert evidence is None or text[evidence["start"] : evidence["end"]] == evidence["exact"]
    assert case("changes", "a", *CASE).out == ""


def test_a_dry_run_only_tells(case: Command) -> None:
    before = case("story", "--json", *CASE)
    would = case("remove", "vell", "--dry-run", *CASE)
    assert would.out.endswith("would remove vell (2 versions)\n")
    assert case("story", "--json", *CASE) == before
    did = case("remove", "vell", *CASE)
    assert did.out == would.out.replace("would remove", "removed")
    assert case("changes", *CASE).out == ""


def test_what_removing_changes_comes_as_records(case: Command) -> None:
    *changes, last = records(case("remove", "--json", "a", "b", *CASE).out)
    assert last == {"format": 1, "removed": ["a", "b"], "versions": 2, "dry_run": False}
    assert {tuple(one["change"]) for one in changes} == {
        ("what", "how", "story", "id", "before", "after", "text", "evidence")
    }
    assert "claim" in {one["change"]["what"] for one in changes}


def test_a_case_that_this_version_has_read_is_not_read_again(case: Command) -> None:
    assert case("reread", *CASE).out == "0 reports read again\n"
    before = case("story", "--json", *CASE)
    assert case("reread", "--all", "--workers", "1", *CASE).out == "4 reports read again\n"
    assert case("story", "--json", *CASE) == before
    assert records(case("reread", "--json", "--dry-run", *CASE).out) == [{"format": 1, "read": 0, "dry_run": True}]


@pytest.mark.parametrize(
    ("arguments", "status", "why"),
    [
        (("remove", "nobody", *CASE), 2, "no report 'nobody'"),
        (("changes", "nobody", *CASE), 2, "no report 'nobody'"),
        (("remove", "vell", "--case", "none.case"), 1, "there is no such case"),
        (("reread", "--case", "none.case"), 1, "there is no such case"),
        (("changes", "--case", "none.case"), 1, "there is no such case"),
        (("remove", *CASE), 2, "Missing argument 'ID...'"),
    ],
)
def test_what_goes_wrong_is_one_line(case: Command, arguments: tuple[str, ...], status: int, why: str) -> None:
    done = case(*arguments)
    assert (done.status, done.out) == (status, "")
    assert why in done.err
