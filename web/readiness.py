"""Warm before the first visitor: the data is read and the scores are made when the health check says ok, and kept so."""

from __future__ import annotations

import asyncio
import datetime
import gc
import logging
import threading
import time
import weakref
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from regio_data.data import Data
from regio_data.registers.registers import Registers
from web.address import below_base, without_base
from web.memory import give_back

HEALTH = "_stcore/health"
READY = "ready"
#: Seconds between two looks at the disk: new data is warm before a visitor meets it.
PAUSE = 5.0
#: Of that time, at most so much goes to what can wait.
PART = 0.3
#: Seconds between two garbage collections, as long as data that was replaced is still there.
COLLECTING = 30.0

_log = logging.getLogger(__name__)


class Readiness:
    """Whether the server is warm, and with which data.

    Parameters
    ----------
    warm_up : callable
        Reads and makes all that every visitor needs, and returns the data in use; cheap when nothing changed.
    later : callable
        Data in use -> steps that make what can wait; taken one by one, in a small part of the time.
    """

    def __init__(self, warm_up: Callable[[], Data], later: Callable[[Data], Iterator[None]] = lambda data: iter(())):
        self._warm_up = warm_up
        self._later = later
        self._steps: Iterator[None] = iter(())
        self._stop = threading.Event()
        self._replaced: list[weakref.ref[Data]] = []
        self._collected = 0.0
        self.data: Data | None = None
        self.error: str | None = None

    @property
    def tried(self) -> bool:
        """Whether a warm-up ended, well or not: from then on the pages say themselves what is wrong."""
        return self.data is not None or self.error is not None

    def registers(self) -> Registers | None:
        """Return the registers in use, ``None`` before the warm-up."""
        return self.data.registers if self.data else None

    @asynccontextmanager
    async def lifespan(self, app: object) -> AsyncIterator[None]:
        """Warm up in a thread of its own, so that the port opens at once, and look for new data until the server stops."""
        thread = threading.Thread(target=self._keep_warm, name="warm-up", daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._stop.set()
            await asyncio.to_thread(thread.join, PAUSE)

    def _keep_warm(self) -> None:
        self._once()
        # What is there now stays for as long as the server runs: the garbage collection need not walk through it again.
        gc.collect()
        gc.freeze()
        give_back()
        while not self._stop.wait(self._work()):
            pass

    def _work(self) -> float:
        """Look for new data, take steps for a part of a pause, and return the seconds to wait then."""
        start = time.monotonic()
        self._once()
        try:
            for _ in self._steps:
                if time.monotonic() - start > PART * PAUSE:
                    break
        except Exception:  # what can wait may also fail: who asks for it is told
            _log.exception("could not be made beforehand")
        self._let_go(start)
        give_back()
        return PAUSE

    def _let_go(self, now: float) -> None:
        """Collect what ended page runs leave behind as long as it holds replaced data: by itself that would wait for hours."""
        self._replaced = [one for one in self._replaced if one() is not None]
        if self._replaced and now - self._collected >= COLLECTING:
            self._collected = now
            gc.collect()

    def _once(self) -> None:
        try:
            data = self._warm_up()
            if self.data is None or self.data.version != data.version:
                _log.info("data set in use: %s", data.version)
                self._steps = self._later(data)
                if self.data is not None:
                    self._replaced.append(weakref.ref(self.data))
            self.data, self.error = data, None
        except Exception as error:  # the thread must go on: a file may be mended while the server runs
            if str(error) != self.error:
                _log.exception("warm-up failed")
            self.error = str(error)

    async def ready(self, request: Request) -> JSONResponse:
        """Answer ``/ready``: 200 with the version and the age of the data, or 503."""
        if self.data is None or self.error is not None:
            return JSONResponse({"ready": False, "reason": "data" if self.error else "warming up"}, 503, _NOT_KEPT)
        dates = [datetime.date.fromisoformat(source["retrieved"]) for source in self.data.dataset.manifest["sources"]]
        age = (datetime.date.today() - min(dates)).days if dates else None
        about = {"ready": True, "version": self.data.version, "retrieved": str(min(dates, default="")), "age_days": age}
        return JSONResponse(about, headers=_NOT_KEPT)

    def routes(self) -> list[Route]:
        """Return the route of ``/ready``, below the base path."""
        return [Route(below_base(READY), self.ready)]


_NOT_KEPT = {"cache-control": "no-store"}


class HealthGate:
    """Answer Streamlit's own health check with 503 until the server is warm.

    Parameters
    ----------
    app : ASGI application
    readiness : Readiness
    """

    def __init__(self, app: ASGIApp, readiness: Readiness):
        self.app = app
        self.readiness = readiness

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http" and not self.readiness.tried and without_base(scope["path"]) == HEALTH:
            app: ASGIApp = PlainTextResponse("warming up", 503, _NOT_KEPT)
        else:
            app = self.app
        await app(scope, receive, send)
