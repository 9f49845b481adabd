"""A small web server of which a test says what it replies, and settings that wait for nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from regio_data.settings import Settings
from tests.standins.web import Reply, StandIn


@pytest.fixture
def settings() -> Callable[..., Settings]:
    """Make settings with three tries and no pauses between them."""
    return lambda **changed: Settings(**{"attempts": 3, "backoff": 0, "max_megabytes": 1, **changed})


@pytest.fixture(scope="package")
def replies() -> dict[str, Reply]:
    """What `web` replies, by the path that is asked."""
    return {}


@pytest.fixture(scope="package")
def server(replies: dict[str, Reply]) -> Iterator[StandIn]:
    with StandIn(lambda path, query, base: replies.get(path)) as standin:
        yield standin


@pytest.fixture
def web(server: StandIn, replies: dict[str, Reply]) -> Iterator[StandIn]:
    yield server
    server.faults.clear()
    server.requests.clear()
    replies.clear()
