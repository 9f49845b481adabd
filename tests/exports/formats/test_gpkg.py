"""GeoPackage, read back with geopandas."""

from __future__ import annotations

import geopandas as gpd
import pytest

from exports.formats.gpkg import to_gpkg
from geo.shapes import shapes_of

#: Islands, and one deal that names provinces only.
EMPTY = {"caribisch-nederland", "natuurinclusieve-landbouw-noord-nederland", "saba", "sint-eustatius", "bonaire"}


@pytest.fixture(scope="module")
def read(data, tmp_path_factory):
    def write_and_read(content, layer):
        path = tmp_path_factory.mktemp("gpkg") / "a.gpkg"
        path.write_bytes(to_gpkg(content.layers(shapes_of(data)), content.title))
        table = gpd.read_file(path, layer=layer)
        assert table.crs.to_epsg() == 28992
        assert table.geometry.is_valid.all()
        return table

    return write_and_read


def test_all_84_deals_keep_their_row_and_five_have_an_empty_area(read, all_deals, data):
    table = read(all_deals, "deals").set_index("sleutel")
    assert len(table) == 84
    assert set(table.index[table.geometry.is_empty]) == EMPTY
    assert table.loc["bonaire", "eilanden"] == "Bonaire"
    areas = gpd.read_parquet(data.dataset.boundaries_path).set_index("code").geometry
    twente = areas[list(data.registers.deal["twente-ii"].municipalities)]
    assert table.loc["twente-ii"].geometry.area == pytest.approx(twente.area.sum(), rel=1e-6)
    assert table.loc["rotterdam-zuid"].geometry.area < 0.2 * areas["GM0599"].area  # its districts only


def test_the_stapeling_counts_the_deals_of_a_municipality(read, all_deals):
    table = read(all_deals, "gemeenten").set_index("gemeente")
    assert len(table) == 342
    assert table.loc["Heerlen", "aantal_deals"] == 3


def test_the_indicator_map_gives_342_municipalities_with_the_figures_of_the_source(read, swimming, data):
    table = read(swimming, "gemeenten").set_index("code")
    assert len(table) == 342
    source = data.dataset.observations
    source = source[(source["indicator"] == "02_HB_NK_30") & (source["year"] == 2022)].set_index("region")["value"]
    assert source.isna().sum() + (342 - len(source)) == table["waarde"].isna().sum() > 250
    assert (table["waarde"].dropna() == source.dropna()[table["waarde"].dropna().index]).all()


def test_a_profile_has_the_region_and_its_municipalities_with_their_figures(read, of, latest_by_hand, data):
    content = of("twente-ii")
    region, parts = read(content, "regio"), read(content, "gemeenten")
    column = "Overgewicht (%, 2022)"
    assert (len(region), len(parts)) == (1, 14)
    names = data.registers.deal["twente-ii"].municipalities
    code = next(i.code for i in data.registers.indicators if i.label == "Overgewicht")
    assert region[column][0] == pytest.approx(latest_by_hand(code, 2022, names))
    assert 0 < region[f"{column}: dekking"][0] <= 100
    assert region[f"{column}: benadering"][0] == "nee"
    assert region[f"{column}: herkomst"][0] == "eigen berekening"
    assert region[[f"{column}: ondergrens", f"{column}: bovengrens"]].isna().all(axis=None)  # CBS gives none of a deal
    (why,) = (name for name in region if name.startswith("Mediaan vermogen") and name.endswith("niet samengenomen"))
    assert region[why][0] == "een gemiddelde van medianen is geen mediaan"
    assert content.sources[0]["retrieved"] in region["bron"][0]
    assert parts.set_index("gemeente")[column]["Enschede"] == latest_by_hand(code, 2022, ["GM0153"])


def test_a_layer_in_another_system_is_refused(data):
    table = gpd.GeoDataFrame({"a": [1]}, geometry=gpd.points_from_xy([5], [52]), crs="EPSG:4326")
    with pytest.raises(ValueError, match="EPSG:28992"):
        to_gpkg({"x": table})
