"""Numbers for a monitor: right, and for this machine only."""

from __future__ import annotations

import asyncio
import datetime
from dataclasses import replace

import pytest

from regio_data.dataset.current import current_state
from regio_data.dataset.refresh_record import RefreshRecord
from web.metrics import PrivateMetrics, numbers

WHEN = datetime.datetime(2026, 1, 5, 5, tzinfo=datetime.UTC)


def test_the_numbers_that_raise_an_alarm() -> None:
    failed = RefreshRecord(when=WHEN, command="refresh", outcome="failed", nl="x", en="x")
    found = numbers(replace(current_state(), last_refresh=failed), datetime.date(2025, 1, 1))
    assert (found["regio_edition_due"], found["regio_last_refresh_failed"]) == (1, 1)
    assert found["regio_last_refresh_timestamp_seconds"] == 1767589200
    found = numbers(replace(current_state(), last_refresh=None), datetime.date(2024, 12, 31))
    assert found["regio_edition_due"] == 0
    assert "regio_last_refresh_failed" not in found


@pytest.mark.parametrize(
    ("path", "client", "headers", "status"),
    [
        ("/metrics", "127.0.0.1", [], 200),
        ("/metrics", "10.0.0.8", [], 404),
        ("/_stcore/metrics", "10.0.0.8", [], 404),
        ("/metrics", "127.0.0.1", [(b"x-forwarded-for", b"10.0.0.8")], 404),
        ("/metrics/", "10.0.0.8", [], 404),
        ("/data", "10.0.0.8", [], 200),
    ],
)
def test_who_may_see_them(path: str, client: str, headers: list[tuple[bytes, bytes]], status: int) -> None:
    sent: list[dict] = []

    async def ok(scope, receive, send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def send(message) -> None:
        sent.append(message)

    asyncio.run(PrivateMetrics(ok)({"type": "http", "path": path, "client": (client, 1), "headers": headers}, None, send))
    assert sent[0]["status"] == status
