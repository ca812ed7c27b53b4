"""Fixtures that every area's tests may use."""

import pytest

from reportedly.reading import Reader, load_reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The reader, its model loaded once for the whole run."""
    return load_reader()
