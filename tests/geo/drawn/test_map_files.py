"""What the browser fetches once for the map, and the address that goes with the content."""

from __future__ import annotations

import dataclasses
import json
import re

from geo.drawn.map_files import ASSETS, KEPT, PARTS, kept, make_map_files


def test_the_files_are_all_that_the_map_needs(registers, dataset):
    files = make_map_files(dataset, registers).files
    assert {"leaflet.js", "leaflet.css", "regiokaart.js", "regiokaart.css"} <= set(files)
    assert {"gemeenten.json", "wijken.json", "regios.json"} <= set(files)
    assert {f"tranche-{one.tranche}.svg" for one in registers.tranches} <= set(files)
    assert {f"{part}.js" for part in PARTS} == {file.name for file in ASSETS.glob("*.js")}
    assert all((ASSETS / f"{part}.js").read_bytes() in files["regiokaart.js"] for part in PARTS)
    assert b"Leaflet 1.9" in files["leaflet.js"]
    assert len(json.loads(files["gemeenten.json"])["objects"]["data"]["geometries"]) == 342


def test_the_same_content_has_the_same_address_and_other_content_another(registers, dataset):
    made = make_map_files(dataset, registers)
    assert make_map_files(dataset, registers).address() == made.address()
    renamed = dataclasses.replace(registers, deals=registers.deals[1:])
    assert make_map_files(dataset, renamed).digest != made.digest


def test_the_address_lies_below_the_base_path(registers, dataset):
    made = make_map_files(dataset, registers)
    assert re.fullmatch(r"/kaartbestanden/[0-9a-f]{16}", made.address())
    for base in ("regio/deals", "/regio/deals", "regio/deals/"):
        assert made.address(base) == f"/regio/deals{made.address()}"


def test_an_open_browser_still_finds_the_files_of_before(registers, dataset):
    before = make_map_files(dataset, registers)
    for skipped in range(1, KEPT):
        make_map_files(dataset, dataclasses.replace(registers, deals=registers.deals[skipped:]))
    assert kept(before.digest) == before
    for skipped in range(KEPT, 2 * KEPT):
        make_map_files(dataset, dataclasses.replace(registers, deals=registers.deals[skipped:]))
    assert kept(before.digest) is None  # nobody asked for it any more
    assert kept("0" * 16) is None
