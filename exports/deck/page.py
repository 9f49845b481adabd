"""The deck as one HTML file: opens from a USB stick, asks nothing of any network, and keeps its place at a reload."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from exports.deck.blocks import Slide
from exports.deck.html import deck_html
from geo.drawn.svg_map import SvgMap

_FOLDER = Path(__file__).parent / "screen"
#: What shows a deck in a browser, here and on the page Presentatie.
HTML, CSS, JS = ((_FOLDER / f"screen.{kind}").read_text(encoding="utf-8") for kind in ("html", "css", "js"))

_PAGE = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>{css}</style></head><body>
{html}
<template id="slides">{slides}</template>
<noscript>Deze presentatie heeft JavaScript nodig: zet het aan in uw browser.</noscript>
<script>
{js}
present({{ data: {{ slides: document.getElementById("slides").innerHTML, seconds: null, notices: [], file: true }},
  parentElement: document.body, setTriggerValue() {{}} }});
</script></body></html>
"""


def to_html(drawing: SvgMap, slides: Sequence[Slide]) -> bytes:
    """Return slides as one HTML file with everything in it."""
    js = JS.replace("export default function", "function present")
    page = _PAGE.format(title=escape(slides[0].title), css=CSS, html=HTML, js=js, slides=deck_html(drawing, slides))
    return page.encode()
