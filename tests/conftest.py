"""What the tests share."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

# No deadline: the first example of a run loads the pipeline.
settings.register_profile(
    "framing", deadline=None, max_examples=60, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("framing")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in this package asks the network for anything unless the user passes an address."""

    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("a test opened a network connection")

    monkeypatch.setattr("socket.socket.connect", refuse)
