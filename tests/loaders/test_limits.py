"""Small things that pretend to be huge: loading stays under 700 MB and within its time, and says what is wrong."""

from __future__ import annotations

import gzip
import io
import os
import re
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import filelock
import pytest
from openpyxl import Workbook

from loaders.store.store import LOCK

ROOT = Path(__file__).parents[2]
deep = pytest.mark.deep
HEADER = "code;statcode;jaar;waarde\n"
MOST = 700


def run(tmp_path: Path, *arguments: str, **settings: str) -> tuple[int, str, int]:
    """Return exit code, what was printed, and the largest memory in MB."""
    environment = {**os.environ, "REGIO_DATA_DIR": str(tmp_path / "store"), "REGIO_ATTEMPTS": "1", **settings}
    done = subprocess.run(
        [sys.executable, "-m", "tests.loaders.limits", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout + done.stderr, int(re.search(r"PEAK (\d+)", done.stdout)[1])


def sheet(changed: Callable[[str], str]) -> bytes:
    """Return a workbook of which the XML of the first sheet was changed."""
    book, plain, new = Workbook(), io.BytesIO(), io.BytesIO()
    book.active.append(["code", "statcode", "jaar", "waarde"])
    book.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as file:
        for name in old.namelist():
            text = old.read(name)
            file.writestr(name, changed(text.decode()) if name.endswith("sheet1.xml") else text)
    return new.getvalue()


def _dimension(xml: str) -> str:
    return re.sub('<dimension ref="[^"]*"', '<dimension ref="A1:XFD1048576"', xml)


def _far(xml: str) -> str:
    cell = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    return _dimension(xml).replace("</sheetData>", cell + "</sheetData>")


def _many(xml: str) -> str:
    return xml.replace("</sheetData>", '<row><c t="n"><v>1</v></c></row>' * 1_200_000 + "</sheetData>")


def packed(*parts: bytes) -> bytes:
    return gzip.compress(b"".join(parts), 1)


BOMBS = {
    "xlsx with a dimension of a million rows": (lambda: sheet(_dimension), "no row has an indicator of the register"),
    "xlsx with one cell in the last corner": (lambda: sheet(_far), "row 1,000,001|more than 50 columns|more rows than any"),
    "xlsx with a million rows": (lambda: sheet(_many), "more rows than any edition|fewer columns"),
    "csv.gz of one endless line": (lambda: packed(b"x" * 190_000_000), "unpacks to more than 50 MB"),
    "csv.gz of a huge field": (
        lambda: packed(HEADER.encode(), b"x" * 45_000_000),
        "field larger than field limit|a field of more",
    ),
    "csv.gz of a huge header": (lambda: packed(b"jaar;" * 9_000_000), "more than 50 columns|cannot be read"),
    "csv.gz of empty rows": (lambda: packed(HEADER.encode(), b";;;\n" * 12_000_000), "no row has an indicator"),
    "csv.gz of short rows": (lambda: packed(HEADER.encode(), b"a;b;c;d\n" * 6_000_000), "more rows than any edition"),
    "csv.gz of different cells": (
        lambda: packed(HEADER.encode(), *(b"a%d;b%d;c%d;\xf0\x9f\x98\x80%d\n" % (i, i, i, i) for i in range(1_000_000))),
        "more rows than any edition",
    ),
}


#: One of each format in the ordinary suite.
ALWAYS = ("xlsx with a dimension of a million rows", "csv.gz of one endless line")


@pytest.mark.parametrize("name", [name if name in ALWAYS else pytest.param(name, marks=deep) for name in BOMBS])
def test_a_file_that_becomes_huge(name: str, tmp_path: Path) -> None:
    make, said = BOMBS[name]
    file = tmp_path / "monitor"
    file.write_bytes(make())
    code, printed, peak = run(tmp_path, "import-monitor", str(file))
    assert code == 1
    assert re.search(said, printed), printed
    assert peak < MOST


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("pipe", "is not a file but a pipe"),
        pytest.param("folder", "a folder", marks=deep),
        pytest.param("device", "a device", marks=deep),
    ],
)
def test_what_is_no_file_is_refused_at_once(kind: str, said: str, tmp_path: Path) -> None:
    path = Path("/dev/zero") if kind == "device" else tmp_path / "x"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    started = time.monotonic()
    code, printed, peak = run(tmp_path, "import-monitor", str(path))
    assert code == 1
    assert said in printed
    assert time.monotonic() - started < 20, "most of it is starting Python"
    assert peak < MOST
    with filelock.FileLock(tmp_path / "store" / LOCK, timeout=0):
        pass  # nobody holds it


