"""Small parts of the data: the same each time, whatever the order, and whole stories of the story tasks."""

from pathlib import Path

import pytest

from benchmarks import data
from benchmarks.config import Task
from benchmarks.data import few, gold_of, part_of, read_lines, write_lines
from benchmarks.folds import HELD, folds


def test_a_part_does_not_depend_on_order() -> None:
    names = [f"r{number}" for number in range(30)]
    assert few(names, 5) == few(names[::-1], 5)
    assert len(few(names, 5)) == 5


def test_a_part_of_a_reading_task_is_so_many_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data, "OUT", tmp_path / "out")
    write_lines(tmp_path / "time" / "a.jsonl", [{"id": f"r{number}", "text": "x"} for number in range(9)])
    part = part_of(Task("time", "time/a.jsonl", "time", "read", (), 0), tmp_path, 4)
    assert len(read_lines(part)) == 4


def test_what_the_weights_learnt_from_is_scored_on_the_fold_that_was_held_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data, "OUT", tmp_path / "out")
    records = [
        {"id": f"r{number}", "text": f"A text of its own, {number}.", "title": f"t{number % 7}"} for number in range(70)
    ]
    write_lines(tmp_path / "events" / "a.jsonl", records)
    kept = {r["id"] for r in read_lines(gold_of(Task("plv", "events/a.jsonl", "events", "held", (), 0), tmp_path, 5))}
    assert kept == {name for name, fold in folds(records).items() if fold == HELD}


def test_a_part_of_a_story_task_is_so_many_stories_with_their_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data, "OUT", tmp_path / "out")
    documents = [{"id": f"d{number}", "story": f"s{number // 3}", "text": "x"} for number in range(12)]
    pairs = [{"id": f"p{number}", "a": f"d{number}", "b": f"d{number + 1}"} for number in range(0, 12, 3)]
    write_lines(tmp_path / "stories" / "documents.jsonl", documents)
    write_lines(tmp_path / "derivation" / "pairs.jsonl", pairs)
    part = part_of(Task("derivation", "derivation/pairs.jsonl", "derivation", "story", (), 0), tmp_path, 2)
    texts = read_lines(part.parent / "documents.jsonl")
    assert len(read_lines(part)) == 2
    assert len(texts) == 6
    assert {pair["a"] for pair in read_lines(part)} <= {text["id"] for text in texts}


@pytest.mark.parametrize("named", [None, "no/such/folder"])
def test_data_that_are_not_there_are_none(named: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPORTEDLY_BENCH", raising=False)
    if named:
        monkeypatch.setenv("REPORTEDLY_BENCH", named)
    assert data.bench_folder() is None
