"""Shapes of regions and deals in RD, for maps on paper and for GeoPackages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import geopandas as gpd
import shapely

from geo import boundaries
from regio_data.data import Data
from regio_data.dataset.snapshot import Dataset
from regio_data.deals.areas import parts_of
from regio_data.registers.records import Deal
from regio_data.registers.regions import RegionRef, find_region
from regio_data.registers.registers import Registers

CRS = "EPSG:28992"


@dataclass(frozen=True)
class Shapes:
    """Shapes of one data set.

    Parameters
    ----------
    areas : GeoSeries
        By GM code (municipalities) and WK code (districts, as far as the data set has them).
    codes : tuple of str
        GM codes.
    drawable : frozenset of str
        District codes with a boundary.
    """

    areas: gpd.GeoSeries
    codes: tuple[str, ...]
    drawable: frozenset[str]
    registers: Registers

    @cached_property
    def country(self) -> shapely.MultiPolygon:
        """The whole country, coarse: for a small map."""
        return _polygons(shapely.simplify(self.union(self.codes), 800))

    def union(self, codes: Iterable[str]) -> shapely.MultiPolygon:
        """Return areas as one valid shape, empty without any."""
        parts = [self.areas[code] for code in codes]
        return _polygons(shapely.make_valid(shapely.union_all(parts)) if parts else None)

    def region(self, ref: RegionRef) -> shapely.MultiPolygon:
        """Return the shape of a region; empty where it has no municipalities."""
        region = find_region(self.registers, ref)
        return self.union(region.municipalities if region else ())

    def deal(self, deal: Deal) -> shapely.MultiPolygon:
        """Return the area of a deal: of municipalities that it covers in part only the districts, where they are at hand."""
        whole = [code for code in deal.municipalities if code not in deal.partial_municipalities]
        parts = [code for part in parts_of(deal, self.registers, self.drawable) for code in part.codes]
        return self.union([*whole, *parts])


def load_shapes(dataset: Dataset, registers: Registers) -> Shapes:
    """Return the shapes of a data set."""
    municipal, wijken = boundaries.municipalities(dataset), boundaries.districts(dataset)
    codes, geometry = list(municipal["code"]), list(municipal.geometry)
    districts = [] if wijken is None else list(wijken["code"])
    if wijken is not None:
        geometry += list(wijken.geometry)
    areas = gpd.GeoSeries(geometry, index=codes + districts, crs=CRS)
    return Shapes(areas, tuple(codes), frozenset(districts), registers)


def _polygons(shape: shapely.Geometry | None) -> shapely.MultiPolygon:
    """Return the polygons of a shape; an empty shape rather than none, so that a table of shapes is valid as a whole."""
    parts = [] if shape is None else shapely.get_parts(shapely.get_parts(shape))
    return shapely.MultiPolygon([part for part in parts if part.geom_type == "Polygon"])


def shapes_of(data: Data) -> Shapes:
    """Return the shapes of data in use, made once for all who ask."""
    return data.once(_shapes)


def _shapes(data: Data) -> Shapes:
    return load_shapes(data.dataset, data.registers)
