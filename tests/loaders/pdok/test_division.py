"""Boundaries beside the register: another division, another name or large waters are refused with what it touches."""

from __future__ import annotations

import geopandas as gpd
import pytest
from shapely.geometry import box

from loaders.errors import LoaderError
from loaders.pdok.division import check_districts, check_municipalities, deals_touched


@pytest.fixture
def areas(registers):
    """Make a square of every municipality, together so many square kilometres."""

    def made(land=35_000.0, **renamed):
        side = (land * 1e6 / len(registers.municipalities)) ** 0.5
        rows = {m.code: renamed.get(m.code, m.name) for m in registers.municipalities}
        squares = [box(0, 0, side, side)] * len(rows)
        return gpd.GeoDataFrame({"code": list(rows), "name": list(rows.values())}, geometry=squares, crs="EPSG:28992")

    return made


def test_the_municipalities_of_the_register_pass_in_whatever_spelling(areas, registers):
    check_municipalities(areas(GM0518="'S-GRAVENHAGE "), registers, "pdok")


def test_another_division_says_what_came_and_went_and_which_deals_it_touches(areas, registers):
    given = areas()
    given.loc[given["code"] == "GM0153", ["code", "name"]] = "GM9999", "Nieuwstad"
    with pytest.raises(LoaderError, match=r"another municipal division than the register gemeenten\.csv") as found:
        check_municipalities(given, registers, "pdok")
    said = str(found.value)
    assert "Came: GM9999 Nieuwstad. Went: GM0153 Enschede." in said
    assert "twente-ii" in said.split("Deals touched: ")[1]
    with pytest.raises(LoaderError, match=r"Came: none\. Went: GM0153 Enschede\."):
        check_municipalities(areas().query("code != 'GM0153'"), registers, "pdok")


def test_another_name_is_told_beside_that_of_the_register(areas, registers):
    with pytest.raises(LoaderError, match=r"other names than the register gemeenten\.csv: GM0153 'Twentestad' \('Enschede'\)"):
        check_municipalities(areas(GM0153="Twentestad"), registers, "pdok")


@pytest.mark.parametrize(("land", "right"), [(31_999, False), (32_001, True), (37_999, True), (38_001, False), (41_500, False)])
def test_large_waters_are_no_land(land, right, areas, registers):
    if right:
        check_municipalities(areas(land), registers, "pdok")
    else:
        with pytest.raises(LoaderError, match=f"the polygons cover {land:,} km², not 32,000 to 38,000"):
            check_municipalities(areas(land), registers, "pdok")


def test_every_district_that_a_deal_names_must_be_there(registers):
    codes = sorted({code for district in registers.districts for code in district.codes})
    check_districts(gpd.GeoDataFrame({"code": [*codes, "WK999999"]}), registers, "pdok")
    with pytest.raises(LoaderError, match=f"lacks districts that deals name: {codes[0]}"):
        check_districts(gpd.GeoDataFrame({"code": codes[1:]}), registers, "pdok")


def test_deals_are_touched_by_any_of_their_municipalities(registers):
    touched = deals_touched(["GM0153"], registers)
    assert "twente-ii" in touched
    assert touched == [deal.slug for deal in registers.deals if "GM0153" in deal.municipalities]
    assert deals_touched([], registers) == []
