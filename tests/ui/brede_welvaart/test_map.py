"""The choropleth: what is painted and lit, what a click does, and what the legend says."""

from __future__ import annotations

import pytest

from geo.painted.indicator_map import GELIJK, PER_JAAR
from regio_data.registers.regions import RegionRef
from ui.brede_welvaart import map as module
from ui.brede_welvaart.map import indicator_legend, indicator_map_panel
from ui.common.map_panel import Click


@pytest.fixture
def put(monkeypatch):
    """What is written to the URL."""
    found = []
    monkeypatch.setattr(module.query, "put", lambda **values: found.append(values))
    return found


@pytest.fixture
def panel(drawn, data, monkeypatch, put):
    """The painting of a choice, and what happens at a click; ``play``: after somebody asked for the years."""
    clicks = []
    monkeypatch.setattr(module, "map_panel", lambda *arguments: clicks.append(arguments[4]))

    def shown(chosen, play=False):
        classed = chosen.classes(data)

        def draw():
            if play:
                indicator_map_panel(data, chosen, classed)
                clicks[-1](Click("jaren", ""))
            return indicator_map_panel(data, chosen, classed)

        return drawn(draw).returned[-1], clicks[-1]

    return shown


def test_the_chosen_region_is_lit_and_deals_are_outlined_on_municipalities(panel, choice):
    painting, _ = panel(choice(region="GM0153", outlined=["twente-ii"]))
    assert painting.selected == [RegionRef("gemeente", "GM0153")]
    assert painting.outlines == [RegionRef("deal", "twente-ii")]
    painting, _ = panel(choice())
    assert not painting.selected and not painting.outlines


def test_a_click_chooses_the_region_that_is_painted_there(panel, choice, put):
    panel(choice())[1](Click("gemeente", "GM0153"))
    panel(choice(level="provincie"))[1](Click("gemeente", "GM0153"))
    panel(choice())[1](Click("gemeente", "GM9999"))
    assert put == [{"regio": "GM0153"}, {"regio": "provincie:overijssel"}]


def test_the_map_can_go_through_the_years_which_travel_only_when_asked_for(panel, choice):
    painting, _ = panel(choice(year=2020))
    assert (painting.year, painting.years, painting.frames) == ("2020", ["2016", "2020", "2022"], [])
    playing, _ = panel(choice(year=2020), play=True)
    assert len(playing.frames) == 3
    assert playing.frames[1].fill == painting.fill and playing.frames[0].fill != painting.fill


def test_where_colours_mean_something_else_each_year_there_are_no_years(panel, choice):
    assert not panel(choice(limits=PER_JAAR))[0].years
    assert not panel(choice("01_GZ_20", 2021))[0].years  # of one year


def test_where_the_map_stops_is_the_year_of_the_link(panel, choice, put):
    _, click = panel(choice(year=2020))
    for year in ("2016", "2022", "1900"):
        click(Click("jaar", year))
    assert put == [{"jaar": "2016"}, {"jaar": None}]  # the last is what is shown without a choice


def test_asking_for_the_years_makes_the_classes_common(panel, choice, put):
    panel(choice("09_E&V_13", 2022, "provincie"), play=True)  # classes of this year, for common ones would show nothing
    assert put == [{"grenzen": GELIJK}]
    put.clear()
    panel(choice(), play=True)
    assert put == []


@pytest.fixture
def legend(drawn, data):
    return lambda chosen: drawn(indicator_legend, data, chosen, chosen.classes(data)).returned[-1]


def test_the_legend_has_the_limits_and_counts_what_is_on_the_map(legend, choice):
    found = legend(choice())
    assert found.title == "% van de bevolking van 18+ (2016: 19+), 2022 (tussen haakjes: aantal gemeenten)"
    assert sum(int(entry.count) for entry in found.entries) == 342


def test_the_legend_of_deals_says_how_many_areas_they_are_and_what_holds_in_part(legend, choice, registers):
    found = legend(choice(level="deal"))
    here = [frozenset(deal.municipalities) for deal in registers.deals if deal.municipalities]
    assert f"aantal deals; de {len(here)} deals met gemeenten zijn {len(set(here))} gebieden)" in found.title
    assert "(deels): " in found.note
    assert "(deels): " not in legend(choice()).note
    said = "Van 34 van de 79 deals met gemeenten is de gemeentelijst niet zeker (zekerheid: 31 middel en 3 laag)."
    assert said in found.note and "gemeentelijst" not in legend(choice()).note


def test_the_legend_of_own_regions_says_whose_classes_they_are(legend, choice):
    said = "De klassen zijn die van alle gemeenten."
    assert said in legend(choice(level="eigen", region="GM0141+GM0153", own=["GM0141+GM0153"])).note
    assert said not in legend(choice()).note


def test_where_common_classes_show_little_those_of_the_year_are_offered(legend, choice):
    offered = "Kies bij Weergave “Per jaar” om de verschillen in dit jaar te zien."
    assert offered in legend(choice("09_E&V_13", 2022, "provincie", limits=GELIJK)).note
    assert offered not in legend(choice("09_E&V_13", 2022, "provincie")).note
