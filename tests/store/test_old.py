"""A case that an older version wrote opens in this one, and tells what it told."""

import json
import lzma
from pathlib import Path

import pytest

from reportedly.store import Store
from reportedly.store.migrations import known_migrations, schema_of
from tests.store.factory import kept, sound
from tests.store.old import DATA, told

OLD = sorted(file.name.split(".")[0] for file in DATA.glob("v*.case.xz"))


def test_there_is_a_case_of_every_schema() -> None:
    assert [f"v{step.number}" for step in known_migrations()] == OLD


@pytest.mark.parametrize("name", OLD)
def test_an_old_case_opens_and_tells_what_it_told(name: str, path: Path) -> None:
    path.write_bytes(lzma.decompress((DATA / f"{name}.case.xz").read_bytes()))
    with Store.open(path) as store:
        assert schema_of(store.connection) == known_migrations()[-1].number
        assert with_all(json.loads((DATA / f"{name}.json").read_bytes()), json.loads(told(store)))
        assert store.search.find("retreated")
        assert kept(store, "more") == [4]
        assert sound(store)


def with_all(old: object, new: object) -> bool:
    """Whether the new has all that the old has; the contract may have got more keys since."""
    if isinstance(old, dict):
        return isinstance(new, dict) and all(key in new and with_all(value, new[key]) for key, value in old.items())
    if isinstance(old, list):
        return isinstance(new, list) and len(old) == len(new) and all(map(with_all, old, new))
    return old == new
