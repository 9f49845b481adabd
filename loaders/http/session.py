"""A session for one file or table: it keeps to a budget, to a number of pages, and to where a reply may send it on."""

from __future__ import annotations

import codecs
from urllib.parse import urlsplit

import requests
import urllib3

from loaders.errors import SourceError
from loaders.http.adapter import LimitedAdapter
from loaders.http.budget import Budget
from loaders.http.causes import for_failure
from regio_data.settings import Settings

MOST_PAGES = 1000


class Session(requests.Session):
    """Requests for one file, or for all pages of one table.

    Parameters
    ----------
    settings : Settings
        Gives the limits of time and size; they hold for all requests together.
    paged : bool
        The replies are pages of JSON: they must be UTF-8 and come from one host.
    budget : Budget, optional
        One that several sessions share.
    """

    def __init__(self, settings: Settings, paged: bool = False, budget: Budget | None = None):
        super().__init__()
        self._paged, self._budget = paged, budget or Budget(settings)
        self._seen: list[str] = []
        #: The last reply, as it came.
        self.body = b""
        for scheme in ("http://", "https://"):
            self.mount(scheme, LimitedAdapter(self._budget))

    def send(self, request: requests.PreparedRequest, **options: object) -> requests.Response:
        """Send one request and follow redirects (which come by here too)."""
        url = self._checked(str(request.url))
        request.url = url
        if options.get("allow_redirects", True):  # a page, not a redirect
            self._check_page(url)
        try:
            reply = super().send(request, **options)
        except urllib3.exceptions.HTTPError as error:
            raise for_failure(error, url) from None
        self.body = reply._content = reply.content.removeprefix(codecs.BOM_UTF8)
        if self._paged and reply.ok:
            as_text(self.body, url)
            self._budget.add_values(self.body, url)
        return reply

    def _checked(self, url: str) -> str:
        first, now = urlsplit(self._seen[0] if self._seen else url), urlsplit(url)
        if self._paged and now.hostname != first.hostname:
            raise SourceError(f"{first.geturl()}: sends on to another host, {now.hostname}.")
        if now.scheme == "https" or (first.scheme == "http" and now.hostname == first.hostname):
            return url
        if now.hostname != first.hostname:
            raise SourceError(f"{first.geturl()}: sends on to {url}; only https addresses are accepted.")
        return now._replace(scheme="https").geturl()  # a link that a service wrote as http

    def _check_page(self, url: str) -> None:
        if url in self._seen:
            raise SourceError(f"{url}: the pages do not end (the link to the next page comes back).")
        if len(self._seen) >= MOST_PAGES:
            raise SourceError(f"{url}: more than {MOST_PAGES} pages.")
        self._seen.append(url)


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
