"""Small maps, one a tranche: the overview at a glance."""

from __future__ import annotations

import geopandas as gpd
import shapely

from geo.drawn.svg import outline
from geo.painted.palettes import EDGE, UNPAINTED
from regio_data.registers.registers import Registers

HEIGHT = 118

#: Units of the drawing in a pixel.
TENTH = 10


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
    coarse = areas.set_index("code").geometry
    country = shapely.union_all(coarse.values)
    west, south, east, north = country.bounds
    scale = HEIGHT / (north - south)
    maps = {}
    for tranche in registers.tranches:
        number = tranche.tranche
        codes = {code for deal in registers.deals if deal.tranche == number for code in deal.municipalities}
        covered = shapely.union_all(coarse[sorted(codes)].values)
        shapes = ((country, UNPAINTED), (covered, tranche.colour))
        paths = "".join(f'<path fill="{fill}" d="{_path(shape, west, north, scale)}"/>' for shape, fill in shapes)
        width = round((east - west) * scale)
        maps[f"tranche-{number}.svg"] = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width * TENTH} {HEIGHT * TENTH}" '
            f'width="{width}" height="{HEIGHT}">'
            f'<g stroke="{EDGE}" stroke-width="{0.5 * TENTH:g}">{paths}</g></svg>'
        )
    return maps


def _path(shape: shapely.Geometry, west: float, north: float, scale: float) -> str:
    """Return the outline of a shape, simplified to half a pixel."""
    simple = shapely.simplify(shape, 0.5 / scale)
    return outline(shapely.transform(simple, lambda points: (points - (west, north)) * (scale * TENTH, -scale * TENTH)))
