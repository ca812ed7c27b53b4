"""The first Ctrl-C is noted, the second ends at once; and Ctrl-C is left alone where it is somebody else's."""

import select
import signal
import threading
from collections.abc import Iterator

import pytest

from reportedly.case.interruption import interruptible


@pytest.fixture(autouse=True)
def _as_python_begins() -> Iterator[None]:
    """Ctrl-C as Python begins with it, whatever these tests were started by."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_the_first_is_noted_and_wakes_who_waits() -> None:
    with interruptible() as interruption:
        assert not interruption.asked
        signal.raise_signal(signal.SIGINT)
        assert interruption.asked
        assert select.select([interruption], [], [], 0)[0] == [interruption]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_the_second_ends_at_once() -> None:
    with interruptible() as interruption:
        signal.raise_signal(signal.SIGINT)
        assert interruption.asked
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_where_a_program_handles_it_otherwise_it_goes_on_doing_so() -> None:
    noted: list[int] = []
    signal.signal(signal.SIGINT, lambda number, _: noted.append(number))
    with interruptible() as interruption:
        signal.raise_signal(signal.SIGINT)
        assert not interruption.asked
    assert noted == [signal.SIGINT]


def test_outside_the_main_thread_nothing_is_changed() -> None:
    found: list[object] = []

    def work() -> None:
        with interruptible() as interruption:
            found.append((interruption.asked, signal.getsignal(signal.SIGINT)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found == [(False, signal.default_int_handler)]
