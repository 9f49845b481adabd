"""What was asked of the outside world, for who wants to know: ``with traced() as calls``."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True)
class Call:
    """One request: its address, what came back, how much, and in how many seconds; ``status`` 0 is no reply."""

    url: str
    status: int
    kind: str = ""
    sent_to: str = ""
    size: int = 0
    seconds: float = 0.0


_calls: ContextVar[list[Call] | None] = ContextVar("calls", default=None)


@contextlib.contextmanager
def traced() -> Iterator[list[Call]]:
    """Collect the requests made inside."""
    calls: list[Call] = []
    token = _calls.set(calls)
    try:
        yield calls
    finally:
        _calls.reset(token)


def tell(call: Call) -> None:
    """Add a request to what is collected, if anybody collects."""
    calls = _calls.get()
    if calls is not None:
        calls.append(call)
