"""The large map: what is painted for a choice, what is lit, and what its legend says."""

from __future__ import annotations

import pytest

from geo.painted.palettes import OUTSIDE
from regio_data.registers.regions import RegionRef
from ui.kaart.map import deal_map_panel
from ui.kaart.selected import Selected


@pytest.fixture(scope="module")
def shown(drawn, data, registers):
    """What is drawn of some deals, with the captions below it."""

    def show(*slugs, selected=None, **query):
        deals = [registers.deal[slug] for slug in slugs]
        at = drawn(deal_map_panel, data, deals, selected or Selected(), **query)
        return at.returned[-1], [caption.value for caption in at.caption]

    return show


def test_without_choices_the_deals_are_painted_in_the_colours_of_their_tranches(shown, registers):
    found, said = shown("twente-ii", "parkstad-limburg")
    assert found.measure is None
    twente, parkstad = (registers.deal[slug] for slug in ("twente-ii", "parkstad-limburg"))
    assert found.painting.fill.keys() == {*twente.municipalities, *parkstad.municipalities}
    assert found.painting.fill["GM0153"].colour == twente.colour != parkstad.colour
    assert [entry.text for entry in found.legend.entries] == ["2", "4", "geen gekozen deal"]
    assert found.painting.fit is None and not found.painting.selected and not found.painting.background
    assert said == []


def test_below_the_map_it_is_said_where_the_most_recent_deal_lies_over_others(shown):
    """The three deals of Parkstad are of the same seven municipalities."""
    _, said = shown("parkstad-limburg", "parkstad-limburg-ii")
    assert any("in 7 gemeenten zijn er gekozen deals van meer tranches" in text for text in said)


def test_the_stapeling_counts_the_deals_or_the_money(shown):
    counted, _ = shown("parkstad-limburg", "parkstad-limburg-ii", weergave="stapeling")
    assert counted.measure == "aantal"
    assert counted.painting.tips["GM0917"].startswith("2 deals")
    money, _ = shown("parkstad-limburg", "parkstad-limburg-ii", weergave="stapeling", maat="euro")
    assert money.measure == "euro"
    assert money.legend.title != counted.legend.title


def test_a_province_without_municipalities_of_a_deal_is_told_below_the_stapeling(shown):
    _, said = shown("natuurinclusieve-landbouw-noord-nederland", weergave="stapeling")
    assert "in Drenthe, Fryslân en Groningen" in said[0]


def test_the_stapeling_of_an_area_paints_its_own_municipalities(shown):
    found, _ = shown("arnhem-nijmegen", weergave="stapeling", gebied="provincie:limburg")
    counted = {code for code, paint in found.painting.fill.items() if paint != OUTSIDE}
    assert counted == {"GM0944"}  # Mook en Middelaar; the other seventeen lie in Gelderland


def test_what_is_selected_is_lit(shown, registers):
    found, _ = shown("twente-ii", selected=Selected(municipality=registers.municipality["GM0153"]))
    assert found.painting.selected == [RegionRef("gemeente", "GM0153")]
    found, _ = shown("bonaire", "saba", selected=Selected(island="Saba"))
    assert [island.name for island in found.painting.islands if island.selected] == ["Saba"]
    assert found.painting.selected == []


def test_the_map_is_framed_on_the_chosen_area(shown):
    found, said = shown("parkstad-limburg", gebied="provincie:limburg")
    assert found.painting.fit == RegionRef("provincie", "limburg")
    assert said == []


def test_the_layer_of_vitale_regios_says_how_sure_their_municipalities_are(shown):
    found, said = shown("twente-ii", laag="npvr")
    assert len(found.painting.dashed) == 11
    assert "laag: Noord- en Oost-Groningen" in said[0].replace("\\", "")
    assert found.painting.tips["GM0153"].endswith("\nVitale regio Twente (zekerheid van de gemeentelijst: hoog)")
    assert [entry.text for entry in found.legend.entries] == ["4", "vitale regio", "geen gekozen deal"]


def test_a_chosen_vitale_regio_says_so_too_without_the_layer(shown):
    found, said = shown("twente-ii", gebied="vitale-regio:twente")
    assert said[0].startswith("Vitale regio")
    assert not found.painting.dashed and "Vitale regio" not in found.painting.tips["GM0153"]


def test_the_background_comes_only_when_asked_for(shown):
    found = shown("twente-ii", laag="achtergrond")[0].painting
    assert found.background and not found.dashed
    assert not shown("twente-ii", laag="npvr")[0].painting.background
