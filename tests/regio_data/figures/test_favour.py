"""Which way is favourable."""

from __future__ import annotations

import pytest

from regio_data.figures.favour import favour
from tests.regio_data.making import indicator


@pytest.mark.parametrize(
    ("direction", "up", "down"),
    [("higher_better", "gunstig", "ongunstig"), ("lower_better", "ongunstig", "gunstig"), ("neutral", "", "")],
)
def test_up_is_favourable_where_higher_is_and_never_of_a_neutral_indicator(direction, up, down):
    assert favour(True, indicator(direction=direction)) == up
    assert favour(False, indicator(direction=direction)) == down
