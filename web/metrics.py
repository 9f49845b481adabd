"""Numbers for a monitor, in the form of Prometheus, for this machine only: ``/metrics``, and Streamlit's own."""

from __future__ import annotations

import datetime

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from regio_data.dataset.current import State, current_state
from regio_data.dataset.due import due_edition
from web import logs
from web.address import below_base, without_base

PATH = "metrics"
PRIVATE = (PATH, "_stcore/metrics")
LOCAL = ("127.0.0.1", "::1")
#: A proxy adds these; who comes through one is not of this machine.
FORWARDED = (b"x-forwarded-for", b"forwarded", b"x-real-ip")


class PrivateMetrics:
    """Answer 404 to who asks for numbers from elsewhere."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        app = self.app
        if scope["type"] == "http" and without_base(scope["path"]) in PRIVATE and not _local(scope):
            app = PlainTextResponse("Not found", 404, {"cache-control": "no-store"})
        await app(scope, receive, send)


def numbers(state: State, today: datetime.date) -> dict[str, float]:
    """Return what a monitor watches.

    Returns
    -------
    dict
        ``regio_data_age_days``; ``regio_edition_due`` (1: a newer edition must be out); ``regio_data_warnings``; and after a
        refresh ``regio_last_refresh_timestamp_seconds`` and ``regio_last_refresh_failed`` (1: wholly or in part).
    """
    monitor = state.dataset.monitor
    found: dict[str, float] = {
        "regio_data_age_days": (today - datetime.date.fromisoformat(monitor["retrieved"])).days,
        "regio_edition_due": int(due_edition(monitor["edition"], today) is not None),
        "regio_data_warnings": len(state.warnings),
    }
    if record := state.last_refresh:
        found["regio_last_refresh_timestamp_seconds"] = record.when.timestamp()
        found["regio_last_refresh_failed"] = int(record.outcome != "done")
    return found


def metrics(request: Request) -> PlainTextResponse:
    """Answer ``/metrics``."""
    found = numbers(current_state(), datetime.date.today())
    found["regio_errors"] = logs.errors.count
    text = "".join(f"# TYPE {name} gauge\n{name} {value}\n" for name, value in found.items())
    return PlainTextResponse(text, headers={"cache-control": "no-store"})


def routes() -> list[Route]:
    """Return the route of ``/metrics``, below the base path."""
    return [Route(below_base(PATH), metrics)]


def _local(scope: Scope) -> bool:
    names = {name for name, _ in scope["headers"]}
    return (scope.get("client") or ("", 0))[0] in LOCAL and not names & set(FORWARDED)
