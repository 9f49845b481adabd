"""Areas of the same size: drawn connected, the same again, and themselves ordinary."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy.sparse.csgraph import connected_components

from regio_data.dataset.neighbours import Neighbours
from regio_data.figures.gelijke_omvang import DRAWS, sampled_areas, sampled_table, sampled_values, values_by_size
from regio_data.figures.positions import positions_of_size, quartile
from regio_data.figures.regional.values import regional_values
from regio_data.registers.regions import Region, regions

#: a-b-c-d in a row.
ROW = Neighbours(tuple("abcd"), np.abs(np.subtract.outer(range(4), range(4))) == 1)
SIZES = [2, 3, 5, 8, 14, 22, 44]


def parts(neighbours, area):
    return connected_components(neighbours.linked[np.ix_(area, area)], directed=False)[0]


def test_areas_are_connected_of_their_size_and_different_municipalities(dataset):
    order = sampled_areas(dataset.neighbours, 44)
    assert order.shape == (DRAWS, 44)
    for area in order[::20]:
        assert len(set(area.tolist())) == 44
        assert all(parts(dataset.neighbours, area[:n]) == 1 for n in SIZES)


def test_the_draw_is_the_same_again_and_a_small_area_is_the_begin_of_a_large_one(dataset):
    once = sampled_areas(dataset.neighbours, 20).copy()
    sampled_areas.cache_clear()
    assert (sampled_areas(dataset.neighbours, 20) == once).all()
    assert (sampled_areas(dataset.neighbours, 8) == once[:, :8]).all()
    assert (sampled_areas(dataset.neighbours, 20, seed=1) != once).any()


def test_of_a_row_every_area_is_a_piece_of_the_row():
    areas = {"".join(sorted(ROW.codes[i] for i in area)) for area in sampled_areas(ROW, 2)}
    assert areas == {"ab", "bc", "cd"}


def test_an_area_keeps_to_what_is_allowed_and_says_where_it_could_not_grow():
    order = sampled_areas(ROW, 2, frozenset("abd"))
    assert {tuple(sorted(area)) for area in order.tolist()} == {(0, 1), (-1, 3)}


def test_areas_are_about_as_compact_as_the_deals(dataset, registers):
    place = {code: i for i, code in enumerate(dataset.neighbours.codes)}
    order = sampled_areas(dataset.neighbours, 25)
    ratios = []
    for deal in regions(registers, "deal"):
        area = [place[code] for code in deal.municipalities]
        if len(area) >= 5 and parts(dataset.neighbours, area) == 1:
            borders = [dataset.neighbours.linked[np.ix_(a, a)].sum() for a in order[:, : len(area)]]
            ratios.append(dataset.neighbours.linked[np.ix_(area, area)].sum() / np.median(borders))
    assert len(ratios) > 40
    assert np.median(ratios) == pytest.approx(1, abs=0.05)


def test_values_are_weighted_means_with_the_same_minimum_of_coverage():
    # Areas a, ab, abc; weights 1, 3, 4; b has no figure.
    order = np.array([[0, 1, 2]])
    found = values_by_size(order, [1, 2, 3], np.array([1.0, 3, 4]), np.array([[10.0], [np.nan], [20]]), 0.5)
    # a: 10; ab: coverage 1/4; abc: (10 + 80) / 5 with coverage 5/8.
    assert found[0, :, 0] == pytest.approx([10, np.nan, 18], nan_ok=True)


def test_values_equal_the_regional_values_of_the_same_municipalities(dataset, registers):
    order = sampled_areas(dataset.neighbours, 5)[:20]
    drawn = sampled_values(dataset, registers.indicators, order, [2, 5])
    codes = np.array(dataset.neighbours.codes)
    named = [_region(str(i), codes[area].tolist()) for i, area in enumerate(order)]
    table = regional_values(dataset.observations, dataset.weights, named, registers.indicators)
    compared = 0
    for row in table.itertuples():
        if row.indicator in drawn:
            _, years, values = drawn[row.indicator]
            at = values[int(row.region), 1, np.searchsorted(years, row.year)]
            assert at == pytest.approx(row.value, nan_ok=True)
            compared += 1
    assert compared > 4_000


def _region(key, codes):
    from regio_data.registers import regions as module

    ref = module.RegionRef("corop", key) if "ref" in Region.__dataclass_fields__ else None
    return Region(ref, key, tuple(codes)) if ref else Region("corop", key, key, tuple(codes))


@pytest.mark.parametrize("size", SIZES)
def test_drawn_areas_themselves_have_a_quarter_low_and_a_quarter_high(dataset, registers, size):
    """Another draw is the hold-out. Places of an area hang together over indicators: hence a tolerance of 3 points."""
    drawn = sampled_values(dataset, registers.indicators, sampled_areas(dataset.neighbours, size), [size])
    other = sampled_values(dataset, registers.indicators, sampled_areas(dataset.neighbours, size, seed=7), [size])
    rows = [
        pd.DataFrame({"indicator": code, "year": int(years[-1]), "value": values[:, 0, -1]})
        for code, (_, years, values) in other.items()
    ]
    table = pd.concat(rows, ignore_index=True)
    found = quartile(positions_of_size(table, np.full(len(table), size), drawn, registers.indicators)["percentile"]).dropna()
    assert len(found) > 20_000
    assert (found == 1).mean() == pytest.approx(0.25, abs=0.03)
    assert (found == 4).mean() == pytest.approx(0.25, abs=0.03)


def test_the_file_names_every_step_of_every_draw(dataset, registers):
    table = sampled_table(dataset, registers)
    largest = max(
        len(r.municipalities) for kind in ("deal", "provincie", "corop", "vitale-regio") for r in regions(registers, kind)
    )
    assert len(table) == largest * DRAWS
    assert table.loc[0, "gemeente"] == registers.municipality[table.loc[0, "code"]].name
    assert table.groupby("gebied")["code"].nunique().eq(largest).all()
