"""What is installed: the model is compared with the official release, every table names where it comes from."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from reportedly.case.doctor import doctor
from reportedly.case.model_check import DEFAULT_MODEL, check_model, differences, folder_hash
from reportedly.knowledge import read_table
from reportedly.reading import language

ROOT = Path(__file__).parents[2]
OFFICIAL = read_table("official_model")
META: dict[str, Any] = {
    **OFFICIAL["meta"],
    "labels": {name: ["X"] * count for name, count in OFFICIAL["labels"].items()},
    "vectors": OFFICIAL["vectors"],
    "performance": {**OFFICIAL["performance"], "speed": 9000.0},
}


def test_doctor_looks_at_the_model_that_reading_uses() -> None:
    assert DEFAULT_MODEL == language.DEFAULT_MODEL == OFFICIAL["package"]["name"]


def test_metadata_like_the_official_ones_differ_in_nothing() -> None:
    assert differences(META, OFFICIAL) == []


@pytest.mark.parametrize(
    ("part", "key", "value", "told"),
    [
        (None, "license", "CC BY-NC", "license of the model is 'CC BY-NC', the official release has 'MIT'"),
        (None, "pipeline", ["tok2vec"], "pipeline of the model is ['tok2vec']"),
        ("labels", "ner", ["PERSON"], "labels.ner of the model is 1, the official release has 18"),
        ("performance", "ents_f", 0.9, "performance.ents_f of the model is 0.9"),
        ("vectors", "width", 300, "vectors.width of the model is 300"),
    ],
)
def test_a_difference_names_both_values(part: str | None, key: str, value: object, told: str) -> None:
    meta = deepcopy(META)
    (meta if part is None else meta[part])[key] = value
    assert [difference.startswith(told) for difference in differences(meta, OFFICIAL)] == [True]


def test_a_changed_byte_or_name_changes_the_hash(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x", "utf-8")
    hashes = [folder_hash(tmp_path)]
    (tmp_path / "a").write_text("y", "utf-8")
    hashes.append(folder_hash(tmp_path))
    (tmp_path / "a").rename(tmp_path / "b")
    hashes.append(folder_hash(tmp_path))
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "c.pyc").write_bytes(b"z")
    assert len(set(hashes)) == 3
    assert folder_hash(tmp_path) == hashes[2]


def test_a_model_that_is_not_there_is_a_problem_with_its_remedy() -> None:
    checked = check_model("no_such_model")
    assert checked.location is None
    assert checked.problems == ("language model 'no_such_model' is not installed; run 'pip install no-such-model'",)


def test_another_model_is_described_and_not_judged(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text(json.dumps({"version": "1.0", "license": "MIT"}), "utf-8")
    checked = check_model(str(tmp_path))
    assert (checked.version, checked.official, checked.pinned, checked.problems) == ("1.0", None, None, ())


def test_every_table_names_source_and_licence() -> None:
    for table in doctor().tables:
        assert "unknown" not in (table.title, table.source, table.licence, table.date), table.name


def test_the_notice_names_every_table_that_is_under_another_licence() -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    others = [table.name for table in doctor().tables if table.licence != "Apache-2.0"]
    assert [name for name in others if name not in notice] == []
