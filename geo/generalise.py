"""Generalise a coverage of polygons: fewer vertices, and borders that neighbours share stay shared."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import shapely

RD = "EPSG:28992"


class CoverageError(ValueError):
    """The polygons are not a valid coverage, before or after simplification."""


def generalise(polygons: gpd.GeoSeries, tolerance: float) -> gpd.GeoSeries:
    """Simplify polygons that share borders, each border once.

    The boundaries are cut into arcs between the points where three areas meet, the arcs are simplified together so that none
    comes to cross another, and the polygons are built again from their arcs. Douglas-Peucker keeps every original point within
    the tolerance of the new line, and every new point within the tolerance of the original line.

    Parameters
    ----------
    polygons : GeoSeries
        A valid coverage (no gaps or overlaps along shared borders) in a metric CRS.
    tolerance : float
        Largest distance between old and new line, in metres.

    Returns
    -------
    GeoSeries
        Same index and CRS, a valid coverage with the same number of parts.

    Raises
    ------
    CoverageError
        If the input is not a valid coverage, a part was lost, or a line moved further than the tolerance.

    Notes
    -----
    Douglas and Peucker (1973), in GEOS' TopologyPreservingSimplifier, which keeps the lines of one collection from crossing.
    ``shapely.coverage_simplify`` (Visvalingam-Whyatt) bounds areas, not distances: it moved the line up to 1.5 km here.
    """
    original = polygons.geometry.values
    if not (shapely.is_valid(original).all() and shapely.coverage_is_valid(original)):
        raise CoverageError("the polygons overlap, leave gaps along a shared border, or cross themselves")
    boundaries = shapely.boundary(original)
    arcs = shapely.get_parts(shapely.line_merge(shapely.unary_union(boundaries)))
    arc, owner = shapely.STRtree(boundaries).query(arcs, predicate="covered_by")
    collection = shapely.simplify(shapely.multilinestrings(list(arcs)), tolerance, preserve_topology=True)
    simplified = shapely.get_parts(collection)
    built = [shapely.build_area(shapely.geometrycollections(simplified[arc[owner == i]])) for i in range(len(original))]
    result = gpd.GeoSeries(built, index=polygons.index, crs=polygons.crs)
    _verify(polygons, result, tolerance)
    return result


def parts(polygons: gpd.GeoSeries) -> int:
    """Return the number of separate polygons (islands count)."""
    return int(shapely.get_num_geometries(polygons.geometry.values).sum())


def largest_distance(one: gpd.GeoSeries, other: gpd.GeoSeries) -> float:
    """Return the largest Hausdorff distance between the boundaries of two series, in the unit of the CRS."""
    return float(np.max(shapely.hausdorff_distance(one.boundary.values, other.boundary.values, densify=0.25)))


def _verify(original: gpd.GeoSeries, result: gpd.GeoSeries, tolerance: float) -> None:
    if not (shapely.is_valid(result.values).all() and shapely.coverage_is_valid(result.values)):
        raise CoverageError(f"a tolerance of {tolerance:g} m makes borders cross; take a smaller one")
    if parts(original) != parts(result):
        raise CoverageError(
            f"a tolerance of {tolerance:g} m loses {parts(original) - parts(result)} islands; take a smaller one"
        )
    moved = largest_distance(original, result)
    if moved > tolerance * 1.001:
        raise CoverageError(f"a line moved {moved:.0f} m, more than the tolerance of {tolerance:g} m")
