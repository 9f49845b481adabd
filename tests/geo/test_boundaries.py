"""The geometry that the browser fetches: all municipalities, small, with the members of every region."""

import json
import xml.etree.ElementTree as ET

from geo import boundaries
from geo.drawn.small_maps import small_maps


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
    assert {registers.municipality[codes[i]].province for i in members["provincie:fryslan"]} == {"Fryslân"}
    assert len([key for key in members if key.startswith("vitale-regio:")]) == 11
    assert {key.partition(":")[0] for key in members} == {"deal", "provincie", "corop", "vitale-regio"}


def test_small_maps_are_valid_and_small(registers, dataset):
    for svg in small_maps(boundaries.municipalities(dataset), registers).values():
        assert len(ET.fromstring(svg)[0]) == 2
        assert len(svg) < 60_000
