"""The server with the network closed: whatever asks another host is written to the file of the first argument.

``python -m tests.web.closed_network LOG PORT [option ...]``; the options are those of ``streamlit run``.
"""

from __future__ import annotations

import socket
import sys
from pathlib import Path

from streamlit.web import cli

LOCAL = ("127.0.0.1", "::1", "localhost", None, "")


def closed(log: Path) -> None:
    """Let no address be looked up or connected to but our own; a datagram socket sends nothing by connecting."""
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def only_here(self, address):
        if isinstance(address, tuple) and address[0] not in LOCAL and self.type & socket.SOCK_STREAM:
            _tell(log, address)
        return connect(self, address)

    def known(host, *rest, **options):
        if host not in LOCAL and host != b"localhost":
            _tell(log, host)
        return look_up(host, *rest, **options)

    socket.socket.connect, socket.getaddrinfo = only_here, known


def _tell(log: Path, host: object) -> None:
    with log.open("a", encoding="utf-8") as file:
        file.write(f"{host}\n")
    raise OSError("the network is closed")


if __name__ == "__main__":
    closed(Path(sys.argv[1]))
    sys.exit(cli.main(["run", "app.py", "--server.port", *sys.argv[2:]]))
