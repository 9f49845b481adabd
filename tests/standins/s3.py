"""A bucket of S3-compatible storage in memory: put (on a condition), get, head and list; no keys are looked at."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

MOMENT = "2026-01-01T00:00:00.000Z"


class Bucket(ThreadingHTTPServer):
    """Listens on a free port; ``objects`` is what it holds, by path below the bucket."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.objects: dict[str, bytes] = {}
        self.one = threading.Lock()

    @property
    def environment(self) -> dict[str, str]:
        """The variables by which a client finds it."""
        address = f"http://127.0.0.1:{self.server_address[1]}"
        keys = {"AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x", "AWS_REGION": "eu-west-1", "AWS_ALLOW_HTTP": "true"}
        return {**keys, "AWS_ENDPOINT_URL": address}


@contextmanager
def bucket() -> Iterator[Bucket]:
    """Give a bucket that answers."""
    server = Bucket()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def tag(content: bytes) -> str:
    return f'"{hashlib.md5(content).hexdigest()}"'


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Bucket

    def do_PUT(self) -> None:
        content = self.rfile.read(int(self.headers["content-length"]))
        with self.server.one:
            there = self.server.objects.get(self._name)
            if (self.headers["if-none-match"] == "*" and there is not None) or (
                self.headers["if-match"] and (there is None or tag(there) != self.headers["if-match"])
            ):
                return self._answer(412, b"<Error><Code>PreconditionFailed</Code></Error>")
            self.server.objects[self._name] = content
        return self._answer(200, b"", tag(content))

    def do_GET(self) -> None:
        query = parse_qs(urlsplit(self.path).query)
        if "list-type" in query:
            return self._answer(200, self._list(query.get("prefix", [""])[0]))
        content = self.server.objects.get(self._name)
        if content is None:
            return self._answer(404, b"<Error><Code>NoSuchKey</Code></Error>")
        return self._answer(200, content, tag(content))

    do_HEAD = do_GET

    @property
    def _name(self) -> str:
        return unquote(urlsplit(self.path).path).strip("/").partition("/")[2]

    def _list(self, prefix: str) -> bytes:
        found = "".join(
            f"<Contents><Key>{escape(name)}</Key><LastModified>{MOMENT}</LastModified>"
            f"<ETag>{escape(tag(content))}</ETag><Size>{len(content)}</Size></Contents>"
            for name, content in sorted(self.server.objects.items())
            if name.startswith(prefix)
        )
        return f"<ListBucketResult><IsTruncated>false</IsTruncated>{found}</ListBucketResult>".encode()

    def _answer(self, status: int, content: bytes, etag: str = "") -> None:
        self.send_response(status)
        self.send_header("content-length", str(len(content)))
        self.send_header("last-modified", "Thu, 01 Jan 2026 00:00:00 GMT")
        if etag:
            self.send_header("etag", etag)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass
