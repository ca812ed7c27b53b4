"""What holds for any report, on a few hundred that hypothesis makes up; `python -m benchmarks.fuzz` takes thousands."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from reportedly.reading import Reader
from tests.strategies import Always, Made, cases
from tests.strategies.kept import check_kept

pytestmark = pytest.mark.model

# The same cases each time, so that a run that fails is a change of ours; shrunk no further, for that takes minutes.
STEADY = settings(
    derandomize=True,
    database=None,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


@settings(STEADY, max_examples=300)
@given(cases())
def test_everything_holds_from_a_text_to_what_is_shown(reader: Reader, made: tuple[Made, ...]) -> None:
    Always(reader).check(made)


@settings(STEADY, max_examples=20)
@given(cases())
def test_a_case_file_gives_what_one_shot_gives(
    reader: Reader, tmp_path_factory: pytest.TempPathFactory, made: tuple[Made, ...]
) -> None:
    check_kept(made, Always(reader).check(made), tmp_path_factory.mktemp("kept"))


# Found by `benchmarks.fuzz`, or by hand: the cause, and the smallest report that showed it.
FOUND: list[tuple[str, tuple[Made, ...]]] = [
    ("number words past what a float holds", (Made("At least " + "hundred " * 400 + "people fled."),)),
    ("copies that differ in their language", (Made("They left."), Made("They left.", {"language": "fr"}))),
    ("copies that differ in their byline", (Made("They left."), Made("They left.", {"byline": "Bo Ek"}))),
    (
        "copies that differ in how well they are dated",
        (Made("They left.", {"published": "2022"}), Made("They left.", {"published": "2022-01-01"})),
    ),
    (
        "a copy beside a report that came with the copy's id",
        (
            Made("They left.", {"id": "a~2"}),
            Made("They left.", {"id": "a", "outlet": "X"}),
            Made("They left.", {"id": "a", "outlet": "Y"}),
        ),
    ),
    (
        "fields with the sign between fields in them",
        (Made("They left.", {"outlet": "a\0b", "url": "c"}), Made("They left.", {"outlet": "a", "url": "b\0c"})),
    ),
]


@pytest.mark.parametrize("made", [made for _, made in FOUND], ids=[cause for cause, _ in FOUND])
def test_what_once_did_not_hold(reader: Reader, tmp_path: Path, made: tuple[Made, ...]) -> None:
    check_kept(made, Always(reader).check(made), tmp_path)


def test_hash_seeds_change_nothing(tmp_path: Path) -> None:
    made: list[Made] = []

    @settings(STEADY, max_examples=25)
    @given(cases())
    def collect(case: tuple[Made, ...]) -> None:
        made.extend(case)

    collect()
    records = [{"text": one.text, **one.fields} for one in made]
    (tmp_path / "made.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    printed = []
    for seed in ("1", "77"):
        command = [
            sys.executable,
            "-m",
            "reportedly",
            "story",
            "--json",
            "--workers",
            "1",
            str(tmp_path / "made.jsonl"),
        ]
        done = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed}, check=False)
        printed.append((done.returncode, done.stdout))
    assert printed[0] == printed[1]
    assert b'"claims"' in printed[0][1]
