"""Figures that cannot be."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd

from loaders.monitor.impossible import impossible


def said(*values, limits=(0, 100)):
    registers = SimpleNamespace(indicators=[SimpleNamespace(code="X", limits=limits)])
    rows = pd.DataFrame({"region": "GM0153", "indicator": "X", "year": 2020, "value": values})
    return impossible(rows.astype({"value": float}), registers)


def test_the_limits_themselves_and_missing_figures_are_possible():
    assert said(0, 100, None, 50) == {}


def test_beyond_a_limit_is_said_with_region_and_year():
    assert said(50, -0.1, 100.5) == {
        1: "X GM0153 2020 = -0.1 is not from 0 to 100",
        2: "X GM0153 2020 = 100.5 is not from 0 to 100",
    }


def test_a_code_for_no_figure_is_recognised_also_without_limits():
    assert said(-99_997, -99_990, limits=(None, None)) == {
        0: "X GM0153 2020 = -99997 is a code for no figure",
        1: "X GM0153 2020 = -99990 is a code for no figure",
    }
    assert said(-99_989, 1e300, limits=(None, None)) == {}
