"""The way to the network: every reply, also one that sends on, is read here within its budget, its headers included."""

from __future__ import annotations

import contextlib
import io
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import requests
import urllib3
from requests.adapters import HTTPAdapter

from loaders.http.budget import Budget
from loaders.http.trace import Call, tell

CHUNK = 1 << 16


class LimitedAdapter(HTTPAdapter):
    """Sends a request and reads the whole reply, within a budget.

    Time-outs of a socket count from byte to byte, so that headers which drip in would never end; a timer therefore cuts the
    connections when the time is over.
    """

    def __init__(self, budget: Budget):
        super().__init__()
        self._budget = budget
        self._sockets: list[socket.socket] = []

    def send(self, request: requests.PreparedRequest, *arguments: Any, **options: Any) -> requests.Response:
        """Send one request; the reply has been read when it comes back."""
        url = request.url or ""
        self._budget.check_time(url)
        started, call = time.monotonic(), Call(url, 0)
        try:
            with self._cut_off_in_time():
                reply = super().send(request, *arguments, **{**options, "stream": True})
                said = reply.headers
                call = Call(url, reply.status_code, said.get("Content-Type", ""), said.get("Location", ""))
                body = self._read(reply.raw, url)
                call = replace(call, size=len(body))
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError):
            self._budget.check_time(url)  # cut off by us
            raise
        finally:
            tell(replace(call, seconds=time.monotonic() - started))
        self._budget.check_time(url)
        reply.raw.close()
        reply._content, reply._content_consumed = body, True  # as requests does itself, without another copy
        return reply

    def get_connection_with_tls_context(self, *arguments: Any, **options: Any) -> urllib3.HTTPConnectionPool:
        """Return a pool of which the connections say what socket they have."""
        pool = super().get_connection_with_tls_context(*arguments, **options)
        if not hasattr(pool.ConnectionCls, "tell"):
            pool.ConnectionCls = _telling(pool.ConnectionCls, self._sockets.append)
        return pool

    def _read(self, raw: urllib3.BaseHTTPResponse, url: str) -> bytes:
        """Return the body; whatever trickles in is looked at at once, so that a slow reply does not outlive the deadline."""
        body = io.BytesIO()
        while part := raw.read1(CHUNK, decode_content=True):
            self._budget.add_bytes(len(part), url)
            self._budget.check_time(url)
            body.write(part)
        return body.getvalue()

    @contextlib.contextmanager
    def _cut_off_in_time(self) -> Iterator[None]:
        timer = threading.Timer(self._budget.seconds, self._cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _cut(self) -> None:
        for connected in self._sockets:
            with contextlib.suppress(OSError):  # closed already
                connected.shutdown(socket.SHUT_RDWR)


def _telling(kind: Any, tell: Callable[[socket.socket], None]) -> Any:
    """Return a class of connection like this one, that tells which socket it has."""

    class Telling(kind):  # which kind, urllib3 says when it is asked
        def connect(self) -> None:
            super().connect()
            self.tell(self.sock)

    Telling.tell = staticmethod(tell)
    return Telling
