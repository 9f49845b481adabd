"""A fault of a service: what is wrong, how it is asked, what must be said; and what faults of the services share."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.standins.web import FAULTS, ON_THE_WIRE, Reply

#: Part of every address of StatLine.
FEED = "ODataFeed"

TRANSPORT = {
    "404": "HTTP 404, not found",
    "406": "HTTP 406, not acceptable",
    "429": "HTTP 429, too many requests",
    "500": "HTTP 500, the service is in trouble",
    "503": "HTTP 503, the service is in trouble",
    "html": "web page",
    "truncated": "cut off or damaged",
    "no-json": "not JSON",
    "cut": "cut off",
    "stall": "time-out while reading",
    "reset": "connection was reset",
    "drip": "took longer than 0.5 s (download_timeout)",
}
assert set(TRANSPORT) <= {*FAULTS, *ON_THE_WIRE}

LOCKED = {"odata.error": {"code": "", "message": {"lang": "nl-NL", "value": "Tabel is tijdelijk vergrendeld"}}}


@dataclass(frozen=True)
class Case:
    """A fault of a service: the addresses it holds for, what goes wrong, and the words of which each must be in the message."""

    name: str
    only: str
    faults: tuple[tuple[str, str | Callable[[Any], Any]], ...]
    says: tuple[str, ...]
    exit: int = 1


def windows(reply: Any) -> bytes:
    """Return the reply in another encoding than JSON has."""
    return json.dumps(reply, ensure_ascii=False).encode("cp1252", errors="replace")


def sent_to(address: str) -> Callable[[Any], Reply]:
    """Return a fault that redirects."""
    return lambda reply: Reply(None, 302, {"Location": address})
