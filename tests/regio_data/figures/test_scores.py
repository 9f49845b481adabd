"""All scores against an independent calculation, straight from the figures with numpy and scipy."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy.stats import kendalltau, percentileofscore, rankdata, theilslopes

from regio_data.figures.gelijke_omvang import sampled_areas
from regio_data.figures.regional.values import COLUMNS
from regio_data.figures.scores import in_one_piece, latest
from regio_data.figures.trends import SERIES
from regio_data.registers.codes import indicator_key
from regio_data.registers.regions import RegionRef
from tests.rounding import half_up

MONITOR = Path(__file__).parents[4] / "shared" / "testdata" / "rmbw_2023" / "indicatoren.csv"


#: Median wealth and the two bathing waters; the Safety Monitor and WoON.
NOT_COMBINED = {"01.07_NW", "02_HB_NK_30", "02_HB_NK_31"}
#: Deals of exactly the 13 municipalities of Zeeland: they have the figures that CBS gives of the province.
OF_ZEELAND = ("zeeland", "zeeuws-vlaanderen-zeeland")
FEW_TOWNS = {"01_KL_OK_39", "R_HN_V_01", "R_L_SK_01", "03_PVI_04", "01_KL_PK_03"}


def from_monitor(registers):
    """Figures as {key of indicator: {year: {code: value}}}, read line by line."""
    figures = {}
    for line in MONITOR.read_text(encoding="utf-8-sig").splitlines()[1:]:
        code, *_, statcode, _, jaar, waarde = line.split(";")
        value = float(waarde.replace(",", ".")) if waarde else np.nan
        figures.setdefault(indicator_key(code), {}).setdefault(int(jaar), {})[statcode] = value
    return figures


def from_snapshot(dataset):
    figures = {}
    for row in dataset.observations.itertuples():
        figures.setdefault(indicator_key(row.indicator), {}).setdefault(row.year, {})[row.region] = row.value
    return figures


def deal_values(figures, registers, dataset, indicator):
    """{year: {slug: value}} by the formula, one deal at a time."""
    weight = dataset.weights.set_index("region")[indicator.weight].to_dict()
    found = {}
    for year, by_code in figures[indicator_key(indicator.code)].items():
        for deal in registers.deals:
            codes = deal.municipalities
            known = [c for c in codes if not np.isnan(by_code.get(c, np.nan))]
            if len(codes) > 1 and indicator.code in NOT_COMBINED:
                continue
            needed = 0.95 if indicator.code in FEW_TOWNS else 0.7
            if known and sum(weight[c] for c in known) >= needed * sum(weight[c] for c in codes):
                value = np.average([by_code[c] for c in known], weights=[weight[c] for c in known])
                found.setdefault(year, {})[deal.slug] = round(float(value), 9)
    zeeland = dataset.official.query("region == 'PV29' and indicator == @indicator.code")
    for row in zeeland.itertuples():
        found.setdefault(row.year, {}).update(dict.fromkeys(OF_ZEELAND, row.value))
    return found


def percentiles(by_region, indicator):
    rank = rankdata(half_up(list(by_region.values()), indicator.decimals))
    percentile = 100 * (rank - 1) / (len(rank) - 1)
    return dict(zip(by_region, percentile if indicator.direction == "higher_better" else 100 - percentile, strict=True))


def deal_percentiles(by_slug, registers, indicator):
    """Of every deal on whole municipalities among the different areas of such deals."""
    area = {deal.slug: frozenset(deal.municipalities) for deal in registers.deals if not deal.part_of}
    by_area = {area[slug]: value for slug, value in by_slug.items() if slug in area}
    if not indicator.combined or len(by_area) < 22.5:  # fewer than half of 45 areas
        return {}
    found = percentiles(by_area, indicator)
    return {slug: found[area[slug]] for slug in by_slug if slug in area}


def check_all(figures, registers, dataset, scores):
    compared = 0
    for indicator in registers.indicators:
        rows = scores[scores["indicator"] == indicator.code]
        municipal = {
            year: {c: v for c, v in by_code.items() if not np.isnan(v)}
            for year, by_code in figures[indicator_key(indicator.code)].items()
        }
        deals = deal_values(figures, registers, dataset, indicator)
        for kind, column, expected in (("gemeente", "percentile", municipal), ("deal", "percentile_deals", deals)):
            own = rows[rows["region_kind"] == kind].set_index(["year", "region"])
            for year, by_region in expected.items():
                if not by_region:
                    continue
                table = own.loc[year].dropna(subset="value")
                assert set(table.index) == set(by_region)
                assert np.allclose(table["value"], pd.Series(by_region)[table.index], rtol=1e-12, atol=1e-8)
                if len(by_region) > 1 and indicator.direction != "neutral":
                    places = (
                        deal_percentiles(by_region, registers, indicator)
                        if kind == "deal"
                        else percentiles(by_region, indicator)
                        if len(by_region) >= 171  # half of 342 municipalities
                        else {}
                    )
                    wanted = pd.Series(places, dtype=float).reindex(table.index)
                    assert np.allclose(table[column], wanted, equal_nan=True), (indicator.code, kind, year)
                    compared += len(table)
        compared_trends(rows[rows["region_kind"] == "deal"], deals)
    assert compared > 80_000


def compared_trends(rows, deals):
    by_region = rows.drop_duplicates("region").set_index("region")
    for slug in by_region.index:
        series = [(year, by_slug[slug]) for year, by_slug in sorted(deals.items()) if slug in by_slug][-8:]
        found = by_region.loc[slug]
        if len(series) < 5:
            assert np.isnan(found["trend"])
            continue
        year, value = np.array(series).T
        assert found["trend"] == pytest.approx(theilslopes(value, year).slope, abs=1e-8)
        if len(set(np.round(value, 6))) == len(value):  # with equal values scipy has the normal approximation only
            assert found["trend_p"] == pytest.approx(kendalltau(year, value).pvalue)


@pytest.mark.testdata
@pytest.mark.skipif(not MONITOR.exists(), reason="../shared/testdata is not here")
def test_equals_an_independent_calculation_from_the_monitors_file(registers, dataset, scores):
    check_all(from_monitor(registers), registers, dataset, scores)


def test_equals_an_independent_calculation_from_the_snapshot(registers, dataset, scores):
    check_all(from_snapshot(dataset), registers, dataset, scores)


def test_the_table_keeps_the_regional_values_and_has_one_trend_a_series(scores):
    assert list(scores.columns[: len(COLUMNS)]) == COLUMNS
    assert len(scores[[*SERIES, "trend"]].drop_duplicates()) == len(scores[SERIES].drop_duplicates())


def test_latest_is_the_last_year_with_a_value(scores):
    groningen = latest(scores[scores["region"] == "GM0014"]).set_index("indicator")
    assert groningen.loc["01_KL_H_01", ["year", "value"]].tolist() == [2022, 75.1]
    assert groningen.loc["01_KL_H_36", ["year", "value"]].tolist() == [2021, 23900]
    assert groningen.index.is_unique


def test_heerlen_has_the_lowest_volunteering(scores):
    row = scores.query("region == 'GM0917' and indicator == '01_KL_OK_10' and year == 2022").iloc[0]
    assert row["percentile"] == 0
    assert row["quartile"] == 1


def test_a_larger_region_stands_where_scipy_puts_it_among_the_regional_values_of_the_drawn_areas(dataset, registers, scores):
    codes = np.array(dataset.neighbours.codes)
    areas = [codes[area] for area in sampled_areas(dataset.neighbours, 14)[:, :14]]
    weight = dataset.weights.set_index("region")["inhabitants"]
    for code, direction in (("01_KL_H_01", 1), ("01_GZ_08", -1)):
        figures = dataset.observations.query("indicator == @code and year == 2022").set_index("region")["value"].dropna()
        values = []
        for area in areas:
            known = [c for c in area if c in figures.index]
            if weight[known].sum() >= registers.indicator[code].minimum_coverage * weight[area].sum():
                values.append(half_up(np.average(figures[known], weights=weight[known]), 1))
        row = scores.query("region == 'twente' and indicator == @code and year == 2022").iloc[0]
        expected = percentileofscore(values, half_up(row["value"], 1), kind="mean")
        assert row["n"] == len(values) + 1
        assert row["percentile"] == pytest.approx(expected if direction == 1 else 100 - expected)


def test_of_a_deal_of_one_municipality_the_position_is_that_of_the_municipality(scores):
    rows = scores.query("indicator == '01_KL_H_01' and year == 2022").set_index("region")
    assert rows.loc["estec", "percentile"] == rows.loc["GM0575", "percentile"]
    assert not rows.loc["estec", "whole_municipality"]
    assert np.isnan(rows.loc["estec", "percentile_deals"])


def test_the_country_has_no_position(scores):
    assert scores.loc[scores["region_kind"] == "nederland", ["percentile", "quartile", "rank"]].isna().all(axis=None)


def test_deals_of_the_same_municipalities_have_one_place_among_45_areas(scores):
    rows = scores.query("region_kind == 'deal' and indicator == '04_VE_03'")
    rows = rows[(rows["year"] == rows["year"].max()) & rows["value"].notna() & rows["whole_municipality"]].set_index("region")
    assert rows.loc["zwolle", "rank_deals"] == rows.loc["zwolle-ii", "rank_deals"]
    assert set(rows["n_deals"]) == {45}
    assert len(rows) == 60  # deals, of 45 areas


def test_what_consists_of_the_municipalities_of_a_province_has_all_that_cbs_says_of_the_province(data):
    """Figures, bounds, margins, places, trends: of two deals, of COROP areas, and of an own region."""
    codes = [m.code for m in data.registers.municipalities if m.province == "Zeeland"]
    own = RegionRef("eigen", "+".join(sorted(codes)))
    for alike, province in (
        *((RegionRef("deal", slug), "zeeland") for slug in OF_ZEELAND),
        (own, "zeeland"),
        (RegionRef("corop", "flevoland"), "flevoland"),
        (RegionRef("corop", "utrecht"), "utrecht"),
    ):
        tables = [data.scores_of([ref]) for ref in (alike, RegionRef("provincie", province))]
        mine, theirs = (table[table["region_kind"] != "nederland"].set_index(["indicator", "year"]) for table in tables)
        columns = [name for name in mine if not name.startswith("region") and not name.endswith("_deals")]
        pd.testing.assert_frame_equal(mine[columns], theirs[columns], check_categorical=False)


def test_the_deal_of_zeeland_by_hand(data):
    """CBS's file of provinces has of Zeeland: volunteers 41.2% in 2022, median wealth 110,000 euro in 2021."""
    by_label = {f.indicator.label: f for f in data.figures_of(RegionRef("deal", "zeeland"))}
    volunteers, wealth = by_label["Vrijwilligerswerk"], by_label["Mediaan vermogen van huishoudens"]
    assert (volunteers.value, volunteers.year, volunteers.origin) == (41.2, 2022, "cbs")
    assert volunteers.against_country.difference > 0
    assert (wealth.value, wealth.approximate) == (110_000, False)
    labels = "Tevredenheid met woonomgeving", "Tevredenheid met woning", "Vaak onveilig voelen in de buurt", "Sociale cohesie"
    assert [by_label[label].value for label in labels] == [87.4, 89.4, 1.3, 6.5]


