"""Requests to the outside world: time and size limits, retries, and errors that name the cause."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

import requests
import tenacity

from loaders.errors import PassingError, SourceError
from regio_data.settings import Settings

T = TypeVar("T")

#: Statuses that may pass: too many requests, and trouble at the server's side.
PASSING = frozenset({429, 500, 502, 503, 504})
LONGEST_PAUSE = 30.0


def get_json(url: str, settings: Settings, params: Mapping[str, Any] | None = None) -> tuple[Any, Mapping[str, str]]:
    """Return the JSON that a service replies and the headers of the reply.

    Raises
    ------
    SourceError
        Naming the address and the cause, after the tries that `Settings.attempts` allows.
    """

    def once() -> tuple[Any, Mapping[str, str]]:
        body, headers = _body(url, settings, params)
        return parse_json(body.decode("utf-8", errors="replace"), url), headers

    return patiently(once, settings)


def download(url: str, settings: Settings) -> bytes:
    """Return the contents of a file on the web.

    Raises
    ------
    SourceError
        As `get_json`; also when the address is not https (http is for the own machine only).
    """
    if not url.startswith("https://") and not _own_machine(url):
        raise SourceError(f"{url}: only https addresses are accepted.")
    return patiently(lambda: _body(url, settings, None)[0], settings)


def patiently(once: Callable[[], T], settings: Settings) -> T:
    """Call, and call again with growing pauses while the error is a passing one."""
    pause = tenacity.wait_exponential_jitter(multiplier=settings.backoff, max=LONGEST_PAUSE, jitter=settings.backoff)
    tries = tenacity.Retrying(
        stop=tenacity.stop_after_attempt(settings.attempts),
        wait=pause,
        retry=tenacity.retry_if_exception_type(PassingError),
        reraise=True,
    )
    return tries(once)


def timeouts(settings: Settings) -> tuple[float, float]:
    """Return the (connect, read) time-outs as requests takes them."""
    return (settings.connect_timeout, settings.read_timeout)


def verify(settings: Settings) -> str | bool:
    """Return the certificates to trust as requests takes them."""
    return str(settings.ca_bundle) if settings.ca_bundle else True


def parse_json(text: str, url: str) -> Any:
    """Return parsed JSON.

    Raises
    ------
    SourceError
        For a web page or other text; a `PassingError` when it looks cut off.
    """
    try:
        return json.loads(text)
    except ValueError as error:
        raise not_json(text, url, error) from None


def not_json(text: str, url: str, error: ValueError) -> SourceError:
    """Return the error for a reply that should have been JSON."""
    start = text.lstrip()[:1]
    if start == "<":
        return SourceError(
            f"{url}: replied with a web page or XML instead of JSON. Is the address right, or is a proxy in between?"
        )
    if start in ("{", "["):
        return PassingError(f"{url}: the JSON is cut off or damaged ({error}).")
    return SourceError(f"{url}: replied with something that is not JSON ({error}).")


def for_status(status: int, url: str, text: str = "") -> SourceError:
    """Return the error for an HTTP status of 400 and above."""
    kind = PassingError if status in PASSING else SourceError
    hint = {
        404: "not found: is the table, collection or year right?",
        406: "not acceptable: the service does not offer the format that was asked for.",
        429: "too many requests: try again later.",
    }.get(status, "the service is in trouble: try again later." if status >= 500 else "the request was refused.")
    said = " ".join(text.split())[:120]
    return kind(f"{url}: HTTP {status}, {hint}" + (f" It says: {said}" if said and "<" not in said else ""))


def for_failure(error: requests.RequestException, url: str) -> SourceError:
    """Return the error for a request without a (whole) reply."""
    text = str(error)
    if isinstance(error, requests.ConnectTimeout):
        return PassingError(f"{url}: no connection within the time-out.")
    if isinstance(error, requests.ReadTimeout) or "Read timed out" in text:
        return PassingError(f"{url}: the reply stopped: time-out while reading.")
    if isinstance(error, requests.exceptions.SSLError):
        return SourceError(f"{url}: the certificate is not trusted. Set ca_bundle if this network has its own.")
    if isinstance(error, requests.exceptions.ChunkedEncodingError) or "IncompleteRead" in text:
        return PassingError(f"{url}: the reply was cut off.")
    if isinstance(error, requests.ConnectionError):
        cause = "refused" if "refused" in text else "reset" if "reset" in text or "aborted" in text else "failed"
        return PassingError(f"{url}: the connection was {cause}." if cause != "failed" else f"{url}: cannot connect.")
    return SourceError(f"{url}: {text}")


def _body(url: str, settings: Settings, params: Mapping[str, Any] | None) -> tuple[bytes, Mapping[str, str]]:
    deadline = time.monotonic() + settings.download_timeout
    try:
        reply = requests.get(
            url,
            params=params,
            timeout=timeouts(settings),
            verify=verify(settings),
            stream=True,
            headers={"Accept": "application/geo+json, application/json, */*;q=0.5"},
        )
        with reply:
            body = b"".join(_limited(reply.iter_content(1 << 16), url, settings, deadline))
            if reply.status_code >= 400:
                raise for_status(reply.status_code, url, body[:500].decode("utf-8", errors="replace"))
            return body, reply.headers
    except requests.RequestException as error:
        raise for_failure(error, url) from None


def _limited(chunks: Iterator[bytes], url: str, settings: Settings, deadline: float) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > settings.max_megabytes * 1_000_000:
            raise SourceError(f"{url}: larger than {settings.max_megabytes} MB (max_megabytes).")
        if time.monotonic() > deadline:
            raise SourceError(f"{url}: took longer than {settings.download_timeout:g} s (download_timeout).")
        yield chunk


def _own_machine(url: str) -> bool:
    host = requests.utils.urlparse(url).hostname if url.startswith("http://") else None
    return host in ("127.0.0.1", "localhost", "::1")
