"""Made once, few at a time, and refused when too many wait."""

from __future__ import annotations

import asyncio
import threading

import pytest

from regio_data.kept import Kept
from web.making import Busy, Making


def test_what_is_made_once_is_there_at_once_also_while_others_wait():
    async def visit():
        making, kept, go_on = Making(at_once=1, waiting=1), Kept(9), threading.Event()
        await making.get(kept, "known", lambda: "made before")
        first = asyncio.create_task(making.get(kept, "slow", lambda: go_on.wait(5) and "slow"))
        await asyncio.sleep(0.05)
        second = asyncio.create_task(making.get(kept, "next", lambda: "next"))
        await asyncio.sleep(0.05)
        with pytest.raises(Busy):
            await making.get(kept, "third", lambda: "third")
        assert await making.get(kept, "known", None) == "made before"
        assert not second.done()
        go_on.set()
        return await asyncio.gather(first, second)

    assert asyncio.run(visit()) == ["slow", "next"]


def test_nothing_is_asked_for_again():
    async def visit():
        making, kept, times = Making(at_once=1, waiting=1), Kept(9), []
        for _ in range(2):
            assert await making.get(kept, "x", lambda: times.append(1)) is None
        return len(times)

    assert asyncio.run(visit()) == 2
