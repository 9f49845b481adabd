"""A reply: packed once, and the same on every replica."""

from __future__ import annotations

from web.reply import reply


def test_the_same_content_has_the_same_tag():
    assert reply(b"x" * 99, "text/csv") == reply(b"x" * 99, "text/csv")
    assert reply(b"x", "text/csv").etag != reply(b"y", "text/csv").etag
