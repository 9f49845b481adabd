"""Starting positions by their visible rule."""

from __future__ import annotations

import pandas as pd
import pytest

from regio_data.figures.scores import latest
from regio_data.figures.uitgangsposities import GROWTH, REDUCE, SPECIFIC, uitgangsposities


def figures(low, high, middle, without=0):
    quartiles = [1] * low + [4] * high + [2] * middle + [None] * without
    return pd.DataFrame({"region": "d", "quartile": pd.array(quartiles, dtype="Int64")})


@pytest.mark.parametrize(
    ("low", "high", "middle", "expected"),
    [
        (5, 0, 15, REDUCE),  # exactly a quarter is many
        (4, 4, 12, SPECIFIC),
        (0, 5, 15, GROWTH),
        (6, 8, 6, GROWTH),  # both are many: the larger share
        (8, 6, 6, REDUCE),
        (6, 6, 8, REDUCE),  # equal: the differences go first
    ],
)
def test_the_rule(low, high, middle, expected):
    assert uitgangsposities(figures(low, high, middle))["key"].tolist() == [expected]


def test_thresholds_move():
    table = figures(2, 3, 15)
    assert uitgangsposities(table)["key"].tolist() == [SPECIFIC]
    assert uitgangsposities(table, many_high=0.15)["key"].tolist() == [GROWTH]
    assert uitgangsposities(table, many_low=0.1)["key"].tolist() == [REDUCE]


def test_shares_are_of_the_indicators_with_a_position():
    row = uitgangsposities(figures(1, 2, 1, without=6)).iloc[0]
    assert (row["indicators"], row["share_low"], row["share_high"]) == (4, 0.25, 0.5)


def test_a_region_without_positions_is_left_out():
    assert uitgangsposities(figures(0, 0, 0, without=3)).empty


def test_the_reason_names_figures_and_thresholds():
    why = uitgangsposities(figures(1, 3, 6))["why"].iloc[0]
    assert "Van 10 indicatoren" in why
    assert "staat er 1 (10%, minder dan de drempel van 25%) in het ongunstigste kwart" in why
    assert "3 (30%, ten minste de drempel van 25%) in het gunstigste" in why


def test_brainport_has_few_extremes_either_way_and_says_so(scores):
    """3 of 29 in either quarter: by our figures it is no growth region, unlike in the study."""
    table = uitgangsposities(latest(scores[scores["region_kind"] == "deal"])).set_index("region")
    row = table.loc["brainport-eindhoven"]
    assert (row["indicators"], row["low"], row["high"], row["key"]) == (29, 3, 3, SPECIFIC)
    assert len(table) == 79


def test_the_keys_are_those_of_the_register(registers):
    assert {p.key for p in registers.lessons.uitgangsposities} == {REDUCE, SPECIFIC, GROWTH}
