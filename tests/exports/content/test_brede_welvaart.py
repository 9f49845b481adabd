"""The sentences that go along with an indicator say what its register entry says."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pandas as pd
import pytest

from exports.content.brede_welvaart import SPANS, IndicatorView, indicator_content, little, whose
from geo.painted.indicator_map import OnMap, classes_of, legend_of, painting_of, values_of
from geo.painted.legend import Legend
from geo.painted.painting import Painting
from regio_data import dutch
from regio_data.registers.regions import NEDERLAND, regions
from ui.over_de_data.methode import TEXT

NO_SERIES = pd.DataFrame(columns=["naam", "jaar", "waarde"])


@pytest.mark.parametrize(("code", "share"), [("01_GZ_08", "70%"), ("03_PVI_04", "95%")])
def test_the_least_coverage_is_that_of_the_indicator(registers, code, share):
    assert little(registers.indicator[code]) == f"Met te weinig dekking (onder {share}) staat er geen waarde."


def test_an_indicator_with_another_least_coverage_says_its_own(registers):
    stricter = registers.indicator["01_GZ_08"].model_copy(update={"minimum_coverage": 0.8})
    assert "(onder 80%)" in little(stricter)


def test_of_figures_that_are_not_combined_no_coverage_is_told(registers):
    assert {little(one) for one in registers.indicators if not one.combined} == {""}


def test_the_method_counts_the_indicators_that_ask_more(registers):
    """The method is prose; a new indicator with another least coverage makes it untrue."""
    more = [one.minimum_coverage for one in registers.indicators if one.minimum_coverage != 0.7]
    assert set(more) == {0.95}
    assert f"70%. Bij de {dutch.spelled(len(more))} indicatoren" in TEXT.read_text(encoding="utf-8")


def test_it_is_said_of_whom_the_figures_are(registers):
    assert "Al het andere, ook Nederland: eigen berekening" in whose(registers.indicator["01_GZ_08"])
    assert "gewogen" not in whose(registers.indicator["01.07_NW"])  # median wealth: nothing is combined


def test_why_figures_are_not_combined_is_said_with_whose_they_are(registers):
    apart = [one for one in registers.indicators if not one.combined]
    assert len(apart) == 3 and all(whose(one).endswith(f"niet samen: {one.why_not_combined}.") for one in apart)


def test_the_file_says_in_each_row_with_a_span_why_there_is_no_value(data):
    wealth = data.registers.indicator["01.07_NW"]
    values = values_of(data, OnMap("deal", wealth.code, 2021))
    with_municipalities = tuple(one for one in regions(data.registers, "deal") if one.key in values.index)
    view = IndicatorView(wealth, 2021, "deal", values, with_municipalities, NO_SERIES, Painting(fill={}), Legend("", (), ""))
    table = next(iter(indicator_content(data, view).sheets())).table
    spanned = table["Laagste"].notna()
    assert spanned.sum() > 50 and not spanned.all()
    assert (table.loc[spanned, "Niet samengenomen"] == wealth.why_not_combined).all()
    assert (table.loc[~spanned, "Niet samengenomen"] == "").all()


def test_a_span_is_only_said_of_areas_of_which_cbs_gives_no_figure():
    assert "waarvan het CBS zelf geen cijfer geeft" in SPANS


@pytest.fixture(scope="module")
def of_tranche(data):
    """Trust in institutions of the deals of tranche 4, as the page makes it with ``tranche=4``."""
    registers, code = data.registers, "01_KL_OK_11"
    shown = tuple(one for one in regions(registers, "deal") if registers.deal[one.key].tranche == 4 and one.municipalities)
    on_map = OnMap("deal", code, 2022, shown)
    values = values_of(data, on_map)
    classes = classes_of(data, on_map).classes
    legend = Legend("", tuple(legend_of(data, on_map, classes)))
    series = data.named_series(code, [(NEDERLAND, "Nederland")])
    painting = painting_of(data, on_map, classes)
    view = IndicatorView(
        registers.indicator[code], 2022, "deal", values, shown, series, painting, legend, which="van tranche 4"
    )
    return indicator_content(data, view)


def test_places_are_among_the_deals_on_the_map(of_tranche):
    """Of tranche 4 each deal on whole municipalities is an area of its own: 1 to so many, each with a figure has a place."""
    table = of_tranche.sheets()[0].table
    placed = table[(table["Hele gemeente"] == "ja") & table["Waarde"].notna()]
    shown = [float(Decimal(str(value)).quantize(Decimal("0.1"), ROUND_HALF_UP)) for value in placed["Waarde"].round(6)]
    for value, place in zip(shown, placed["Plaats"], strict=True):
        first = 1 + sum(other > value for other in shown)
        last = sum(other >= value for other in shown)
        assert place == (str(first) if first == last else f"{first}–{last}")
    assert table.loc[table["Hele gemeente"] == "nee", "Plaats"].isna().all()


def test_a_file_says_of_each_deal_how_sure_its_list_of_municipalities_is(of_tranche):
    """Of tranche 4: Midden-Brabant, Mainstage, Twente II and Parkstad Limburg II are not sure."""
    table = of_tranche.sheets()[0].table
    unsure = table.loc[table["Zekerheid gemeentelijst"] == "middel", "Code"]
    assert set(unsure) == {"midden-brabant", "mainstage", "twente-ii", "parkstad-limburg-ii"}
    assert set(table["Zekerheid gemeentelijst"]) == {"middel", "hoog"}
    little = table.loc[table["Cijfer zegt weinig over de deal"] != "", ["Code", "Cijfer zegt weinig over de deal"]]
    assert little["Code"].tolist() == ["mainstage"] and "hele metropoolregio Amsterdam" in little.iloc[0, 1]


def test_a_file_of_the_deals_of_a_tranche_says_so(of_tranche):
    assert of_tranche.title == "Vertrouwen in instituties, 2022 per Regio Deal van tranche 4"
    assert of_tranche.map.subtitle == "Per Regio Deal: 14 Regio Deals van tranche 4"


def test_grey_is_no_chosen_deal_where_deals_are_left_out(of_tranche):
    """Of the 303 municipalities with a deal 223 have none of tranche 4."""
    assert of_tranche.map.legend.entries[-1].text == "geen gekozen deal"
