"""What can go wrong with the file: each is one line that says what to do, and what is in the file stays."""

import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reportedly.errors import CaseError
from reportedly.store import Store
from reportedly.store.library import can_search, sqlite_version
from tests.store.factory import kept, sound


def no_parent(path: Path) -> Path:
    return path.parent / "none" / "work.case"


def folder(path: Path) -> Path:
    path.mkdir()
    return path


def text_file(path: Path) -> Path:
    path.write_text("The dam held, the ministry said.\n" * 40, "utf-8")
    return path


def other_database(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE ducks (name)")
    return path


def other_program(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA application_id = 77")
        other.execute("CREATE TABLE ducks (name)")
    return path


def truncated(path: Path) -> Path:
    with Store.open(path, create=True) as store:
        kept(store, *(f"r{number}" for number in range(30)))
    path.write_bytes(path.read_bytes()[:9000])
    return path


def newer(path: Path) -> Path:
    with Store.open(path, create=True) as store:
        store.connection.execute("PRAGMA user_version = 99")
    return path


def pipe(path: Path) -> Path:
    import os

    os.mkfifo(path)
    return path


def nul(path: Path) -> Path:
    return path.parent / "a\0b"


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (no_parent, "there is no folder .*; make it first"),
        (folder, "it is a folder; name a file in it"),
        (text_file, "it is not a case of Reportedly; name another file"),
        (other_database, "it is not a case of Reportedly; name another file"),
        (other_program, "it is not a case of Reportedly; name another file"),
        (truncated, "it is damaged; go back to a copy"),
        (newer, r"a newer Reportedly made it \(schema 99\); this one knows schemas up to 2: upgrade"),
        (pipe, "it is not a file; name one"),
        (nul, "it cannot be opened"),
    ],
)
def test_what_is_no_case_is_refused_and_left_alone(path: Path, make: Callable[[Path], Path], why: str) -> None:
    made = make(path)
    before = made.read_bytes() if make not in (no_parent, folder, pipe, nul) else b""
    with pytest.raises(CaseError, match=why) as raised:
        list(use(made))
    assert "\n" not in str(raised.value)
    assert not before or made.read_bytes() == before


def use(path: Path) -> list[int]:
    """What any use of a case does first, and then reads all of it."""
    with Store.open(path, create=True) as store:
        return [store.reports.get(key).key for key in store.reports.keys()]  # noqa: SIM118


def test_a_case_that_is_not_there_is_not_made_by_reading_it(path: Path) -> None:
    with pytest.raises(CaseError, match=r"there is no such case; 'reportedly add PATH\.\.\. --case FILE' makes one"):
        Store.open(path)
    assert not path.exists()


def test_an_empty_file_becomes_a_case(path: Path) -> None:
    """That is what is left where making one was interrupted at once."""
    path.touch()
    assert use(path) == []


def test_a_case_that_another_program_writes_to_is_told_as_locked(store: Store, path: Path) -> None:
    with (
        Store.open(path, patience=0.05) as other,
        store.write(),
        pytest.raises(CaseError, match="another program is writing to it; wait"),
    ):
        kept(other, "late")
    assert kept(store, "dam") == [1]


def test_reading_goes_on_while_another_program_writes(store: Store, path: Path) -> None:
    kept(store, "dam")
    with store.write(), Store.open(path, patience=0.05) as other, other.snapshot() as fixed:
        assert fixed.reports.get(1).report.id == "dam"


def test_where_there_is_no_room_nothing_is_lost(store: Store, path: Path) -> None:
    kept(store, "dam")
    store.connection.execute(f"PRAGMA max_page_count = {store.connection.one('PRAGMA page_count') + 1}").fetchone()
    with pytest.raises(CaseError, match="there is no room left to write; free some"):
        kept(store, *(f"r{number}" for number in range(200)))
    with Store.open(path) as again:
        found = [again.reports.get(key).report.id for key in again.reports.keys()]  # noqa: SIM118
        assert found == ["dam", *(f"r{number}" for number in range(len(found) - 1))]
        assert kept(again, "more") == [len(found) + 1]
        assert sound(again)


LIMITED = """
import resource, sys
from reportedly.store import Store
from tests.store.factory import kept
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
with Store.open(sys.argv[1], create=True) as store:
    for number in range(2000):
        kept(store, f"r{number}")
        print(f"r{number}", flush=True)
"""


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="no limit on the size of files here")
def test_a_file_that_may_grow_no_further_keeps_what_was_acknowledged(path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", LIMITED, str(path)], capture_output=True, text=True, check=False)
    assert "there is no room left to write" in done.stderr
    with Store.open(path) as store:
        names = [store.reports.get(key).report.id for key in store.reports.keys()]  # noqa: SIM118
        assert names[: len(done.stdout.split())] == done.stdout.split() != []
        assert sound(store)


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that every user may reach, as pytest's own are not."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


UNPRIVILEGED = """
import os, sys
from reportedly.errors import CaseError
from reportedly.store import Store
from reportedly.store.migrations import known_migrations
from tests.store.factory import kept
known_migrations()
os.chdir(sys.argv[1])
if os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    with Store.open("work.case") as store:
        print(store.reports.get(1).report.id)
        kept(store, "late")
except CaseError as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "told"),
    [
        (0o444, 0o755, ["dam", "work.case: it cannot be written; copy it"]),
        (0o666, 0o555, ["dam", "work.case: it cannot be written; copy it"]),
        (0o444, 0o555, ["dam", "work.case: it cannot be written; copy it"]),
        (0o000, 0o755, ["work.case: it cannot be opened; see whether"]),
    ],
)
def test_what_may_not_be_written_is_read_all_the_same(
    public: Path, file_mode: int, folder_mode: int, told: list[str]
) -> None:
    path = public / "work.case"
    with Store.open(path, create=True) as store:
        kept(store, "dam")
    path.chmod(file_mode)
    path.parent.chmod(folder_mode)
    try:
        done = subprocess.run(
            [sys.executable, "-c", UNPRIVILEGED, str(path.parent)], capture_output=True, text=True, check=False
        )
    finally:
        path.parent.chmod(0o755)
        path.chmod(0o644)
    assert done.stderr == ""
    assert [line[: len(start)] for line, start in zip(done.stdout.splitlines(), told, strict=True)] == told
    with Store.open(path) as store:
        assert kept(store, "more") == [2]


def test_this_python_can_keep_a_case() -> None:
    assert can_search()
    assert sqlite_version() == sqlite3.sqlite_version


def test_damage_inside_is_told(path: Path) -> None:
    with Store.open(path, create=True) as store:
        kept(store, "dam")
        store.connection.execute("UPDATE reports SET document = x'00'")
        with pytest.raises(CaseError, match="damaged"):
            store.reports.get(1)
