"""Starting positions by their visible rule."""

from __future__ import annotations

import pandas as pd
import pytest

from regio_data.figures.scores import figures_at_start
from regio_data.profile.uitgangsposities import (
    GROWTH,
    NONE,
    REDUCE,
    SPECIFIC,
    deals_and_areas,
    not_placed,
    outcomes,
    uitgangsposities,
)


def figures(low, high, middle, without=0):
    quartiles = [1] * low + [4] * high + [2] * middle + [None] * without
    years = {"start": 2020, "year": [2018, *[2020] * (len(quartiles) - 1)]}
    return pd.DataFrame({"region": "d", "quartile": pd.array(quartiles, dtype="Int64")}).assign(**years)


@pytest.mark.parametrize(
    ("low", "high", "middle", "expected"),
    [
        (7, 0, 13, REDUCE),  # exactly 35% is many
        (6, 6, 8, SPECIFIC),  # 30% low: more than a quarter, and not many
        (51, 51, 98, SPECIFIC),  # 25.5% low: more than a quarter, if little
        (5, 5, 10, NONE),  # a quarter and a quarter is what an ordinary area has
        (5, 6, 9, NONE),  # much is high, and not many
        (0, 7, 13, GROWTH),
        (7, 8, 5, GROWTH),  # both are many: the larger share
        (8, 7, 5, REDUCE),
        (8, 8, 4, REDUCE),  # equal: the differences go first
    ],
)
def test_the_rule(low, high, middle, expected):
    assert uitgangsposities(figures(low, high, middle))["key"].tolist() == [expected]


def test_thresholds_move():
    table = figures(2, 3, 15)
    assert uitgangsposities(table)["key"].tolist() == [NONE]
    assert uitgangsposities(table, many_high=0.15)["key"].tolist() == [GROWTH]
    assert uitgangsposities(table, many_low=0.1)["key"].tolist() == [REDUCE]


def test_shares_are_of_the_indicators_with_a_position():
    row = uitgangsposities(figures(1, 2, 1, without=6)).iloc[0]
    assert (row["indicators"], row["share_low"], row["share_high"]) == (4, 0.25, 0.5)


def test_a_region_without_positions_is_left_out():
    assert uitgangsposities(figures(0, 0, 1, without=3).iloc[1:]).empty


def test_the_reason_names_years_figures_and_thresholds():
    why = uitgangsposities(figures(1, 4, 5))["why"].iloc[0]
    assert why.startswith("Bij de start in 2020 (cijfers van 2018 tot en met 2020): van 10 indicatoren")
    assert "staat er 1 (10,0%, minder dan de drempel van 35%) in het ongunstigste kwart" in why
    assert "4 (40,0%, ten minste de drempel van 35%) in het gunstigste" in why


def test_a_share_is_rounded_and_not_rounded_down():
    """3 of 28 is 10.71%, and 8 of 23 is 34.78%: under a threshold of 35% and not "35%"."""
    assert "staan er 3 (10,7%, minder dan" in uitgangsposities(figures(3, 0, 25))["why"].iloc[0]
    assert "staan er 8 (34,8%, minder dan de drempel van 35%)" in uitgangsposities(figures(8, 0, 15))["why"].iloc[0]


def test_the_reason_ends_with_what_decides_where_neither_threshold_is_reached():
    """3 of 10 low is 30%, more than 25%; 2 of 10 is not. With 4 of 10 the threshold itself decides."""
    specific, none, reduced = (uitgangsposities(figures(low, 0, 10 - low))["why"].iloc[0] for low in (3, 2, 4))
    assert specific.endswith(
        "Geen van beide drempels is gehaald; meer dan 25% in het ongunstigste kwart maakt dit de uitgangspositie."
    )
    assert none.endswith("Geen van beide drempels is gehaald, en niet meer dan 25% staat in het ongunstigste kwart.")
    assert reduced.endswith("in het gunstigste.")


def test_no_profile_does_not_say_that_nothing_is_high(registers):
    """6 of 20 high is more than the quarter of an ordinary area, and no profile: the words must hold for it."""
    assert uitgangsposities(figures(5, 6, 9))["key"].tolist() == [NONE]
    assert outcomes(registers)[NONE].text == "Minder dan de drempel laag of hoog, en niet meer dan 25% laag."


def test_figures_are_of_the_year_of_the_start_or_the_nearest_before(scores, registers):
    table = figures_at_start(scores, registers.deals).set_index(["region", "indicator"])
    assert (table["year"] <= table["start"]).all()
    # Brainport was signed in 2018. Well-being has a figure of 2018; health was asked in 2016 and 2020.
    assert table.loc[("brainport-eindhoven", "01_KL_H_01"), "year"] == 2018
    assert table.loc[("brainport-eindhoven", "01_GZ_08"), "year"] == 2016


def test_deals_on_part_of_a_municipality_are_not_placed_unless_asked_for(scores, registers):
    table = uitgangsposities(figures_at_start(scores, registers.deals))
    assert len(table) == 60
    reasons = not_placed(registers, table)
    assert {reason.split(":")[0]: len(deals) for reason, deals in reasons.items()} == {
        "Deals op een deel van een gemeente": 19,
        "Zonder cijfers": 5,
    }
    every = uitgangsposities(figures_at_start(scores, registers.deals, include_partial=True))
    assert len(every) == 79
    assert list(not_placed(registers, every)) == ["Zonder cijfers"]


def test_brainport_has_a_quarter_high_and_few_low_and_so_no_outspoken_profile(scores, registers):
    """8 of 30 high in 2015-2018: by our figures it is no growth region, unlike in the study."""
    table = uitgangsposities(figures_at_start(scores, registers.deals)).set_index("region")
    row = table.loc["brainport-eindhoven"]
    assert (row["start"], row["first_year"], row["last_year"]) == (2018, 2015, 2018)
    own = figures_at_start(scores, [registers.deal["brainport-eindhoven"]])["percentile"].dropna()
    assert (row["indicators"], row["low"], row["high"]) == (len(own), (own < 25).sum(), (own >= 75).sum())
    assert row["key"] == NONE


def test_the_outcomes_are_the_three_of_the_study_and_none(registers):
    assert list(outcomes(registers)) == [REDUCE, SPECIFIC, GROWTH, NONE]


def test_the_outcomes_name_their_deals_and_the_different_areas_of_these(scores, registers):
    """Counted by hand from the register: 18 deals in 14 areas, and so on; 60 deals in 45 areas placed, some in two outcomes."""
    table = uitgangsposities(figures_at_start(scores, registers.deals))
    found = {}
    for key, rows in table.groupby("key"):
        areas = {"+".join(sorted(registers.deal[slug].municipalities)) for slug in rows["region"]}
        found[key] = (len(rows), len(areas))
        assert deals_and_areas(registers, rows["region"]) == f"{len(rows)} deals, {len(areas)} gebieden"
    assert found == {REDUCE: (18, 14), SPECIFIC: (7, 7), GROWTH: (7, 5), NONE: (28, 22)}
