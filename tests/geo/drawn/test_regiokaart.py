"""The geometry code of the map in the browser, run by node: what it decodes is what the boundaries say."""

import json
import shutil
import subprocess
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from shapely.geometry import LineString, MultiPolygon, Polygon, box

from geo.boundaries import municipalities, topology

SCRIPT = Path(__file__).parents[3] / "geo" / "drawn" / "assets" / "geometrie.js"
RUN = """
globalThis.window = {};
eval(require("fs").readFileSync(process.argv[1], "utf8"));
const { topology, members } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const { decodeArcs, polygons, latlngs, outline } = window.kaartgeometrie;
const arcs = decodeArcs(topology), geometries = topology.objects.data.geometries;
const areas = Object.fromEntries(geometries.map(g => [g.id, latlngs(arcs, g)]));
const chosen = geometries.filter(g => members.includes(g.id)).map(polygons);
console.log(JSON.stringify({ areas, outline: outline(arcs, chosen) }));
"""

pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="needs node")


def decoded(table, members=()):
    """What the browser makes of the TopoJSON of a table: polygons by code, and the outline of some, in lon/lat."""
    given = json.dumps({"topology": json.loads(topology(table)), "members": list(members)})
    done = subprocess.run(["node", "-e", RUN, str(SCRIPT)], input=given, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    swap = lambda ring: [(lon, lat) for lat, lon in ring]  # noqa: E731
    shapes = {
        code: MultiPolygon([(swap(rings[0]), [swap(hole) for hole in rings[1:]]) for rings in polygons])
        for code, polygons in found["areas"].items()
    }
    return shapes, shapely.union_all([LineString(swap(line)) for line in found["outline"]])


def table(**shapes):
    return gpd.GeoDataFrame({"code": list(shapes), "name": list(shapes)}, geometry=list(shapes.values()), crs="EPSG:4326")


def test_areas_come_back_with_their_islands_and_holes():
    areas = table(
        a=Polygon([(4, 52), (5, 52), (5, 53), (4, 53)], [[(4.4, 52.4), (4.6, 52.4), (4.6, 52.6), (4.4, 52.6)]]),
        b=MultiPolygon([box(5, 52, 6, 53), box(6.5, 52, 6.6, 52.1)]),
    )
    shapes, _ = decoded(areas)
    for code, shape in areas.set_index("code").geometry.items():
        assert shapes[code].symmetric_difference(shape).area < 1e-3 * shape.area
        assert len(shapes[code].geoms) == shapely.get_num_geometries(shape)


def test_the_outline_of_neighbours_leaves_out_the_border_between_them():
    areas = table(a=box(4, 52, 5, 53), b=box(5, 52, 6, 53), c=box(6, 52, 7, 53))
    _, line = decoded(areas, ["a", "b"])
    assert line.length == pytest.approx(6, rel=1e-3)
    assert line.hausdorff_distance(box(4, 52, 6, 53).exterior) < 1e-3
    assert decoded(areas)[1].is_empty


def test_the_municipalities_that_travel_are_the_ones_of_the_data_set(dataset):
    areas = municipalities(dataset)
    shapes, _ = decoded(areas)
    for code, shape in areas.set_index("code").geometry.to_crs("EPSG:4326").items():
        assert shapes[code].buffer(0).symmetric_difference(shape).area < 0.02 * shape.area
