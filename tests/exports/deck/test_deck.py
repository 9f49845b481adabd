"""Decks: the right slides in the right order, and nothing from outside reaches the page as markup."""

from __future__ import annotations

import dataclasses
import re
from html.parser import HTMLParser

import pytest
import segno

from exports.deck.deck import choice_title, deck, title_slide
from exports.deck.html import body_html, deck_html
from geo.drawn.svg_map import drawing_of

OF_A_DEAL = ["kaart", "feiten", "themas", "sterk-zwak", "ontwikkeling"]


def kinds(slides):
    return [slide.kind for slide in slides]


def tranche(registers, number):
    return next(t for t in registers.tranches if t.tranche == number)


def test_a_tranche_has_its_slides_in_order(deck_data, registers):
    slides = deck(deck_data, [tranche(registers, 4)], [])
    assert kinds(slides) == ["titel", "kaart", "lijst", "themas", "sterk-zwak", "ontwikkeling", "vergelijking", "bronnen"]
    assert slides[0].title == "Tranche 4"


def test_two_deals_are_told_one_by_one_and_then_compared(deck_data, registers):
    slides = deck(deck_data, [], [registers.deal["twente-ii"], registers.deal["zwolle-ii"]])
    assert kinds(slides) == ["titel", *OF_A_DEAL, *OF_A_DEAL, "vergelijking", "vergelijking themas", "bronnen"]
    assert slides[0].title == "Twente II en Zwolle II"
    kickers = [slide.kicker.rsplit(" · ", 1)[0] for slide in slides[1:11]]
    assert kickers == ["Twente II · tranche 4"] * 5 + ["Zwolle II · tranche 5"] * 5


def test_one_deal_has_nothing_to_compare(deck_data, registers):
    assert kinds(deck(deck_data, [], [registers.deal["twente-ii"]])) == ["titel", *OF_A_DEAL, "bronnen"]


@pytest.mark.parametrize(
    ("slug", "why"),
    [
        ("bonaire", "Deze deal gaat over Bonaire."),
        ("natuurinclusieve-landbouw-noord-nederland", "Drenthe, Fryslân en Groningen"),
    ],
)
def test_a_deal_without_municipalities_says_why_it_has_no_figures(deck_data, registers, slug, why):
    slides = deck(deck_data, [], [registers.deal[slug]])
    assert kinds(slides) == ["titel", "kaart", "feiten", "geen-cijfers", "bronnen"]
    assert why in body_html(slides[3])
    facts = body_html(slides[2])
    assert "niet in de data" in facts
    assert "niet te bepalen" in facts


def test_tranches_come_before_deals(deck_data, registers):
    slides = deck(deck_data, [tranche(registers, 6)], [registers.deal["saba"]])
    assert kinds(slides)[-5:] == ["kaart", "feiten", "geen-cijfers", "vergelijking", "bronnen"]
    assert slides[0].title == "Tranche 6 en Saba"


def test_many_choices_make_a_short_title(deck_data, registers):
    deals = registers.deals[:5]
    assert choice_title(deck_data, [], deals).endswith(" en nog 3")
    assert choice_title(deck_data, registers.tranches, []) == "Alle tranches"


def test_a_name_with_en_in_it_stays_whole_in_a_short_title(deck_data, registers):
    deals = [registers.deal[slug] for slug in ("zuid-en-oost-drenthe", "twente-ii", "zwolle-ii", "saba")]
    assert choice_title(deck_data, [], deals) == "Zuid- en Oost-Drenthe, Twente II en nog 2"


def test_nothing_chosen_is_an_error(deck_data):
    with pytest.raises(ValueError, match="tranche or a deal"):
        deck(deck_data, [], [])


def test_the_title_slide_carries_the_qr_code_of_exactly_this_link(deck_data, registers):
    link = "https://example.nl/presentatie?tranche=4&deal=twente-ii"
    slide = title_slide(deck_data, "Tranche 4", link)
    modules = re.findall(r' d="([^"]+)"', body_html(slide))[-1]
    assert modules == re.search(r' d="([^"]+)"', segno.make(link, error="m", micro=False).svg_inline(border=4))[1]
    assert "example.nl/presentatie?tranche=4&amp;deal=twente-ii" in body_html(slide)
    assert "qr" not in body_html(title_slide(deck_data, "Tranche 4", ""))


def test_text_from_outside_stays_text(deck_data, registers):
    evil = '<img src=x onerror="alert`1`">&'
    first, second = (
        registers.deal[slug].model_copy(update={"name": f"Regio Deal {evil}", "description_nl": evil, "status": None})
        for slug in ("twente-ii", "bonaire")
    )
    deals = tuple({"twente-ii": first, "bonaire": second}.get(deal.slug, deal) for deal in registers.deals)
    hostile = dataclasses.replace(deck_data, registers=dataclasses.replace(registers, deals=deals))
    slides = deck(hostile, [tranche(registers, 4)], [first, second], f"https://example.nl/{evil}")
    tags = set()

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            tags.add(tag)
            assert not [name for name, _ in attrs if name.startswith("on")]

    html = deck_html(drawing_of(hostile), slides)
    Reader().feed(html)
    assert not tags & {"img", "script", "iframe", "object", "a"}
    assert html.count("&lt;img src=x onerror=&quot;alert`1`&quot;&gt;&amp;") >= 6


def test_the_sources_are_named_with_edition_and_date(deck_data, registers):
    body = body_html(deck(deck_data, [tranche(registers, 1)], [])[-1])
    for source in deck_data.dataset.manifest["sources"]:
        assert source["edition"] in body
    assert "eigen berekening, behalve de cijfers die het CBS zelf van gemeenten en provincies geeft: die zijn van het" in body
