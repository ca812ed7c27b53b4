"""What SQLite says when something goes wrong → one line that says what to do."""

import sqlite3

from reportedly.errors import CaseError
from reportedly.store.documents import MEND
from reportedly.store.library import NEEDS_SEARCH, can_search

FULL = "there is no room left to write; free some and run the same command again, what was told as added is kept"
LOCKED = "another program is writing to it; wait for that to end, or close it, and try again"
READ_ONLY = "it cannot be written; copy it to a folder that you may write to, or change its permissions"
FOREIGN = "it is not a case of Reportedly; name another file"
CORRUPT = f"it is damaged; {MEND}"
UNREADABLE = "it cannot be opened; see whether it and its folder are there and may be read and written"

# By the name of SQLite's error code, the longest name that fits first.
WORDS = {
    "SQLITE_BUSY": LOCKED,
    "SQLITE_LOCKED": LOCKED,
    "SQLITE_PROTOCOL": LOCKED,
    "SQLITE_FULL": FULL,
    "SQLITE_IOERR_WRITE": FULL,
    "SQLITE_IOERR_SHMSIZE": FULL,
    "SQLITE_READONLY": READ_ONLY,
    "SQLITE_PERM": READ_ONLY,
    "SQLITE_CANTOPEN": UNREADABLE,
    "SQLITE_NOTADB": FOREIGN,
    "SQLITE_CORRUPT": CORRUPT,
}


def case_error(path: str, error: sqlite3.Error) -> CaseError:
    """The error to show for one of SQLite's."""
    name = getattr(error, "sqlite_errorname", "")
    fitting = [words for code, words in sorted(WORDS.items(), reverse=True) if name.startswith(code)]
    words = NEEDS_SEARCH if "fts5" in str(error) and not can_search() else str(error)
    return CaseError(f"{path}: {fitting[0] if fitting else words}")
