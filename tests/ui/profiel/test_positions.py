"""Where a region stands, per theme and on its outer indicators."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy.stats import percentileofscore

from regio_data import dutch
from regio_data.figures.gelijke_omvang import sampled_areas
from tests.finding import html, rows, words
from tests.rounding import half_up
from ui.profiel.positions import positions


@pytest.fixture
def shown(drawn, data, profile_of):
    return lambda region, partly=False, **query: drawn(positions, data, profile_of(region, partly), **query)


def test_where_oost_groningen_stands_lowest_equals_an_independent_calculation(shown, registers, dataset):
    codes = registers.deal["oost-groningen-ii"].municipalities
    weights = dataset.weights.set_index("region")
    everywhere = list(dataset.neighbours.codes)
    drawn = sampled_areas(dataset.neighbours, len(codes))
    found = []
    for indicator in registers.indicators:
        table = dataset.observations.query("indicator == @indicator.code").pivot(index="region", columns="year", values="value")
        if indicator.direction == "neutral" or not indicator.combined:
            continue
        for year in sorted(table.columns, reverse=True):
            figures = table[year].reindex(everywhere).to_numpy()
            w = weights.loc[everywhere, indicator.weight].to_numpy(float)
            known, figures = np.where(np.isnan(figures), 0.0, w), np.nan_to_num(figures)

            def mean(area, figures=figures, w=w, known=known, least=indicator.minimum_coverage, decimals=indicator.decimals):
                enough = known[area].sum() >= least * w[area].sum()
                value = (known * figures)[area].sum() / known[area].sum() if enough else np.nan
                return half_up(value, decimals)

            own = mean([everywhere.index(code) for code in codes])
            if not np.isnan(own):
                percentile = percentileofscore([v for v in map(mean, drawn) if not np.isnan(v)], own, kind="mean")
                found.append((percentile if indicator.direction == "higher_better" else 100 - percentile, indicator.label))
                break
    lowest = [label for _, label in sorted(found)[:3]]
    assert [row[0] for row in rows(shown("deal:oost-groningen-ii"), "Ongunstigste posities")][:3] == lowest


def test_the_outer_positions_are_those_of_the_profile_with_value_place_and_percentile(shown, profile_of):
    at, profile = shown("deal:twente-ii"), profile_of("deal:twente-ii")
    for title, figures in (
        ("Gunstigste posities", profile.extremes.strengths),
        ("Ongunstigste posities", profile.extremes.weaknesses),
    ):
        found = rows(at, title)
        assert [row[0] for row in found] == [figure.indicator.label for figure in figures]
        for (_, value, place, percentile), figure in zip(found, figures, strict=True):
            assert f"({figure.year})" in value
            assert place == figure.position.of_all
            assert percentile == dutch.percentile(figure.position.percentile)
    assert (
        "Nauwkeurigheid niet bekend, dus het verschil niet gunstig of ongunstig genoemd: Levensverwachting bevolking"
        in words(at)
    )
    assert "Plaats tussen gebieden van 14 gemeenten" in html(at)


def test_it_says_with_what_a_region_is_compared_and_that_themes_are_not_added_up(shown):
    said = words(shown("deal:twente-ii"))
    assert "Vergeleken met 1.000 gelote aaneengesloten gebieden van 14 gemeenten" in said
    assert "Over de thema’s heen tellen we niets op." in said
    assert "Per thema" in said and "heel" not in said


def test_a_deal_on_part_of_a_municipality_has_only_the_themes_of_the_whole_unless_asked_for(shown):
    at = shown("deal:rotterdam-zuid")
    assert '<h3 class="rd-head">Per thema (heel Rotterdam)</h3>' in html(at)
    assert at.info and "Gunstigste posities" not in html(at)
    (switch,) = at.button_group
    assert switch.value == "niet"
    assert "Ongunstigste posities" in html(shown("deal:rotterdam-zuid", partly=True, deelgebied="wel"))


def test_where_no_position_stands_out_that_is_said(shown, profile_of, drawn, data):
    twente = profile_of("deal:twente-ii")
    none = replace(twente, extremes=replace(twente.extremes, strengths=()))
    body = html(drawn(positions, data, none))
    assert 'aria-label="Gunstigste posities"' not in body
    assert "Geen uitgesproken gunstige positie" in body
