"""Two processes that add to one case at once: no damage, no report lost, and the stories of one process."""

import subprocess
import sys
from pathlib import Path

import pytest

import reportedly
from reportedly.telling.records import story_record
from tests.store.factory import sound

pytestmark = pytest.mark.model


def test_two_processes_add_to_one_case(folder: Path, file: str) -> None:
    names = sorted(str(path) for path in folder.iterdir())
    shares = (names[:4], names[2:])
    both = [
        subprocess.Popen(
            [sys.executable, "-m", "reportedly", "add", *share, "--case", file],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for share in shares
    ]
    told = [process.communicate() for process in both]
    assert [(process.returncode, err) for process, (_, err) in zip(both, told, strict=True)] == [(0, ""), (0, "")]
    lines = [line for out, _ in told for line in out.splitlines()]
    assert sum(line.startswith("added ") for line in lines) == len(names)
    assert sum(line.startswith("already there ") for line in lines) == sum(map(len, shares)) - len(names)
    with reportedly.open_case(file) as case:
        assert sound(case.store)
        assert case.store.marks.dirty() == {}
        shot = reportedly.read_stories(folder)
        assert [story_record(story) for story in case.stories()] == [story_record(story) for story in shot]
