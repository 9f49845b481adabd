"""A profile as layers of a GeoPackage."""

from __future__ import annotations

import pytest

from exports.content.profiel.layers import layers
from geo.shapes import shapes_of
from regio_data.registers.regions import RegionRef, find_region

#: Almelo and Enschede.
CODES = ["GM0141", "GM0153"]


@pytest.fixture(scope="module")
def made(data):
    region = find_region(data.registers, RegionRef("eigen", "+".join(CODES)))
    one = data.profile(region)
    return one, layers(data, one, shapes_of(data))


def test_a_row_is_the_region_and_a_row_each_of_its_municipalities(made):
    _, found = made
    assert list(found["gemeenten"]["code"]) == CODES
    assert list(found["gemeenten"]["gemeente"]) == ["Almelo", "Enschede"]
    both = found["gemeenten"].geometry.union_all()
    assert found["regio"].geometry.iloc[0].symmetric_difference(both).area == pytest.approx(0, abs=1)


def test_the_municipalities_have_their_own_figures_of_the_year_of_the_region(made, data):
    one, found = made
    source = data.dataset.observations
    for figure in one.figures[:5]:
        own = source[(source["indicator"] == figure.indicator.code) & (source["year"] == figure.year)]
        values = own.set_index("region")["value"].reindex(CODES)
        name = f"{figure.indicator.label} ({figure.indicator.short_unit}, {figure.year})"
        assert list(found["gemeenten"][name]) == pytest.approx(list(values), nan_ok=True)
        assert found["regio"][name].iloc[0] == figure.value


def test_the_weights_add_up_to_those_of_the_region(made, data):
    _, found = made
    people = sum(data.registers.municipality[code].inhabitants for code in CODES)
    assert found["regio"]["inwoners"].iloc[0] == found["gemeenten"]["inwoners"].sum() == people


def test_a_province_has_the_figures_of_cbs_with_their_bounds_and_says_whose_each_is(data):
    one = data.profile(find_region(data.registers, RegionRef("provincie", "limburg")))
    region = layers(data, one, shapes_of(data))["regio"].iloc[0]
    official = data.dataset.official.set_index(["region", "indicator", "year"])
    checked = 0
    for figure in one.figures:
        name = f"{figure.indicator.label} ({figure.indicator.short_unit}, {figure.year})"
        assert region[f"{name}: herkomst"] in ("cijfer van het CBS", "eigen berekening")
        if region[f"{name}: herkomst"] == "cijfer van het CBS":
            given = official.loc[("PV31", figure.indicator.code, figure.year)]
            assert region[f"{name}: ondergrens"] == pytest.approx(given["lower"], nan_ok=True)
            assert region[f"{name}: bovengrens"] == pytest.approx(given["upper"], nan_ok=True)
            checked += given["lower"] == given["lower"]
    assert checked > 3


def test_a_deal_without_municipalities_has_one_layer(data):
    assert list(layers(data, data.profile_of(data.registers.deal["bonaire"]), shapes_of(data))) == ["regio"]
