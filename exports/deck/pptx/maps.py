"""Maps, islands and the QR code on a slide of PowerPoint; maps are shapes that can be edited."""

from __future__ import annotations

import io

import shapely
from lxml import etree
from pptx.enum.dml import MSO_PATTERN
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide

from exports.deck.blocks import ISLANDS_AT, Islands, Map, Qr
from exports.deck.link import as_written, only_here
from exports.deck.maps import NAMES, DeckMap, line_on
from exports.deck.pptx.box import LINE, SMALL, UNIT, Box, height
from exports.deck.pptx.paragraphs import say
from exports.deck.pptx.text import describe, rgb
from exports.writing.qr import qr_png
from geo.drawn.names import LETTER
from geo.painted.legend import Legend
from geo.painted.paint import Paint
from geo.painted.palettes import BORDER, COAST, INK, LAND, MUTED, UNPAINTED
from regio_data.registers.codes import is_municipality

#: With more areas than this a map has one shape a colour, below the borders: each would cost a tenth of a second.
MOST_SHAPES = 200

#: The patterns of paints that come nearest, in PowerPoint and in LibreOffice.
PATTERNS = {"hatched": MSO_PATTERN.LIGHT_UPWARD_DIAGONAL, "striped": MSO_PATTERN.WIDE_UPWARD_DIAGONAL}

#: Width of the dot of an island.
DOT = 34

_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)


def draw_map(slide: Slide, room: Box, block: Map) -> None:
    """Draw a map in the middle of a room, with its names as text and the key of its numbers below it."""
    deck_map = block.map
    key = height(deck_map.key, room.width) if deck_map.key else 0
    room = room.rows([None, key], 4 if key else 0)[0]
    scale = min(room.width / deck_map.box[2], room.height / deck_map.box[3])
    left = room.left + (room.width - scale * deck_map.box[2]) / 2
    top = room.top + (room.height - scale * deck_map.box[3]) / 2
    box = Box(left, top, scale * deck_map.box[2], scale * deck_map.box[3])
    _shape(slide, box, deck_map, deck_map.drawing.country, LAND, COAST, 1.6, block.alt)
    crowded = not deck_map.small and sum(len(codes) for codes, _ in deck_map.layers) > MOST_SHAPES
    for codes, paint in deck_map.layers if crowded else ():
        area = shapely.union_all(deck_map.drawing.areas[list(codes)].values)
        _shape(slide, box, deck_map, area, paint, line_on(paint.colour), 1.2, "")
    if not deck_map.small:
        _shape(slide, box, deck_map, shapely.union_all(_borders(deck_map)), None, BORDER, 1, "Gemeentegrenzen")
    for codes, paint in () if crowded or deck_map.small else deck_map.layers:
        for code in codes:
            _shape(slide, box, deck_map, deck_map.drawing.areas[code], paint, line_on(paint.colour), 1.2, "")
    for codes in deck_map.outlines:
        area = shapely.union_all(deck_map.drawing.areas[list(codes)].values)
        inside = deck_map.layers[0][1] if deck_map.small and deck_map.layers else None
        _shape(slide, box, deck_map, area, inside, INK, 3, "Rand van het gebied")
    for name in deck_map.names:
        wide = len(name.text) * LETTER * SMALL + 8
        x, y = box.left + (name.x - deck_map.box[0]) * scale, box.top + (name.y - deck_map.box[1]) * scale
        plate = say(
            slide,
            Box(x - wide / 2, y - 14, wide, 28),
            [[(name.text, SMALL, name.kind == "deal", NAMES[name.kind].colour)]],
            wrap=False,
        )
        _plate(plate)
    if key:
        say(slide, Box(room.left, room.top + room.height + 4, room.width, key), [[(deck_map.key, SMALL, False, INK)]])


def _plate(name: Shape) -> None:
    """Centre a name on a white plate that lets some of the map through."""
    name.text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER
    name.fill.solid()
    name.fill.fore_color.rgb = rgb("#FFFFFF")
    colour = name.fill._xPr.find(f".//{qn('a:srgbClr')}")
    colour.append(colour.makeelement(qn("a:alpha"), {"val": "65000"}))


def _borders(deck_map: DeckMap) -> list[shapely.Geometry]:
    x, y, width, height = deck_map.box
    view = shapely.box(x, y, x + width, y + height)
    areas = deck_map.drawing.areas
    seen = [area for code, area in areas.items() if is_municipality(code) and area.intersects(view)]
    return [shapely.boundary(area) for area in seen]


def _shape(
    slide: Slide,
    box: Box,
    deck_map: DeckMap,
    area: shapely.Geometry,
    fill: str | Paint | None,
    line: str,
    width: float,
    alt: str,
) -> None:
    """Add what is seen of a geometry as one freeform; python-pptx takes a time that grows with the square of the points."""
    x, y, wide, high = deck_map.box
    seen = shapely.clip_by_rect(area, x, y, x + wide, y + high)
    paths = "".join(_path(ring, x, y) for ring in _rings(seen))
    if not paths:
        return
    left, top, width_emu, height_emu = box.emu
    number = 1 + max(shape.shape_id for shape in slide.shapes)
    xml = (
        f'<p:sp {_SPACES}><p:nvSpPr><p:cNvPr id="{number}" name="Kaart {number}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
        f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width_emu}" cy="{height_emu}"/></a:xfrm>'
        f"<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:pathLst>"
        f'<a:path w="{wide * 10:.0f}" h="{high * 10:.0f}">{paths}</a:path></a:pathLst></a:custGeom>{_fill(fill)}'
        f'<a:ln w="{round(width * UNIT)}"><a:solidFill><a:srgbClr val="{line[1:]}"/></a:solidFill><a:round/></a:ln>'
        "</p:spPr></p:sp>"
    )
    slide.shapes._spTree.append(parse_xml(etree.tostring(etree.fromstring(xml))))
    describe(slide.shapes[-1], alt)


