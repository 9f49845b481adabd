"""What is said of the parts of a deal, and where its facts come from."""

from __future__ import annotations

import re

import pytest

from ui.show.deal import deal_sources, part_notes


def test_the_districts_of_a_deal_on_part_of_a_municipality_are_named(data, registers):
    assert part_notes(data, registers.deal["rotterdam-zuid"]) == ["Deel van Rotterdam: Charlois, Feijenoord, IJsselmonde."]
    assert part_notes(data, registers.deal["twente-ii"]) == []


def test_a_district_without_a_boundary_is_said_not_to_be_drawn(data, registers):
    deal = registers.deal["rotterdam-zuid"]

    def notes(*districts):
        part = deal.part_of[0].model_copy(update={"districts": districts})
        return part_notes(data, deal.model_copy(update={"part_of": (part,)}))[0]

    assert notes("Charlois", "Nergenshuizen") == "Deel van Rotterdam: Charlois, Nergenshuizen. Niet getekend: Nergenshuizen."
    assert notes("Nergenshuizen").endswith("De hele gemeente is gearceerd, want de wijkgrenzen zijn hier niet voorhanden.")


@pytest.fixture
def sources(drawn, registers):
    """The fields of a deal with how sure they are and their sources, and what is noted below them."""

    def shown(slug, **changed):
        at = drawn(deal_sources, registers.deal[slug].model_copy(update=changed))
        return dict(re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", at.markdown[0].value)), [one.value for one in at.caption]

    return shown


def test_sources_stand_with_the_fact_that_they_are_for(sources):
    fields, notes = sources("brainport-eindhoven")
    assert "zekerheid: laag" in fields["Einde"]
    assert "zekerheid: hoog" in fields["Rijksbijdrage"]
    url = (
        "https://www.rijksoverheid.nl/actueel/nieuws/2018/03/16/kabinet-en-regio-investeren-370-miljoen-in-brainport-eindhoven"
    )
    text = "rijksoverheid.nl: Kabinet en regio investeren … in brainport eindhoven"
    assert re.findall(r'<a href="(.*?)"[^>]*>(.*?)</a>', fields["Rijksbijdrage"]) == [(url, text)]
    assert "Rebel, Rode Draden in Regio Deals" in fields["Tranche"]
    assert "De datum is die waarop de deal naar de Tweede Kamer ging" in notes[0]


def test_a_field_without_a_source_and_sources_without_a_field_are_named_so(sources):
    assert "<li>dit gegeven staat in geen bron</li>" in sources("rotterdam-zuid")[0]["Website"]
    of_field = {"end_year": ("low", ()), "name": ("high", ("Kamerbrief A",))}
    changed = {
        "confidence": {field: sure for field, (sure, _) in of_field.items()},
        "field_sources": {field: named for field, (_, named) in of_field.items()},
        "sources": ("Kamerbrief A", "Kamerbrief B"),
        "notes": "",
    }
    fields, notes = sources("twente", **changed)
    assert "geen bron bij dit gegeven vermeld" in fields["Einde"]
    assert list(fields) == ["Naam", "Einde", "Overige bronnen"]
    assert "Kamerbrief B" in fields["Overige bronnen"] and "Kamerbrief A" not in fields["Overige bronnen"]
    assert notes == []
