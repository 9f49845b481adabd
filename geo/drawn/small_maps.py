"""Small maps, one a tranche: all deals at a glance."""

from __future__ import annotations

import geopandas as gpd

from geo.drawn.svg_map import svg_map
from geo.painted.palettes import EDGE, UNPAINTED
from regio_data.registers.registers import Registers

#: Pixels on screen, metres in a unit of the drawing, and how far a line may move: half a pixel.
HEIGHT, UNIT, TOLERANCE = 118, 265, 1300


def small_maps(areas: gpd.GeoDataFrame, registers: Registers) -> dict[str, str]:
    """Return an SVG for every tranche.

    Parameters
    ----------
    areas : GeoDataFrame
        ``code`` and ``geometry`` in RD.
    registers : Registers

    Returns
    -------
    dict
        File name ("tranche-4.svg") -> SVG.
    """
    by_code = areas.set_index("code").geometry
    drawing = svg_map(by_code, list(by_code.index), UNIT, TOLERANCE)
    unit = drawing.height / HEIGHT
    maps = {}
    for tranche in registers.tranches:
        codes = sorted({code for deal in registers.deals_of(tranche.tranche) for code in deal.municipalities})
        maps[f"tranche-{tranche.tranche}.svg"] = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawing.width} {drawing.height}" '
            f'width="{drawing.width / unit:.0f}" height="{HEIGHT}"><g stroke="{EDGE}" stroke-width="{0.5 * unit:.1f}">'
            f'<path fill="{UNPAINTED}" d="{drawing.land}"/><path fill="{tranche.colour}" d="{drawing.path(codes)}"/></g></svg>'
        )
    return maps
