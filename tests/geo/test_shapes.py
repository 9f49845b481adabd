"""The shapes of regions and deals: four squares of 10 km, and the real data set."""

from __future__ import annotations

import geopandas as gpd
import pytest
import shapely

from geo.shapes import CRS, Shapes, load_shapes
from regio_data.registers.regions import NEDERLAND, RegionRef, find_region

KM = 1000.0


@pytest.fixture
def squares(registers):
    """Twente's first four municipalities as squares in a row; the fourth has a hole of 2 km."""
    codes = registers.deal["twente"].municipalities[:4]
    boxes = [shapely.box(i * 10 * KM, 0, (i + 1) * 10 * KM, 10 * KM) for i in range(4)]
    boxes[3] = boxes[3].difference(shapely.box(34 * KM, 4 * KM, 36 * KM, 6 * KM))
    return Shapes(gpd.GeoSeries(boxes, index=list(codes), crs=CRS), tuple(codes), frozenset(), registers)


def test_areas_that_touch_become_one_and_keep_their_holes(squares):
    whole = squares.union(squares.codes)
    assert whole.geom_type == "MultiPolygon" and len(whole.geoms) == 1
    assert whole.area == pytest.approx((4 * 100 - 4) * KM**2)
    assert len(whole.geoms[0].interiors) == 1


def test_areas_apart_are_two_polygons(squares):
    first, _, third, _ = squares.codes
    assert len(squares.union([first, third]).geoms) == 2
    assert squares.union([third, first]).equals(squares.union([first, third]))


def test_nothing_is_an_empty_shape_and_not_none(squares):
    for empty in (squares.union([]), squares.region(RegionRef("deal", "bonaire")), squares.region(RegionRef("deal", "x"))):
        assert empty.is_empty and empty.geom_type == "MultiPolygon"


def test_an_invalid_shape_is_mended_and_keeps_its_polygons_but_no_line(squares):
    """A bow tie of two triangles of 1 km² with a thread to it: mended, it is a set of two polygons, and a line."""
    bow = shapely.Polygon([(0, 0), (2000, 2000), (4000, 2000), (2000, 2000), (2000, 0), (0, 2000), (0, 0)])
    mended = Shapes(gpd.GeoSeries([bow], index=["A"], crs=CRS), ("A",), frozenset(), squares.registers).union(["A"])
    assert mended.is_valid and mended.geom_type == "MultiPolygon" and len(mended.geoms) == 2
    assert mended.area == pytest.approx(2 * KM**2)


def test_the_coarse_country_is_nearly_the_country(squares):
    """Simplified to 800 m: straight edges of squares stay, a hole of 2 km too."""
    assert squares.country.area == pytest.approx(396 * KM**2, rel=0.02)


@pytest.fixture(scope="module")
def real(dataset, registers):
    return load_shapes(dataset, registers)


def test_the_real_shapes_have_every_municipality_in_rijksdriehoek(real, registers):
    assert real.codes == tuple(real.areas.index[: len(real.codes)])
    assert set(real.codes) == set(registers.municipality)
    assert real.areas.crs.to_epsg() == 28992
    west, south, east, north = real.areas.total_bounds
    assert 0 < west < east < 300_000 and 300_000 < south < north < 630_000


def test_a_region_is_as_large_as_its_municipalities_together(real, registers):
    ref = RegionRef("provincie", "drenthe")
    members = find_region(registers, ref).municipalities
    assert real.region(ref).area == pytest.approx(sum(real.areas[code].area for code in members), rel=1e-6)
    assert 2_500 < real.region(ref).area / KM**2 < 2_800  # Drenthe is 2,680 km²
    assert real.region(NEDERLAND).area > 12 * real.region(ref).area


def test_a_deal_on_part_of_a_municipality_is_drawn_by_its_districts_where_they_are_at_hand(real, registers):
    deal = registers.deal["rotterdam-zuid"]
    whole = real.union(deal.municipalities)
    assert real.drawable
    assert 0 < real.deal(deal).area < 0.6 * whole.area
    without = Shapes(real.areas, real.codes, frozenset(), registers)
    assert without.deal(deal).area == pytest.approx(whole.area)
