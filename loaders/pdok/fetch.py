"""Fetch boundaries of one year from PDOK: OGC API Features, with WFS as the fallback."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urljoin, urlsplit

import geopandas as gpd

from loaders.errors import LoaderError, SourceError
from loaders.http.budget import Budget
from loaders.http.causes import quoted
from loaders.http.net import get_json
from loaders.pdok.boundary_file import as_boundaries
from regio_data.settings import Settings

MUNICIPALITIES = "gemeente_gegeneraliseerd"
DISTRICTS = "wijk_gegeneraliseerd"
COLUMNS = {"code": ("statcode",), "name": ("statnaam",)}
PAGE = 1000
MOST_PAGES = 100

Progress = Callable[..., None]


@dataclass(frozen=True)
class Layer:
    """A layer of one year: polygons (code, name, geometry, RD), and by which service they came."""

    areas: gpd.GeoDataFrame
    service: str
    note: str = ""


def fetch_layer(collection: str, year: int, settings: Settings, progress: Progress = lambda *_: None) -> Layer:
    """Return one layer of the gebiedsindelingen.

    Parameters
    ----------
    collection : str
        `MUNICIPALITIES` or `DISTRICTS`.
    year : int
    settings : Settings
    progress : callable, optional
        Called with the number of features so far, and how many there are, if the service says so.

    Returns
    -------
    Layer
        One valid polygon per code.

    Raises
    ------
    LoaderError
        Naming both causes if neither service can be used, or what is wrong with the polygons.
    """
    try:
        return from_ogc(collection, year, settings, progress)
    except LoaderError as error:
        first = str(error)  # the error itself keeps hold of the whole reply
    try:
        return replace(from_wfs(collection, year, settings, progress), note=f"fallback, because {first}")
    except LoaderError as second:
        raise SourceError(f"neither service of PDOK can be used. {first} {second}") from None


def from_ogc(collection: str, year: int, settings: Settings, progress: Progress = lambda *_: None) -> Layer:
    """Return a layer by OGC API Features; as `fetch_layer`, which see."""
    features = _from_ogc(collection, year, settings, progress)
    return Layer(_areas(features, f"{settings.pdok_ogc_url} {collection} {year}"), "OGC API Features")


def from_wfs(collection: str, year: int, settings: Settings, progress: Progress = lambda *_: None) -> Layer:
    """Return a layer by WFS; as `fetch_layer`, which see."""
    features = _from_wfs(collection, year, settings, progress)
    return Layer(_areas(features, f"{settings.pdok_wfs_url} {collection} {year}"), "WFS")


def _from_ogc(collection: str, year: int, settings: Settings, progress: Progress) -> list[dict[str, Any]]:
    """Return the features of all pages; the next page is the link that the service gives (a cursor)."""
    url = f"{settings.pdok_ogc_url.rstrip('/')}/collections/{collection}/items"
    params: dict[str, Any] | None = {"f": "json", "limit": PAGE, "jaarcode": year}
    features: list[dict[str, Any]] = []
    seen: set[str] = set()
    budget = Budget(settings)
    while True:
        # Of the headers Content-Crs is not needed: as_boundaries looks at the numbers.
        page, _ = get_json(url, settings, params, budget)
        features += _features(page, url)
        progress(len(features), page.get("numberMatched"))
        following = _next(page, url)
        if following is None:
            return _of_year(features, year, settings.pdok_ogc_url)
        if following in seen:
            raise SourceError(f"{url}: the pages do not end (the link to the next page comes back).")
        if len(seen) >= MOST_PAGES:
            raise SourceError(f"{url}: more than {MOST_PAGES} pages.")
        seen.add(following)
        url, params = following, None


def _next(page: Mapping[str, Any], url: str) -> str | None:
    links = page.get("links") or []
    href = next((link.get("href") for link in links if isinstance(link, dict) and link.get("rel") == "next"), None)
    if not href:
        return None
    following = urljoin(url, str(href))
    if urlsplit(following).hostname != urlsplit(url).hostname:
        raise SourceError(f"{url}: the next page lies at another host, {urlsplit(following).hostname}.")
    return following


def _from_wfs(collection: str, year: int, settings: Settings, progress: Progress) -> list[dict[str, Any]]:
    url = settings.pdok_wfs_url.replace("{year}", str(year))
    features: list[dict[str, Any]] = []
    budget = Budget(settings)
    for _ in range(MOST_PAGES):
        params = {
            "service": "WFS",
            "version": "2.0.0",
            "request": "GetFeature",
            "typeNames": f"gebiedsindelingen:{collection}",
            "outputFormat": "application/json",
            "srsName": "EPSG:4326",
            "count": PAGE,
            "startIndex": len(features),
        }
        page, _headers = get_json(url, settings, params, budget)
        found = _features(page, url)
        if found and features and found[0] == features[0]:
            raise SourceError(f"{url}: gives the same page again (startIndex is ignored).")
        features += found
        progress(len(features), page.get("numberMatched"))
        if len(found) < PAGE:
            return _of_year(features, year, url)
    raise SourceError(f"{url}: more than {MOST_PAGES} pages.")


def _features(page: Any, url: str) -> list[dict[str, Any]]:
    features = page.get("features") if isinstance(page, dict) else None
    if not isinstance(features, list) or not all(
        isinstance(f, dict) and isinstance(f.get("properties"), dict) for f in features
    ):
        raise SourceError(f"{url}: the reply is not a collection of features.{quoted(json.dumps(page, ensure_ascii=False))}")
    return features


def _of_year(features: list[dict[str, Any]], year: int, origin: str) -> list[dict[str, Any]]:
    """Keep the features of one year, each once: a service that does not know the filter gives all years mixed."""
    kept = list({json.dumps(f, sort_keys=True): f for f in features if _year(f["properties"]) in (None, year)}.values())
    if not kept:
        years = sorted({str(_year(f["properties"])) for f in features})
        raise SourceError(f"{origin}: has no features of {year} (found {', '.join(years) or 'none'}).")
    return kept


def _year(properties: Mapping[str, Any]) -> int | None:
    for text in (str(properties.get("jaarcode") or ""), str(properties.get("jrstatcode") or "")[:4]):
        if text.isdecimal():
            return int(text)
    return None


def _areas(features: list[dict[str, Any]], origin: str) -> gpd.GeoDataFrame:
    try:
        raw = gpd.GeoDataFrame.from_features(features)
    except Exception as error:  # shapely raises many kinds
        raise LoaderError(f"{origin}: a geometry cannot be read ({error}).") from None
    return as_boundaries(raw, COLUMNS, origin)
