"""A session for one file or table: where it may be sent on to, how many pages it asks, and what it gives back."""

from __future__ import annotations

import codecs

import pytest
import requests
import urllib3
from requests.adapters import BaseAdapter

from loaders.errors import PassingError, SourceError
from loaders.http import budget, session
from loaders.http.budget import Budget
from loaders.http.session import Session, as_text, timeouts, verify


class Answers(BaseAdapter):
    """Gives the reply that stands for an address, and remembers what was asked."""

    def __init__(self, replies):
        super().__init__()
        self.replies, self.asked = replies, []

    def send(self, request, **_):
        self.asked.append(request.url)
        found = self.replies[request.url]
        if isinstance(found, Exception):
            raise found
        reply = requests.Response()
        reply.status_code, reply.request, reply.url = 200, request, request.url
        if isinstance(found, str):
            reply.status_code, reply.headers = 302, requests.structures.CaseInsensitiveDict(Location=found)
        reply._content = b"" if isinstance(found, str) else found
        reply.raw = urllib3.HTTPResponse(b"")
        return reply

    def close(self):
        pass


@pytest.fixture
def asking(settings):
    """A session for which replies stand: bytes, an address to be sent on to, or an error."""

    def made(replies, **options):
        one = Session(settings(), **options)
        answers = Answers(replies)
        one.mount("http://", answers)
        one.mount("https://", answers)
        return one, answers.asked

    return made


def test_what_came_is_kept_without_the_mark_that_some_files_begin_with(asking):
    one, _ = asking({"https://x.nl/a": codecs.BOM_UTF8 + b"code;jaar"})
    reply = one.get("https://x.nl/a")
    assert one.body == reply.content == b"code;jaar"


def test_a_file_may_be_sent_on_to_another_host_by_https_alone(asking):
    one, asked = asking({"https://x.nl/a": "https://y.nl/b", "https://y.nl/b": b"ja"})
    assert one.get("https://x.nl/a").content == b"ja"
    assert asked == ["https://x.nl/a", "https://y.nl/b"]
    one, asked = asking({"https://x.nl/a": "http://y.nl/b"})
    with pytest.raises(SourceError, match=r"sends on to http://y\.nl/b; only https addresses are accepted"):
        one.get("https://x.nl/a")
    assert asked == ["https://x.nl/a"]


def test_pages_of_a_table_come_from_one_host(asking):
    one, asked = asking({"https://x.nl/1": b"{}"}, paged=True)
    one.get("https://x.nl/1")
    with pytest.raises(SourceError, match=r"sends on to another host, y\.nl"):
        one.get("https://y.nl/2")
    assert asked == ["https://x.nl/1"]


def test_a_link_that_a_service_wrote_as_http_is_asked_as_https(asking):
    one, asked = asking({"https://x.nl/1": b"{}", "https://x.nl/2": b"{}"}, paged=True)
    one.get("https://x.nl/1")
    one.get("http://x.nl/2")
    assert asked == ["https://x.nl/1", "https://x.nl/2"]
    one, asked = asking({"http://localhost/1": b"{}", "http://localhost/2": b"{}"}, paged=True)
    one.get("http://localhost/1")
    one.get("http://localhost/2")  # one that is asked as http itself stays so
    assert asked == ["http://localhost/1", "http://localhost/2"]


def test_pages_that_come_back_or_never_end_are_stopped(asking, monkeypatch):
    one, _ = asking({f"https://x.nl/{n}": b"{}" for n in range(4)}, paged=True)
    one.get("https://x.nl/0")
    with pytest.raises(SourceError, match="the pages do not end"):
        one.get("https://x.nl/0")
    monkeypatch.setattr(session, "MOST_PAGES", 3)
    one.get("https://x.nl/1")
    one.get("https://x.nl/2")
    with pytest.raises(SourceError, match="more than 3 pages"):
        one.get("https://x.nl/3")


def test_pages_are_text_and_count_as_values_together(asking, settings, monkeypatch):
    one, _ = asking({"https://x.nl/1": b"caf\xe9"}, paged=True)
    with pytest.raises(SourceError, match="the reply is not UTF-8"):
        one.get("https://x.nl/1")
    monkeypatch.setattr(budget, "MOST_VALUES", 3)
    one, _ = asking({"https://x.nl/1": b"[1,2]", "https://x.nl/2": b"[1,2]"}, paged=True, budget=Budget(settings()))
    one.get("https://x.nl/1")
    with pytest.raises(SourceError, match="holds more than 3 values"):
        one.get("https://x.nl/2")


def test_a_reply_that_breaks_off_is_told_as_every_failure(asking):
    one, _ = asking({"https://x.nl/1": urllib3.exceptions.ProtocolError("IncompleteRead(5 bytes read)")})
    with pytest.raises(PassingError, match=r"https://x\.nl/1: the reply was cut off"):
        one.get("https://x.nl/1")


def test_text_certificates_and_times_are_as_requests_takes_them(settings, tmp_path):
    assert as_text(codecs.BOM_UTF8 + "é".encode(), "https://x.nl") == "é"
    assert timeouts(settings(connect_timeout=2, read_timeout=3)) == (2, 3)
    assert verify(settings()) is True
    assert verify(settings(ca_bundle=tmp_path / "ca.pem")) == str(tmp_path / "ca.pem")