@contextmanager
def served(answer: Callable[[BaseHTTPRequestHandler], None]) -> Iterator[str]:
    """Serve one answer to everything; the client goes away when it has had enough."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            try:
                answer(self)
            except OSError:
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def _head(to: BaseHTTPRequestHandler, status: int = 200, **headers: str) -> None:
    to.send_response(status)
    for name, value in headers.items():
        to.send_header(name.replace("_", "-"), value)
    to.end_headers()


def _endless(part: bytes, status: int = 200, **headers: str) -> Callable[[BaseHTTPRequestHandler], None]:
    def answer(to: BaseHTTPRequestHandler) -> None:
        _head(to, status, **headers)
        while True:
            to.wfile.write(part)

    return answer


def _gzip_bomb(to: BaseHTTPRequestHandler) -> None:
    body = gzip.compress(b"0" * 400_000_000, 9)
    _head(to, Content_Encoding="gzip", Content_Length=str(len(body)))
    to.wfile.write(body)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(_endless(b"x" * 65536), marks=deep, id="an endless body"),
        pytest.param(_endless(b"x" * 65536, 302, Location="/elders"), id="a redirect with an endless body"),
        pytest.param(_gzip_bomb, marks=deep, id="a compressed body that becomes huge"),
    ],
)
def test_a_reply_without_end(answer: Callable[[BaseHTTPRequestHandler], None], tmp_path: Path) -> None:
    with served(answer) as base:
        code, printed, peak = run(tmp_path, "import-monitor", f"{base}/monitor.csv")
    assert code == 1
    assert "larger than 50 MB" in printed
    assert peak < MOST


@pytest.mark.parametrize(
    ("part", "count", "said"),
    [
        pytest.param(b"{},", 15_000_000, "holds more than 2,000,000 values", id="objects"),
        pytest.param(b'"\xf0\x9f\x98\x80",', 6_000_000, "holds more than 2,000,000 values", marks=deep, id="texts"),
        pytest.param(b"[", 3_000_000, "holds more than 2,000,000 values", marks=deep, id="depth"),
        pytest.param(b"[", 1_000_000, "nested too deep", marks=deep, id="less depth"),
        pytest.param(b'{"a":1.5},', 600_000, "not a collection of features", marks=deep, id="just allowed"),
    ],
)
def test_json_that_becomes_huge(part: bytes, count: int, said: str, tmp_path: Path) -> None:
    body = b'{"naam":"\xf0\x9f\x98\x80", "features":[' + part * count + b"{}]}"
    body += b" " * (45_000_000 - len(body))

    def answer(to: BaseHTTPRequestHandler) -> None:
        _head(to, Content_Length=str(len(body)))
        to.wfile.write(body)

    with served(answer) as base:
        addresses = {"REGIO_PDOK_OGC_URL": base, "REGIO_PDOK_WFS_URL": base}
        code, printed, peak = run(tmp_path, "refresh", "--only", "pdok", **addresses)
    assert code == 1
    assert said in printed
    assert peak < MOST


def test_headers_that_drip_in_are_stopped(tmp_path: Path) -> None:
    def drip(to: BaseHTTPRequestHandler) -> None:
        to.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(600):
            to.wfile.write(b"X-%d: y\r\n" % number)
            to.wfile.flush()
            time.sleep(0.2)

    with served(drip) as base:
        started = time.monotonic()
        code, printed, _ = run(tmp_path, "import-monitor", f"{base}/monitor.csv", REGIO_DOWNLOAD_TIMEOUT="1")
    assert code == 1
    assert "took longer than 1 s (download_timeout)" in printed
    assert time.monotonic() - started < 20