def _fill(fill: str | Paint | None) -> str:
    if fill is None:
        return "<a:noFill/>"
    paint = fill if isinstance(fill, Paint) else Paint(fill)
    if not paint.lines:
        return f'<a:solidFill><a:srgbClr val="{paint.colour[1:]}"/></a:solidFill>'
    ground = paint.ground or LAND
    colours = f'<a:fgClr><a:srgbClr val="{paint.colour[1:]}"/></a:fgClr><a:bgClr><a:srgbClr val="{ground[1:]}"/></a:bgClr>'
    return f'<a:pattFill prst="{MSO_PATTERN.to_xml(PATTERNS[paint.pattern])}">{colours}</a:pattFill>'


def _rings(seen: shapely.Geometry) -> list[tuple[list[tuple[float, float]], bool]]:
    """Return the points of every ring and line, and whether it closes."""
    found = []
    for part in shapely.get_parts(seen):
        if part.geom_type == "Polygon":
            found += [(list(ring.coords), True) for ring in (part.exterior, *part.interiors)]
        elif part.geom_type == "LineString":
            found.append((list(part.coords), False))
    return found


def _path(ring: tuple[list[tuple[float, float]], bool], left: float, top: float) -> str:
    points, closed = ring
    first, *rest = [f'<a:pt x="{(x - left) * 10:.0f}" y="{(y - top) * 10:.0f}"/>' for x, y in points]
    return f"<a:moveTo>{first}</a:moveTo>" + "".join(f"<a:lnTo>{p}</a:lnTo>" for p in rest) + ("<a:close/>" if closed else "")


def legend_height(block: Legend, width: float) -> float:
    """Return how high a legend is."""
    return height(block.title, width) + 36 * len(block.entries)


def draw_legend(slide: Slide, room: Box, block: Legend) -> None:
    """Draw a legend: a box in each paint, with what it means."""
    head, *rows = room.rows([height(block.title, room.width), *[36.0] * len(block.entries)], 0)
    say(slide, head, [[(block.title, SMALL, False, MUTED)]])
    for row, entry in zip(rows, block.entries, strict=True):
        _swatch(slide, Box(row.left, row.top + 4, 54, 26), entry.paint)
        say(slide, Box(row.left + 68, row.top + 2, row.width - 68, 32), [[(entry.text, SMALL, False, INK)]])


def _swatch(slide: Slide, room: Box, paint: Paint) -> None:
    """Draw a box in a paint as it is on the map, lines and all: a colour is never the only carrier."""
    box = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *room.emu)
    if paint.lines:
        box.fill.patterned()
        box.fill.pattern = PATTERNS[paint.pattern]
        box.fill.back_color.rgb = rgb(paint.ground or LAND)
    else:
        box.fill.solid()
    box.fill.fore_color.rgb = rgb(paint.colour)
    box.line.color.rgb = rgb(INK)
    describe(box, "")


def draw_islands(slide: Slide, room: Box, block: Islands) -> None:
    """Draw the islands as named dots."""
    lit = {name: deal.colour for deal in block.deals for name in deal.islands}
    for name, (x, y, _) in ISLANDS_AT.items():
        left, top = room.left + x * room.width, room.top + y * room.height
        dot = slide.shapes.add_shape(MSO_SHAPE.OVAL, *Box(left, top, DOT, DOT).emu)
        dot.fill.solid()
        dot.fill.fore_color.rgb = rgb(lit.get(name, UNPAINTED))
        dot.line.color.rgb = rgb(INK)
        describe(dot, "")
        wide = min(260, room.left + room.width - left - DOT - 12)
        say(slide, Box(left + DOT + 12, top, wide, DOT), [[(name, SMALL, name in lit, INK)]], middle=True)
    bottom = Box(room.left, room.top + room.height - SMALL * LINE, room.width, SMALL * LINE)
    say(slide, bottom, [[("Caribisch Nederland", SMALL, False, MUTED)]], right=True)


def draw_qr(slide: Slide, room: Box, block: Qr) -> None:
    """Draw the code at the right of the slide, with its address below it."""
    side = min(room.width, 330)
    slide.shapes.add_picture(io.BytesIO(qr_png(block.link)), *Box(room.left, room.top, side, side).emu)
    describe(slide.shapes[-1], f"QR-code: {block.link}")
    below = Box(room.left, room.top + side, room.width, 110)
    texts = filter(None, (as_written(block.link), only_here(block.link)))
    say(slide, below, [[(text, SMALL, False, MUTED)] for text in texts])
