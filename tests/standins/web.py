"""A small web server with routes, and faults that can be put in front of them."""

from __future__ import annotations

import json
import re
import socket
import struct
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass
class Reply:
    """What a route answers: an object that becomes JSON, or bytes."""

    content: Any
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    kind: str = "application/json; charset=utf-8"

    def body(self) -> bytes:
        """Return the bytes on the wire."""
        return self.content if isinstance(self.content, bytes) else json.dumps(self.content, ensure_ascii=False).encode()


Route = Callable[[str, dict[str, str], str], Reply | None]

HTML = Reply(b"<!DOCTYPE html><html><body>Onderhoud</body></html>", kind="text/html")
TOO_MANY = Reply(b"The query returns more than 10000 records. Change your query.", 500, kind="text/plain")


def settings(base: str) -> dict[str, str]:
    """Return the environment variables that point the loaders at stand-ins on an address."""
    return {
        "REGIO_STATLINE_URL": base,
        "REGIO_PDOK_OGC_URL": f"{base}/pdok/ogc/v1",
        "REGIO_PDOK_WFS_URL": f"{base}/pdok/{{year}}/wfs/v1_0",
        "REGIO_MONITOR_URL": f"{base}/monitor/indicatoren.csv",
    }


@dataclass
class Fault:
    """A fault for addresses that match: a name of `FAULTS`, or a function that changes the JSON (or gives a whole reply)."""

    pattern: str
    kind: str | Callable[[Any], Any]
    times: int | None = None


def status(code: int) -> Callable[[Reply], Reply]:
    """Return a fault that replies with a status."""
    return lambda reply: Reply({"odata.error": {"code": "", "message": {"lang": "nl-NL", "value": f"fout {code}"}}}, code)


#: Faults that change the reply. The others (``cut``, ``stall``, ``reset``, ``drip``) happen on the wire.
FAULTS: dict[str, Callable[[Reply], Reply]] = {
    **{str(code): status(code) for code in (400, 404, 406, 429, 500, 502, 503)},
    "html": lambda reply: HTML,
    "too-many": lambda reply: TOO_MANY,
    "truncated": lambda reply: Reply(reply.body()[: len(reply.body()) // 2], headers=reply.headers),
    "empty": lambda reply: Reply({"value": [], "features": []}),
    "no-json": lambda reply: Reply(b"tijdelijk niet beschikbaar", kind="text/plain"),
    "list": lambda reply: Reply([1, 2, 3]),
}
ON_THE_WIRE = ("cut", "stall", "reset", "drip")


class StandIn:
    """A running server.

    Parameters
    ----------
    routes : callables
        Each takes path, query parameters and base address, and returns a reply or ``None`` when it is not its path.
    port : int
        0 for any free one.
    """

    def __init__(self, *routes: Route, port: int = 0):
        self._routes = routes
        self.faults: list[Fault] = []
        self.requests: list[str] = []
        self._released = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", port), self._handler())
        self._server.daemon_threads = True
        self.base = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> StandIn:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._released.set()
        self._server.shutdown()
        self._server.server_close()

    def fault(self, pattern: str, kind: str | Callable[[Any], Any], times: int | None = None) -> None:
        """Put a fault in front of all addresses that match a regular expression."""
        self.faults.append(Fault(pattern, kind, times))

    def settings(self) -> dict[str, str]:
        """Return the environment variables that point the loaders at this server."""
        return settings(self.base)

    def answer(self, path: str, query: dict[str, str]) -> Reply:
        """Return what the routes say."""
        for route in self._routes:
            reply = route(path, query, self.base)
            if reply is not None:
                return reply
        return status(404)(HTML)

    def _fault_for(self, address: str) -> Fault | None:
        for fault in self.faults:
            if fault.times != 0 and re.search(fault.pattern, address):
                if fault.times is not None:
                    fault.times -= 1
                return fault
        return None

    def _handler(standin) -> type[BaseHTTPRequestHandler]:
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                standin.requests.append(self.path)
                parts = urlsplit(self.path)
                fault = standin._fault_for(self.path)
                reply = standin.answer(parts.path, dict(parse_qsl(parts.query, keep_blank_values=True)))
                if fault is None:
                    self._send(reply)
                elif callable(fault.kind):
                    changed = fault.kind(reply.content)
                    self._send(changed if isinstance(changed, Reply) else Reply(changed, headers=reply.headers))
                elif fault.kind in FAULTS:
                    self._send(FAULTS[fault.kind](reply))
                else:
                    self._break(reply, fault.kind)

            def _send(self, reply: Reply) -> None:
                body = reply.body()
                self._head(reply, len(body))
                self.wfile.write(body)

            def _head(self, reply: Reply, length: int) -> None:
                self.send_response(reply.status)
                for name, value in {"Content-Type": reply.kind, "Content-Length": str(length), **reply.headers}.items():
                    self.send_header(name, value)
                self.end_headers()

            def _break(self, reply: Reply, kind: str) -> None:
                body = reply.body()
                self.close_connection = True
                if kind != "reset":
                    self._head(reply, len(body))
                    self.wfile.write(body[: len(body) // 2])
                    self.wfile.flush()
                if kind == "drip":  # never silent for long, and never done
                    for byte in body[len(body) // 2 :] + b" " * 9999:
                        self.wfile.write(bytes([byte]))
                        time.sleep(0.05)
                if kind == "stall":
                    standin._released.wait(60)
                if kind == "reset":  # closing with a linger of zero seconds sends a reset
                    self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    self.connection.close()
                    time.sleep(0.01)

            def handle(self) -> None:
                try:
                    super().handle()
                except (OSError, ValueError):  # the client went away, or we closed the connection on purpose
                    self.close_connection = True

            def finish(self) -> None:
                try:
                    super().finish()
                except (OSError, ValueError):
                    self.close_connection = True

            def log_message(self, *_: object) -> None:
                """Say nothing: tests read the standard error."""

        return Handler
