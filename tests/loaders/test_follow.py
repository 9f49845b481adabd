"""Keeping in step with a store that several machines share."""

from __future__ import annotations

import argparse
from types import SimpleNamespace

import pytest

from loaders import follow
from loaders.errors import SourceError, UsageError

ONCE = argparse.Namespace(once=True, every=0)


@pytest.fixture
def shared(monkeypatch, tmp_path):
    """What each look at the shared store gives, in turn; an error is raised. The last look ends the run."""
    looks = []

    class Shared:
        def __init__(self, url):
            self.url = url

        def fetch(self, store):
            found = looks.pop(0)
            if isinstance(found, BaseException):
                raise found
            return found

    store = SimpleNamespace(state=SimpleNamespace(dataset=SimpleNamespace(version="000007")))
    monkeypatch.setattr(follow, "Shared", Shared)
    monkeypatch.setattr(follow, "Store", lambda folder: store)
    monkeypatch.setattr(follow, "load_settings", lambda: SimpleNamespace(store_url="s3://x", data_dir=tmp_path))
    return looks


def test_a_new_set_is_told_and_none_is_not(shared, capsys):
    shared += [True]
    assert follow.run_follow(ONCE) == 0
    assert capsys.readouterr().out == "data set 000007 is in use\n"
    shared += [False]
    assert follow.run_follow(ONCE) == 0
    assert capsys.readouterr().out == ""


def test_a_look_that_fails_is_told_and_tried_again(shared, capsys):
    shared += [SourceError("no answer"), True, KeyboardInterrupt()]
    with pytest.raises(KeyboardInterrupt):
        follow.run_follow(argparse.Namespace(once=False, every=0))
    assert capsys.readouterr().out.splitlines() == ["not in step: no answer", "data set 000007 is in use"]


def test_asked_once_a_failure_is_the_end(shared):
    shared += [SourceError("no answer")]
    with pytest.raises(SourceError, match="no answer"):
        follow.run_follow(ONCE)


def test_without_a_shared_store_the_setting_is_named(monkeypatch):
    monkeypatch.setattr(follow, "load_settings", lambda: SimpleNamespace(store_url="", data_dir=None))
    with pytest.raises(UsageError, match="REGIO_STORE_URL"):
        follow.run_follow(ONCE)
