"""Beside the map: all deals that the filters leave, or what is selected on the map."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from regio_data import dutch
from regio_data.answers.card import answered
from regio_data.answers.letter import on_area, on_island, on_municipality
from regio_data.data import Data
from regio_data.deals.facts import of_no_deal, whole_province
from regio_data.deals.filtered import Filtered
from regio_data.deals.municipality_lists import NO_OFFICIAL_LIST, area_here, list_doubt, of_which_unsure
from regio_data.deals.selection import area_label, known_total, partly_outside, whole_tranches
from regio_data.registers.records import Deal
from regio_data.registers.regions import NEDERLAND, Region, RegionRef, region_of
from ui.common.markdown import label, plain, sentence
from ui.common.share import copy_letter
from ui.common.url.links import OVERZICHTEN, deck_address, main_links, present_button, profile_link, vergelijken_link
from ui.common.url.selection import select, select_nothing
from ui.kaart.cards import deal_card, deal_heading
from ui.kaart.lists import deal_table, stapeling_table, without_municipalities
from ui.kaart.selected import Selected
from ui.kaart.standing import standing
from ui.show.answer_card import answer_card


def selection_panel(data: Data, choice: Filtered, selected: Selected, measure: str | None) -> None:
    """Draw the selected deal, the deals of the selected municipality or island, or all of them.

    Parameters
    ----------
    data : Data
    choice : Filtered
        By the filters.
    selected : Selected
    measure : str or None
        What the map of the stapeling shows, ``None`` when the map shows deals.
    """
    deals = choice.deals
    if selected:
        with st.container(key="selection"):  # above the map on a phone
            _back("Toon het overzicht")
            if selected.deal:
                if selected.deal not in deals:
                    st.caption("Deze deal valt buiten de gekozen filters en staat daarom niet op de kaart.")
                deal_card(data, selected.deal)
            else:
                _of_area(data, selected, selected.deals(data.registers), deals)
            if selected.municipality:
                municipality = RegionRef("gemeente", selected.municipality.code)
                standing(data, municipality)
                with main_links("municipality"):
                    profile_link(municipality, "Naar het profiel van deze gemeente")
                    vergelijken_link([municipality, NEDERLAND], "Vergelijk met Nederland, buren en vergelijkbare gemeenten")
        return
    if not deals:
        st.info("Geen enkele deal voldoet aan deze filters. Neem een filter weg om weer deals te zien.")
    elif measure:
        stapeling_table(data, deals, measure)
    else:
        deal_table(data, deals)
    without_municipalities(deals)
    st.page_link(
        OVERZICHTEN, label="Overzichten: nooit een deal, per provincie, thema, eindjaar", icon=":material/table_chart:"
    )
    for tranche in whole_tranches(data.registers, deals)[:1] if len({deal.tranche for deal in deals}) == 1 else ():
        present_button(f"Presenteer tranche {tranche.tranche}", deck_address({"tranche": [str(tranche.tranche)]}))
    if area := choice.area:
        if doubt := list_doubt(data.registers, area):
            st.caption(f"{plain(area_label(area))}: {doubt}. {NO_OFFICIAL_LIST}")
        _outside(area, deals)
        copy_letter(on_area(data.registers, choice, data.today))


def _outside(area: Region, deals: Sequence[Deal]) -> None:
    """Name the deals of which the amount holds for more than the chosen area."""
    if outside := partly_outside(deals, area):
        named = dutch.several(f"{deal.short_name} ({dutch.million(deal.rijksbijdrage_mln)})" for deal in outside)
        st.caption(plain(f"Deels buiten {area.name}, met het bedrag van de hele deal: {named}.", most=4000))


def _of_area(data: Data, selected: Selected, here: Sequence[Deal], chosen: Sequence[Deal]) -> None:
    """Draw the deals of a municipality or island; ``chosen`` fit the filters."""
    name, code = selected.name, selected.municipality.code if selected.municipality else ""
    region = region_of(data.registers, RegionRef("gemeente", code)) if code else None
    total = known_total(here)
    st.header(label(name))
    if code and (wide := whole_province(data.registers, [code], data.today)):
        st.caption(sentence(wide))
    if not here:
        st.markdown(sentence(of_no_deal(data.registers, name)))
        copy_letter(on_municipality(data.registers, code, data.today))
        return
    together, each = ("", "de") if len(here) == 1 else ("samen ", "elke")
    st.markdown(
        f"**{dutch.count(len(here), 'Regio Deal', 'Regio Deals')}**, {together}**{dutch.million(total)}** rijksbijdrage"
        + (sentence(of_which_unsure(here, region)) if region else "")
        + (
            f" (voor het hele gebied van {each} deal)."
            if any(len(d.municipalities) + len(d.islands) > 1 for d in here)
            else "."
        )
    )
    copy_letter(
        on_municipality(data.registers, code, data.today) if code else on_island(data.registers, name, here, data.today)
    )
    for deal in here:
        with st.container(border=True):
            st.html(deal_heading(deal, level=3))
            answer_card(answered(data.registers, deal, data.today), area_here(deal, region) if region else "")
            if deal not in chosen:
                st.caption("Valt buiten de gekozen filters.")
            st.button(
                "Bekijk deze deal",
                key=f"open-{deal.slug}",
                on_click=select,
                args=("deal", deal.slug),
            )


def _back(label: str) -> None:
    st.button(
        label,
        icon=":material/arrow_back:",
        type="tertiary",
        on_click=select_nothing,
    )
