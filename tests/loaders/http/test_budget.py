"""A budget: each limit holds to the letter, and for all that it is asked to count together."""

from __future__ import annotations

import pytest

from loaders.errors import PassingError, SourceError
from loaders.http import budget as module
from loaders.http.budget import Budget

URL = "https://x.nl/tabel"


def test_a_size_is_that_of_all_replies_together(settings):
    budget = Budget(settings(max_megabytes=1))
    budget.add_bytes(600_000, URL)
    budget.add_bytes(400_000, URL)  # a megabyte is a million bytes, and that much is allowed
    with pytest.raises(SourceError, match=r"https://x\.nl/tabel: larger than 1 MB \(max_megabytes\)") as found:
        budget.add_bytes(1, URL)
    assert not isinstance(found.value, PassingError)  # another try would not help


def test_values_are_counted_before_they_are_read(settings, monkeypatch):
    """Of {"a":[1,2]} these are the object, its key, the list, and a value more: four signs."""
    monkeypatch.setattr(module, "MOST_VALUES", 8)
    budget = Budget(settings())
    budget.add_values(b'{"a":[1,2]}', URL)
    budget.add_values(b'{"a":[1,2]}', URL)
    with pytest.raises(SourceError, match="holds more than 8 values"):
        budget.add_values(b"[]", URL)


def test_time_runs_from_the_first_and_is_never_less_than_none(settings, monkeypatch):
    now = [1000.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    budget = Budget(settings(download_timeout=10))
    now[0] = 1009.5
    assert budget.seconds == 0.5
    budget.check_time(URL)
    now[0] = 1010.0
    with pytest.raises(SourceError, match=r"took longer than 10 s \(download_timeout\)"):
        budget.check_time(URL)
    now[0] = 1020.0
    assert budget.seconds == 0
