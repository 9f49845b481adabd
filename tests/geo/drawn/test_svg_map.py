"""The drawing of the country for slides."""

from __future__ import annotations

import re

import geopandas as gpd
import pytest
from shapely.geometry import Polygon, box

from geo.boundaries import municipalities
from geo.drawn.svg_map import svg_map
from geo.shapes import load_shapes


@pytest.fixture(scope="module")
def drawing(dataset, registers):
    shapes = load_shapes(dataset, registers)
    return svg_map(shapes.areas, shapes.codes)


def rings(path):
    """Read path data back as rings of points."""
    for part in path.split("z")[:-1]:
        start, steps = part.removeprefix("M").split("l")
        points = [tuple(map(int, start.split()))]
        numbers = list(map(int, steps.split()))
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            points.append((points[-1][0] + dx, points[-1][1] + dy))
        yield points


def test_a_region_keeps_its_area(drawing, dataset):
    table = municipalities(dataset).set_index("code").geometry
    for code in ("GM0153", "GM0088", "GM0599"):
        drawn = sum(abs(Polygon(ring).area) for ring in rings(drawing.path([code])) if len(ring) > 2)
        assert drawn * 50**2 == pytest.approx(table[code].area, rel=0.05)


def test_neighbours_taken_together_have_no_border_between_them():
    squares = gpd.GeoSeries([box(0, 0, 5000, 5000), box(5000, 0, 10000, 5000)], index=["a", "b"], crs="EPSG:28992")
    drawn = svg_map(squares, ["a", "b"])
    assert (drawn.width, drawn.height) == (200, 100)
    (ring,) = rings(drawn.path(["a", "b"]))
    assert Polygon(ring).area == 200 * 100
    assert drawn.path(["a"]) != drawn.path(["b"])


def test_the_view_keeps_its_ratio_and_holds_the_region(drawing):
    west, north, width, height = map(int, drawing.view_box(["GM0153"], 1.5).split())
    assert width / height == pytest.approx(1.5, rel=0.02)
    left, top, right, bottom = drawing.areas["GM0153"].bounds
    assert west < left < right < west + width
    assert north < top < bottom < north + height


def test_path_data_is_well_formed(drawing):
    for path in (drawing.land, drawing.borders, *(drawing.path([code]) for code in drawing.areas.index)):
        assert re.fullmatch(r"(M-?\d+ -?\d+l-?\d+ -?\d+( -?\d+ -?\d+)*z?)*", path)


def test_the_drawing_is_small_enough_to_send(drawing):
    assert len(drawing.land) + len(drawing.borders) < 100_000
