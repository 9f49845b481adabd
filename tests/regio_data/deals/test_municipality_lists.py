"""How sure the lists of municipalities are, counted from the YAML itself."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from regio_data.deals.municipality_lists import lists_doubt, on_what_lists_rest, unsure_lists, vitale_regios_doubt
from regio_data.registers import load
from regio_data.registers.regions import regions


@pytest.fixture(scope="module")
def deals():
    """The deals as the file has them, those with municipalities."""
    every = yaml.safe_load((Path(load.__file__).parent / "data" / "deals.yaml").read_text(encoding="utf-8"))
    return [deal for deal in every if deal["municipalities"]]


def test_the_lists_that_are_not_sure_are_counted(registers, deals):
    levels = [deal["confidence"].get("municipalities") for deal in deals]
    assert (len(levels), levels.count("medium"), levels.count("low")) == (79, 31, 3)
    said = "Van 34 van de 79 deals met gemeenten is de gemeentelijst niet zeker (zekerheid: 31 middel en 3 laag)."
    assert lists_doubt(registers.deals) == said
    assert lists_doubt([registers.deal["foodvalley"], registers.deal["bonaire"]]) == ""
    assert lists_doubt([registers.deal["twente-ii"]]) == "De gemeentelijst van deze deal is niet zeker (zekerheid: middel)."


def test_municipalities_that_are_in_a_deal_only_by_such_lists_are_counted(registers, deals):
    sources = [set(deal["field_sources"].get("municipalities", ())) for deal in deals]
    assert (sum("zonder bron" in of for of in sources), sum(of == {"zonder bron"} for of in sources)) == (19, 4)
    found = {}
    for deal in deals:
        for code in deal["municipalities"]:
            found.setdefault(code, []).append("municipalities" in deal["confidence"])
    assert (sum(map(all, found.values())), len(found)) == (143, 303)
    said = on_what_lists_rest(registers)
    assert said.startswith("19 lijsten staan niet of niet helemaal in een bron, waarvan 4 in geen enkele. 143 van de 303 ")


def test_a_map_of_vitale_regios_names_those_whose_municipalities_are_not_sure(registers):
    said = vitale_regios_doubt(registers)
    assert "Zekerheid middel: Kop van Noord-Holland en Achterhoek; laag: Noord- en Oost-Groningen, Noard-Fryslân en " in said
    assert "Zuid- en Oost-Drenthe; van de andere hoog." in said


def test_in_few_words_only_the_lists_that_are_not_sure_are_named(registers):
    found = {region.key: region for region in regions(registers, "vitale-regio")}
    said = unsure_lists(registers, [found["twente"], found["achterhoek"], found["noard-fryslan"]])
    assert said == "Gemeentelijst niet zeker: Achterhoek (zekerheid middel); Noard-Fryslân (zekerheid laag)."
    assert unsure_lists(registers, [found["twente"], *regions(registers, "provincie")]) == ""
