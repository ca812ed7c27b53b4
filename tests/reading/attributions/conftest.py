"""The rules are tested alone, whether the encoder is installed or not."""

import pytest

from reportedly.encoder.weights import OFF


@pytest.fixture(autouse=True)
def _rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(OFF, "off")
