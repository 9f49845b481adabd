"""Errors that name the cause of a failed request, and tell whether it may pass by itself."""

from __future__ import annotations

import requests
import urllib3

from loaders.errors import PassingError, SourceError

#: Statuses that may pass: too many requests, and trouble at the server's side.
PASSING = frozenset({429, 500, 502, 503, 504})


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


def nested(url: str) -> SourceError:
    """Return the error for JSON of lists within lists, more than can be read."""
    return SourceError(f"{url}: the JSON is nested too deep.")


def for_status(status: int, url: str, text: str = "") -> SourceError:
    """Return the error for an HTTP status of 400 and above."""
    kind = PassingError if status in PASSING else SourceError
    hint = {
        404: "not found: is the table, collection or year right?",
        406: "not acceptable: the service does not offer the format that was asked for.",
        429: "too many requests: try again later.",
    }.get(status, "the service is in trouble: try again later." if status >= 500 else "the request was refused.")
    return kind(f"{url}: HTTP {status}, {hint}{quoted(text)}")


def quoted(text: str) -> str:
    """Return what a service says, shortened and on one line, to stand behind an error; nothing of a web page."""
    said = " ".join(text.split())[:200]
    return f" It says: {said}" if said and "<" not in said else ""


def for_failure(error: requests.RequestException | urllib3.exceptions.HTTPError, url: str) -> SourceError:
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
    if isinstance(error, requests.ConnectionError | urllib3.exceptions.ProtocolError):
        cause = "refused" if "refused" in text else "reset" if "reset" in text or "aborted" in text else "failed"
        return PassingError(f"{url}: the connection was {cause}." if cause != "failed" else f"{url}: cannot connect.")
    return SourceError(f"{url}: {text}")
