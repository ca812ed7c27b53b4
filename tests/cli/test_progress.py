"""Progress: only on a terminal, only for what takes long, and nothing is left of it."""

import io
import sys

import pytest

from reportedly.cli import progress


class Terminal(io.StringIO):
    """Standard error that is a terminal."""

    def isatty(self) -> bool:
        return True


def test_without_a_terminal_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    assert list(progress.told("abc", "reports read")) == ["a", "b", "c"]
    assert stream.getvalue() == ""


def test_what_is_quickly_done_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", 3600.0)
    assert list(progress.told("abc", "reports read")) == ["a", "b", "c"]
    assert stream.getvalue() == ""


def test_what_takes_long_shows_a_count_and_clears_it(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    monkeypatch.setattr(progress, "PACE", -1.0)
    assert list(progress.told("ab", "reports read")) == ["a", "b"]
    assert stream.getvalue() == f"{progress.CLEAR}1 reports read{progress.CLEAR}2 reports read{progress.CLEAR}"
