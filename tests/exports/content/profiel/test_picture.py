"""The map of a profile, and what stands under the name of its region."""

from __future__ import annotations

import pytest

from exports.content.profiel.picture import region_picture, subtitle
from regio_data.registers.regions import RegionRef, find_region


@pytest.fixture(scope="module")
def profile(data):
    return lambda ref: data.profile(find_region(data.registers, RegionRef.parse(ref)))


@pytest.mark.parametrize(
    ("ref", "text"),
    [
        ("gemeente:GM0153", "Gemeente in Overijssel"),
        ("deal:rotterdam-zuid", "Tranche 1 · € 130,0 mln rijksbijdrage · geldt voor een deel van Rotterdam"),
        ("eigen:GM0141+GM0153", "Eigen regio van 2 gemeenten"),
    ],
)
def test_under_the_name_stands_what_kind_of_region_it_is(data, profile, ref, text):
    assert subtitle(data.registers, profile(ref)).replace("\N{NO-BREAK SPACE}", " ") == text


def test_a_municipality_is_zoomed_in_on_and_named(data, profile):
    picture = region_picture(data, profile("gemeente:GM0153"))
    assert picture.painting.fit == RegionRef("gemeente", "GM0153")
    assert picture.labelled == ("GM0153",)
    assert [entry.text for entry in picture.legend.entries] == ["Enschede", "andere gemeenten"]


def test_a_deal_that_names_no_municipalities_is_said_on_the_map(data, profile):
    picture = region_picture(data, profile("deal:natuurinclusieve-landbouw-noord-nederland"))
    assert picture.note == "Provincies Drenthe, Fryslân en Groningen; geen gemeenten genoemd"
    assert picture.painting.fit is None


def test_an_island_is_lit_in_the_inset(data, profile):
    picture = region_picture(data, profile("deal:bonaire"))
    assert [island.name for island in picture.painting.islands if island.selected] == ["Bonaire"]
    assert picture.note == ""
