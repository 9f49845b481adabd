"""Whether two indicators go together: against scipy's ranks by hand, and in words that claim no cause."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from regio_data.registers.regions import RegionRef, find_region, regions
from regio_data.samenhang import FEWEST, Samenhang, pairs, samenhang


def test_a_rank_correlation_is_that_of_the_mean_ranks():
    """Pearson's correlation of ranks that ties share."""
    table = pd.DataFrame({"x": [1, 2, 2, 4, 5, 6, 7, 8], "y": [3, 1, 4, 1, 5, 9, 2, 6]})
    expected = np.corrcoef(table["x"].rank(), table["y"].rank())[0, 1]
    assert samenhang(table).rho == pytest.approx(expected, abs=1e-6)


def test_a_row_that_lacks_one_figure_does_not_count():
    table = pd.DataFrame({"x": [*range(8), 100.0, None], "y": [*range(8), None, 100.0]})
    assert samenhang(table) == Samenhang(8, 1.0)


@pytest.mark.parametrize("table", [{"x": range(FEWEST - 1), "y": range(FEWEST - 1)}, {"x": [1.0] * 20, "y": range(20)}])
def test_of_few_regions_or_equal_figures_nothing_is_said(registers, table):
    found = samenhang(pd.DataFrame(table))
    assert found.rho is None
    one, other = zip(registers.indicators[:2], (2022, 2021), strict=True)
    assert "te weinig verschillende cijfers" in found.sentence(one, other, "gemeenten", 342)


@pytest.mark.parametrize(
    ("rho", "begins"),
    [(0.6, "Sterke samenhang"), (-0.3, "Matige samenhang"), (0.11, "Zwakke samenhang"), (0.09, "Geen samenhang van betekenis")],
)
def test_the_words_follow_the_size_and_no_cause_is_claimed(registers, rho, begins):
    one, other = zip(registers.indicators[:2], (2022, 2021), strict=True)
    said = Samenhang(340, rho).sentence(one, other, "gemeenten", 342)
    assert said.startswith(begins)
    assert f"340 van de 342 gemeenten; {one[0].label} van 2022 en {other[0].label} van 2021)" in said
    assert "zegt niet dat het ene door het andere komt" in said
    assert ("vaak hoger" in said, "vaak lager" in said) == ((rho >= 0.3), (rho <= -0.3))
    assert ("iets vaker hoger" in said) == (rho == 0.11)


def test_what_may_be_chance_among_so_few_is_not_called_so(registers):
    """Of 12 provinces scipy's p of 0.58 is just under 0.05 and of 0.56 just above; of 340 municipalities that of 0.11 is."""
    one, other = zip(registers.indicators[:2], (2022, 2021), strict=True)
    assert Samenhang(12, 0.6).sentence(one, other, "provincies", 12).startswith("Sterke samenhang")
    assert (
        Samenhang(12, -0.56)
        .sentence(one, other, "provincies", 12)
        .startswith("Geen duidelijke samenhang: bij zo weinig provincies")
    )
    assert (
        Samenhang(342, 0.103)
        .sentence(one, other, "gemeenten", 342)
        .startswith(
            "Geen duidelijke samenhang: dit kan toeval zijn (Spearman"  # all municipalities are not few
        )
    )


@pytest.mark.parametrize(("n", "few"), [(12, True), (43, True), (44, False), (340, False)])
def test_that_few_regions_cannot_show_that_nothing_goes_together_is_said(registers, n, few):
    """From 44 regions on 1.96 / sqrt(n - 1) is under 0.3, so that a moderate correlation stands out: 1.96 / 0.3 is 6.53."""
    one, other = zip(registers.indicators[:2], (2022, 2021), strict=True)
    said = Samenhang(n, 0.05).sentence(one, other, "gebieden", n)
    assert ("zo weinig gebieden kunnen een zwakke of matige samenhang ook niet goed laten zien" in said) == few
    assert said.startswith("Geen samenhang van betekenis")


def test_of_areas_that_overlap_the_strength_is_an_indication(registers):
    one, other = ((indicator, 2022) for indicator in registers.indicators[:2])
    found, of = Samenhang(40, 0.7), (one, other, "gebieden met een deal", 60)
    assert "overlappen elkaar" in found.sentence(*of, overlapping=True)
    assert "overlappen elkaar" not in found.sentence(*of)
    assert "(1 van de 60 gebieden met een deal met beide)" in Samenhang(1, None).sentence(*of)


def test_deals_of_the_same_municipalities_are_one_and_a_part_counts_only_when_asked_for(registers):
    of = regions(registers, "deal")
    values = pd.DataFrame({"value": 1.0}, [region.key for region in of])
    found = pairs(values, values, of)
    areas = {frozenset(region.municipalities) for region in of if region.municipalities and region.whole}
    assert len(found) == len(areas)
    zuidoost = find_region(registers, RegionRef("deal", "amsterdam-zuidoost"))
    assert zuidoost.key not in found.index
    assert len(pairs(values, values, of, include_partial=True)) > len(found)
