"""Areas without a deal: which are taken, and their median change, from small tables made by hand."""

from __future__ import annotations

import math
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from regio_data.profile import zonder_deal
from regio_data.profile.zonder_deal import AREAS, WithoutDeal, _nearest, _with_deal, median_change

CODES = [f"GM{i:04d}" for i in range(40)]


def test_the_nearest_are_taken_in_order_and_at_most_so_many():
    order = np.array([[2 * i, 2 * i + 1] for i in range(15)])
    distance = np.arange(15.0)[::-1]
    taken = _nearest(order, distance)
    assert len(taken) == AREAS == 10
    assert taken == [14, 13, 12, 11, 10, 9, 8, 7, 6, 5]


def test_an_area_that_shares_more_than_half_with_one_taken_is_passed_over():
    """The second shares two of three, the third one of three; of two of four, which is half, both are taken."""
    order = np.array([[0, 1, 2], [1, 2, 3], [2, 3, 4], [5, 6, 7]])
    assert _nearest(order, np.arange(4.0)) == [0, 2, 3]
    halves = np.array([[0, 1, 2, 3], [2, 3, 4, 5], [6, 7, 8, 9]])
    assert len(_nearest(halves, np.arange(3.0))) == 3


def test_fewer_than_three_areas_are_none_and_an_area_without_a_distance_does_not_count():
    order = np.array([[0], [1], [2]])
    assert len(_nearest(order, np.array([1.0, 2.0, 3.0]))) == 3
    assert _nearest(order, np.array([1.0, 2.0, np.inf])) == []


def test_a_municipality_counts_as_with_a_deal_from_the_year_in_which_one_was_signed(registers):
    parkstad = registers.deal["parkstad-limburg-iii"]
    before = _with_deal(registers, 2017)
    assert before == frozenset()
    every = _with_deal(registers, 2050)
    assert set(parkstad.municipalities) <= every
    assert "GM0599" in every  # Rotterdam, though its deals hold for a part
    assert _with_deal(registers, 2018) < every


@pytest.fixture
def drawn(monkeypatch):
    """Four areas with the figures of 2018 and 2020; the last has none in 2020."""
    values = np.array([[1.0, 2.0], [1.0, 5.0], [1.0, 3.0], [1.0, np.nan]])[:, None, :]
    found = {"X": (None, np.array([2018, 2020]), values)}
    monkeypatch.setattr(zonder_deal, "sampled_values", lambda *_: found)
    dataset = SimpleNamespace(neighbours=SimpleNamespace(codes=CODES))
    registers = SimpleNamespace(indicator={"X": None, "Y": None})
    table = pd.DataFrame({"indicator": ["X", "Y"], "from_year": 2018, "to_year": 2020})
    return lambda areas: median_change(dataset, registers, table, areas)


def test_the_median_change_is_that_of_the_areas_with_both_figures(drawn):
    """Changes of 1, 4 and 2: the middle of three is 2, the fourth has no second figure. Without figures there is none."""
    first, (second, none) = drawn([["GM0000"], ["GM0001"], ["GM0002"], ["GM0003"]])
    assert first == (2.0, 3)
    assert math.isnan(second) and none == 0


def test_of_two_areas_no_median_is_stated(drawn):
    assert all(math.isnan(change) for change, _ in drawn([["GM0000"], ["GM0001"]]))


def test_a_large_area_is_named_by_its_three_largest_municipalities(registers):
    areas = (("GM0153",), ("GM0153", "GM0164", "GM0141", "GM0173"))
    names = WithoutDeal(areas, (), (), 2018, 2022).names(registers)
    assert names == ("Enschede", "4 gemeenten met Enschede, Hengelo (O.) en Almelo")
