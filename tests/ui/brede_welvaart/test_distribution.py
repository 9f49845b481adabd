"""What is said below the distribution of an indicator."""

from __future__ import annotations

from regio_data.figures.gebieden import alike
from regio_data.registers.regions import regions
from ui.brede_welvaart.distribution import spread


def test_an_area_of_several_deals_is_one_dot(registers):
    deals = alike(regions(registers, "deal"))
    said = spread(44, deals, "gebieden met een deal")
    assert said.startswith("Elke stip is één van 44 van de 45 gebieden met een deal met een cijfer;")
    assert said.endswith("De 60 deals zijn 45 gebieden: deals van dezelfde gemeenten tellen één keer.")


def test_of_municipalities_nothing_is_said_of_deals(registers):
    towns = {region.key: (region.key,) for region in regions(registers, "gemeente")}
    said = spread(342, towns, "gemeenten")
    assert said == "Elke stip is één van 342 gemeenten met een cijfer; wijs haar aan voor de naam. De tabel noemt ze alle."
