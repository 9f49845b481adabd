"""Call an ASGI application as a server does, without one."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from starlette.types import ASGIApp


@dataclass
class Reply:
    """What came back: the messages as they were sent, and the usual parts of them."""

    messages: list[dict[str, Any]]

    @property
    def status(self) -> int:
        return self.messages[0]["status"]

    @property
    def headers(self) -> dict[str, str]:
        return {name.decode(): value.decode() for name, value in self.messages[0]["headers"]}

    @property
    def body(self) -> bytes:
        return b"".join(message.get("body", b"") for message in self.messages[1:])

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")


def ask(app: ASGIApp, url: str, *, kind: str = "http", method: str = "GET", **headers: str) -> Reply:
    """Send one request; an underscore in the name of a header stands for a hyphen."""
    parts = urlsplit(url)
    scope = {
        "type": kind,
        "method": method,
        "path": parts.path,
        "raw_path": parts.path.encode(),
        "query_string": parts.query.encode(),
        "root_path": "",
        "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()],
    }
    sent: list[dict[str, Any]] = []

    first = {"type": "websocket.connect" if kind == "websocket" else "http.request", "body": b"", "more_body": False}
    asked = iter([first])

    async def receive() -> dict[str, Any]:
        return next(asked, None) or await asyncio.Event().wait()  # who asked stays and listens

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    return Reply(sent)
