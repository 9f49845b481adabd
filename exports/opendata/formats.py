"""The files of the open data: tables as CSV and JSON, boundaries as GeoJSON, and two descriptions of them all."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from exports.formats.csv import to_csv
from exports.opendata.resources import RESOURCES, WHOLE, Field, Resource, table_of
from geo.boundaries import municipalities
from geo.shapes import shapes_of
from regio_data.data import Data
from regio_data.registers.regions import RegionRef

TITLE = "Regio Deals en brede welvaart"
#: Boundaries -> title, and what stands with each area.
BOUNDARIES = {
    "municipality_boundaries": ("Grenzen van gemeenten", "Met code en name, zoals in municipalities."),
    "deal_boundaries": ("Grenzen van Regio Deals", f"Met slug, name en {WHOLE}, zoals in deals."),
}
#: Their sources in the manifest.
_OF_BOUNDARIES = ("gemeentegrenzen", "wijkgrenzen")

#: Decimals of a degree: about a metre.
_DECIMALS = 5
_CSVW = {"string": "string", "integer": "integer", "number": "number", "boolean": "boolean", "date": "date"}


def to_open_csv(table: pd.DataFrame) -> bytes:
    """Return a table as CSV with true and false as both descriptions spell them."""
    flags = table.select_dtypes(["bool", "boolean"]).columns
    return to_csv(table.assign(**{name: table[name].map({True: "true", False: "false"}) for name in flags}))


def to_open_json(table: pd.DataFrame, fields: Mapping[str, Field]) -> bytes:
    """Return a table as a JSON list of its rows; what is missing is null, and a date is written as in the CSV."""
    dates = {name: table[name].map(str, na_action="ignore") for name, field in fields.items() if field.type == "date"}
    return table.assign(**dates).to_json(orient="records", force_ascii=False, double_precision=10).encode("utf-8")


def boundaries_of_municipalities(data: Data) -> bytes:
    """Return the generalised municipalities as GeoJSON (RFC 7946: lon and lat)."""
    return _geojson(municipalities(data.dataset)[["code", "name", "geometry"]])


def boundaries_of_deals(data: Data) -> bytes:
    """Return the areas of the deals as GeoJSON; a deal on islands or provinces alone has none and is left out."""
    deals = [deal for deal in data.registers.deals if deal.municipalities]
    table = pd.DataFrame([(deal.slug, deal.name, deal.whole) for deal in deals], columns=["slug", "name", WHOLE])
    shapes = [shapes_of(data).region(RegionRef("deal", d.slug)) if d.whole else shapes_of(data).deal(d) for d in deals]
    return _geojson(gpd.GeoDataFrame(table, geometry=shapes, crs=municipalities(data.dataset).crs))


def _geojson(table: gpd.GeoDataFrame) -> bytes:
    lonlat = table.to_crs("EPSG:4326")
    rounded = shapely.transform(lonlat.geometry.values, lambda points: np.round(points, _DECIMALS))
    made = json.loads(lonlat.set_geometry(gpd.GeoSeries(rounded, crs=lonlat.crs)).to_json(drop_id=True))
    made.pop("crs", None)
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def datapackage(data: Data) -> bytes:
    """Return the description of all files as Frictionless Data Package (``datapackage.json``)."""
    tables = [
        {
            "name": name.replace("_", "-"),
            "path": f"{name}.csv",
            "title": one.title,
            "description": one.description,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "profile": "tabular-data-resource",
            "schema": {
                "fields": [
                    {"name": key, "type": field.type, "description": field.description} for key, field in one.fields.items()
                ],
                "primaryKey": list(one.key),
                "missingValues": [""],
            },
            "sources": _sources(data, one.sources),
        }
        for name, one in RESOURCES.items()
    ]
    areas = [
        {
            "name": name.replace("_", "-"),
            "path": f"{name}.geojson",
            "title": title,
            "description": description,
            "format": "geojson",
            "mediatype": "application/geo+json",
            "encoding": "utf-8",
            "sources": _sources(data, _OF_BOUNDARIES),
        }
        for name, (title, description) in BOUNDARIES.items()
    ]
    package = {
        "name": "regio-deals-brede-welvaart",
        "title": TITLE,
        "version": data.dataset.version,
        "licenses": _licences(data),
        "sources": _sources(data, [entry["key"] for entry in data.dataset.manifest["sources"]]),
        "resources": [*tables, *areas],
    }
    return _json(package)


def csvw(data: Data) -> bytes:
    """Return the description of the tables as CSV on the Web (W3C)."""
    tables = [
        {
            "url": f"{name}.csv",
            "dc:title": one.title,
            "dc:description": one.description,
            "dc:source": [source["title"] for source in _sources(data, one.sources)],
            "tableSchema": {"columns": _columns(one), "primaryKey": list(one.key)},
        }
        for name, one in RESOURCES.items()
    ]
    licences = [licence["path"] for licence in _licences(data)]
    about = {"@context": ["http://www.w3.org/ns/csvw", {"@language": "nl"}], "dc:title": TITLE, "dc:license": licences}
    return _json({**about, "tables": tables})


def _columns(resource: Resource) -> list[dict[str, Any]]:
    return [
        {"name": name, "titles": name, "datatype": _CSVW[field.type], "null": "", "dc:description": field.description}
        for name, field in resource.fields.items()
    ]


def _sources(data: Data, keys: Sequence[str]) -> list[dict[str, str]]:
    return [
        {
            "title": f"{source['title']}, editie {source['edition']}, verkregen op {source['retrieved']} ({source['licence']})",
            "path": source["url"],
        }
        for source in data.sources(*keys)
    ]


def _licences(data: Data) -> list[dict[str, str]]:
    found = {source["licence_url"]: source["licence"] for source in data.dataset.manifest["sources"]}
    return [{"name": title.replace(" ", "-"), "title": title, "path": url} for url, title in found.items()]


def _json(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8")


def _csv_of(name: str, data: Data) -> bytes:
    return to_open_csv(table_of(name, data))


def _json_of(name: str, data: Data) -> bytes:
    return to_open_json(table_of(name, data), RESOURCES[name].fields)


#: Name of a file -> its MIME type and what makes it.
FILES: dict[str, tuple[str, Callable[[Data], bytes]]] = {
    "datapackage.json": ("application/json", datapackage),
    "csvw-metadata.json": ("application/csvm+json", csvw),
    "municipality_boundaries.geojson": ("application/geo+json", boundaries_of_municipalities),
    "deal_boundaries.geojson": ("application/geo+json", boundaries_of_deals),
}
for _name in RESOURCES:
    FILES[f"{_name}.csv"] = ("text/csv; charset=utf-8", partial(_csv_of, _name))
    FILES[f"{_name}.json"] = ("application/json", partial(_json_of, _name))
