"""Results shared by all sessions: made once, bounded, and a failure is not kept."""

from __future__ import annotations

import threading
import time

import pytest

from regio_data.kept import Kept


def test_many_who_ask_at_once_wait_for_one_making():
    kept, made, start = Kept(4), [], threading.Barrier(8)

    def slow(name):
        made.append(name)
        threading.Event().wait(0.05)
        return [name]

    found = []

    def visitor():
        start.wait()
        found.append(kept.get("kaart", lambda: slow("kaart")))

    visitors = [threading.Thread(target=visitor) for _ in range(8)]
    for thread in visitors:
        thread.start()
    for thread in visitors:
        thread.join()
    assert made == ["kaart"]
    assert all(one is found[0] for one in found)


def test_the_one_used_longest_ago_goes_first():
    kept, made = Kept(2), []

    def make(name):
        made.append(name)
        return name

    for name in ("a", "b", "a", "c", "a", "b"):
        kept.get(name, lambda name=name: make(name))
    assert made == ["a", "b", "c", "b"]
    assert len(kept) == 2


def test_what_failed_is_tried_again():
    kept, answers = Kept(2), [ValueError("eerst niet"), "dan wel"]

    def make():
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    with pytest.raises(ValueError, match="eerst niet"):
        kept.get("a", make)
    assert kept.get("a", make) == "dan wel"


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
