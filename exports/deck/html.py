"""The deck as HTML, for the screen and for the file that holds it all. Text from data is escaped in `markup` and `charts`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from typing import TypeVar

from exports.deck import blocks, charts
from exports.deck.link import as_written, only_here
from exports.deck.markup import items, paragraph, table, tiles
from exports.deck.slide_map import shared, slide_map
from exports.writing.qr import qr_svg
from geo.drawn import svg
from geo.drawn.svg_map import SvgMap
from geo.painted.legend import Legend
from geo.painted.palettes import BETWEEN, UNPAINTED

#: Before the names of the patterns in legends; and characters of their lines of which two fit beside each other.
KEY, SHORT = "key-", 10

B = TypeVar("B")

#: An amount stays on one line: "€ 502,0 mln".
_AMOUNT = re.compile(r"€ ([\d.,]+)( mln)?")


def deck_html(drawing: SvgMap, slides: Sequence[blocks.Slide]) -> str:
    """Return slides as one piece of HTML, with what their maps and legends share drawn once."""
    maps = [block.map for block in _all(slides, blocks.Map)]
    keys = (svg.patterns([entry.paint], 1, KEY) for one in _all(slides, Legend) for entry in one.entries)
    return shared(drawing, maps, keys) + "".join(slide_html(slide) for slide in slides)


def _all(slides: Sequence[blocks.Slide], kind: type[B]) -> list[B]:
    """Return the blocks of a kind, also those in columns."""

    def within(several: Sequence[blocks.Block]) -> Iterator[B]:
        for block in several:
            if isinstance(block, blocks.Columns):
                yield from within([one for column in block.columns for one in column.blocks])
            elif isinstance(block, kind):
                yield block

    return [block for slide in slides for block in within(slide.blocks)]


def slide_html(slide: blocks.Slide) -> str:
    """Return a slide as a section, with what the speaker says beside it."""
    colour = f' style="--tranche:{slide.colour}"' if slide.colour else ""
    label = escape(": ".join(text for text in (slide.kicker, slide.title) if text))
    kicker = f'<p class="kicker">{escape(slide.kicker)}</p>' if slide.kicker else ""
    notes = f'<p class="note">{escape(" ".join(slide.notes))}</p>' if slide.notes else ""
    spoken = "".join(paragraph(text) for text in slide.spoken)
    return _unbroken(
        f'<section class="slide {slide.kind}" aria-label="{label}"{colour} hidden>'
        f"<header>{kicker}<h2>{escape(slide.title)}</h2></header>"
        f'<div class="body">{body_html(slide)}</div>{notes}<aside class="spoken" hidden>{spoken}</aside></section>'
    )


def _unbroken(html: str) -> str:
    return _AMOUNT.sub(lambda found: found[0].replace(" ", "\u00a0"), html)


def body_html(slide: blocks.Slide) -> str:
    """Return what stands between the headline and the notes of a slide."""
    return "".join(_html(block) for block in slide.blocks)


def _html(block: blocks.Block) -> str:
    return _WRITERS[type(block)](block)


def _columns(block: blocks.Columns) -> str:
    columns = "".join(
        f'<div class="column {column.kind}">'
        + (f"<h3>{escape(column.heading)}</h3>" if column.heading else "")
        + "".join(_html(one) for one in column.blocks)
        + "</div>"
        for column in block.columns
    )
    return f'<div class="columns">{columns}</div>'


def _lines(block: blocks.Lines) -> str:
    key = '<p class="lines-key"><i class="region"></i> regio <i class="nl"></i> Nederland'
    key += f' <i class="start"></i> jaar waarin de deal is gesloten: {block.start}' if block.start else ""
    key += '<span class="muted"> · de assen beginnen niet bij nul</span></p>'
    return key + f'<div class="panels">{"".join(charts.lines(panel, block.start) for panel in block.panels)}</div>'


def _hint(block: blocks.Hint) -> str:
    """Return both; the style sheet shows the one that fits the screen."""
    keys, fingers = escape(block.keys), escape(block.fingers)
    return f'<p class="hint"><span class="keys">{keys}</span><span class="fingers">{fingers}</span></p>'


def _places(block: blocks.Places) -> str:
    rows = "".join(
        f"<li><b>{escape(place)}</b><div>{paragraph(name, 'name')}{paragraph(text, 'muted')}</div></li>"
        for place, name, text in block.rows
    )
    return f"<ol>{rows}</ol>"


def _map(block: blocks.Map) -> str:
    key = f'<p class="map-key">{escape(block.map.key)}</p>' if block.map.key else ""
    return slide_map(block.map, block.alt, alone=False) + key + _tips(block.tips)


def _tips(tips: Mapping[str, str]) -> str:
    """Return what a map says of each municipality, for the script of the deck."""
    return f'<script type="application/json" class="tips">{json_in_html(tips)}</script>' if tips else ""


def json_in_html(value: object) -> str:
    """Return a value as JSON for within a script element, which no text in it can close."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _legend(block: Legend) -> str:
    """Return a legend with a box in each paint."""
    box = f'<rect x=".5" y=".5" width="57" height="29" stroke="{BETWEEN}"'
    rows = "".join(
        f'<li><svg viewBox="0 0 58 30" aria-hidden="true">{box} fill="{UNPAINTED}"/>'
        f'{box} fill="{svg.fill(entry.paint, KEY)}"/></svg><span>{escape(entry.text)}</span></li>'
        for entry in block.entries
    )
    short = " short" if max(len(entry.text) for entry in block.entries) <= SHORT else ""
    return paragraph(block.title, "legend-title") + f'<ul class="legend{short}">{rows}</ul>'


def _islands(block: blocks.Islands) -> str:
    lit = {name: deal for deal in block.deals for name in deal.islands}
    marks = "".join(
        f'<span class="island {side}" style="left:{x:.0%};top:{y:.0%};'
        f'--dot:{lit[name].colour if name in lit else UNPAINTED}"><i></i><b>{escape(name)}</b></span>'
        for name, (x, y, side) in blocks.ISLANDS_AT.items()
    )
    return f'<div class="islands"><p>Caribisch Nederland</p>{marks}</div>'


def _qr(block: blocks.Qr) -> str:
    label = "QR-code met de link naar deze presentatie"
    caption = f"<figcaption>{escape(as_written(block.link))}</figcaption>"
    caption += f"<p>{local}</p>" if (local := only_here(block.link)) else ""
    return f'<figure class="qr"><div role="img" aria-label="{label}">{qr_svg(block.link)}</div>{caption}</figure>'


_WRITERS: dict[type, Callable[..., str]] = {
    blocks.Text: lambda block: paragraph(block.text, block.style),
    blocks.Hint: _hint,
    blocks.Items: lambda block: items(block.texts, block.style),
    blocks.Tiles: lambda block: tiles(block.facts, block.across),
    blocks.Table: lambda block: table(block.head, block.rows, block.row),
    blocks.Scores: lambda block: charts.diverging(block.rows, block.ordinary),
    blocks.Strips: lambda block: charts.strips(block.rows),
    blocks.Dots: lambda block: charts.key(block.names) + charts.dots(block.rows),
    blocks.Lines: _lines,
    blocks.Shares: lambda block: charts.shares(block.rows),
    blocks.Places: _places,
    blocks.Amounts: lambda block: charts.amounts(block.rows),
    blocks.Map: _map,
    Legend: _legend,
    blocks.Islands: _islands,
    blocks.Qr: _qr,
    blocks.Columns: _columns,
}
