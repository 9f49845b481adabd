"""The slides of a deal: what the register says of it, and its map."""

from __future__ import annotations

import re

from exports.deck.html import body_html
from exports.deck.slides.deal import region_slides
from regio_data.registers.regions import RegionRef, find_region


def test_the_facts_are_those_of_the_register(of_deal, registers):
    body = body_html(of_deal("rotterdam-zuid")["feiten"])
    people = registers.municipality["GM0599"].inhabitants
    assert "<dd>€ 130,0 mln</dd>" in body
    assert f"<dd>{people:,}</dd>".replace(",", ".") in body
    assert f"<dd>€ {130e6 / people:.0f}</dd>" in body
    assert "Opvolger: Rotterdam-Zuid II (tranche 4)" in body


def test_an_amount_over_whole_municipalities_and_an_unknown_status_say_so(of_deal):
    body = body_html(of_deal("rotterdam-zuid")["feiten"])
    assert "<dt>Rijk per inwoner van de hele gemeente</dt>" in body
    facts = of_deal("groningen-noord")["feiten"]
    assert "<dt>Status</dt><dd>niet bekend (mei 2024: lopend)</dd>" in body_html(facts)
    assert facts.notes[0].startswith("Status zoals bekend op 22 november 2026.")
    assert "<dt>Status</dt><dd>looptijd verstreken</dd>" in body_html(of_deal("foodvalley")["feiten"])
    assert "<dt>Rijk per inwoner</dt>" in body_html(of_deal("twente-ii")["feiten"])


def test_a_number_on_the_map_stands_behind_its_name(of_deal):
    (columns,) = of_deal("veluwe")["kaart"].blocks
    figure, words = columns.columns
    numbered = [f"{name.name} ({name.text})" for name in figure.blocks[0].map.names if name.numbered]
    assert numbered
    assert all(name in words.blocks[0].text for name in numbered)


def test_every_slide_with_figures_of_a_vitale_regio_says_that_its_municipalities_are_not_sure(deck_data, registers):
    for key, doubt in {"noard-fryslan": "Gemeentelijst niet zeker: Noard-Fryslân (zekerheid laag).", "twente": ""}.items():
        slides = region_slides(deck_data, deck_data.profile(find_region(registers, RegionRef("vitale-regio", key))))
        slides = slides[1:]  # the first is the map
        assert len(slides) == 3
        assert all(any(note.startswith("Gemeentelijst") for note in slide.notes) == bool(doubt) for slide in slides)
        assert not doubt or all(doubt in slide.notes for slide in slides)


KEY = "* = niet zeker."


def test_what_is_not_sure_is_marked_and_the_mark_explained(of_deal, registers):
    """Of Brainport the register calls the day of signing and the municipalities "medium" and the end year "low"."""
    slides = of_deal("brainport-eindhoven")
    facts = body_html(slides["feiten"])
    assert "<dt>Loopt tot</dt><dd>2026*</dd>" in facts
    assert "<dt>Gesloten</dt><dd>6 juli 2018*</dd>" in facts
    assert re.search(r"<dt>Inwoners</dt><dd>[\d.]+\*</dd>", facts)
    assert slides["feiten"].title.endswith(" inwoners*")
    assert slides["kaart"].title == "21 gemeenten in Noord-Brabant*"
    assert KEY in slides["kaart"].notes and KEY in slides["feiten"].notes


def test_a_deal_of_which_all_is_sure_has_no_mark(of_deal):
    slides = of_deal("parkstad-limburg")
    assert "*" not in body_html(slides["kaart"]) + body_html(slides["feiten"])


def test_how_sure_the_rode_draden_and_the_description_are_is_said(of_deal):
    """Of Mainstage both are "medium" in the register."""
    facts = of_deal("mainstage")["feiten"]
    assert "openbare bronnen (zekerheid: middel)." in facts.notes[0]
    assert facts.blocks[0].text.endswith(" (zekerheid: middel)")


def test_other_deals_share_a_municipality_and_of_another_part_of_it_that_is_said(of_deal):
    """ZaanIJ II is on Amsterdam-Noord, of which Tuindorp Oostzaan, where ZaanIJ is, is a part."""
    said = body_html(of_deal("amsterdam-zuidoost")["kaart"])
    assert "Andere deals die een gemeente delen met deze: " in said
    assert "ZaanIJ II (tranche 4, ander deel van Amsterdam)" in said
    assert "ZaanIJ II (tranche 4), " in body_html(of_deal("zaanij")["kaart"])
