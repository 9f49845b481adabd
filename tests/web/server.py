"""The whole server in a process of its own, as a user starts it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
STREAMLIT = ("-m", "streamlit", "run", "app.py", "--server.port")


def free_port() -> int:
    """Return a port that nobody uses now."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def running(
    port: int, log: Path, *options: str, base: str = "", command: tuple[str, ...] = STREAMLIT, **environment: str
) -> Iterator[subprocess.Popen]:
    """Give a server that is ready; what it prints is in the log."""
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, *command, str(port), *options],
            cwd=ROOT,
            env={**os.environ, "REGIO_PREPARE_PAGES": "false", **environment},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        wait_until_ready(port, base, process)
        yield process
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_until_ready(port: int, base: str, process: subprocess.Popen) -> None:
    """Wait for ``/ready``; fails when the server ends or needs more than 90 seconds."""
    end = time.monotonic() + 90
    while not _ready(f"http://127.0.0.1:{port}{base}/ready"):
        assert process.poll() is None, "the server stopped at once"
        assert time.monotonic() < end, "the server did not get ready"
        time.sleep(0.2)


def _ready(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=20) as reply:
            return reply.status == 200
    except OSError:
        return False
