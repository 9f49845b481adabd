"""The page: what differs first, and nothing of a service works as markup."""

from __future__ import annotations

import datetime

from loaders.first_day.page import page
from loaders.first_day.probes import Finding
from loaders.http.trace import Call


def test_the_page() -> None:
    calls = [Call("https://x/a", 302, "", "/b", 0, 0.1), Call("https://x/b", 200, "text/csv; a", "", 2_500_000, 1.4)]
    one = Finding("Bron", ["a"], ["![p](http://elders)\x1b[31m"], ["https://p:geheim@x: HTTP 406"], calls)
    text = page([one], datetime.datetime(2026, 11, 22))
    assert "1 sources, 1 differ." in text
    assert "| Bron | 2 | 1 x 302, 1 x 200 | 2.5 | 1.5 | 1 |" in text
    assert "https://x/a sends on to https://x/b (302)" in text
    assert "Change: the header Accept in loaders/http/net.py." in text
    assert "![" not in text
    assert "geheim" not in text
    assert "\x1b" not in text
