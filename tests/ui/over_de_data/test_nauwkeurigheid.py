"""How good our own combination is, indicator by indicator."""

from __future__ import annotations

import pytest

from tests.finding import charts, tables
from ui.over_de_data.nauwkeurigheid import _rounded, nauwkeurigheid


@pytest.fixture(scope="module")
def shown(drawn, data):
    return drawn(nauwkeurigheid, data)


def test_every_indicator_stands_in_the_table_the_largest_error_first(shown, registers):
    table = tables(shown)[0]
    assert set(table["Indicator"]) == {one.label for one in registers.indicators}
    share = [float(text.replace(",", ".")) for text in table["Aandeel"] if text != "–"]
    assert share == sorted(share, reverse=True)


def test_the_chart_has_what_could_be_measured_and_names_what_lies_above_the_limit(shown, registers):
    (chart,) = charts(shown)
    bars, line = chart.tables
    measured = [one for one in registers.indicators if one.accuracy and one.accuracy.share is not None]
    assert set(bars["Indicator"]) == {one.label for one in measured}
    assert line["grens"].tolist() == [0.4]
    above = [one.label for one in measured if one.accuracy.share > 0.4]
    assert "Mediaan vermogen van huishoudens" in above
    told = chart.alt.partition("Boven de grens van 0,4: ")[2]
    assert all(label in told for label in above)
    assert told.endswith(f"De andere {len(measured) - len(above)} liggen eronder.")
    assert f"provincies, {len(measured)} indicatoren." in chart.alt


@pytest.mark.parametrize(
    ("value", "text"), [(0.126, "0,13"), (-4.5, "−4,50"), (99.994, "99,99"), (100.0, "100"), (-1234.56, "−1.235"), (None, "–")]
)
def test_a_number_has_two_decimals_and_is_whole_from_a_hundred_on(value, text):
    assert _rounded(float("nan") if value is None else value) == text
