"""How far a file is that takes more than a moment: who makes it tells, who waits for it hears."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_heard: ContextVar[Callable[[float], object] | None] = ContextVar("heard", default=None)


def tell(share: float) -> None:
    """Say that a share of the work is done, from 0 to 1; nothing happens where nobody listens.

    Who listens may raise, and so stops the work.
    """
    if listener := _heard.get():
        listener(share)


@contextmanager
def heard_by(listener: Callable[[float], object]) -> Iterator[None]:
    """Let all that is told in this thread, within the block, be heard."""
    before = _heard.set(listener)
    try:
        yield
    finally:
        _heard.reset(before)
