"""PDOK: OGC API Features (years mixed, cursor, RD on request) and WFS of the gebiedsindelingen."""

from __future__ import annotations

import base64
import re
from functools import cache
from typing import Any
from urllib.parse import urlencode

import geopandas as gpd
import shapely

from geo.generalise import RD
from regio_data.dataset.snapshot import open_dataset
from tests.standins.web import Reply, status

YEARS = (2023, 2024, 2025)
#: Pages are smaller than asked for, as a service may do; so the cursor is always needed.
CAP = 200
RD_URI = "http://www.opengis.net/def/crs/EPSG/0/28992"
CRS84_URI = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
_ITEMS = re.compile(r"^/pdok/ogc/v1/collections/(\w+)/items$")
_WFS = re.compile(r"^/pdok/(\d{4})/wfs/v1_0$")
_EXCEPTION = (
    b'<?xml version="1.0"?><ows:ExceptionReport><ows:Exception exceptionCode="InvalidParameterValue"/></ows:ExceptionReport>'
)


def pdok(path: str, query: dict[str, str], base: str) -> Reply | None:
    """Answer what api.pdok.nl and service.pdok.nl answer."""
    if found := _ITEMS.match(path):
        return _items(found[1], query, base + path)
    if found := _WFS.match(path):
        return _wfs(int(found[1]), query)
    return None


def _items(collection: str, query: dict[str, str], address: str) -> Reply:
    if collection not in _layers():
        return status(404)(Reply(None))
    in_rd = query.get("crs") == RD_URI
    years = [int(query["jaarcode"])] if "jaarcode" in query else YEARS
    features = [feature for year in years if year in YEARS for feature in _features(collection, year, in_rd)]
    start = int(base64.urlsafe_b64decode(query["cursor"])) if "cursor" in query else 0
    end = start + min(int(query.get("limit", 10)), CAP)
    links = [{"rel": "self", "type": "application/geo+json", "href": address}]
    if end < len(features):
        cursor = base64.urlsafe_b64encode(str(end).encode()).decode()
        links.append({"rel": "next", "href": f"{address}?{urlencode({**query, 'cursor': cursor})}"})
    content = {"type": "FeatureCollection", "links": links, "features": features[start:end]}
    headers = {"Content-Crs": f"<{RD_URI if in_rd else CRS84_URI}>"}
    return Reply(content, headers=headers, kind="application/geo+json")


def _wfs(year: int, query: dict[str, str]) -> Reply:
    collection = query.get("typeNames", "").removeprefix("gebiedsindelingen:")
    if year not in YEARS or collection not in _layers() or query.get("request") != "GetFeature":
        return Reply(_EXCEPTION, 400, kind="application/xml")
    features = _features(collection, year, in_rd=query.get("srsName") != "EPSG:4326")
    start = int(query.get("startIndex", 0))
    shown = features[start : start + int(query.get("count", 1000))]
    return Reply({"type": "FeatureCollection", "numberMatched": len(features), "name": collection, "features": shown})


@cache
def _layers() -> dict[str, gpd.GeoDataFrame]:
    dataset = open_dataset()
    return {
        "gemeente_gegeneraliseerd": gpd.read_parquet(dataset.boundaries_path),
        "wijk_gegeneraliseerd": gpd.read_parquet(dataset.districts_path),
    }


@cache
def _features(collection: str, year: int, in_rd: bool) -> list[dict[str, Any]]:
    areas = _layers()[collection].to_crs(RD if in_rd else "EPSG:4326")
    geometry = shapely.set_precision(areas.geometry.values, 0, mode="pointwise")
    kind = collection.split("_")[0]
    return [
        {
            "type": "Feature",
            "id": f"{year}-{code}",
            "properties": {
                "id": number,
                "statcode": code,
                "jrstatcode": f"{year}{code}",
                "statnaam": name,
                "rubriek": kind,
                "jaarcode": year,
            },
            "geometry": shapely.geometry.mapping(shape),
        }
        for number, (code, name, shape) in enumerate(zip(areas["code"], areas["name"], geometry, strict=True), start=1)
    ]
