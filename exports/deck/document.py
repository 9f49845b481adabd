"""The deck as a document of its own, for a server and as one file: it asks nothing of any network once it is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from exports.deck.blocks import Slide
from exports.deck.html import deck_html, json_in_html
from geo.drawn.svg_map import SvgMap
from geo.painted.palettes import as_css

_FOLDER = Path(__file__).parent / "screen"


def _text(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


#: The script of a deck, one part after the other; a module, so that its names are its own.
SCRIPT = "\n".join(_text(f"{part}.js") for part in ("screen", "more", "overview", "logo", "story", "speaker", "start"))
_CSS, _HTML = _text("screen.css"), _text("screen.html")

#: What a document can be told: how many seconds a slide stays (None: until a key), what to say over the first slide, where
#: leaving leads to, the script that keeps it for when there is no network, and whether it is a file.
SETTINGS: dict[str, Any] = {"seconds": None, "notices": [], "back": "", "worker": "", "file": False}

_PAGE = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
{head}<style>{css}</style></head><body>
{html}
<noscript>Deze presentatie heeft JavaScript nodig: zet het aan in uw browser.</noscript>
<script type="application/json" id="settings">{settings}</script>
<script type="module">{script}</script></body></html>
"""


def document(drawing: SvgMap, slides: Sequence[Slide], settings: Mapping[str, Any], head: str = "") -> str:
    """Return slides as an HTML document with everything in it.

    Parameters
    ----------
    drawing : SvgMap
    slides : sequence of Slide
    settings : mapping
        What differs from `SETTINGS`.
    head : str
        HTML of its title and what else describes it; without it the title of the first slide.
    """
    return _PAGE.format(
        head=head or f"<title>{escape(slides[0].title)}</title>",
        css=as_css() + _CSS,
        html=_HTML.format(slides=deck_html(drawing, slides)),
        settings=json_in_html({**SETTINGS, **settings}),
        script=SCRIPT,
    )


def to_html(drawing: SvgMap, slides: Sequence[Slide]) -> bytes:
    """Return slides as one HTML file: opens from a USB stick, and keeps its place at a reload."""
    return document(drawing, slides, {"file": True}).encode()
