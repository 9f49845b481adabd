"""A theme or indicator in the list of deals: the order, the text, and where the dot stands."""

from __future__ import annotations

from urllib.parse import unquote

import pandas as pd
import pytest

from ui.kaart.column import DOT, PERCENTILE, _dot, in_order, percentiles_of, with_column


@pytest.fixture
def three(registers):
    """Two deals on whole municipalities, the second without a percentile, and one on a part."""
    return [registers.deal[slug] for slug in ("twente-ii", "bonaire", "rotterdam-zuid")]


PERCENTILES = pd.Series({"twente-ii": 62.4, "rotterdam-zuid": 3.0})


def test_the_least_favourable_come_first_and_those_without_a_percentile_last(three):
    assert [deal.slug for deal in in_order(three, PERCENTILES)] == ["rotterdam-zuid", "twente-ii", "bonaire"]


def test_the_columns_stand_behind_the_name_and_mark_a_deal_on_part_of_a_municipality(three):
    table = with_column(pd.DataFrame({"Regio Deal": ["a", "b", "c"], "Tranche": [4, 5, 1]}), three, PERCENTILES)
    assert list(table) == ["Regio Deal", DOT, PERCENTILE, "Tranche"]
    first, second, third = table[PERCENTILE]
    assert (first, third) == ("62", "3 (deels)")
    assert pd.isna(second) and pd.isna(table[DOT][1])


@pytest.mark.parametrize(("percentile", "at"), [(0, "16.0"), (50, "50.0"), (100, "84.0")])
def test_the_dot_stands_where_the_percentile_lies(percentile, at):
    assert f'<circle cx="{at}"' in unquote(_dot(percentile))


def test_the_percentiles_of_an_indicator_are_those_of_the_latest_figures(data, scores):
    key = "01_GZ_08"
    found = percentiles_of(data, key)
    rows = scores[(scores["region_kind"] == "deal") & (scores["indicator"] == key)].dropna(subset="value")
    last = rows.sort_values("year").groupby("region").tail(1).set_index("region")["percentile"].dropna()
    assert found.to_dict() == last.to_dict()


def test_the_percentiles_of_a_theme_are_the_mean_over_its_indicators(data, registers):
    found = percentiles_of(data, "gezondheid")
    codes = {i.code for i in registers.indicators if any(one.theme == "Gezondheid" for one in i.monitor_themes)}
    latest = data.latest("deal").query("region == 'twente-ii'").set_index("indicator")["percentile"]
    own = [latest[code] for code in codes if code in latest and pd.notna(latest[code])]
    assert len(own) > 1
    assert found["twente-ii"] == pytest.approx(sum(own) / len(own))
    assert "bonaire" not in found
