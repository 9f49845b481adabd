"""Requests with retries: a cause that may pass is tried again, any other is told at once."""

from __future__ import annotations

import logging

import pytest

from loaders.errors import PassingError, SourceError
from loaders.http import budget as limits
from loaders.http.budget import Budget
from loaders.http.net import download, get_json, parse_json, patiently
from tests.standins.web import Reply


@pytest.fixture
def failing():
    """Something that fails with the given errors, one a call, and then gives 7; how often it was called."""

    def made(*errors):
        left, calls = list(errors), []

        def once():
            calls.append(len(left))
            if left:
                raise left.pop(0)
            return 7

        return once, calls

    return made


def test_what_may_pass_is_tried_as_often_as_is_set(settings, failing, caplog):
    once, calls = failing(PassingError("even niet"), PassingError("weer niet"))
    with caplog.at_level(logging.WARNING):
        assert patiently(once, settings(attempts=3)) == 7
    assert len(calls) == 3
    assert [record.getMessage() for record in caplog.records] == [
        "even niet Trying again in 0 s.",
        "weer niet Trying again in 0 s.",
    ]
    once, calls = failing(*[PassingError(f"poging {n}") for n in range(1, 9)])
    with pytest.raises(PassingError, match="poging 3"):
        patiently(once, settings(attempts=3))
    assert len(calls) == 3


def test_what_does_not_pass_is_told_at_once(settings, failing):
    once, calls = failing(SourceError("nooit"), PassingError("niet"))
    with pytest.raises(SourceError, match="nooit"):
        patiently(once, settings())
    assert len(calls) == 1


def test_an_error_does_not_hold_on_to_what_it_came_of(settings):
    """The frames of the error before it would keep a whole reply."""

    def once():
        try:
            raise ValueError
        except ValueError:
            raise SourceError("nooit") from None

    with pytest.raises(SourceError, match="nooit") as found:
        patiently(once, settings())
    assert found.value.__context__ is None


def test_json_comes_with_its_headers_and_the_query_goes_along(web, replies, settings):
    replies["/tabel"] = Reply({"a": "é"}, headers={"X-Over": "1"})
    found, headers = get_json(f"{web.base}/tabel", settings(), {"f": "json", "naam": "é"})
    assert (found, headers["X-Over"]) == ({"a": "é"}, "1")
    assert web.requests == ["/tabel?f=json&naam=%C3%A9"]


def test_a_service_in_trouble_is_asked_again_and_one_that_refuses_is_not(web, replies, settings):
    replies["/tabel"] = Reply([1])
    web.fault("tabel", "503", times=2)
    assert get_json(f"{web.base}/tabel", settings())[0] == [1]
    assert len(web.requests) == 3
    with pytest.raises(SourceError, match=r"HTTP 404, not found.*fout 404"):
        get_json(f"{web.base}/niets", settings())
    assert len(web.requests) == 4


def test_pages_take_from_one_budget(web, replies, settings, monkeypatch):
    replies["/tabel"] = Reply(b'"' + b"x" * 600_000 + b'"')
    budget = Budget(settings())
    get_json(f"{web.base}/tabel", settings(), budget=budget)
    with pytest.raises(SourceError, match="larger than 1 MB"):
        get_json(f"{web.base}/tabel", settings(), budget=budget)
    get_json(f"{web.base}/tabel", settings())  # on its own it fits
    monkeypatch.setattr(limits, "MOST_VALUES", 1)
    replies["/tabel"] = Reply([1, 2])
    with pytest.raises(SourceError, match="holds more than 1 values"):
        get_json(f"{web.base}/tabel", settings())


def test_json_must_be_utf8_whole_and_not_too_deep():
    assert parse_json(b'\xef\xbb\xbf{"a": 1}', "https://x.nl") == {"a": 1}
    for body, said in (
        (b'"caf\xe9"', "the reply is not UTF-8"),
        (b"[" * 100_000, "nested too deep"),
        (b"<html>", "a web page or XML"),
    ):
        with pytest.raises(SourceError, match=said) as found:
            parse_json(body, "https://x.nl")
        assert not isinstance(found.value, PassingError)
    with pytest.raises(PassingError, match="cut off or damaged"):
        parse_json(b'{"a": ', "https://x.nl")


@pytest.mark.parametrize("address", ["http://x.nl/a.csv", "ftp://x.nl/a.csv", "a.csv", "http://localhost.x.nl/a.csv"])
def test_a_file_is_taken_by_https_alone(address, settings):
    with pytest.raises(SourceError, match="only https addresses are accepted"):
        download(address, settings())


def test_a_file_of_this_machine_may_come_by_http(web, replies, settings):
    replies["/a.csv"] = Reply(b"\xef\xbb\xbfcode;jaar", kind="text/csv")
    assert download(f"{web.base}/a.csv", settings()) == b"code;jaar"


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://[::1/x", "is no address"),
        ("https://piet:€@x.nl/x", "is no address"),
        ("https://..nl/x", "invalid label"),
    ],
)
def test_what_is_no_address_is_called_so(address, said, settings):
    with pytest.raises(SourceError, match=said):
        download(address, settings())
