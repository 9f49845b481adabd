"""Slides that lay tranches or deals side by side."""

from __future__ import annotations

import re
from html import unescape

from exports.deck.html import body_html
from exports.deck.slides.vergelijking import vergelijking_of_deals, vergelijking_of_regions, vergelijking_of_tranches
from regio_data.registers.regions import RegionRef, find_region


def test_all_tranches_are_shown_and_the_chosen_one_is_lit(deck_data, registers):
    body = body_html(vergelijking_of_tranches(deck_data, [registers.tranches[3]]))
    assert re.findall(r'<div class="amount (lit)?"><span>Tranche (\d)', body)[3] == ("lit", "4")
    assert body.count('class="amount lit"') == 1
    assert "€ 1.810,1 mln" in body  # 502.0 + 215.0 + 180.0 + 284.2 + 384.6 + 244.3


def test_deals_keep_their_order_and_missing_figures_are_dashes(deck_data, registers):
    profiles = [deck_data.profile_of(registers.deal[slug]) for slug in ("twente-ii", "bonaire")]
    facts, themes = vergelijking_of_deals(deck_data, profiles)
    assert re.findall(r'<th scope="row">([^<]+)', body_html(facts)) == ["Twente II", "Bonaire"]
    assert body_html(facts).count("<td>–</td>") >= 2
    row = re.search(r"<span>Gezondheid</span>(.*?)</div>", body_html(themes))[1]
    score = next(t.score for t in profiles[0].themes if t.theme == "Gezondheid")
    assert re.findall(r"<b>([^<]+)</b>", row) == [f"{score:.0f}"]  # no column of dashes for who has no figures
    assert row.count('class="mark"') == 1
    assert "Geen cijfers: Bonaire." in themes.notes


def test_deals_without_figures_have_no_slide_of_themes(deck_data, registers):
    profiles = [deck_data.profile_of(registers.deal[slug]) for slug in ("saba", "bonaire")]
    (facts,) = vergelijking_of_deals(deck_data, profiles)
    assert all(one.deal.description_nl in unescape(body_html(facts)) for one in profiles)  # with room to say what each is about


def test_twelve_deals_are_compared_on_two_slides_and_six_on_one(deck_data, registers):
    profiles = [deck_data.profile_of(deal) for deal in registers.deals[:12]]
    assert len(vergelijking_of_deals(deck_data, profiles[:6])) == 2  # facts and themes
    slides = vergelijking_of_deals(deck_data, profiles)
    assert [slide.kicker for slide in slides] == [
        "De deals naast elkaar (1 van 2)",
        "De deals naast elkaar (2 van 2)",
        "De deals per thema (1 van 2)",
        "De deals per thema (2 van 2)",
    ]
    names = re.findall(r'<th scope="row">([^<]+)', body_html(slides[0]) + body_html(slides[1]))
    assert len(names) == len(set(names)) == 12


def test_ten_regions_of_vergelijken_stand_on_two_slides(deck_data, registers):
    regions = [find_region(registers, RegionRef("deal", deal.slug)) for deal in registers.deals if not deal.part_of][:10]
    slides = vergelijking_of_regions(deck_data, regions)
    assert [len(slide.blocks[0].names) for slide in slides] == [5, 5]
    assert slides[1].kicker == "Regio’s naast elkaar per thema (2 van 2)"
    assert vergelijking_of_regions(deck_data, []) == []


def test_a_name_that_several_kinds_have_stands_with_its_kind(deck_data, registers):
    keys = [("corop", "zuid-limburg"), ("provincie", "zeeland")]
    regions = [find_region(registers, RegionRef(*key)) for key in keys]
    (slide,) = vergelijking_of_regions(deck_data, regions)
    assert slide.blocks[0].names[0] == "Zuid-Limburg (COROP-gebied)"
    assert slide.title == "De plaats per thema, elk tussen gebieden van dezelfde omvang"


def test_regions_of_which_the_municipalities_are_not_sure_are_named(deck_data, registers):
    refs = [RegionRef("vitale-regio", "achterhoek"), RegionRef("vitale-regio", "twente")]
    (slide,) = vergelijking_of_regions(deck_data, [find_region(registers, ref) for ref in refs])
    assert "Gemeentelijst niet zeker: Achterhoek (zekerheid middel)." in slide.notes


def test_deals_of_which_the_list_is_not_sure_are_named_below_their_themes(deck_data, registers):
    slugs = ("mainstage", "parkstad-limburg", "zwolle")
    _, themes = vergelijking_of_deals(deck_data, [deck_data.profile_of(registers.deal[slug]) for slug in slugs])
    assert "Gemeentelijst niet zeker: Mainstage (zekerheid middel). Cijfer zegt weinig over de deal: Mainstage." in themes.notes
    _, sure = vergelijking_of_deals(deck_data, [deck_data.profile_of(registers.deal[slug]) for slug in slugs[1:]])
    assert "Gemeentelijst" not in " ".join(sure.notes)


def test_facts_that_are_not_sure_are_marked(deck_data, registers):
    """Of Zuid- en Oost-Drenthe both years are "medium"; of Brainport the municipalities and the end year are not sure."""
    profiles = [deck_data.profile_of(registers.deal[slug]) for slug in ("zuid-en-oost-drenthe", "brainport-eindhoven")]
    facts, *_ = vergelijking_of_deals(deck_data, profiles)
    drenthe, brainport = map(tuple, facts.blocks[0].rows)
    assert drenthe[-2:] == ("2019*", "2023*") and "*" not in str(drenthe[:-2])
    assert brainport[-2:] == ("2018", "2026*") and all(cell.endswith("*") for cell in brainport[3:5])
    assert facts.notes[0].endswith("* = niet zeker.")
    sure, *_ = vergelijking_of_deals(deck_data, [deck_data.profile_of(registers.deal["parkstad-limburg"])])
    assert "*" not in body_html(sure)
