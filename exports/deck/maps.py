"""The maps on the slides: what lies where and which names stand on it, the same for every form of the deck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import shapely

from geo.drawn import names
from geo.drawn.map_names import CITIES, WATERS
from geo.drawn.names import Name, SetName, set_names
from geo.drawn.svg_map import SvgMap
from geo.painted.deal_map import deal_paints, deal_parts
from geo.painted.paint import Paint
from geo.painted.painting import Painting
from geo.painted.palettes import INK, MUNICIPALITY, NEARBY, WATER, contrast, striped
from regio_data.registers.areas import Municipality
from regio_data.registers.records import Deal
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers

#: Width by height of the map on a slide, and of the small map of where in the country.
RATIO, SMALL = 1.14, 0.85


@dataclass(frozen=True)
class NameStyle:
    """How a kind of name is written on a map."""

    colour: str
    weight: int = 400
    style: str = "normal"


NAMES = {"deal": NameStyle(INK, 600), "near": NameStyle(NEARBY), "water": NameStyle(WATER, style="italic")}

#: Left, top, width and height, in units of the drawing.
Box = tuple[float, float, float, float]

#: Room around a municipality, as a share of its size: enough to see what lies around it.
MARGIN = 0.8

#: Height of a name as a share of that of the map: 24 of 390 at least.
NAME = 0.062
#: Width of a letter of a name as part of its size: of the wide typeface of a machine without ours.
LETTER = 0.58

#: Municipalities around a deal that are named, at most so many.
NEAR = 4


@dataclass(frozen=True)
class DeckMap:
    """A map in units of the drawing.

    Parameters
    ----------
    drawing : SvgMap
    box : tuple of float
        Left, top, width and height of what is shown.
    layers : tuple of (codes, Paint)
        Painted on the land, the first below.
    outlines : tuple of codes
        Areas with a line around them.
    wanted : tuple of Name
        The names to write, the most important first.
    small : bool
        Only shows where something lies: no names, no borders.
    size : float
        Height of a name as a share of that of the map.
    told : bool
        What the numbers stand for is said elsewhere on the slide.
    edge : float
        So much of the width at either side has no names: a phone does not show it.
    """

    drawing: SvgMap
    box: Box
    layers: tuple[tuple[tuple[str, ...], Paint], ...]
    outlines: tuple[tuple[str, ...], ...]
    wanted: tuple[Name, ...] = ()
    small: bool = False
    size: float = NAME
    told: bool = False
    edge: float = 0

    @cached_property
    def names(self) -> tuple[SetName, ...]:
        """The names where they fit, and a number for those that do not."""
        left, top, width, height = self.box
        room = left + self.edge * width, top, (1 - 2 * self.edge) * width, height
        return set_names(self.wanted, room, self.size * height, letter=LETTER)

    @property
    def key(self) -> str:
        """What the numbers on the map stand for, "" when every name fits or it is `told`."""
        return "" if self.told else names.key(self.names)


def deals_map(drawing: SvgMap, registers: Registers, deals: Sequence[Deal], drawable: frozenset[str]) -> DeckMap:
    """Return the country with deals lit up, each with its outline."""
    called = [Name(registers.municipality[code].name, *point_of(drawing, code), "near") for code in CITIES]
    return _map(drawing, registers, deals, drawable, (), RATIO, (*called, *_waters(drawing)))


def deal_map(drawing: SvgMap, registers: Registers, deal: Deal, drawable: frozenset[str]) -> DeckMap:
    """Return a deal up close; a deal of provinces alone lights up its provinces in stripes."""
    codes = codes_of(registers, deal)
    own = [registers.municipality[code] for code in codes] if deal.municipalities else []
    own.sort(key=lambda m: -drawing.areas[m.code].area)
    called = [Name(m.name, *point_of(drawing, m.code), "deal") for m in own]
    around = [m for m in registers.municipalities if m.code not in codes or not own]
    around.sort(key=lambda m: -m.inhabitants)
    nameless = _map(drawing, registers, [deal], drawable, tuple(codes), RATIO, ())
    return replace(nameless, wanted=(*called, *_seen(drawing, nameless.box, around)[:NEAR], *_waters(drawing)))


def region_map(drawing: SvgMap, registers: Registers, region: Region) -> DeckMap:
    """Return a municipality or own region up close, with the largest of its neighbours by name."""
    codes = region.municipalities
    box = box_of(drawing, codes, RATIO, MARGIN)
    near = sorted((m for m in registers.municipalities if m.code not in codes), key=lambda m: -m.inhabitants)
    own = [Name(registers.municipality[code].name, *point_of(drawing, code)) for code in codes]
    names = [*own, *_seen(drawing, box, near)[:NEAR], *_waters(drawing)]
    return DeckMap(drawing, box, ((codes, Paint(MUNICIPALITY)),), (codes,), tuple(names))


def locator(drawing: SvgMap, registers: Registers, deal: Deal, drawable: frozenset[str]) -> DeckMap:
    """Return the country, small, with the deal in it."""
    return replace(_map(drawing, registers, [deal], drawable, (), SMALL, ()), small=True)


def codes_of(registers: Registers, deal: Deal) -> list[str]:
    """Return the GM codes of a deal; of its provinces when it names no municipalities, and none for islands."""
    if deal.municipalities:
        return list(deal.municipalities)
    return [m.code for m in registers.municipalities if m.province in deal.provinces and not deal.islands]


def line_on(colour: str) -> str:
    """Return the colour of a line that can be seen on a colour: white or ink, whichever differs most."""
    return "#FFFFFF" if contrast(colour, "#FFFFFF") >= contrast(colour, INK) else INK


def point_of(drawing: SvgMap, code: str) -> tuple[float, float]:
    """Return the point that lies deepest in an area."""
    inside = shapely.maximum_inscribed_circle(drawing.areas[code], tolerance=5).coords[0]
    return inside[0], inside[1]


def _seen(drawing: SvgMap, box: Box, municipalities: Sequence[Municipality]) -> list[Name]:
    left, top, width, height = box
    called = [Name(one.name, *point_of(drawing, one.code), "near") for one in municipalities]
    return [name for name in called if left < name.x < left + width and top < name.y < top + height]


def _waters(drawing: SvgMap) -> list[Name]:
    return [Name(name, *drawing.point(x, y), "water", must=False) for name, (x, y) in WATERS.items()]


def box_of(drawing: SvgMap, codes: Sequence[str], ratio: float = RATIO, margin: float = 0.12) -> Box:
    """Return what a map shows of the country: some municipalities with room around them, or without codes all of it."""
    left, top, width, height = map(float, drawing.view_box(codes, ratio, margin).split())
    return left, top, width, height


def _map(
    drawing: SvgMap,
    registers: Registers,
    deals: Sequence[Deal],
    drawable: frozenset[str],
    codes: tuple[str, ...],
    ratio: float,
    wanted: tuple[Name, ...],
) -> DeckMap:
    outlines = tuple(tuple(own) for deal in deals if (own := codes_of(registers, deal)))
    painting = _painting(registers, deals, drawable)
    layers = tuple((tuple(own), paint) for own, paint in painting.layers(painting.fill))
    return DeckMap(drawing, box_of(drawing, codes, ratio), layers, outlines, wanted)


def _painting(registers: Registers, deals: Sequence[Deal], drawable: frozenset[str]) -> Painting:
    """Return the deals; over them, striped, the provinces of those that name no municipalities."""
    provinces = [
        (tuple(codes_of(registers, deal)), striped(deal.colour))
        for deal in deals
        if not deal.municipalities and codes_of(registers, deal)
    ]
    return Painting(deal_paints(deals), parts=[*deal_parts(deals, registers, drawable), *provinces])
