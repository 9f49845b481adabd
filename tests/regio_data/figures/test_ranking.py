"""Places on a map, and the order of its table."""

from __future__ import annotations

import pandas as pd

from regio_data.figures.ranking import no_ranking, order_note, ranking, ranking_note, table_order
from regio_data.registers.regions import regions


def test_the_best_come_first_equals_share_a_place_and_those_without_a_figure_come_last(registers):
    values = pd.DataFrame({"value": [None, 3.0, 1.0, None, 3.0]}, index=["e", "a", "b", "d", "c"])
    low, high = registers.indicator["09_E&V_13"], next(i for i in registers.indicators if i.direction == "higher_better")
    assert low.direction == "lower_better"
    assert ranking(values["value"], low).to_dict() == {"b": "1", "a": "2–3", "c": "2–3"}
    assert ranking(values["value"], high).to_dict() == {"a": "1–2", "c": "1–2", "b": "3"}
    assert table_order(values, ranking(values["value"], low)) == ["b", "a", "c", "e", "d"]
    assert table_order(values, pd.Series(dtype=object)) == ["a", "b", "c", "e", "d"]


def test_a_ranking_of_survey_figures_says_which_differences_are_none(registers):
    survey, register = registers.indicator["01_GZ_08"], registers.indicator["01_KL_H_36"]
    assert survey.survey and not register.survey
    margins = pd.Series({"a": 1.0, "b": 3.0, "c": None})
    # the median margin is 2.0; of the difference of two such figures sqrt(2^2 + 2^2) = 2.83
    assert order_note(margins, survey) == (
        "Bij twee gewone gebieden is een verschil onder ± 2,8 procentpunt te klein om te zeggen welk hoger staat: de cijfers "
        "komen uit een enquête. Bij kleine gebieden is die grens hoger; van één gemeente is de marge niet bekend."
    )
    assert "marge is niet bekend" in order_note(pd.Series([None, None], dtype=float), survey)
    assert order_note(margins, register) == ""


def values_of(scores, kind, code, year):
    return scores.query("region_kind == @kind and indicator == @code and year == @year").set_index("region")


def test_wealth_of_deals_is_no_ranking_for_municipalities_are_not_combined(registers, scores):
    deals, wealth = regions(registers, "deal"), registers.indicator["01.07_NW"]
    rows = values_of(scores, "deal", wealth.code, 2021)
    assert no_ranking(rows["value"], wealth, deals) == "Geen ranglijst: gemeenten worden niet samengenomen."
    assert ranking(rows["value"], wealth, deals).empty
    assert ranking_note(rows, wealth, deals) == "Geen ranglijst: gemeenten worden niet samengenomen."
    assert rows["percentile_deals"].isna().all()
    municipal = values_of(scores, "gemeente", wealth.code, 2021)
    assert not ranking(municipal["value"], wealth, regions(registers, "gemeente")).empty


def test_provinces_have_figures_of_cbs_itself_so_too_few_of_these_are_no_ranking(registers, scores):
    provinces, coast = regions(registers, "provincie"), registers.indicator["02_HB_NK_30"]
    rows = values_of(scores, "provincie", coast.code, 2022)
    assert not coast.combined and (rows["value"].notna().sum(), len(rows)) == (5, 12)
    assert ranking_note(rows, coast, provinces) == "Geen ranglijst: te weinig gebieden met een cijfer (5 van 12)."
    deals = regions(registers, "deal")  # of which some have several coasts
    said = ranking_note(values_of(scores, "deal", coast.code, 2022), coast, deals)
    assert said == "Geen ranglijst: gemeenten worden niet samengenomen."


def test_a_ranking_of_our_own_making_says_that_its_accuracy_is_not_known(registers, scores):
    """Life expectancy of provinces is ours, and not in the file of provinces of CBS, so no accuracy was measured."""
    provinces, life, trust = regions(registers, "provincie"), *map(registers.indicator.get, ("01_GZ_20", "01_KL_OK_11"))
    said = (
        "Nauwkeurigheid niet bekend, dus ook niet welk verschil te klein is om te zeggen wie hoger staat: "
        "Levensverwachting bevolking."
    )
    assert ranking_note(values_of(scores, "provincie", "01_GZ_20", 2021), life, provinces) == said
    assert "Nauwkeurigheid" not in ranking_note(values_of(scores, "gemeente", "01_GZ_20", 2021), life, ())
    assert trust.accuracy and "Nauw" not in ranking_note(values_of(scores, "deal", trust.code, 2022), trust, provinces)


