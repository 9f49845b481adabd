"""What stands beside the map of a comparison: the figures and places of the page."""

from __future__ import annotations

import pytest

from exports.content.vergelijken.standings import standings
from regio_data.figures.vergelijking import vergelijking
from regio_data.registers.regions import RegionRef, find_region

REFS = ["gemeente:GM0153", "deal:bonaire", "nederland"]


@pytest.fixture(scope="module")
def regions(data):
    return [find_region(data.registers, RegionRef.parse(ref)) for ref in REFS]


def rows_of(data, regions, indicators):
    return vergelijking(data.registers, data.scores, regions, indicators, regions[-1], "Nederland")


def test_of_one_theme_each_indicator_has_its_figures_and_places(data, regions):
    weight = next(i for i in data.registers.indicators if i.label == "Overgewicht")
    (row,) = standings(data, regions, rows_of(data, regions, [weight]))
    known = data.dataset.observations.query("indicator == @weight.code and region == 'GM0153'").dropna(subset="value")
    newest = known.sort_values("year").iloc[-1]
    assert row.label == f"Overgewicht (%, {newest['year']})"
    assert row.figures[0] == f"{newest['value']:.1f}".replace(".", ",")
    assert row.figures[1] == "–"
    scores = data.scores.query("region_kind == 'gemeente' and region == 'GM0153' and indicator == @weight.code")
    assert row.places == (scores.set_index("year")["percentile"][newest["year"]], None, None)


def test_of_all_themes_each_has_its_mean_place(data, regions):
    shown = standings(data, regions, rows_of(data, regions, data.registers.indicators))
    profile = data.profile(regions[0])
    assert {row.label: row.places[0] for row in shown} == {t.theme: t.score for t in profile.themes if t.score is not None}
    assert all(row.places[1] is None and not row.figures for row in shown)
