"""Names at the ends of lines stand apart, and bounds are drawn where there are."""

from __future__ import annotations

import itertools

import pandas as pd
import pytest

from tests.regio_data.making import indicator
from ui.show import lines


@pytest.fixture
def drawn(monkeypatch):
    found = []
    monkeypatch.setattr(lines, "show", lambda chart, alt: found.append((chart.to_dict(), alt)))
    return found


def series(bounds):
    rows = [(name, year, value) for name in ("A", "B") for year, value in ((2020, 1.0), (2021, 4.0))]
    table = pd.DataFrame(rows, columns=["naam", "jaar", "waarde"])
    return table.assign(ondergrens=table["waarde"] - 1 if bounds else None, bovengrens=table["waarde"] + 1 if bounds else None)


@pytest.mark.parametrize("wanted", [[1, 1, 1], [0, 0.1, 9.9, 10], [9, 9.5, 10, 10, 10], [5]])
def test_names_stand_apart_in_their_order_and_in_the_room(wanted):
    heights = lines.heights_apart(wanted, 1.5, 0.0, 10.0)
    assert all(b - a >= 1.5 - 1e-9 for a, b in itertools.pairwise(heights))
    assert heights[0] >= 0
    assert heights[-1] <= 10


def test_every_line_is_named_at_its_end_and_in_the_text(drawn):
    lines.development.__wrapped__(series(bounds=False), indicator())
    chart, alt = drawn[0]
    texts = [layer for layer in chart["layer"] if layer["mark"]["type"] == "text"]
    ends = chart["datasets"][texts[0]["data"]["name"]]
    assert [end["naam"] for end in ends] == ["A", "B"]
    assert ends[0]["hoogte"] != ends[1]["hoogte"]  # both end at 4
    assert "A van 1,0% in 2020 naar 4,0% in 2021" in alt


@pytest.mark.parametrize(("bounds", "areas"), [(True, 1), (False, 0)])
def test_there_is_a_band_where_bounds_are_known(drawn, bounds, areas):
    lines.development.__wrapped__(series(bounds), indicator())
    assert sum(layer["mark"]["type"] == "area" for layer in drawn[0][0]["layer"]) == areas
