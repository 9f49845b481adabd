"""The maps on the slides: the base stands in the deck once, each slide lays its own areas on top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from geo import svg
from geo.deal_map import deal_paints, deal_parts
from geo.paint import Paint
from geo.palettes import UNPAINTED, of_tranche, striped
from geo.svg_map import SvgMap
from regio_data.registers.records import Deal
from regio_data.registers.registers import Registers

#: Width by height of the map on a slide.
RATIO = 0.96

#: Where the islands stand in their box (percent from the left and from the top), and on which side their name.
_BOX = {"Bonaire": (8, 76, "right"), "Saba": (50, 22, "left"), "Sint Eustatius": (54, 30, "right")}


def base(drawing: SvgMap) -> str:
    """Return what all maps of the deck share: the land, and the municipal borders that lie over the colours."""
    return (
        '<svg class="shared" width="0" height="0" aria-hidden="true"><defs>'
        f'<path id="rd-land" fill="{UNPAINTED}" d="{drawing.land}"/><path id="rd-borders" d="{drawing.borders}"/></defs></svg>'
    )


def deals_map(drawing: SvgMap, registers: Registers, deals: Sequence[Deal], drawable: frozenset[str], label: str) -> str:
    """Return the country with deals lit up, each with its outline."""
    return _svg(drawing, "map", drawing.view_box([], RATIO), label, registers, deals, drawable)


def deal_map(drawing: SvgMap, registers: Registers, deal: Deal, drawable: frozenset[str], label: str) -> str:
    """Return a deal up close; a deal of provinces alone lights up its provinces in stripes."""
    box = drawing.view_box(codes_of(registers, deal), RATIO)
    return _svg(drawing, "map", box, label, registers, [deal], drawable)


def locator(drawing: SvgMap, registers: Registers, deal: Deal, drawable: frozenset[str]) -> str:
    """Return the country, small, with the deal in it."""
    return _svg(drawing, "locator", drawing.view_box([], 0.85), "Ligging in Nederland", registers, [deal], drawable)


def islands_box(deals: Sequence[Deal]) -> str:
    """Return a box with the three Caribbean islands, those of the deals lit up; "" when no deal touches them."""
    lit = {name: deal for deal in deals for name in deal.islands}
    if not lit:
        return ""
    marks = "".join(
        f'<span class="island {side}" style="left:{x}%;top:{y}%;--dot:{_dot(lit.get(name))}">'
        f"<i></i><b>{escape(name)}</b></span>"
        for name, (x, y, side) in _BOX.items()
    )
    return f'<div class="islands"><p>Caribisch Nederland</p>{marks}</div>'


def _dot(deal: Deal | None) -> str:
    return of_tranche(deal.tranche) if deal else UNPAINTED


def codes_of(registers: Registers, deal: Deal) -> list[str]:
    """Return the GM codes of a deal; of its provinces when it names no municipalities, and none for islands."""
    if deal.municipalities:
        return list(deal.municipalities)
    return [m.code for m in registers.municipalities if m.province in deal.provinces and not deal.islands]


def _svg(
    drawing: SvgMap,
    kind: str,
    box: str,
    label: str,
    registers: Registers,
    deals: Sequence[Deal],
    drawable: frozenset[str],
) -> str:
    prefix = f"{kind}-{box.replace(' ', '_')}-"
    layers = list(_layers(registers, deals, drawable))
    patterns = svg.patterns((paint for _, paint in layers), int(box.split()[3]) / 315, prefix)
    fills = "".join(f'<path fill="{svg.fill(paint, prefix)}" d="{drawing.path(codes)}"/>' for codes, paint in layers)
    outlines = "".join(f'<path class="outline" d="{drawing.path(codes)}"/>' for d in deals if (codes := codes_of(registers, d)))
    return (
        f'<svg class="{kind}" viewBox="{box}" role="img" aria-label="{escape(label)}"><defs>{patterns}</defs>'
        f'<use href="#rd-land"/>{fills}<use class="borders" href="#rd-borders"/>{outlines}</svg>'
    )


def _layers(registers: Registers, deals: Sequence[Deal], drawable: frozenset[str]) -> Iterator[tuple[Sequence[str], Paint]]:
    """Yield what to paint: whole municipalities, and over them the parts and the provinces of deals without municipalities."""
    paints = deal_paints(deals)
    for paint in dict.fromkeys(paints.values()):
        yield [code for code in paints if paints[code] == paint], paint
    yield from deal_parts(deals, registers, drawable)
    for deal in deals:
        if not deal.municipalities and codes_of(registers, deal):
            yield codes_of(registers, deal), striped(of_tranche(deal.tranche))
