"""One of the two maps, what is chosen on it, and the same as a table."""

from __future__ import annotations

import pytest

from regio_data.registers.regions import RegionRef
from tests.finding import tables, words
from ui.naast_elkaar import side as module
from ui.naast_elkaar.choice import Side
from ui.naast_elkaar.side import side_view


@pytest.fixture
def view(drawn, data, registers, monkeypatch):
    """What is drawn of a side; the map itself, which moves with the other, is tested in tests/browser."""
    linked = []
    monkeypatch.setattr(module, "map_panel", lambda *_, **how: linked.append(how["linked"]))

    def shown(side, chosen=None):
        at = drawn(side_view, data, side, registers.municipality[chosen] if chosen else None)
        assert linked.pop()
        return at

    return shown


@pytest.fixture
def deals(view, registers):
    def shown(*slugs, chosen=None):
        found = tuple(registers.deal[slug] for slug in slugs) or registers.deals
        return view(Side("links", "Regio Deals", deals=found), chosen)

    return shown


@pytest.fixture
def figures(view, registers):
    def shown(code="01_GZ_08", year=2022, chosen=None):
        return view(Side("rechts", "Cijfer", indicator=registers.indicator[code], year=year), chosen)

    return shown


def test_deals_stand_in_the_table_with_tranche_and_amount_and_a_part_is_marked(deals, registers):
    table = tables(deals())[0]
    assert len(table) == 84
    partial = sum(bool(deal.part_of) for deal in registers.deals)
    assert sum("(deels)" in name for name in table["Regio Deal"]) == partial > 0
    assert table.set_index("Regio Deal").loc["Brainport Eindhoven"].tolist() == ["1", "130,0"]


def test_the_map_of_deals_has_their_municipalities_and_the_legend_their_tranches(deals, registers):
    shown = deals("twente-ii", "bonaire").returned[-1]
    assert shown.painting.fill.keys() == set(registers.deal["twente-ii"].municipalities)
    assert [entry.text for entry in shown.legend.entries] == ["4", "6", "geen gekozen deal"]
    assert [deal.slug for deal in shown.deals] == ["twente-ii", "bonaire"]


def test_below_the_map_of_deals_it_is_said_where_the_most_recent_lies_over_others(deals):
    """The 14 municipalities of Twente."""
    said = [caption.value for caption in deals("twente", "twente-ii").caption]
    assert any("in 14 gemeenten zijn er gekozen deals van meer tranches" in text for text in said)


def test_an_indicator_stands_in_the_table_the_favourable_first(figures, dataset):
    table = tables(figures())[0]
    assert list(table) == ["Plaats", "Gemeente", "%"]
    assert len(table) == 342 and table["Plaats"].iloc[0].strip() == "1"
    values = dataset.observations.query("indicator == '01_GZ_08' and year == 2022").set_index("region")["value"].dropna()
    assert (table["%"] == "geen gegevens").sum() == 2
    assert table["Plaats"].tolist()[-2:] == ["–", "–"] and "–" not in table["Plaats"].tolist()[:-2]
    assert table["%"].iloc[0] == f"{values.min():.1f}".replace(".", ",")


def test_two_years_beside_each_other_have_the_same_colours(figures):
    """Of unemployment, over twice as high in 2013: with limits of each year the maps would look alike."""
    old, new = (figures("09_E&V_13", year).returned[-1] for year in (2013, 2022))
    limits = [[entry.text for entry in shown.legend.entries][1:4] for shown in (old, new)]
    assert limits[0] == limits[1]
    colours = [{paint.colour for paint in shown.painting.fill.values()} for shown in (old, new)]
    assert colours[0] != colours[1]
    assert old.legend.title.endswith(", 2013")


def test_a_chosen_municipality_is_lit_and_told(deals, figures):
    at = deals("parkstad-limburg-iii", "twente-ii", chosen="GM0917")
    assert at.returned[-1].painting.selected == [RegionRef("gemeente", "GM0917")]
    assert "**Heerlen**: Parkstad Limburg III (tranche 6)" in words(at)
    assert "**Enschede**: geen Regio Deal op deze kaart" in words(deals("parkstad-limburg", chosen="GM0153"))
    assert "**Enschede**: 48,3% (2022)" in words(figures(chosen="GM0153"))
    assert deals().returned[-1].painting.selected == []


def test_what_must_be_known_of_an_indicator_is_said(figures, registers, data):
    code = next(one.code for one in registers.indicators if one.remark)
    year = max(data.years(code))
    assert registers.indicator[code].remark in [caption.value for caption in figures(code, year).caption]
    assert not figures().caption


@pytest.mark.parametrize(("code", "year", "most", "of"), [("09_E&V_13", 2022, 310, 342), ("09_E&V_13", 2016, 151, 342)])
def test_where_most_have_one_colour_that_is_said_with_the_map_and_goes_along(figures, code, year, most, of):
    """Of unemployment in 2022 310 of the 342 municipalities are in one class of the limits of all years."""
    at = figures(code, year)
    shown = at.returned[-1]
    counts = [entry.count for entry in shown.legend.entries]
    crowded = most > of / 2
    assert max(counts) == most
    said = f"in {year} valt meer dan de helft van de gemeenten met een cijfer in één klasse"
    assert any(said in caption.value for caption in at.caption) == (said in shown.legend.note) == crowded
