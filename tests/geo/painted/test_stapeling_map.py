"""Stapeling on the map: counts by hand."""

from geo.painted.paint import Paint
from geo.painted.palettes import OUTSIDE, UNPAINTED, amount
from geo.painted.stapeling_map import paint_stapeling
from regio_data.deals.selection import choose_deals, filter_areas
from regio_data.deals.stapeling import stapeling_with_islands


def test_heerlen_has_three_deals_and_the_legend_counts_all_municipalities_and_islands(registers, dataset):
    painting, legend = paint_stapeling(registers, registers.deals, "aantal")
    assert painting.tips["GM0917"].startswith("3 deals")
    assert sum(entry.count for entry in legend.entries) == 342 + 3  # as the table beside the map does
    assert legend.title == "Deals (aantal gemeenten en eilanden)"
    assert legend.entries[0].paint == Paint(UNPAINTED)
    counts = stapeling_with_islands(registers, registers.deals)["deals"]
    assert [entry.count for entry in legend.entries] == [(counts == number).sum() for number in range(len(legend.entries))]


def test_euro_per_inhabitant_of_a_deal_of_one_municipality(registers, dataset):
    deal = registers.deal["het-hogeland"]
    painting, legend = paint_stapeling(registers, [deal], "euro")
    inhabitants = registers.municipality[registers.code_of["Het Hogeland"]].inhabitants
    assert f"€ {round(12.1e6 / inhabitants)} per inwoner" in painting.tips[registers.code_of["Het Hogeland"]]
    assert [entry.count for entry in legend.entries] == [341, 1]


def test_no_deal_chosen_gives_an_empty_map_not_an_error(registers, dataset):
    for measure in ("aantal", "euro"):
        painting, _ = paint_stapeling(registers, [], measure)
        assert painting.fill == {}


def test_the_islands_are_in_the_inset_with_the_colour_of_their_number(registers, dataset):
    deals = [registers.deal["caribisch-nederland"], registers.deal["saba"]]
    painting, _ = paint_stapeling(registers, deals, "aantal")
    one, two = amount(2)
    assert {island.name: island.colour for island in painting.islands} == {"Bonaire": one, "Sint Eustatius": one, "Saba": two}
    assert [i.tip for i in painting.islands if i.name == "Saba"] == ["Saba: 2 deals; bedrag per inwoner niet bekend"]
    painting, _ = paint_stapeling(registers, deals, "euro")
    assert {island.colour for island in painting.islands} == {UNPAINTED}
    assert not paint_stapeling(registers, [registers.deal["twente"]], "aantal")[0].islands


def test_a_deal_of_whole_provinces_is_said_to_count_for_no_municipality(registers):
    deal = registers.deal["natuurinclusieve-landbouw-noord-nederland"]
    _, legend = paint_stapeling(registers, [deal, registers.deal["het-hogeland"]], "aantal")
    assert legend.note.endswith(
        "Niet meegeteld: Natuurinclusieve Landbouw Noord-Nederland (10,0 miljoen euro voor de drie provincies samen; gemeenten "
        "niet bepaald) in Drenthe, Fryslân en Groningen."
    )
    assert "Niet meegeteld" not in paint_stapeling(registers, [registers.deal["het-hogeland"]], "euro")[1].note


def test_of_an_area_only_its_own_municipalities_are_painted_and_counted(registers):
    """Hardenberg (GM0160) has four of the deals of Drenthe, and lies in Overijssel; Hoogeveen (GM0118) lies in Drenthe."""
    drenthe = next(area for area in filter_areas(registers) if area.name == "Drenthe")
    painting, legend = paint_stapeling(registers, choose_deals(registers, area=drenthe), "aantal", drenthe)
    assert {code for code, paint in painting.fill.items() if paint != OUTSIDE} <= set(drenthe.municipalities)
    assert painting.tips["GM0118"].startswith("4 deals")
    assert painting.tips["GM0160"] == "Niet meegeteld, want buiten Drenthe"
    *counted, outside = legend.entries
    assert sum(entry.count for entry in counted) == 12
    assert (outside.paint, outside.text, outside.count) == (OUTSIDE, "buiten Drenthe, niet geteld", None)
    assert list(painting.fill.values()).count(OUTSIDE) == 342 - 12
    assert painting.outlines == [drenthe.ref]
    assert OUTSIDE not in {entry.paint for entry in counted}  # grey is no chosen deal, and only that
    assert "alleen de gemeenten in Drenthe" in legend.note


def test_it_is_said_of_how_many_deals_the_municipalities_are_not_sure(registers):
    """Twente II and Waarden van het Groene Hart: middel and laag; Foodvalley is sure."""
    deals = [registers.deal[slug] for slug in ("twente-ii", "foodvalley", "waarden-van-het-groene-hart")]
    for measure in ("aantal", "euro"):
        said = paint_stapeling(registers, deals, measure)[1].note
        assert said.endswith(
            "Van 2 van de 3 deals met gemeenten is de gemeentelijst niet zeker (zekerheid: 1 middel en 1 laag)."
        )
    assert "gemeentelijst" not in paint_stapeling(registers, [registers.deal["foodvalley"]], "aantal")[1].note


def test_municipalities_without_a_chosen_deal_are_not_said_to_have_none(registers):
    """The eight completed deals lie in 51 of the 342 municipalities."""
    deals = [deal for deal in registers.deals if deal.status == "afgerond"]
    counted, euros = (paint_stapeling(registers, deals, measure)[1].entries[0] for measure in ("aantal", "euro"))
    assert (counted.text, counted.count) == ("geen gekozen deal", 291)
    assert euros.text == "geen gekozen deal of onbekend"
    assert paint_stapeling(registers, registers.deals, "aantal")[1].entries[0].text == "geen"
