"""Pieces of HTML for slides: text from the registers stays text."""

from __future__ import annotations

import pytest

from exports.deck.blocks import Slide, Text
from exports.deck.html import slide_html
from exports.deck.markup import items, paragraph, table, tiles

EVIL = "<script>alert(1)</script>"


@pytest.mark.parametrize(
    "html",
    [
        table([EVIL, EVIL], [[EVIL, EVIL]], 40),
        tiles([(EVIL, EVIL)], 4),
        items([EVIL], "plain"),
        paragraph(EVIL),
        paragraph(EVIL, "note"),
        slide_html(Slide("titel", EVIL, EVIL, [Text(EVIL)], (EVIL,), (EVIL,))),
    ],
    ids=["table", "tiles", "items", "paragraph", "note", "slide"],
)
def test_text_is_escaped_everywhere(html):
    assert "<script" not in html
    assert "&lt;script&gt;" in html
