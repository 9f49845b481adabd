"""Pieces of HTML for slides: text from the registers stays text."""

from __future__ import annotations

import pytest

from exports.deck.markup import Slide, items, paragraph, table, tiles

EVIL = "<script>alert(1)</script>"


@pytest.mark.parametrize(
    "html",
    [
        table([EVIL, EVIL], [[EVIL, EVIL]]),
        tiles([(EVIL, EVIL)]),
        items([EVIL], "plain"),
        paragraph(EVIL),
        paragraph(EVIL, "note"),
        Slide("titel", EVIL, EVIL, "", (EVIL,)).html(),
    ],
    ids=["table", "tiles", "items", "paragraph", "note", "slide"],
)
def test_text_is_escaped_everywhere(html):
    assert "<script" not in html
    assert "&lt;script&gt;" in html
