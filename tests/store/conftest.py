"""A store to try things on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a case may be made."""
    return tmp_path / "work.case"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A new and empty store."""
    with Store.open(path, create=True) as made:
        yield made
