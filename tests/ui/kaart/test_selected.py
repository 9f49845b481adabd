"""What is selected on the map, and which deals then stand beside it."""

import pytest

from regio_data.registers.regions import RegionRef
from ui.kaart.selected import Selected


@pytest.fixture(scope="module")
def heerlen(registers):
    return Selected(municipality=registers.municipality["GM0917"])


def test_a_municipality_lists_all_its_deals(registers, heerlen):
    found = heerlen.deals(registers)
    assert [deal.slug for deal in found] == ["parkstad-limburg-iii", "parkstad-limburg-ii", "parkstad-limburg"]
    assert (heerlen.title, heerlen.key, heerlen.region) == (
        "Regio Deals in Heerlen",
        "Heerlen",
        RegionRef("gemeente", "GM0917"),
    )


def test_an_island_lists_its_deals_and_lights_up(registers):
    saba = Selected(island="Saba")
    assert {deal.slug for deal in saba.deals(registers)} == {"saba", "caribisch-nederland"}
    assert (saba.title, saba.islands, saba.region) == ("Regio Deals op Saba", ("Saba",), None)


def test_a_deal_is_alone(registers):
    twente = Selected(deal=registers.deal["twente-ii"])
    assert [deal.slug for deal in twente.deals(registers)] == ["twente-ii"]
    assert (twente.title, twente.key, twente.region) == ("Regio Deal Twente II", "twente-ii", RegionRef("deal", "twente-ii"))


def test_nothing_selected_is_false():
    assert not Selected()
    assert Selected().key == Selected().title == ""
