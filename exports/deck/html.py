"""The deck as HTML, for the screen and for the file that holds it all. Text from data is escaped in `markup` and `charts`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from exports.deck import blocks, charts
from exports.deck.map_svg import map_svg
from exports.deck.markup import items, paragraph, table, tiles
from exports.writing.qr import qr_svg
from geo.drawn.svg_map import SvgMap
from geo.painted.palettes import BORDER, COAST, LAND, UNPAINTED, of_tranche

#: Where the islands stand in their box (percent from the left and from the top), and on which side their name.
_BOX = {"Bonaire": (8, 76, "right"), "Saba": (50, 22, "left"), "Sint Eustatius": (54, 40, "right")}

#: Characters of an address that fit below its code.
LONGEST_ADDRESS = 150


def deck_html(drawing: SvgMap, slides: Sequence[blocks.Slide]) -> str:
    """Return slides as one piece of HTML, with the shared drawing of the country once."""
    base = (
        '<svg class="shared" width="0" height="0" aria-hidden="true"><defs>'
        f'<path id="rd-land" fill="{LAND}" stroke="{COAST}" d="{drawing.land}"/>'
        f'<path id="rd-borders" fill="none" stroke="{BORDER}" d="{drawing.borders}"/></defs></svg>'
    )
    return base + "".join(slide_html(slide) for slide in slides)


def slide_html(slide: blocks.Slide) -> str:
    """Return a slide as a section, with what the speaker says beside it."""
    colour = f' style="--tranche:{slide.colour}"' if slide.colour else ""
    label = escape(": ".join(text for text in (slide.kicker, slide.title) if text))
    kicker = f'<p class="kicker">{escape(slide.kicker)}</p>' if slide.kicker else ""
    notes = f'<p class="note">{escape(" ".join(slide.notes))}</p>' if slide.notes else ""
    spoken = "".join(paragraph(text) for text in slide.spoken)
    return (
        f'<section class="slide {slide.kind}" aria-label="{label}"{colour} hidden>'
        f"<header>{kicker}<h2>{escape(slide.title)}</h2></header>"
        f'<div class="body">{body_html(slide)}</div>{notes}<aside class="spoken" hidden>{spoken}</aside></section>'
    )


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


def _places(block: blocks.Places) -> str:
    rows = "".join(
        f"<li><b>{escape(place)}</b><div>{paragraph(name, 'name')}{paragraph(text, 'muted')}</div></li>"
        for place, name, text in block.rows
    )
    return f"<ol>{rows}</ol>"


def _map(block: blocks.Map) -> str:
    borders = "" if block.map.small else '<use class="borders" href="#rd-borders"/>'
    key = f'<p class="map-key">{escape(block.map.key)}</p>' if block.map.key else ""
    return map_svg(block.map, block.alt, f'<use class="land" href="#rd-land"/>{borders}') + key


def _islands(block: blocks.Islands) -> str:
    lit = {name: deal for deal in block.deals for name in deal.islands}
    marks = "".join(
        f'<span class="island {side}" style="left:{x}%;top:{y}%;'
        f'--dot:{of_tranche(lit[name].tranche) if name in lit else UNPAINTED}"><i></i><b>{escape(name)}</b></span>'
        for name, (x, y, side) in _BOX.items()
    )
    return f'<div class="islands"><p>Caribisch Nederland</p>{marks}</div>'


def _qr(block: blocks.Qr) -> str:
    label = "QR-code met de link naar deze presentatie"
    caption = f"<figcaption>{escape(shown(block.link))}</figcaption>"
    return f'<figure class="qr"><div role="img" aria-label="{label}">{qr_svg(block.link)}</div>{caption}</figure>'


def shown(link: str) -> str:
    """Return a link as it is written below its code: whole, without what every address begins with.

    One that nobody types over, and that would not fit, ends in "…"; the code itself holds all of it.
    """
    address = link.split("://", 1)[-1]
    return address if len(address) <= LONGEST_ADDRESS else f"{address[: LONGEST_ADDRESS - 1]}…"


_WRITERS: dict[type, Callable[..., str]] = {
    blocks.Text: lambda block: paragraph(block.text, block.style),
    blocks.Items: lambda block: items(block.texts, block.style),
    blocks.Tiles: lambda block: tiles(block.facts, block.across),
    blocks.Table: lambda block: table(block.head, block.rows),
    blocks.Scores: lambda block: charts.diverging(block.rows),
    blocks.Strips: lambda block: charts.strips(block.rows),
    blocks.Dots: lambda block: charts.key(block.names) + charts.dots(block.rows),
    blocks.Lines: _lines,
    blocks.Shares: lambda block: charts.shares(block.rows),
    blocks.Places: _places,
    blocks.Amounts: lambda block: charts.amounts(block.rows),
    blocks.Map: _map,
    blocks.Islands: _islands,
    blocks.Qr: _qr,
    blocks.Columns: _columns,
}
