"""Places on a map, and the order of its table."""

from __future__ import annotations

import pandas as pd

from regio_data.figures.ranking import ranking, table_order


def test_the_best_come_first_equals_share_a_place_and_those_without_a_figure_come_last(registers):
    values = pd.DataFrame({"value": [None, 3.0, 1.0, None, 3.0]}, index=["e", "a", "b", "d", "c"])
    low, high = registers.indicator["09_E&V_13"], next(i for i in registers.indicators if i.direction == "higher_better")
    assert low.direction == "lower_better"
    assert ranking(values["value"], low).to_dict() == {"b": "1", "a": "2–3", "c": "2–3"}
    assert ranking(values["value"], high).to_dict() == {"a": "1–2", "c": "1–2", "b": "3"}
    assert table_order(values, ranking(values["value"], low)) == ["b", "a", "c", "e", "d"]
