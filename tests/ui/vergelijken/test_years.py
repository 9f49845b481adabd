"""One indicator over the years: figures, places, and since when."""

from __future__ import annotations

import pytest

from tests.finding import charts, rows
from ui.vergelijken.years import BAND, years_view


@pytest.fixture
def shown(drawn, data, choice):
    def drawn_with(*regions, theme="Gezondheid", **query):
        chosen = choice(*regions, theme=theme)
        return drawn(years_view, data, chosen, [region.short_name for region in chosen.regions], **query)

    return drawn_with


def test_the_figures_and_the_places_stand_side_by_side_and_it_is_said_since_when(shown):
    at = shown("gemeente:GM0917", "nederland", indicator="01_GZ_08")
    indicator, series = at.returned[-1]
    assert indicator.code == "01_GZ_08"
    assert set(series["naam"]) == {"Heerlen", "Nederland"}
    figures, places = charts(at)
    assert figures.alt.startswith("Ontwikkeling van Overgewicht: ") and "Nederland van" in figures.alt
    assert places.alt.startswith("Positie op Overgewicht over de jaren") and "Nederland" not in places.alt
    (row,) = rows(at, "Plaats over de jaren")  # the country has no place
    assert row[0] == "Heerlen" and "in het ongunstigste kwart" in row[3]
    assert "2016" in row[1] and "2022" in row[2]


def test_the_first_indicator_is_shown_until_another_is_chosen(shown):
    at = shown("gemeente:GM0917")
    assert at.returned[-1][0].code == at.selectbox[0].value == "01_GZ_08"
    at = shown("gemeente:GM0917", indicator="01_GZ_20")
    assert at.returned[-1][0].code == "01_GZ_20"
    assert at.info[0].value.replace("\\", "") == (
        "Over “Levensverwachting bevolking” zijn er van deze regio’s maar één cijfer: geen ontwikkeling te tekenen."
    )
    assert not charts(at)


def test_an_indicator_may_be_spelled_as_the_monitor_does(shown):
    at = shown("gemeente:GM0917", theme="Arbeid en vrije tijd", indicator="09_E&V_13")
    assert at.returned[-1][0].code == "09_E&V_13"
    assert at.query_params["indicator"] == "09_E_V_13"


def test_of_regions_without_any_figure_that_is_said(shown):
    assert "zijn er van deze regio’s geen cijfers" in shown("deal:bonaire").info[0].value


def test_where_no_region_has_a_place_the_figures_stand_alone(shown):
    at = shown("nederland", indicator="01_GZ_08")
    assert [chart.alt.split(":")[0] for chart in charts(at)] == ["Ontwikkeling van Overgewicht"]
    assert at.info[0].value == "Voor “Overgewicht” heeft geen van deze regio’s een plaats."


@pytest.mark.parametrize(("region", "banded"), [("provincie:limburg", True), ("gemeente:GM0917", False)])
def test_a_band_is_explained_where_cbs_gives_bounds(shown, region, banded):
    at = shown(region, theme="Subjectief welzijn", indicator="01_KL_H_01")
    assert any(caption.value == BAND for caption in at.caption) == banded
