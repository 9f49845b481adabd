"""A server of our own to measure, and what it uses (Linux)."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
#: Longest wait for a server, on a busy machine.
PATIENCE = 180


@dataclass(frozen=True)
class Server:
    """A running server."""

    port: int
    pid: int

    def processor(self) -> float:
        """Return the seconds of processor time used so far: what other work on the machine hardly changes."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> int:
        """Return the memory in use, in MB."""
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        return int(next(line.split()[1] for line in lines if line.startswith("VmRSS"))) // 1024


@contextmanager
def server(script: str = "app.py", prepare: bool = False, **environment: str) -> Iterator[Server]:
    """Start a Streamlit script with our settings on a free port, and stop it afterwards.

    Parameters
    ----------
    script : str
    prepare : bool
        Whether it makes the pages without Streamlit beforehand, which takes processor time in the first minutes.
    environment
        Further variables.

    Raises
    ------
    TimeoutError
        If it does not get healthy.
    """
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)]
    around = {**os.environ, "PYTHONPATH": str(ROOT), "REGIO_PREPARE_PAGES": str(prepare), **environment}
    process = subprocess.Popen(command, cwd=ROOT, env=around, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait(port)
        yield Server(port, process.pid)
    finally:
        process.terminate()
        process.wait()


def free_port() -> int:
    """Return a port that nobody uses now."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def wait(port: int) -> None:
    """Wait until a server is healthy.

    Raises
    ------
    TimeoutError
        If that takes longer than `PATIENCE`.
    """
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health")
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise TimeoutError(f"no server on port {port} after {PATIENCE} s")
