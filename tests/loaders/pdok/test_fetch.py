"""PDOK: one year, every page, and the right place on earth whatever the service makes of the coordinates."""

from __future__ import annotations

import itertools
import json

import geopandas as gpd
import pytest

from loaders.pdok.boundary_file import land_area
from loaders.pdok.fetch import DISTRICTS, MUNICIPALITIES, Layer, fetch_layer
from regio_data.dataset.snapshot import open_dataset
from regio_data.settings import load_settings
from tests.loaders.cases.pdok import BOWTIE, features, geometry, points
from tests.standins import pdok
from tests.standins.web import StandIn


def fetch(collection: str = MUNICIPALITIES, year: int = 2024) -> Layer:
    return fetch_layer(collection, year, load_settings())


def assert_same_areas(found: gpd.GeoDataFrame) -> None:
    """To within a square metre per square kilometre: the lines of the snapshot, by way of lon/lat."""
    wanted = gpd.read_parquet(open_dataset().boundaries_path).sort_values("code", ignore_index=True)
    assert found["code"].tolist() == wanted["code"].tolist()
    assert found.crs.to_epsg() == 28992
    assert abs(land_area(found) / land_area(wanted) - 1).max() < 1e-6
    assert found.geometry.hausdorff_distance(wanted.geometry).max() < 0.01


def test_all_pages_of_one_year(pointed: StandIn) -> None:
    layer = fetch()
    assert_same_areas(layer.areas)
    assert layer.service == "OGC API Features"
    assert len(pointed.requests) == 2  # 342 in pages of 200
    assert all("jaarcode=2024" in request for request in pointed.requests)


def test_wfs_is_the_fallback_and_the_reason_is_told(pointed: StandIn) -> None:
    pointed.fault("ogc/v1", "503")
    layer = fetch()
    assert_same_areas(layer.areas)
    assert layer.service == "WFS"
    assert "HTTP 503" in layer.note


def test_a_service_that_ignores_the_year_gives_mixed_years_of_which_one_is_kept(
    pointed: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    items = pdok._items
    monkeypatch.setattr(pdok, "_items", lambda c, q, a: items(c, {k: v for k, v in q.items() if k != "jaarcode"}, a))
    layer = fetch()
    assert_same_areas(layer.areas)
    assert len(pointed.requests) == 6  # three years of 342 in pages of 200


def test_rd_under_a_wgs84_label_is_recognised(pointed: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    items = pdok._items
    monkeypatch.setattr(pdok, "_items", lambda c, q, a: items(c, {**q, "crs": pdok.RD_URI}, a))
    assert_same_areas(fetch().areas)


def test_latitude_before_longitude_is_recognised(pointed: StandIn) -> None:
    pointed.fault("ogc/v1", features(points(lambda p: p[::-1])))
    assert_same_areas(fetch().areas)


def test_water_is_left_out(pointed: StandIn) -> None:
    water = {"type": "Polygon", "coordinates": [[[5.2, 52.6], [5.3, 52.6], [5.3, 52.7], [5.2, 52.6]]]}
    extra = {
        "type": "Feature",
        "id": "w",
        "geometry": water,
        "properties": {"statcode": "GM9998", "statnaam": "x", "water": "JA"},
    }
    pointed.fault("ogc/v1", features(lambda fs: [*fs, extra]))
    assert_same_areas(fetch().areas)


def test_a_byte_order_mark_is_no_fault(pointed: StandIn) -> None:
    pointed.fault("ogc/v1", lambda reply: b"\xef\xbb\xbf" + json.dumps(reply).encode())
    assert fetch().service == "OGC API Features"


def test_features_that_come_twice_count_once(pointed: StandIn) -> None:
    pointed.fault("ogc/v1", features(lambda fs: [*fs, *fs[:3]]))
    layer = fetch()
    assert layer.service == "OGC API Features"
    assert_same_areas(layer.areas)


def test_polygons_that_cannot_be_used_are_asked_of_the_other_service(pointed: StandIn) -> None:
    pointed.fault("ogc/v1", features(geometry(BOWTIE)))
    layer = fetch()
    assert_same_areas(layer.areas)
    assert layer.service == "WFS"
    assert "self-crossing polygon for GM0014" in layer.note


def test_a_cursor_that_always_changes_ends_at_a_number_of_pages(pointed: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = itertools.count()
    more = f"{pointed.base}/pdok/ogc/v1/collections/{MUNICIPALITIES}/items?f=json&jaarcode=2024&cur="
    pointed.fault("ogc/v1", lambda reply: {**reply, "links": [{"rel": "next", "href": f"{more}{next(numbers)}"}]})
    monkeypatch.setattr("loaders.pdok.fetch.MOST_PAGES", 3)
    assert "more than 3 pages" in fetch().note


def test_progress_tells_how_many_there_are_where_the_service_says_so(pointed: StandIn) -> None:
    pointed.fault("ogc/v1", "503")
    told: list[tuple] = []
    fetch_layer(MUNICIPALITIES, 2024, load_settings(), lambda *so_far: told.append(so_far))
    assert told == [(342, 342)]


def test_districts(pointed: StandIn) -> None:
    wanted = gpd.read_parquet(open_dataset().districts_path)
    assert set(fetch(DISTRICTS).areas["code"]) == set(wanted["code"])
