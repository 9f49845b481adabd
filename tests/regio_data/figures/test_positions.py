"""Positions: rank and percentile within a group."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.stats import percentileofscore

from regio_data import dutch
from regio_data.figures.figure import as_figures
from regio_data.figures.positions import among_themselves, positions, positions_of_size, quartile
from regio_data.figures.ranking import ranking
from regio_data.registers.regions import regions
from tests.regio_data.making import column, indicator
from tests.rounding import half_up

NAN = float("nan")
figures = arrays(float, st.integers(2, 30), elements=st.integers(-50, 50).map(lambda n: n / 10))


def place(numbers, direction="higher_better"):
    table = column(*numbers)
    return positions(table, table, [indicator(direction=direction)], of=len(numbers))


def test_worked_example_with_a_tie_and_a_missing_figure():
    # 10 < 20 = 20 < 40: ranks 1, 2.5, 2.5, 4 of 4; percentile 100 (rank - 1) / 3.
    found = place([20, 10, NAN, 40, 20])
    assert found["rank"].tolist() == pytest.approx([2.5, 1, NAN, 4, 2.5], nan_ok=True)
    assert found["n"].tolist() == pytest.approx([4, 4, NAN, 4, 4], nan_ok=True)
    assert found["percentile"].tolist() == pytest.approx([50, 0, NAN, 100, 50], nan_ok=True)
    assert found["equal"].tolist() == pytest.approx([1, 0, NAN, 0, 1], nan_ok=True)


def test_lower_is_favourable_mirrors_the_worked_example():
    found = place([20, 10, NAN, 40, 20], "lower_better")
    assert found["percentile"].tolist() == pytest.approx([50, 100, NAN, 0, 50], nan_ok=True)


def test_neutral_and_unknown_indicators_have_no_position():
    table = column(1, 2, 3)
    assert place([1, 2, 3], "neutral").isna().all(axis=None)
    assert positions(table, table, [indicator("Y")], of=3).isna().all(axis=None)


def test_a_group_of_one_gives_no_position():
    assert place([1, NAN]).isna().all(axis=None)


def test_years_are_placed_apart():
    import pandas as pd

    table = pd.concat([column(1, 2, year=2019), column(9, 3, year=2020)], ignore_index=True)
    assert positions(table, table, [indicator()], of=2)["percentile"].tolist() == [0, 100, 100, 0]


def test_half_of_the_group_is_enough_for_a_place_and_less_is_not():
    # Two of four have a figure; of two of five it is only said how many there are.
    assert place([1, NAN, 2, NAN])["percentile"].tolist() == pytest.approx([0, NAN, 100, NAN], nan_ok=True)
    few = place([1, NAN, 2, NAN, NAN])
    assert few[["rank", "percentile", "equal"]].isna().all(axis=None)
    assert few["n"].tolist() == pytest.approx([2, NAN, 2, NAN, NAN], nan_ok=True)
    # Among drawn areas the region itself counts: with two of four draws they are three of five, with one of four two of five.
    assert joined(column(20), [3], [10, 30, NAN, NAN])["percentile"].tolist() == [50]
    one = joined(column(20), [3], [10, NAN, NAN, NAN])
    assert one["percentile"].isna().all() and one["n"].tolist() == [2]


def joined(table, size, drawn, direction="higher_better"):
    """Places among sampled areas of size 3, as draws x sizes x years."""
    values = np.array(drawn, dtype=float)[:, None, None]
    of_x = {"X": (np.array([3]), np.array([2020]), values)}
    return positions_of_size(table, np.array(size), of_x, [indicator(direction=direction)])


def test_a_region_is_ranked_as_if_it_joined_the_drawn_areas():
    # Among 10, 20, 30 the deal of 20 takes, with one equal, rank 2.5 of 4; that of 35 rank 4 of 4. One draw has no figure.
    found = joined(column(20, 35, kind="deal"), [3, 3], [10, 20, 30, NAN])
    assert found["rank"].tolist() == [2.5, 4]
    assert found["n"].tolist() == [4, 4]
    assert found["percentile"].tolist() == [50, 100]
    assert found["equal"].tolist() == [1, 0]
    assert joined(column(20, 35), [3, 3], [10, 20, 30], "lower_better")["percentile"].tolist() == [50, 0]


def test_among_drawn_areas_there_is_no_place_without_areas_of_that_size_a_figure_or_a_direction():
    assert joined(column(20), [4], [10, 30]).isna().all(axis=None)
    assert joined(column(NAN), [3], [10, 30]).isna().all(axis=None)
    none = joined(column(20), [3], [NAN, NAN])
    assert none["percentile"].isna().all() and none["n"].tolist() == [1]  # nobody but itself
    assert joined(column(20), [3], [10, 30], "neutral").isna().all(axis=None)
    assert joined(column(20, year=2019), [3], [10, 30]).isna().all(axis=None)


@given(figures, st.floats(-6, 6))
def test_an_outsider_gets_scipys_percentile_of_score(numbers, value):
    found = joined(column(value, kind="deal"), [3], numbers)["percentile"].iloc[0]
    assert found == pytest.approx(percentileofscore(half_up(numbers, 1), half_up(value, 1), kind="mean"))


def test_figures_that_are_shown_alike_share_their_place():
    assert place([0.44, 0.36, 0.46, 1.0])["rank"].tolist() == [1.5, 1.5, 3, 4]  # 0,4 - 0,4 - 0,5 - 1,0
    assert joined(column(0.44), [3], [0.36, 0.41, 0.46])["equal"].tolist() == [2]


@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=40, unique=True))
def test_ranks_of_different_values_are_a_permutation(numbers):
    assert sorted(place(numbers)["rank"]) == list(range(1, len(numbers) + 1))


@given(figures)
def test_reversing_the_direction_mirrors_percentiles(numbers):
    up, down = place(numbers)["percentile"], place(numbers, "lower_better")["percentile"]
    assert np.allclose(up + down, 100)


@given(figures)
def test_percentiles_lie_in_0_to_100_with_mean_50(numbers):
    found = place(numbers)["percentile"]
    assert found.between(0, 100).all()
    assert found.mean() == pytest.approx(50)


def test_the_rounding_of_a_sum_does_not_break_a_tie():
    assert place([0.1 + 0.2, 0.3, 1.0])["rank"].tolist() == [1.5, 1.5, 3]


def test_quartile_four_is_the_most_favourable_quarter():
    percentile = place(range(9))["percentile"]
    assert quartile(percentile).tolist() == [1, 1, 2, 2, 3, 3, 4, 4, 4]


def test_the_ranking_of_a_map_gives_the_places_of_the_profiles(registers, scores):
    municipalities, without = regions(registers, "gemeente"), set()
    for one in registers.indicators:
        known = scores[(scores["indicator"] == one.code) & (scores["region_kind"] == "gemeente")].dropna(subset="value")
        rows = known[known["year"] == known["year"].max()]
        every = rows.set_index("region")["value"].reindex([region.key for region in municipalities])
        ranked = ranking(every, one, municipalities)
        if ranked.empty:
            without.add(one.code)
        found = [figure.position and figure.position.place for figure in as_figures(registers, scores, rows)]
        assert found == ranked.reindex(rows["region"]).where(lambda place: place.notna(), None).tolist()
    # Fewer than 171 of 342: 52 of the Safety Monitor (three), 31 of the WoON (two), 34 with inland bathing water.
    assert without == {"01_KL_OK_39", "R_HN_V_01", "R_L_SK_01", "03_PVI_04", "01_KL_PK_03", "02_HB_NK_30"}


def test_equal_values_of_a_ranking_name_all_their_places():
    import pandas as pd

    found = ranking(pd.Series({"a": 0.3, "b": NAN, "c": 0.1 + 0.2, "d": 0.1}), indicator(direction="lower_better"))
    assert found.to_dict() == {"d": "1", "a": "2–3", "c": "2–3"}
    assert list(found.index) == ["d", "a", "c"]


def test_an_area_counts_once_in_a_ranking_and_one_on_part_of_a_municipality_only_when_asked_for(registers):
    import pandas as pd

    # Zwolle and Zwolle II are one area; Amsterdam Zuidoost covers part of Amsterdam.
    slugs = ["twente", "zwolle", "zwolle-ii", "amsterdam-zuidoost", "veluwe"]
    deals = [region for region in regions(registers, "deal") if region.key in slugs]
    values = pd.Series(dict(zip(slugs, [1.0, 3.0, 3.0, 2.0, 0.5], strict=True)))
    found = ranking(values, indicator(), deals)
    assert found.to_dict() == {"zwolle": "1", "zwolle-ii": "1", "twente": "2", "veluwe": "3"}
    found = ranking(values, indicator(), deals, include_partial=True)
    assert found.to_dict() == {"zwolle": "1", "zwolle-ii": "1", "amsterdam-zuidoost": "2", "twente": "3", "veluwe": "4"}


def test_areas_that_are_shown_alike_share_their_place_in_all_figures(registers, scores):
    """Among the municipalities and among the areas of deals: one figure as shown, one place."""
    decimals = scores["indicator"].map({one.code: one.decimals for one in registers.indicators})
    shown = [dutch.number(value, places) for value, places in zip(scores["value"], decimals, strict=True)]
    for kind, rank in (("gemeente", "rank"), ("deal", "rank_deals")):
        placed = scores.assign(shown=shown)[(scores["region_kind"] == kind) & scores[rank].notna()]
        assert placed.groupby(["indicator", "year", "shown"])[rank].nunique().max() == 1
    of_transport = placed[placed["indicator"] == "R_HN_AV_02"].groupby(["year", "shown"])["value"]
    assert (of_transport.max() > of_transport.min()).any()  # distances that differ only beyond what is shown


@pytest.mark.parametrize("direction", ["higher_better", "lower_better"])
def test_who_joins_a_group_with_the_value_of_a_member_has_its_percentile(direction):
    """Of 10, 20, 20 and 40, 20 stands above one and beside two: (1 + 2 / 2) / 4; 10 above none, beside one: (0 + 1 / 2) / 4."""
    group, x = np.array([10.0, 20, 20, 40, NAN]), indicator(direction=direction)
    members = among_themselves(group, x)
    by_hand = np.array([12.5, 50, 50, 87.5, NAN])
    assert members.tolist() == pytest.approx((by_hand if direction == "higher_better" else 100 - by_hand).tolist(), nan_ok=True)
    drawn = {"X": (np.array([2]), np.array([2020]), group[:, None, None])}
    joined = positions_of_size(column(10, 20, 20, 40), np.full(4, 2), drawn, [x])["percentile"]
    assert joined.tolist() == pytest.approx(members[:4].tolist())
