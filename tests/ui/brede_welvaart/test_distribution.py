"""What is said below the distribution of an indicator."""

from __future__ import annotations

from regio_data.figures.gebieden import alike
from regio_data.registers.regions import regions
from ui.brede_welvaart.distribution import dots_in_words


def test_an_area_of_several_deals_is_one_dot(registers):
    deals = alike(regions(registers, "deal"))
    said = dots_in_words(44, deals, "gebied met een deal")
    assert said.startswith("Elke stip is een gebied met een deal; 44 van de 45 hebben een cijfer.")
    assert said.endswith("De 60 deals zijn 45 gebieden: deals van dezelfde gemeenten tellen één keer.")


def test_of_municipalities_nothing_is_said_of_deals(registers):
    towns = {region.key: (region.key,) for region in regions(registers, "gemeente")}
    said = dots_in_words(342, towns, "gemeente")
    assert (
        said == "Elke stip is een gemeente; alle 342 hebben een cijfer. Wijs een stip aan voor de naam; de tabel noemt ze alle."
    )
