"""Sentences of the app, each beside a calculation by hand from the observations, the inhabitants and the register files."""

from __future__ import annotations

import datetime
import math

import numpy as np
import pytest

from regio_data import dutch
from regio_data import figure_words as words
from regio_data.deals.facts import facts
from regio_data.figures.figure import latest_figures
from regio_data.figures.regional.values import regional_values
from regio_data.profile.profile import profile
from regio_data.registers.regions import RegionRef, find_region
from tests.register_files import register
from tests.rounding import half_up

WEALTH = "01.07_NW"
#: Of the four indicators of the theme, all shown with one decimal: code, and whether lower is more favourable.
HEALTH = (("01_GZ_08", True), ("01_KL_PK_01", False), ("01_GZ_20", False), ("R_GZ_03", True))
OVERWEIGHT, TRUST, VOLUNTEERS, UNEMPLOYMENT = "01_GZ_08", "01_KL_OK_11", "01_KL_OK_10", "09_E&V_13"


@pytest.fixture
def municipal(dataset):
    """The figures of one indicator: a row a municipality, a column a year."""
    table = dataset.observations

    def of(code):
        return table[table["indicator"] == code].pivot(index="region", columns="year", values="value")

    return of


@pytest.fixture
def inhabitants(dataset):
    return dataset.weights.set_index("region")["inhabitants"]


@pytest.fixture
def said(registers, scores):
    """The latest figure of an indicator of a deal."""

    def of(slug, code):
        return next(f for f in latest_figures(registers, scores, "deal", slug) if f.indicator.code == code)

    return of


@pytest.fixture
def codes(registers):
    def of(slug):
        return list(find_region(registers, RegionRef("deal", slug)).municipalities)

    return of


def mean(figures, inhabitants):
    known = figures.dropna()
    return float((known * inhabitants[known.index]).sum() / inhabitants[known.index].sum())


def test_a_difference(said, codes, municipal, inhabitants):
    figures = municipal(OVERWEIGHT)[2022]
    twente, country = mean(figures[codes("twente-ii")], inhabitants), mean(figures, inhabitants)
    assert (f"{twente:.2f}", f"{country:.2f}") == ("52.61", "50.27")  # 2.35 apart
    assert words.against_country(said("twente-ii", OVERWEIGHT)) == "▲ 2,3 procentpunt hoger dan Nederland (ongunstig)"


def test_a_difference_inside_its_margin(said, codes, municipal, inhabitants):
    figures = municipal(VOLUNTEERS)[2022]
    twente, country = mean(figures.reindex(codes("twente-ii")), inhabitants), mean(figures, inhabitants)
    # k is 3,624: the margin is the root of k^2 / inhabitants of Twente + k^2 / inhabitants of the country
    margin = math.sqrt(3624**2 / inhabitants[codes("twente-ii")].sum() + 3624**2 / inhabitants.sum())
    assert 1.85 < twente - country < 1.95 < 4.5 < margin < 4.7
    found = said("twente-ii", VOLUNTEERS)
    assert words.against_country(found) == "▲ 1,9 procentpunt hoger dan Nederland, binnen de marge"
    assert words.margin(found) == f"geschatte marge: {dutch.number(margin, 1)} procentpunt"


def test_a_trend(said, codes, municipal, inhabitants):
    table = municipal(UNEMPLOYMENT).reindex(codes("twente-ii"))
    series = [mean(table[year], inhabitants) for year in range(2015, 2023)]
    slopes = [(series[j] - series[i]) / (j - i) for i in range(8) for j in range(i + 1, 8)]
    assert len(slopes) == 28
    rising = sum(slope > 0 for slope in slopes)
    # S = rising - falling = 2 rising - 28; from |S| = 16 on, p is under 0.05 for eight different values (Kendall)
    assert 2 * rising - 28 <= -16
    slope = dutch.number(np.median(slopes), 2)
    found = said("twente-ii", UNEMPLOYMENT)
    assert words.trend(found) == f"dalend, {slope} procentpunt per jaar (gunstig); 8 jaren, 2015–2022"
    assert slope == "−0,69"


def test_a_coverage(dataset, registers, codes, municipal, inhabitants):
    figures = municipal(TRUST)[2022].reindex(codes("twente-ii"))
    share = inhabitants[figures.dropna().index].sum() / inhabitants[figures.index].sum()
    assert 0.7 < share < 1  # one municipality or more has no figure
    region = find_region(registers, RegionRef("deal", "twente-ii"))
    table = regional_values(dataset.observations, dataset.weights, [region], [registers.indicator[TRUST]])
    coverage = table.set_index("year").loc[2022, "coverage"]
    assert dutch.coverage(coverage) == f"dekking {math.floor(100 * share)}%"


