"""Links of before go on working."""

from __future__ import annotations

import pytest

from regio_data.registers.old_links import spelled_today
from regio_data.registers.regions import RegionRef, every_region
from regio_data.registers.selection import filter_areas


@pytest.mark.parametrize(
    ("name", "text", "today"),
    [
        ("gebied", "limburg", "provincie:limburg"),
        ("gebied", "Noord-Holland", "provincie:noord-holland"),
        ("gebied", "npvr-zeeuws-vlaanderen", "vitale-regio:zeeuws-vlaanderen"),
        ("gebied", "vitale-regio:twente", "vitale-regio:twente"),
        ("regio", "provincie:Fryslân", "provincie:fryslan"),
        ("regio", "nederland:Nederland", "nederland"),
        ("regio", "gemeente:GM0153", "gemeente:GM0153"),
        ("deal", "limburg", "limburg"),
    ],
)
def test_an_earlier_spelling_is_that_of_today(name, text, today):
    assert spelled_today(name, text) == today


def test_every_area_was_once_spelled_by_its_slug(registers):
    for area in filter_areas(registers):
        old = area.key if area.kind == "provincie" else f"npvr-{area.key}"
        assert spelled_today("gebied", old) == str(area.ref)


def test_what_is_spelled_as_today_stays(registers):
    for ref in every_region(registers):
        assert RegionRef.parse(spelled_today("regio", str(ref))) == ref
