"""The process in which Typst works."""

from __future__ import annotations

import contextlib
import datetime
import subprocess
import threading
import time
from pathlib import Path

import pytest

from exports.writing import typeset
from regio_data.errors import DataError


def test_no_more_than_a_few_at_once(monkeypatch) -> None:
    at_work, most, lock = 0, 0, threading.Lock()

    def slow(*_args, **_options):
        nonlocal at_work, most
        with lock:
            at_work += 1
            most = max(most, at_work)
        time.sleep(0.05)
        with lock:
            at_work -= 1
        return subprocess.CompletedProcess([], 0, b"x")

    monkeypatch.setattr(typeset.subprocess, "run", slow)
    day = datetime.date(2026, 1, 1)
    threads = [threading.Thread(target=typeset.typeset, args=(Path("a.typ"), {}, day)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == typeset.TYPESETTERS


def test_who_waits_too_long_is_told(monkeypatch) -> None:
    monkeypatch.setattr(typeset, "PATIENCE", 0.01)
    with contextlib.ExitStack() as taken:
        for _ in range(typeset.TYPESETTERS):
            taken.enter_context(typeset._turn(Path("a.typ")))
        assert typeset.at_work() == typeset.TYPESETTERS
        with pytest.raises(DataError) as found:
            typeset.typeset(Path("b.typ"), {}, datetime.date(2026, 1, 1))
        assert "te druk" in found.value.message("nl")
    assert typeset.at_work() == 0
