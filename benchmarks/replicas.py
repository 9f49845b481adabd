"""Several servers behind nginx as deploy/nginx.conf has it, on one store that is refreshed meanwhile (Linux)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from benchmarks.server import ROOT, Server, free_port, server, wait
from loaders.store.draft import draft_of
from loaders.store.store import Store
from regio_data.dataset.snapshot import open_dataset


@contextmanager
def replicas(processes: int, refresh: float) -> Iterator[tuple[int, list[Server]]]:
    """Start servers; give the port that visitors use, and the servers. With one process there is no nginx.

    Parameters
    ----------
    processes : int
    refresh : float
        Seconds between two refreshes; 0 for none.
    """
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        stack.enter_context(_refreshed(Store(folder / "store"), refresh))
        servers = [stack.enter_context(server(REGIO_DATA_DIR=str(folder / "store"))) for _ in range(processes)]
        port = servers[0].port
        if processes > 1:
            port = stack.enter_context(_nginx(folder, [one.port for one in servers]))
        yield port, servers


def nginx_conf(folder: Path, front: int, ports: Sequence[int]) -> Path:
    """Write the file of deploy/ with other addresses, and without TLS for want of a certificate; return where."""
    text = (ROOT / "deploy" / "nginx.conf").read_text()
    text = re.sub(r"\n  server \{\n    listen 80;.*?\n  \}", "", text, count=1, flags=re.DOTALL)
    text = re.sub(r"\n    (ssl_|add_header Strict).*", "", text).replace("listen 443 ssl", f"listen 127.0.0.1:{front}")
    for usual, port in zip((8501, 8502), ports, strict=True):
        text = text.replace(f"127.0.0.1:{usual}", f"127.0.0.1:{port}")
    paths = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    if os.geteuid() == 0:  # the cache lies in a folder of root's
        text = f"user root;\n{text}"
    (folder / "nginx.conf").write_text(text.replace("http {\n", f"http {{\n{paths}", 1))
    return folder / "nginx.conf"


@contextmanager
def _nginx(folder: Path, ports: Sequence[int]) -> Iterator[int]:
    front = free_port()
    command = [shutil.which("nginx") or "nginx", "-p", str(folder), "-c", str(nginx_conf(folder, front, ports))]
    process = subprocess.Popen([*command, "-g", "daemon off;"])
    try:
        wait(front)
        yield front
    finally:
        process.terminate()
        process.wait()


@contextmanager
def _refreshed(store: Store, every: float) -> Iterator[None]:
    """Put another data set in use every so many seconds: the snapshot with one figure changed."""
    stop = threading.Event()

    def refresh() -> None:
        draft = draft_of(open_dataset())
        first = draft.observations["value"].first_valid_index()
        number = 0
        while not stop.wait(every):
            number += 1
            table = draft.observations.copy()
            table.loc[first, "value"] = float(number)
            with store.locked():
                store.add(replace(draft, observations=table))

    thread = threading.Thread(target=refresh, daemon=True)
    if every:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        if every:
            thread.join()
