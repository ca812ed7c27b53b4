"""The installed encoder; tests that need it are skipped by name where it is not installed."""

import pytest

from reportedly.encoder.session import Encoder, open_encoder
from reportedly.encoder.weights import ABSENT, installed


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    weights = installed()
    if weights is None:
        pytest.skip(ABSENT)
    return open_encoder(weights)
