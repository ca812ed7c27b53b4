"""Cases as each released schema made them: `python -m tests.store.old` writes that of the newest schema.

Run it before a schema is released, never after: tests/store/data/vN.case.xz is what a case of that time looked like.
"""

import lzma
import tempfile
from pathlib import Path

import msgspec

from reportedly.store import Store
from reportedly.store.migrations import known_migrations
from tests.store.test_stories import keep, settled, settlement

DATA = Path(__file__).parent / "data"


def main() -> None:
    """Writes the case of the newest schema, and what it tells."""
    number = known_migrations()[-1].number
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "old.case"
        with Store.open(path, create=True) as store:
            assert settled(store, settlement(store, keep(store, "a", "b", "c")))
            (DATA / f"v{number}.json").write_bytes(told(store))
        (DATA / f"v{number}.case.xz").write_bytes(lzma.compress(path.read_bytes(), preset=9))


def told(store: Store) -> bytes:
    """All stories and readings of a case, as the contract prints them."""
    stories = [store.stories.get(id).to_dict() for id in store.stories.ids()]
    readings = [reading.to_dict() for reading in store.readings.of(store.readings.keys())]
    return msgspec.json.format(msgspec.json.encode({"stories": stories, "readings": readings}), indent=1) + b"\n"


if __name__ == "__main__":
    main()
