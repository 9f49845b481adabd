"""A session for one file or table: it keeps to limits of time, size and pages, and to where a reply may send it on."""

from __future__ import annotations

import codecs
import io
import time
from urllib.parse import urlsplit

import requests
import urllib3

from loaders.errors import SourceError
from loaders.http.causes import for_failure
from regio_data.settings import Settings

CHUNK = 1 << 16
MOST_PAGES = 1000


class Session(requests.Session):
    """Requests for one file, or for all pages of one table.

    Parameters
    ----------
    settings : Settings
        Gives the limits of time and size; they hold for all requests together.
    paged : bool
        The replies are pages of JSON: they must be UTF-8 and come from one host.
    """

    def __init__(self, settings: Settings, paged: bool = False):
        super().__init__()
        self._settings, self._paged = settings, paged
        self._deadline = time.monotonic() + settings.download_timeout
        self._seen: list[str] = []
        self._size = 0
        #: The last reply, as it came.
        self.body = b""

    def send(self, request: requests.PreparedRequest, **options: object) -> requests.Response:
        """Send one request, read the reply within the limits, and follow redirects (which come by here too)."""
        self._check_address(request)
        if options.get("allow_redirects", True):  # a page, not a redirect
            self._check_page(request.url)
        try:
            reply = super().send(request, **{**options, "stream": True})
            if not isinstance(reply.raw, io.BytesIO):  # after a redirect the reply has been read already
                self.body = self._read(reply.raw, request.url)
                reply.raw = io.BytesIO(self.body.removeprefix(codecs.BOM_UTF8))
        except urllib3.exceptions.HTTPError as error:
            raise for_failure(error, request.url) from None
        if self._paged and reply.ok:
            as_text(self.body, request.url)
        return reply

    def _check_address(self, request: requests.PreparedRequest) -> None:
        first, now = urlsplit(self._seen[0] if self._seen else request.url), urlsplit(request.url)
        if self._paged and now.hostname != first.hostname:
            raise SourceError(f"{first.geturl()}: sends on to another host, {now.hostname}.")
        if now.scheme == "https" or (first.scheme == "http" and now.hostname == first.hostname):
            return
        if now.hostname != first.hostname:
            raise SourceError(f"{first.geturl()}: sends on to {request.url}; only https addresses are accepted.")
        request.url = now._replace(scheme="https").geturl()  # a link that a service wrote as http

    def _check_page(self, url: str) -> None:
        if url in self._seen:
            raise SourceError(f"{url}: the pages do not end (the link to the next page comes back).")
        if len(self._seen) >= MOST_PAGES:
            raise SourceError(f"{url}: more than {MOST_PAGES} pages.")
        self._seen.append(url)

    def _read(self, raw: urllib3.BaseHTTPResponse, url: str) -> bytes:
        """Return the body; whatever trickles in is looked at at once, so that a slow reply does not outlive the deadline."""
        parts = []
        while part := raw.read1(CHUNK, decode_content=True):
            parts.append(part)
            self._size += len(part)
            if self._size > self._settings.max_megabytes * 1_000_000:
                raise SourceError(f"{url}: larger than {self._settings.max_megabytes} MB (max_megabytes).")
            if time.monotonic() > self._deadline:
                raise SourceError(f"{url}: took longer than {self._settings.download_timeout:g} s (download_timeout).")
        return b"".join(parts)


def as_text(body: bytes, url: str) -> str:
    """Return a reply as text; a `SourceError` if it is not UTF-8."""
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SourceError(f"{url}: the reply is not UTF-8.") from None


def timeouts(settings: Settings) -> tuple[float, float]:
    """Return the (connect, read) time-outs as requests takes them."""
    return (settings.connect_timeout, settings.read_timeout)


def verify(settings: Settings) -> str | bool:
    """Return the certificates to trust as requests takes them."""
    return str(settings.ca_bundle) if settings.ca_bundle else True
