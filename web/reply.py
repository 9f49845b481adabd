"""Replies as they are kept: packed once, and given to everybody who asks."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

#: Bytes of which packing saves nothing.
_PACKED = {"image/png"}
HTML = "text/html; charset=utf-8"
#: With a 503: ask again in half a minute.
LATER = {"retry-after": "30", "cache-control": "no-store"}


@dataclass(frozen=True)
class Reply:
    """A reply as it is kept: packed with gzip unless its type is packed by itself.

    Parameters
    ----------
    body : bytes
    etag : str
        Hash of the content.
    mime : str
    """

    body: bytes
    etag: str
    mime: str

    @property
    def packed(self) -> bool:
        """Whether ``body`` is gzip."""
        return self.mime not in _PACKED

    def answer(self, request: Request, headers: Mapping[str, str]) -> Response:
        """Answer a request: 304 for who has it already, unpacked for who cannot unpack."""
        more = {**headers, "etag": f'"{self.etag}"', "vary": "Accept-Encoding"}
        if self.etag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=more)
        if not self.packed:
            return Response(self.body, headers=more, media_type=self.mime)
        if "gzip" in request.headers.get("accept-encoding", ""):
            return Response(self.body, headers={**more, "content-encoding": "gzip"}, media_type=self.mime)
        return Response(gzip.decompress(self.body), headers=more, media_type=self.mime)


def reply(content: bytes, mime: str) -> Reply:
    """Return content, ready to be kept; the same content has the same tag on every replica."""
    body = content if mime in _PACKED else gzip.compress(content, mtime=0)
    return Reply(body, hashlib.sha256(content).hexdigest()[:16], mime)
