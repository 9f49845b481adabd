"""Replies that only say something."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest

from web.plain.message import busy, policy, starting, unknown


@pytest.mark.parametrize(
    ("reply", "status", "title"),
    [
        (starting(), 503, "Het dashboard start op"),
        (busy(), 503, "Het is even druk"),
        (unknown(), 404, "Deze pagina bestaat niet"),
    ],
)
def test_a_reply_says_what_is_the_matter_and_is_not_kept(reply, status, title):
    assert reply.status_code == status
    assert title in reply.body.decode()
    assert "no-store" in reply.headers["cache-control"]
    assert ("retry-after" in reply.headers) == (status == 503)


def test_the_browser_may_use_the_style_that_the_page_has_and_run_nothing():
    styles = re.findall(r"<style>(.*?)</style>", unknown().body.decode(), re.DOTALL)
    allowed = [f"'sha256-{base64.b64encode(hashlib.sha256(one.encode()).digest()).decode()}'" for one in styles]
    assert len(allowed) == 1 and allowed[0] in policy()
    assert "default-src 'none'" in policy() and "script-src" not in policy()
