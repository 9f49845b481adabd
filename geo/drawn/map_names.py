"""What is named quietly on a map of the country, so that the eye finds its way: provinces, some cities and the waters."""

from __future__ import annotations

import json

import geopandas as gpd

from regio_data.registers.regions import regions
from regio_data.registers.registers import Registers

#: A point in each water, in metres of the Rijksdriehoek.
WATERS = {
    "Noordzee": (60_000, 500_000),
    "Waddenzee": (160_000, 597_000),
    "IJsselmeer": (150_000, 535_000),
    "Markermeer": (139_000, 507_500),
    "Oosterschelde": (51_000, 402_500),
    "Westerschelde": (46_000, 380_500),
}
#: Those that have room for their name on a small map.
LARGE = ("Noordzee", "Waddenzee", "IJsselmeer")
#: Cities by GM code.
CITIES = ("GM0363", "GM0599", "GM0518", "GM0014", "GM0772", "GM0935", "GM0193", "GM0080")


def map_names(registers: Registers) -> bytes:
    """Return the names for the map in the browser, as JSON.

    Returns
    -------
    bytes
        ``provincies``: name by reference, ``steden``: GM codes, ``wateren``: name, latitude and longitude, ``groot``: names.
    """
    points = gpd.GeoSeries.from_xy(*zip(*WATERS.values(), strict=True), crs="EPSG:28992").to_crs("EPSG:4326")
    waters = [[name, round(point.y, 3), round(point.x, 3)] for name, point in zip(WATERS, points, strict=True)]
    provinces = {str(region.ref): region.short_name for region in regions(registers, "provincie")}
    names = {"provincies": provinces, "steden": CITIES, "wateren": waters, "groot": LARGE}
    return json.dumps(names, ensure_ascii=False).encode("utf-8")
