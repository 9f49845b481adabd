"""A link names the same region for the level of the map as for the title of the page."""

from __future__ import annotations

import pytest

from regio_data.registers.regions import RegionRef
from regio_data.views.titles import view_title
from ui.brede_welvaart.level import named


@pytest.mark.parametrize(
    ("text", "ref", "name"),
    [
        ("twente-ii", RegionRef("deal", "twente-ii"), "Regio Deal Twente II"),
        ("Twente-II", RegionRef("deal", "twente-ii"), "Regio Deal Twente II"),
        ("Deal:Twente-II", RegionRef("deal", "twente-ii"), "Twente II"),
        ("gm0153", RegionRef("gemeente", "GM0153"), "Enschede"),
        ("provincie:Fryslân", RegionRef("provincie", "fryslan"), "Fryslân"),
        ("Vitale-Regio:Twente", RegionRef("vitale-regio", "twente"), "Twente"),
        ("eigen:GM0153 GM0141", RegionRef("eigen", "GM0141+GM0153"), "Almelo en Enschede"),
    ],
)
def test_a_region_in_any_spelling_is_the_one_of_the_title(text, ref, name, registers):
    assert named(registers, text).ref == ref
    assert view_title("brede-welvaart", {"regio": [text]}, registers).startswith(name)


@pytest.mark.parametrize("text", ["", "x", "planeet:aarde", "eigen:GM9999"])
def test_what_names_no_region_is_none(text, registers):
    assert named(registers, text) is None
