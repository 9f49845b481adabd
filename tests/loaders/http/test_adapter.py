"""The way to the network: a reply is whole when it comes back, within its budget, and who traces is told."""

from __future__ import annotations

import gzip
import socket
import time

import pytest
import requests

from loaders.errors import SourceError
from loaders.http.adapter import LimitedAdapter
from loaders.http.budget import Budget
from loaders.http.trace import traced
from tests.standins.web import Reply


@pytest.fixture
def get(settings):
    """Ask for an address through a `LimitedAdapter`."""

    def asked(url, timeout=5.0, **limits):
        with requests.Session() as session:
            session.mount("http://", LimitedAdapter(Budget(settings(**limits))))
            return session.get(url, timeout=timeout, allow_redirects=False)

    return asked


def test_a_reply_has_been_read_when_it_comes_back_and_is_told(web, replies, get):
    replies["/een"] = Reply(b"x" * 200_000, kind="text/plain")
    with traced() as calls:
        reply = get(f"{web.base}/een")
    assert reply.content == b"x" * 200_000
    assert reply.raw.closed
    (call,) = calls
    assert (call.url, call.status, call.kind, call.size) == (f"{web.base}/een", 200, "text/plain", 200_000)
    assert 0 < call.seconds < 5


def test_a_size_is_that_of_what_comes_out_of_a_packed_reply(web, replies, get):
    body = gzip.compress(b"0" * 1_000_001)
    assert len(body) < 5_000
    replies["/bom"] = Reply(body, headers={"Content-Encoding": "gzip"})
    with pytest.raises(SourceError, match="larger than 1 MB"):
        get(f"{web.base}/bom")
    replies["/bom"] = Reply(gzip.compress(b"0" * 1_000_000), headers={"Content-Encoding": "gzip"})
    assert len(get(f"{web.base}/bom").content) == 1_000_000


def test_a_reply_that_sends_on_is_read_within_the_budget_too(web, replies, get):
    replies["/weg"] = Reply(b"x" * 1_000_001, 302, {"Location": "/elders"})
    with traced() as calls, pytest.raises(SourceError, match="larger than 1 MB"):
        get(f"{web.base}/weg")
    assert (calls[0].status, calls[0].sent_to) == (302, "/elders")


def test_a_connection_is_cut_when_the_time_is_over(get):
    """Nothing is silent for longer than a read may take: only the deadline ends it."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        started = time.monotonic()
        with traced() as calls, pytest.raises(SourceError, match=r"took longer than 0\.2 s \(download_timeout\)"):
            get(url, timeout=3.0, download_timeout=0.2)
        assert time.monotonic() - started < 2
    assert [call.status for call in calls] == [0]  # no reply


def test_nothing_is_asked_when_the_time_is_over(web, settings):
    budget = Budget(settings(download_timeout=0.001))
    time.sleep(0.002)
    with requests.Session() as session:
        session.mount("http://", LimitedAdapter(budget))
        with pytest.raises(SourceError, match="took longer"):
            session.get(f"{web.base}/een")
    assert web.requests == []


def test_another_failure_keeps_its_own_cause(get):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        url = f"http://127.0.0.1:{closed.getsockname()[1]}/"
    with traced() as calls, pytest.raises(requests.ConnectionError, match="refused"):
        get(url)
    assert [call.status for call in calls] == [0]
