"""The error of a failed request: it names the cause, says what to do, and tells whether another try may help."""

from __future__ import annotations

import pytest
import requests
import urllib3

from loaders.errors import PassingError
from loaders.http import causes

URL = "https://x.nl/tabel"


@pytest.mark.parametrize(
    ("status", "said", "passing"),
    [
        (400, "the request was refused", False),
        (404, "not found: is the table, collection or year right?", False),
        (406, "does not offer the format", False),
        (429, "too many requests", True),
        (499, "the request was refused", False),
        (500, "the service is in trouble", True),
        (501, "the service is in trouble", False),  # it never will be able to
        (503, "the service is in trouble", True),
    ],
)
def test_a_status_says_what_is_wrong_and_whether_it_may_pass(status, said, passing):
    error = causes.for_status(status, URL)
    assert str(error).startswith(f"{URL}: HTTP {status}, ")
    assert said in str(error)
    assert isinstance(error, PassingError) == passing


def test_what_a_service_says_is_quoted_on_one_line_but_no_web_page_is():
    assert str(causes.for_status(404, URL, "tabel\n  vervallen")).endswith(" It says: tabel vervallen")
    assert causes.quoted("<html>Onderhoud</html>") == causes.quoted(" \n") == ""
    assert causes.quoted("x" * 300) == f" It says: {'x' * 200}"


@pytest.mark.parametrize(
    ("error", "said", "passing"),
    [
        (requests.ConnectTimeout(), "no connection within the time-out", True),
        (requests.ReadTimeout(), "the reply stopped: time-out while reading", True),
        (urllib3.exceptions.ProtocolError("Read timed out."), "the reply stopped: time-out while reading", True),
        (requests.exceptions.SSLError("bad"), "the certificate is not trusted. Set ca_bundle", False),
        (requests.exceptions.ChunkedEncodingError("x"), "the reply was cut off", True),
        (urllib3.exceptions.ProtocolError("IncompleteRead(5 bytes read)"), "the reply was cut off", True),
        (requests.ConnectionError("[Errno 111] Connection refused"), "the connection was refused", True),
        (requests.ConnectionError("Connection reset by peer"), "the connection was reset", True),
        (urllib3.exceptions.ProtocolError("Connection aborted."), "the connection was reset", True),
        (requests.ConnectionError("Name or service not known"), "cannot connect", True),
        (requests.TooManyRedirects("Exceeded 30 redirects."), "Exceeded 30 redirects.", False),
    ],
)
def test_a_request_without_a_reply_says_why_and_whether_it_may_pass(error, said, passing):
    found = causes.for_failure(error, URL)
    assert str(found).startswith(f"{URL}: ")
    assert said in str(found)
    assert isinstance(found, PassingError) == passing


@pytest.mark.parametrize(
    ("text", "said", "passing"),
    [
        (" <!DOCTYPE html>", "a web page or XML instead of JSON", False),
        ('{"value": [1,', "the JSON is cut off or damaged (fout)", True),
        (" [1,", "the JSON is cut off or damaged (fout)", True),
        ("tijdelijk niet beschikbaar", "something that is not JSON (fout)", False),
        ("", "something that is not JSON (fout)", False),
    ],
)
def test_what_is_no_json_is_called_what_it_looks_like(text, said, passing):
    found = causes.not_json(text, URL, ValueError("fout"))
    assert said in str(found)
    assert isinstance(found, PassingError) == passing


def test_json_that_is_nested_too_deep_is_not_asked_again():
    assert str(causes.nested(URL)) == f"{URL}: the JSON is nested too deep."
    assert not isinstance(causes.nested(URL), PassingError)
