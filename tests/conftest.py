"""Fixtures that every area's tests may use."""

import signal

import pytest

from reportedly.reading import Reader, load_reader


def pytest_configure() -> None:
    """Lets Ctrl-C reach what the tests start, also where a shell that runs them in the background ignores it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The reader, its model loaded once for the whole run."""
    return load_reader()