def test_a_few_areas_with_a_figure_are_no_ranking_and_half_of_them_are(registers):
    deals, safety = regions(registers, "deal"), registers.indicator["03_PVI_04"]
    # ESTEC covers a part of Ede, so three areas count
    few = pd.Series({"nieuw-land": 2.0, "twente": None, "zwolle": None, "estec": 4.0})
    assert no_ranking(few, safety, deals) == "Geen ranglijst: te weinig gebieden met een cijfer (1 van 3)."
    assert ranking(few, safety, deals).empty
    enough = few.fillna({"twente": 3.0})  # two of three
    assert no_ranking(enough, safety, deals) == ""
    assert set(ranking(enough, safety, deals).index) == {"nieuw-land", "twente"}


def test_fifty_two_towns_are_no_ranking_of_342_municipalities(registers, scores):
    towns, safety = regions(registers, "gemeente"), registers.indicator["R_L_SK_01"]
    rows = values_of(scores, "gemeente", safety.code, 2021)
    assert ranking_note(rows, safety, towns) == "Geen ranglijst: te weinig gemeenten met een cijfer (52 van 342)."
    assert ranking(rows["value"], safety, towns).empty


def test_the_deals_with_a_figure_of_the_safety_monitor_are_too_few_of_45(registers, scores):
    deals, safety = regions(registers, "deal"), registers.indicator["01_KL_OK_39"]
    rows = values_of(scores, "deal", safety.code, 2019)
    whole = {frozenset(region.municipalities) for region in deals if region.whole and region.municipalities}
    named = {region.key: frozenset(region.municipalities) for region in deals}
    known = {named[key] for key in rows["value"].dropna().index} & whole
    assert len(whole) == 45 and len(known) < 23
    said = f"Geen ranglijst: te weinig gebieden met een cijfer ({len(known)} van 45)."
    assert ranking_note(rows, safety, deals) == said
    assert rows["percentile_deals"].isna().all()


def test_a_ranking_says_of_how_many_areas_it_is(registers, scores):
    deals, trust = regions(registers, "deal"), registers.indicator["01_KL_OK_11"]
    rows = values_of(scores, "deal", trust.code, 2022).copy()
    whole = {region.key: frozenset(region.municipalities) for region in deals if region.whole and region.municipalities}
    known = {whole[key] for key in rows["value"].dropna().index if key in whole}
    assert len(set(whole.values())) == 45 and len(known) < 45
    said = (
        f"De ranglijst is van {len(known)} van de 45 gebieden; de andere hebben in onze gegevens geen cijfer of minder dan 70% "
        "dekking. Bij twee"
    )
    assert ranking_note(rows, trust, deals).startswith(said)


def test_the_margin_of_a_ranking_is_that_of_the_areas_in_it_each_once(registers):
    """The margins of the areas are 2.0 (Zwolle and its successor), 4.0 and 5.0; their median times the root of 2 is 5.66.

    ESTEC, on a part of Ede, is not ranked. Over all five rows it would be 2.0, so 2.83.
    """
    deals, trust = regions(registers, "deal"), registers.indicator["01_KL_OK_11"]
    margins = {"zwolle": 2.0, "zwolle-ii": 2.0, "estec": 1.0, "twente": 4.0, "nieuw-land": 5.0}
    rows = pd.DataFrame({"value": 50.0, "margin": pd.Series(margins)})
    assert "een verschil onder ± 5,7 procentpunt" in ranking_note(rows, trust, deals)
    assert "een verschil onder ± 4,2 procentpunt" in ranking_note(rows, trust, deals, include_partial=True)  # median 3.0


def test_trust_per_deal_differs_from_5_9_points_on(registers, scores):
    deals, trust = regions(registers, "deal"), registers.indicator["01_KL_OK_11"]
    assert "een verschil onder ± 5,9 procentpunt" in ranking_note(values_of(scores, "deal", trust.code, 2022), trust, deals)
