"""The measures of accuracy in the register of indicators: put in their place, and nothing else touched."""

from __future__ import annotations

import pandas as pd

from loaders.accuracy import write

REGISTER = """# Head.
- code: 'A'
  label: Een  # a remark
  accuracy: {figures: 1, first_year: 2000, last_year: 2001, error: 9, bias: 9, spread: 9, share: 9, between: 9, change: 9}
  monitor_themes:
  - theme: X
- code: 'B'
  label: Twee
  monitor_themes:
  - theme: Y
- code: 'C'
  accuracy: {figures: 1, first_year: 2000, last_year: 2001, error: 9, bias: 9, spread: 9, share: 9, between: 9, change: 9}
  monitor_themes: []
"""


def test_a_measure_is_put_above_the_places_and_one_that_is_no_longer_there_goes(tmp_path):
    file = tmp_path / "indicators.yaml"
    file.write_text(REGISTER, encoding="utf-8")
    numbers = {"error": 0.123456, "bias": -1234.5, "spread": 2.0, "share": float("nan"), "between": 0.5, "change": 3.0}
    row = {"figures": 24, "first_year": 2013, "last_year": 2022, **numbers}
    write(pd.DataFrame([{"indicator": "A", **row}, {"indicator": "B", **row}]), file)
    line = (
        "  accuracy: {figures: 24, first_year: 2013, last_year: 2022, error: 0.1235, bias: -1234, spread: 2, share: null, "
        "between: 0.5, change: 3}\n"
    )
    old = REGISTER.splitlines(keepends=True)[3]
    expected = (
        REGISTER.replace(old, "").replace("Een  # a remark\n", f"Een  # a remark\n{line}").replace("Twee\n", f"Twee\n{line}")
    )
    assert file.read_text(encoding="utf-8") == expected
