"""Requests to the outside world, within limits and with retries."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from typing import Any, TypeVar
from urllib.parse import urlsplit

import requests
import tenacity

from loaders.errors import LoaderError, PassingError, SourceError
from loaders.http.budget import Budget
from loaders.http.causes import for_failure, for_status, nested, not_json
from loaders.http.session import Session, as_text, timeouts, verify
from regio_data.settings import Settings

T = TypeVar("T")

LONGEST_PAUSE = 30.0
OWN_MACHINE = ("127.0.0.1", "localhost", "::1")

log = logging.getLogger(__name__)


def get_json(
    url: str, settings: Settings, params: Mapping[str, Any] | None = None, budget: Budget | None = None
) -> tuple[Any, Mapping[str, str]]:
    """Return the JSON that a service replies and the headers of the reply.

    Parameters
    ----------
    url : str
    settings : Settings
    params : mapping, optional
        The query.
    budget : Budget, optional
        What all pages of a table may take together; without it this reply has one of its own.

    Raises
    ------
    SourceError
        Naming the address and the cause, after the tries that `Settings.attempts` allows.
    """

    def once() -> tuple[Any, Mapping[str, str]]:
        limits = budget or Budget(settings)
        body, headers = _body(url, settings, params, limits)
        limits.add_values(body, url)
        return parse_json(body, url), headers

    return patiently(once, settings)


def download(url: str, settings: Settings) -> bytes:
    """Return the contents of a file on the web.

    Raises
    ------
    SourceError
        As `get_json`; also when the address is not https (http is for the own machine only).
    """
    try:
        address = urlsplit(url)
    except ValueError as error:
        raise SourceError(f"{url}: is no address ({error}).") from None
    if address.scheme != "https" and address.hostname not in OWN_MACHINE:
        raise SourceError(f"{url}: only https addresses are accepted.")
    return patiently(lambda: _body(url, settings, None, Budget(settings))[0], settings)


def patiently(once: Callable[[], T], settings: Settings) -> T:
    """Call, and call again with growing pauses while the error is a passing one."""
    pause = tenacity.wait_exponential_jitter(multiplier=settings.backoff, max=LONGEST_PAUSE, jitter=settings.backoff)
    tries = tenacity.Retrying(
        stop=tenacity.stop_after_attempt(settings.attempts),
        wait=pause,
        retry=tenacity.retry_if_exception_type(PassingError),
        before_sleep=_tell,
        reraise=True,
    )
    try:
        return tries(once)
    except LoaderError as error:  # its frames hold whole replies, and tenacity holds on to it
        error.__context__ = None
        raise error.with_traceback(None) from None


def parse_json(body: bytes, url: str) -> Any:
    """Return parsed JSON, which must be UTF-8.

    Raises
    ------
    SourceError
        For a web page or other text; a `PassingError` when it looks cut off.
    """
    text = as_text(body, url)
    try:
        return json.loads(text)
    except RecursionError:
        raise nested(url) from None
    except ValueError as error:
        raise not_json(text, url, error) from None


def _tell(state: tenacity.RetryCallState) -> None:
    """Say that a request is tried again; on the standard error, unless logging is set up otherwise."""
    if state.outcome and state.next_action:  # tenacity has both before it sleeps
        log.warning("%s Trying again in %.0f s.", state.outcome.exception(), state.next_action.sleep)


def _body(url: str, settings: Settings, params: Mapping[str, Any] | None, budget: Budget) -> tuple[bytes, Mapping[str, str]]:
    try:
        with Session(settings, budget=budget) as session:
            reply = session.get(
                url,
                params=params,
                timeout=timeouts(settings),
                verify=verify(settings),
                headers={"Accept": "application/geo+json, application/json, */*;q=0.5"},
            )
    except requests.RequestException as error:
        raise for_failure(error, url) from None
    except UnicodeError as error:  # a host or header that cannot be written
        raise SourceError(f"{url}: is no address ({error}).") from None
    if reply.status_code >= 400:
        raise for_status(reply.status_code, url, session.body[:500].decode("utf-8", errors="replace"))
    return session.body, reply.headers