@pytest.mark.parametrize(
    ("province", "label", "percentile"),
    [
        ("noord-holland", "Afstand tot sportterrein", 57),
        ("groningen", "Afstand tot ov", 85),
        ("zeeland", "Tevredenheid met het leven", 25),
        ("overijssel", "Vrijwilligerswerk", 73),
    ],
)
def test_a_province_shows_the_figure_of_cbs_and_is_placed_by_our_own_combination(
    scores, registers, province, label, percentile
):
    """The places were worked out apart from this code, from the figures of the municipalities and of the sampled areas."""
    code = next(i.code for i in registers.indicators if i.label == label)
    rows = scores[(scores["region_kind"] == "provincie") & (scores["region"] == province) & (scores["indicator"] == code)]
    (row,) = latest(rows).itertuples()
    assert row.origin == "cbs"
    assert row.percentile == pytest.approx(percentile, abs=0.5)


def test_noord_holland_by_hand_lies_nearer_a_sports_ground_than_cbs_says(scores, dataset, registers):
    """CBS says 1.1 km in 2017, our own combination 1.04, which shows as 1.0: that is what is placed."""
    code = next(i.code for i in registers.indicators if i.label == "Afstand tot sportterrein")
    found, shown = (t[(t["indicator"] == code) & (t["year"] == 2017)] for t in (dataset.observations, scores))
    figures = found.set_index("region")["value"].dropna()
    weight = dataset.weights.set_index("region")["inhabitants"]
    codes = [m.code for m in registers.municipalities if m.province == "Noord-Holland" and m.code in figures.index]
    assert np.average(figures[codes], weights=weight[codes]) == pytest.approx(1.04, abs=0.005)
    assert round(shown.loc[shown["region"] == "noord-holland", "value"].item(), 1) == 1.1


def test_a_table_in_one_piece_is_the_same_table():
    halves = [pd.DataFrame({"region": [key], "value": [1.5], "n": pd.array([None], "Int64")}) for key in ("a", None)]
    table = pd.concat(halves, ignore_index=True)
    pd.testing.assert_frame_equal(in_one_piece(table), table)
