"""What contents have in common."""

from __future__ import annotations

import pytest

from exports.content.content import Column, attribution, column_name, monitor_keys, origin_line, retrieved
from regio_data.registers.regions import RegionRef, find_region

MONITOR = {"title": "Monitor", "attribution": "CBS, Monitor", "retrieved": "2026-11-21", "edition": "2023"}
BORDERS = {"title": "Grenzen", "attribution": "Kadaster", "retrieved": "2026-05-01", "edition": "2024"}


def test_the_unit_stands_behind_the_name_of_a_column():
    assert Column("mln euro", 1).head("Rijksbijdrage") == "Rijksbijdrage (mln euro)"
    assert Column().head("Status") == "Status"


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        ((), ""),
        ((MONITOR,), "Verkregen op 21 november 2026."),
        ((MONITOR, {**BORDERS, "retrieved": "2026-11-21"}), "Verkregen op 21 november 2026."),
        ((MONITOR, BORDERS), "Verkregen op 21 november 2026 (Monitor) en 1 mei 2026 (Grenzen)."),
    ],
)
def test_sources_of_different_days_say_which_is_of_which(sources, said):
    assert retrieved(sources) == said


def test_sources_stand_in_one_line_in_their_order():
    assert attribution((BORDERS, MONITOR)) == "Kadaster · CBS, Monitor"


def test_a_name_for_a_database_has_no_capitals_and_no_spaces():
    assert column_name("Per inwoner") == "per_inwoner"


def test_a_row_says_of_which_edition_it_is_and_that_it_was_worked_on(dataset):
    line, entry = origin_line(dataset), dataset.source("monitor")
    assert all(entry[name] in line for name in ("title", "edition", "retrieved"))
    assert line.endswith("bewerking: dit dashboard")


def test_a_figure_of_a_province_is_of_the_day_on_which_those_were_obtained(dataset, registers):
    """The figures of provinces came a day after those of municipalities."""
    utrecht, enschede = (find_region(registers, RegionRef(*ref)) for ref in (("provincie", "utrecht"), ("gemeente", "GM0153")))
    assert "cijfers van provincies, editie december 2023, verkregen op 2026-11-22" in origin_line(dataset, utrecht, "cbs")
    for region, origin in ((utrecht, "own"), (enschede, "cbs")):
        assert origin_line(dataset, region, origin) == origin_line(dataset)
    assert "verkregen op 2026-11-21" in origin_line(dataset)
    assert monitor_keys([(enschede, "cbs"), (utrecht, "cbs")]) == ("monitor", "provinciecijfers")
    assert monitor_keys([(enschede, "cbs"), (utrecht, "own")]) == ("monitor",)
