"""Generalisation keeps shared borders shared, islands, and every point within the tolerance."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from shapely.geometry import MultiPolygon, Polygon, box

from geo.generalise import RD, CoverageError, generalise, largest_distance, parts
from loaders.pdok.boundary_file import MUNICIPALITY_COLUMNS, read_boundaries
from loaders.snapshot import MUNICIPALITY_TOLERANCE


def wavy_neighbours():
    """Two squares that share a wavy border; the right one has an island and a hole."""
    y = np.linspace(0, 1000, 41)
    x = 1000 + 8 * np.sin(y / 20)
    border = list(zip(x, y, strict=True))
    left = Polygon([(0, 0), *border, (0, 1000)])
    right = Polygon([*border, (2000, 1000), (2000, 0)], [[(1400, 400), (1600, 400), (1600, 600), (1400, 600)]])
    island = box(2100, 100, 2120, 120)
    return gpd.GeoSeries([left, MultiPolygon([right, island])], index=["a", "b"], crs=RD)


def test_the_shared_border_stays_shared_and_gets_fewer_points():
    before = wavy_neighbours()
    after = generalise(before, 20)
    assert shapely.coverage_is_valid(after.values)
    assert shapely.get_num_coordinates(after["a"]) < shapely.get_num_coordinates(before["a"])
    assert after["a"].boundary.intersection(after["b"].boundary).length == pytest.approx(1000, abs=20)


def test_no_point_moves_further_than_the_tolerance_and_no_island_or_hole_is_lost():
    before = wavy_neighbours()
    after = generalise(before, 20)
    assert parts(after) == 3
    assert sum(len(p.interiors) for p in shapely.get_parts(after["b"])) == 1
    assert largest_distance(before, after) <= 20
    assert after.index.tolist() == ["a", "b"]


def test_overlapping_areas_are_refused():
    overlapping = gpd.GeoSeries([box(0, 0, 10, 10), box(5, 0, 15, 10)], crs=RD)
    with pytest.raises(CoverageError, match="overlap"):
        generalise(overlapping, 1)


@pytest.mark.testdata
def test_the_shipped_boundaries_are_a_coverage_within_250_m_of_the_original(testdata, dataset):
    original = read_boundaries(testdata / "boundaries" / "gemeenten_2024_pdok_wgs84.geojson", MUNICIPALITY_COLUMNS)
    ours = gpd.read_parquet(dataset.boundaries_path)
    assert len(ours) == 342
    assert ours.is_valid.all()
    assert shapely.coverage_is_valid(ours.geometry.values)
    assert parts(ours.geometry) == parts(original.geometry)
    assert ours["code"].tolist() == original["code"].tolist()
    # An independent way to the distance: every vertex of either line to the other line.
    for one, other in ((original, ours), (ours, original)):
        for area, line in zip(one.geometry, other.boundary, strict=True):
            assert shapely.distance(shapely.points(shapely.get_coordinates(area)), line).max() <= MUNICIPALITY_TOLERANCE + 0.01
    assert MUNICIPALITY_TOLERANCE <= 250
