"""A map of the country as SVG path data: the base once, and any region on top of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import geopandas as gpd
import pandas as pd
import shapely

from geo.drawn.svg import line, outline
from geo.generalise import generalise
from geo.shapes import shapes_of
from regio_data.data import Data

#: Metres per unit of the drawing, and how far a line may move: half a pixel with the country at 720 pixels high.
UNIT, TOLERANCE = 50, 200


@dataclass(frozen=True)
class SvgMap:
    """The country, ready to be drawn.

    Parameters
    ----------
    areas : GeoSeries
        Simplified municipalities and districts by code; the municipalities share their borders exactly.
    width, height : int
        Of the country, in units of the drawing.
    land, borders : str
        Path data of the country and of the municipal borders.
    country : MultiPolygon
        The country as it is drawn.
    west, north, unit : float
        Where the drawing begins, in RD, and metres in a unit.
    municipalities : tuple of str
        Their codes.
    """

    areas: gpd.GeoSeries
    width: int
    height: int
    land: str
    borders: str
    country: shapely.Geometry
    west: float
    north: float
    unit: int
    municipalities: tuple[str, ...]

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return a point in RD in units of the drawing."""
        return (x - self.west) / self.unit, (self.north - y) / self.unit

    def path(self, codes: Sequence[str]) -> str:
        """Return the path data of municipalities or districts taken together; "" without codes."""
        return outline(shapely.union_all(self.areas[list(codes)].values))

    def paths(self, codes: Sequence[str]) -> str:
        """Return the path data of municipalities or districts, each with its own outline."""
        return "".join(self._outlines[code] for code in codes)

    @cached_property
    def _outlines(self) -> dict[str, str]:
        return {code: outline(area) for code, area in self.areas.items()}

    def view_box(self, codes: Sequence[str], ratio: float, margin: float = 0.12) -> str:
        """Return the ``viewBox`` that shows some areas.

        Parameters
        ----------
        codes : sequence of str
            Without codes the whole country.
        ratio : float
            Width by height of the drawing.
        margin : float
            Room on every side, as a share of the size of the areas.
        """
        box = (0, 0, self.width, self.height) if not codes else shapely.total_bounds(self.areas[list(codes)].values)
        west, north, east, south = box
        size = 1 + 2 * margin if codes else 1.02
        height = max(south - north, (east - west) / ratio) * size
        width = height * ratio
        return f"{(west + east - width) / 2:.0f} {(north + south - height) / 2:.0f} {width:.0f} {height:.0f}"


def svg_map(areas: gpd.GeoSeries, municipalities: Sequence[str], unit: int = UNIT, tolerance: int = TOLERANCE) -> SvgMap:
    """Return the drawing of a set of boundaries.

    Parameters
    ----------
    areas : GeoSeries
        In RD, by code: municipalities, which are a valid coverage, and districts.
    municipalities : sequence of str
        Codes.
    unit, tolerance : int
        As `UNIT` and `TOLERANCE`, for a drawing that is shown smaller.
    """
    country, districts = areas[list(municipalities)], areas.drop(list(municipalities))
    west, south, east, north = country.total_bounds
    drawn = _drawn(generalise(country, tolerance), west, north, unit)
    land = shapely.union_all(drawn.values)
    lines = shapely.line_merge(shapely.union_all(shapely.boundary(drawn.values)))
    borders = "".join(line(border.coords[:]) for border in shapely.get_parts(lines))
    areas = pd.concat([drawn, _drawn(districts, west, north, unit)])
    size = round((east - west) / unit), round((north - south) / unit)
    return SvgMap(areas, *size, outline(land), borders, land, west, north, unit, tuple(municipalities))


def _drawn(areas: gpd.GeoSeries, west: float, north: float, unit: int) -> gpd.GeoSeries:
    """Return areas in units of the drawing, y down, without a CRS."""
    matrix = [1 / unit, 0, 0, -1 / unit, -west / unit, north / unit]
    return gpd.GeoSeries(areas.affine_transform(matrix).values, index=areas.index, crs=None)


def drawing_of(data: Data) -> SvgMap:
    """Return the country as slides draw it, made once for all who ask."""
    return data.once(_drawing)


def _drawing(data: Data) -> SvgMap:
    shapes = shapes_of(data)
    return svg_map(shapes.areas, shapes.codes)
