"""Boundaries from a file or service: one whole polygon a code, in RD, whatever the source says of its coordinates."""

from __future__ import annotations

import geopandas as gpd
import pytest
import shapely
from shapely.geometry import Polygon, box

from loaders.errors import LoaderError
from loaders.pdok.boundary_file import (
    DISTRICT_COLUMNS,
    MUNICIPALITY_COLUMNS,
    as_boundaries,
    land_area,
    read_boundaries,
)

#: A square kilometre at Amersfoort, where RD has its origin of 155,000 and 463,000, and the same as degrees.
HERE = box(155_000, 463_000, 156_000, 464_000)
DEGREES = gpd.GeoSeries([HERE], crs="EPSG:28992").to_crs("EPSG:4326").iloc[0]


def raw(*shapes, crs="EPSG:28992", **columns):
    codes = [f"GM{n:04}" for n in range(len(shapes))]
    given = {"statcode": codes, "statnaam": [f" naam {n} " for n in range(len(shapes))], **columns}
    return gpd.GeoDataFrame(given, geometry=list(shapes), crs=crs)


def read(table, columns=MUNICIPALITY_COLUMNS):
    return as_boundaries(table, columns, "pdok")


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize(("shape", "crs"), [(HERE, "EPSG:28992"), (HERE, "EPSG:4326"), (DEGREES, "EPSG:4326"), (DEGREES, None)])
def test_the_numbers_decide_what_the_coordinates_are(shape, crs, swapped):
    if swapped and shape is DEGREES:
        shape = shapely.transform(shape, lambda xy: xy[:, ::-1])
    found = read(raw(shape, crs=crs))
    assert found.crs.to_epsg() == 28992
    assert found.geometry.iloc[0].hausdorff_distance(HERE) < 0.1
    assert land_area(found)[0] == pytest.approx(1_000_000, rel=1e-6)


def test_columns_have_our_names_are_stripped_and_sorted_by_code():
    table = raw(HERE, box(0, 400_000, 1000, 401_000), statcode=["WK02", " WK01 "], gemeentecode=["GM2", "GM1"])
    found = read(table, DISTRICT_COLUMNS)
    assert found.drop(columns="geometry").to_numpy().tolist() == [["WK01", "naam 1", "GM1"], ["WK02", "naam 0", "GM2"]]


def test_water_is_no_land():
    assert read(raw(HERE, HERE, water=["NEE", " ja "]))["code"].tolist() == ["GM0000"]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (raw(), "holds no polygons"),
        (raw(HERE).drop(columns="statcode"), "has no column statcode or gemeentecode; it has statnaam, geometry"),
        (raw(HERE, HERE, statcode=["GM1", "GM1"]), "more than one polygon for GM1"),
        (raw(HERE, None), "empty or self-crossing polygon for GM0001"),
        (raw(HERE, Polygon()), "empty or self-crossing polygon for GM0001"),
        (raw(Polygon([(0, 4e5), (1, 400_001), (1, 4e5), (0, 400_001)])), "empty or self-crossing polygon for GM0000"),
        (raw(box(0, 0, 1000, 1000)), "has coordinates outside the Netherlands"),
        (raw(box(20, 50, 21, 51)), "has coordinates outside the Netherlands"),
    ],
)
def test_what_cannot_be_used_is_named(table, said):
    with pytest.raises(LoaderError, match=f"^pdok: {said}"):
        read(table)


def test_a_file_is_read_by_what_it_is(tmp_path):
    raw(HERE).to_file(tmp_path / "grenzen.gpkg")
    assert read_boundaries(tmp_path / "grenzen.gpkg", MUNICIPALITY_COLUMNS)["code"].tolist() == ["GM0000"]
    for path, said in ((tmp_path / "weg.gpkg", "No such file"), (tmp_path, "not a file but a folder")):
        with pytest.raises(LoaderError, match=f"cannot be read as boundaries .*{said}"):
            read_boundaries(path, MUNICIPALITY_COLUMNS)
