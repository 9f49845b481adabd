"""What is kept: made once, also when many ask at the same time, and not without end."""

from __future__ import annotations

import threading
import time

from web.kept import Kept, reply


def test_a_thing_is_made_once_though_many_ask_at_once():
    kept, made = Kept(3), []

    def make():
        time.sleep(0.05)
        made.append(1)
        return "x"

    threads = [threading.Thread(target=kept.get, args=("key", make)) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [1]
    assert kept.known("key") == "x"


def test_what_was_asked_for_longest_ago_goes_first():
    kept = Kept(2)
    for key in "ab":
        kept.get(key, lambda key=key: key)
    kept.known("a")
    kept.get("c", lambda: "c")
    assert [kept.known(key) for key in "abc"] == ["a", None, "c"]


def test_nothing_is_not_kept():
    kept = Kept(2)
    assert kept.get("a", lambda: None) is None
    assert kept.get("a", lambda: "later") == "later"


def test_the_same_content_has_the_same_tag():
    assert reply(b"x" * 99, "text/csv") == reply(b"x" * 99, "text/csv")
    assert reply(b"x", "text/csv").etag != reply(b"y", "text/csv").etag
