"""What scorers print."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks.scored import print_scores


def test_the_last_line_is_the_table_as_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gold, printed = tmp_path / "gold.jsonl", tmp_path / "printed.jsonl"
    gold.write_text('{"id": "a"}\n{"id": "b"}\n', "utf-8")
    printed.write_text('{"id": "a"}\n', "utf-8")
    monkeypatch.setattr(sys, "argv", ["score", str(gold), str(printed)])
    print_scores(lambda wanted, given: {"found": {"gold": len(wanted), "printed": len(given)}})
    table, last = capsys.readouterr().out.splitlines()
    assert table.split() == ["found", "gold", "2", "printed", "1"]
    assert json.loads(last) == {"found": {"gold": 2, "printed": 1}}
