"""Stapeling: deals and rijksbijdrage per inhabitant, per municipality."""

from __future__ import annotations

import numpy as np
import pytest

from regio_data.deals.selection import choose_deals, filter_areas
from regio_data.deals.stapeling import stapeling, stapeling_with_islands


def test_the_rijksbijdrage_is_spread_and_added_up(registers, dataset):
    chosen = [registers.deal["parkstad-limburg"], registers.deal["parkstad-limburg-ii"]]
    table = stapeling(registers, chosen)
    codes = list(chosen[0].municipalities)
    inhabitants = sum(registers.municipality[code].inhabitants for code in codes)
    total = sum(deal.rijksbijdrage_mln for deal in chosen) * 1e6
    assert table.loc["GM0917", "deals"] == 2
    assert table.loc["GM0917", "euro_per_inhabitant"] == pytest.approx(total / inhabitants)


def test_all_amounts_come_back_when_added_over_the_inhabitants(registers, dataset):
    table = stapeling(registers, registers.deals)
    inhabitants = dataset.weights.set_index("region")["inhabitants"]
    spread = sum(d.rijksbijdrage_mln for d in registers.deals if d.municipalities and d.rijksbijdrage_mln) * 1e6
    assert (table["euro_per_inhabitant"] * inhabitants).sum() == pytest.approx(spread)
    assert table["deals"].sum() == sum(len(d.municipalities) for d in registers.deals)


def test_a_municipality_without_a_deal_has_no_amount_rather_than_zero(registers, dataset):
    table = stapeling(registers, [registers.deal["brainport-eindhoven"]])
    assert len(table) == 342
    assert table.loc["GM0014", "deals"] == 0
    assert np.isnan(table.loc["GM0014", "euro_per_inhabitant"])


def test_an_unknown_amount_counts_the_deal_but_adds_nothing(registers, dataset):
    deal = registers.deal["brainport-eindhoven"].model_copy(update={"rijksbijdrage_mln": None})
    row = stapeling(registers, [deal]).loc["GM0772"]
    assert row["deals"] == 1
    assert np.isnan(row["euro_per_inhabitant"])


def test_partial_municipalities_are_counted(registers, dataset):
    table = stapeling(registers, [registers.deal["rotterdam-zuid"], registers.deal["brainport-eindhoven"]])
    assert table.loc["GM0599", ["deals", "partial"]].tolist() == [1, 1]
    assert table.loc["GM0772", ["deals", "partial"]].tolist() == [1, 0]


def test_a_deal_without_municipalities_is_nowhere(registers, dataset):
    assert stapeling(registers, [registers.deal["saba"]])["deals"].sum() == 0


def test_the_islands_have_a_row_when_a_deal_touches_one(registers, dataset):
    chosen = [registers.deal["saba"], registers.deal["caribisch-nederland"]]
    table = stapeling_with_islands(registers, chosen)
    assert table.tail(3)["deals"].to_dict() == {"Bonaire": 1, "Sint Eustatius": 1, "Saba": 2}
    assert table.tail(3)["euro_per_inhabitant"].isna().all()
    assert table.loc["GM0917", "name"] == "Heerlen"
    assert len(stapeling_with_islands(registers, [registers.deal["twente"]])) == 342


def test_an_area_has_rows_for_its_own_municipalities_alone(registers):
    """Heerde, in Gelderland, has six deals, of which four are also in Overijssel."""
    overijssel = next(area for area in filter_areas(registers) if area.name == "Overijssel")
    deals = choose_deals(registers, area=overijssel)
    assert stapeling(registers, deals).loc["GM0246", "deals"] == 4
    table = stapeling_with_islands(registers, deals, overijssel)
    assert len(table) == 25 and "Heerde" not in set(table["name"])
    every = stapeling(registers, registers.deals)
    assert every.loc["GM0246", "deals"] == 6
    assert table["deals"].to_dict() == every.loc[table.index, "deals"].to_dict()
