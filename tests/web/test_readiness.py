"""Warm before the first visitor; until then the health check says so."""

from __future__ import annotations

import asyncio
import datetime
import gc
import json
import threading
import weakref
from types import SimpleNamespace

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse

from tests.web.asgi import ask
from web.readiness import HealthGate, Readiness

OK = PlainTextResponse("ok")


class Small(SimpleNamespace):
    """Data with just what is asked of it."""


def state(readiness):
    reply = ask(Starlette(routes=readiness.routes()), "/ready")
    return reply.status, json.loads(reply.text)


async def until(condition):
    for _ in range(500):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise TimeoutError


@pytest.fixture
def data(registers, dataset):
    return Small(registers=registers, dataset=dataset, version="abc")


def test_until_the_data_is_warm_neither_check_says_ok_and_then_both(data):
    may_go_on = threading.Event()
    readiness = Readiness(lambda: may_go_on.wait(10) and data)
    gate = HealthGate(OK, readiness)

    async def run():
        async with readiness.lifespan(None):
            assert readiness.registers() is None
            before = await asyncio.to_thread(lambda: (ask(gate, "/_stcore/health").status, state(readiness)[0]))
            may_go_on.set()
            await until(lambda: readiness.tried)
            return before

    assert asyncio.run(run()) == (503, 503)
    assert ask(gate, "/_stcore/health").status == 200
    assert readiness.registers() is data.registers
    code, said = state(readiness)
    oldest = min(source["retrieved"] for source in data.dataset.manifest["sources"])
    age = (datetime.date.today() - datetime.date.fromisoformat(oldest)).days
    assert (code, said) == (200, {"ready": True, "version": "abc", "retrieved": oldest, "age_days": age})


def test_what_the_warm_up_made_is_left_alone_by_the_garbage_collection(data):
    gc.unfreeze()

    async def run():
        async with Readiness(lambda: data).lifespan(None):
            await until(gc.get_freeze_count)

    asyncio.run(run())
    gc.unfreeze()


def test_only_the_health_check_waits(data):
    gate = HealthGate(OK, Readiness(lambda: data))
    assert ask(gate, "/_stcore/health").status == 503
    assert ask(gate, "/").status == 200


def test_when_the_data_cannot_be_read_the_pages_may_say_so_and_ready_does_not_say_ok(caplog):
    def fail():
        raise OSError("geheim pad")

    readiness = Readiness(fail)
    readiness._once()
    assert ask(HealthGate(OK, readiness), "/_stcore/health").status == 200
    code, said = state(readiness)
    assert (code, said) == (503, {"ready": False, "reason": "data"})
    assert "geheim pad" in caplog.text


def test_what_can_wait_is_made_after_the_data_is_there_and_again_for_new_data(data):
    made = []

    def later(found):
        for step in "ab":
            made.append((found.version, step))
            yield

    now = [data]
    readiness = Readiness(lambda: now[-1], later)
    assert readiness._work() > 0
    assert made == [("abc", "a"), ("abc", "b")]
    readiness._work()
    assert len(made) == 2
    now.append(Small(version="def"))
    readiness._work()
    assert made[2:] == [("def", "a"), ("def", "b")]


def test_data_that_was_replaced_goes_though_an_ended_run_holds_it():
    first = Small(version="abc")
    first.run = Small(data=first)  # a ring, as the functions of a page run make
    gone, now = weakref.ref(first), [first]
    readiness = Readiness(lambda: now[0])
    readiness._work()
    now[:] = [Small(version="def")]
    del first
    gc.disable()
    try:
        readiness._work()
        assert gone() is None
    finally:
        gc.enable()
