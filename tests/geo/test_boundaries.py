"""The geometry that the browser fetches: all municipalities, small, with the members of every region."""

import json
import xml.etree.ElementTree as ET

from geo import boundaries
from geo.small_maps import small_maps
from geo.static_files import write_static_files


def test_topology_has_every_municipality_once_in_order_and_shares_borders(dataset):
    areas = boundaries.municipalities(dataset)
    data = boundaries.topology(areas)
    topology = json.loads(data)
    geometries = topology["objects"]["data"]["geometries"]
    assert [g["id"] for g in geometries] == areas["code"].tolist()
    used = [abs(i) if i >= 0 else ~i for g in geometries for arc in _indices(g["arcs"]) for i in [arc]]
    assert len(used) > 1.5 * len(topology["arcs"])  # a border between two municipalities is one arc, used twice
    assert len(data) < 250_000


def _indices(arcs):
    for item in arcs:
        if isinstance(item, int):
            yield item
        else:
            yield from _indices(item)


def test_members_point_to_the_municipalities_of_a_region(registers, dataset):
    codes = boundaries.municipalities(dataset)["code"].tolist()
    members = json.loads(boundaries.memberships(registers, codes))
    names = {registers.municipality[codes[i]].name for i in members["deal:parkstad-limburg-ii"]}
    assert names == {"Beekdaelen", "Brunssum", "Heerlen", "Kerkrade", "Landgraaf", "Simpelveld", "Voerendaal"}
    assert members["deal:bonaire"] == []
    assert len([key for key in members if key.startswith("vitale-regio:")]) == 11


def test_static_files_hold_all_the_browser_needs_and_are_written_once(registers, dataset, tmp_path):
    folder = write_static_files(dataset, registers, tmp_path)
    names = {path.name for path in folder.iterdir()}
    assert {
        "leaflet.js",
        "leaflet.css",
        "regiokaart.js",
        "regiokaart.css",
        "gemeenten.json",
        "wijken.json",
        "regios.json",
    } <= names
    assert {f"tranche-{n}.svg" for n in range(1, 7)} <= names
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert write_static_files(dataset, registers, tmp_path) == folder
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    assert [path.name for path in tmp_path.iterdir()] == [folder.name]


def test_small_maps_are_valid_and_small(registers, dataset):
    for svg in small_maps(boundaries.municipalities(dataset), registers).values():
        assert len(ET.fromstring(svg)[0]) == 2
        assert len(svg) < 60_000
