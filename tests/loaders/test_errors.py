"""What went wrong can be shown anywhere."""

from __future__ import annotations

import pytest

from loaders.errors import BusyError, LoaderError, PassingError, RefusedError, SourceError, UsageError, unexpected


@pytest.mark.parametrize("kind", [LoaderError, UsageError, SourceError, PassingError, RefusedError, BusyError])
def test_an_error_shows_no_password_and_gives_a_terminal_no_orders(kind):
    said = str(kind("https://piet:geheim@cbs.nl/a.csv?sig=abc \x1b[31mHTTP 404"))
    assert said == "https://cbs.nl/a.csv?sig=*** HTTP 404"


def test_what_may_pass_by_itself_is_a_fault_of_the_source_and_wrong_usage_is_not():
    assert issubclass(PassingError, SourceError)
    assert not issubclass(UsageError, SourceError)


def test_an_error_that_nobody_foresaw_is_told_with_the_last_lines_of_our_code():
    def fail(deeper):
        return {"a": "\x1b[31m"}["https://piet:geheim@cbs.nl"] if not deeper else fail(deeper - 1)

    with pytest.raises(KeyError) as raised:
        fail(5)
    said = unexpected(raised.value)
    assert said.startswith("unexpected KeyError: 'https://cbs.nl' (tests/loaders/test_errors.py:")
    assert said.count("tests/loaders/test_errors.py:") == said.count(" fail") == 3
    assert unexpected(ValueError("x")) == "unexpected ValueError: x"