def test_a_place_of_a_municipality(registers, scores, municipal):
    figures = municipal(UNEMPLOYMENT)[2022].dropna()
    own = figures["GM0014"]
    lower, same = (figures < own).sum(), (figures == own).sum()  # less unemployment is more favourable
    first, last = lower + 1, lower + same
    place = f"{first}–{last}" if last > first else f"{first}"
    found = next(f for f in latest_figures(registers, scores, "gemeente", "GM0014") if f.indicator.code == UNEMPLOYMENT)
    assert words.place(found.position) == f"{place} van {len(figures)}"


def test_a_sum_of_money(registers):
    amounts = [deal.rijksbijdrage_mln for deal in registers.deals if deal.tranche == 1]
    assert None not in amounts
    total = sum(round(amount * 10) for amount in amounts)  # tenths of a million, whole numbers
    assert dutch.million(sum(amounts)) == f"€ {total // 10},{total % 10} mln"


def test_a_span(dataset, registers, scores, codes, municipal):
    figures = municipal(WEALTH)[2021][codes("twente-ii")]
    assert figures.notna().all()
    low, high = (f"{int(value):,}".replace(",", ".") for value in (min(figures), max(figures)))
    deal = profile(dataset, registers, scores, find_region(registers, RegionRef("deal", "twente-ii")))
    (found,) = (one for one in deal.spans if one.indicator.code == WEALTH)
    assert found.text == f"van {low} tot {high} euro per huishouden; een gemiddelde van medianen is geen mediaan"
    assert (low, high) == ("23.100", "250.400")
    names = [dict(zip(figures, figures.index, strict=True))[value] for value in (min(figures), max(figures))]
    enschede, tubbergen = (registers.municipality[code].name for code in names)
    (told,) = (text for text in deal.caveats if text.startswith(found.indicator.label))
    assert told.endswith(f"in 2021 van {low} euro per huishouden ({enschede}) tot {high} euro per huishouden ({tubbergen}).")


def test_a_theme_score(dataset, registers, scores, municipal):
    percentiles = []
    for code, lower_is_better in HEALTH:
        table = municipal(code)
        own = table.loc["GM0014"].dropna()
        figures = table[own.index[-1]].dropna().map(lambda value: half_up(value, 1))
        below, same = (figures < figures["GM0014"]).sum(), (figures == figures["GM0014"]).sum()
        percentile = 100 * (below + (same - 1) / 2) / (len(figures) - 1)
        percentiles.append(100 - percentile if lower_is_better else percentile)
    shown = profile(dataset, registers, scores, find_region(registers, RegionRef("gemeente", "GM0014")))
    (found,) = (theme for theme in shown.themes if theme.theme == "Gezondheid")
    assert (found.indicators, found.of) == (4, 4)
    assert dutch.number(found.score) == dutch.number(sum(percentiles) / 4)


def test_a_change_since_the_start(dataset, registers, scores, codes, municipal, inhabitants):
    table, start = municipal(UNEMPLOYMENT), registers.deal["twente"].signed_year
    first, last = start, max(table.columns)
    own = [mean(table[year].reindex(codes("twente")), inhabitants) for year in (first, last)]
    country = [mean(table[year], inhabitants) for year in (first, last)]
    shown = profile(dataset, registers, scores, find_region(registers, RegionRef("deal", "twente")))
    (change,) = (one for one in shown.development.changes if one.indicator.code == UNEMPLOYMENT)
    assert (change.from_year, change.to_year) == (first, last)
    assert words.ends(change).startswith(f"{own[0]:.1f} → {own[1]:.1f}".replace(".", ","))
    fell = [f"{before - after:.1f} procentpunt gedaald".replace(".", ",") for before, after in (own, country)]
    # Unemployment comes from a survey of which CBS gives no bounds.
    assert [words.changed(change), words.changed_in_country(change)] == fell
    assert words.unknown_changes([change]) == "Marge niet bekend: Werkloosheid."


def test_a_status(registers):
    deals = {deal["slug"]: deal for deal in register("deals")}
    assert (deals["twente-ii"]["status"], deals["twente-ii"]["end_year"]) == ("lopend", None)
    assert dict(facts(registers, registers.deal["twente-ii"], datetime.date(2026, 11, 22)))["Status"].startswith("lopend")
    unknown = [slug for slug, deal in deals.items() if not deal["status"]]
    assert unknown
    for slug in unknown:
        assert not dict(facts(registers, registers.deal[slug], datetime.date(2026, 11, 22)))["Status"].startswith(
            ("lopend", "afgerond")
        )
