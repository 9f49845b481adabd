"""A deal in words: a card with its facts."""

from __future__ import annotations

from html import escape

import streamlit as st

from regio_data import dutch
from regio_data.answers.letter import on_deal
from regio_data.data import Data
from regio_data.deals.facts import description, facts
from regio_data.registers.records import Deal
from regio_data.registers.regions import NEDERLAND, RegionRef
from ui.common.markdown import plain, sentence
from ui.common.share import copy_letter
from ui.common.url.links import deck_address, main_links, present_button, profile_link, vergelijken_link
from ui.kaart.standing import standing
from ui.show.deal import deal_sources, part_notes


def deal_heading(deal: Deal, level: int) -> str:
    """Return the name of a deal as a heading in HTML, with its tranche in words and as a coloured edge."""
    return (
        f'<div class="rd-card" style="--tranche:{deal.colour}"><h{level}>{escape(deal.name)}</h{level}>'
        f'<span class="rd-muted">Tranche {deal.tranche} · {dutch.million(deal.rijksbijdrage_mln)} rijksbijdrage</span></div>'
    )


def deal_card(data: Data, deal: Deal) -> None:
    """Draw all facts of one deal."""
    st.html(deal_heading(deal, level=2))
    st.markdown(plain(description(deal), most=2000))
    rows = "".join(f"<dt>{escape(term)}</dt><dd>{escape(text)}</dd>" for term, text in facts(data.registers, deal, data.today))
    st.html(f'<dl class="rd-facts">{rows}</dl>')
    for note in part_notes(data, deal):
        st.caption(sentence(note))
    copy_letter(on_deal(data.registers, deal, data.today))
    region = RegionRef("deal", deal.slug)
    with main_links("deal"):
        profile_link(region, "Naar het regioprofiel")
        if deal.municipalities:
            vergelijken_link([region, NEDERLAND], "Vergelijk met Nederland")
        present_button("Presenteer deze deal", deck_address({"deal": [deal.slug]}))
    standing(data, region)
    with st.expander("Bronnen en zekerheid"):
        deal_sources(deal)
