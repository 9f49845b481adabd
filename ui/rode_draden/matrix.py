"""The rode draden against tranches and against deals, as tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st

from geo.painted.palettes import TINT
from regio_data import dutch
from regio_data.deals.areas import ORDERS, in_list_order
from regio_data.deals.facts import NOT_DETERMINED
from regio_data.deals.rode_draden import rode_draad_counts, undetermined
from regio_data.deals.selection import choose_deals
from regio_data.figures.gebieden import MARKED
from regio_data.registers.records import Deal, RodeDraad
from regio_data.registers.registers import Registers
from ui.common.markdown import sentence
from ui.common.url.bound import bound
from ui.common.url.links import deal_anchor
from ui.common.url.selection import choose_area

#: Key in the URL -> key of `ORDERS`; that of the first is another here, as links of old have it.
_ORDERS = {"tranche": "oud", "nieuw": "nieuw", "naam": "naam", "bedrag": "bedrag", "themas": "themas"}


def tranche_matrix(registers: Registers, deals: Sequence[Deal], chosen: RodeDraad) -> None:
    """Draw how many deals of each tranche have which rode draad.

    Parameters
    ----------
    registers : Registers
    deals : sequence of Deal
        Those that are counted; of how many the rode draden are not determined stands in a row of its own.
    chosen : RodeDraad
        Its row stands out.
    """
    counts = rode_draad_counts(registers, deals)
    unknown = Counter(deal.tranche for deal in deals if not deal.rode_draden)
    most = max(1, int(counts.to_numpy().max()))
    head = "".join(f'<th scope="col">{_swatch(registers.tranche[t].colour)}T{t}</th>' for t in counts.columns)
    rows = "".join(_tranche_row(draad, counts.loc[draad.number], most, draad == chosen) for draad in registers.rode_draden)
    if unknown:
        cells = "".join(f"<td>{unknown[t]}</td>" for t in counts.columns)
        rows += f'<tr><th scope="row">{dutch.capital(NOT_DETERMINED)}</th><td><b>{unknown.total()}</b></td>{cells}</tr>'
    st.html(
        '<div class="rd-scroll" role="region" tabindex="0" aria-label="Aantal deals per thema en tranche">'
        f'<table class="rd-table rd-counts"><thead><tr><th scope="col">Thema</th><th scope="col">Samen</th>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _tranche_row(rode_draad: RodeDraad, counts: pd.Series, most: int, chosen: bool) -> str:
    # The tint follows the number that stands in the cell; at 0.45 the text keeps a contrast of at least 7 to 1.
    cells = "".join(f'<td style="background:{TINT}{round(0.45 * 255 * n / most):02X}">{n}</td>' for n in counts)
    mark = ' class="rd-chosen" aria-current="true"' if chosen else ""
    return f'<tr{mark}><th scope="row">{escape(rode_draad.numbered)}</th><td><b>{int(counts.sum())}</b></td>{cells}</tr>'


def choose_deals_of_matrix(registers: Registers) -> list[Deal]:
    """Draw the choice of tranches, area and order, and return the deals in that order."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="filters"):
        with st.container(width=320):
            first = bound(st.selectbox, "thema", "Deals met dit thema bovenaan", registers.rode_draad_names, placeholder="Geen")
        with st.container(width=220):
            area = choose_area(registers)
        with st.container(width=210):
            names = {key: ORDERS[of][0] for key, of in _ORDERS.items()}
            order = bound(st.selectbox, "volgorde", "Volgorde", names, default="tranche")
        with st.container(width=230):
            numbers = {str(t.tranche): str(t.tranche) for t in registers.tranches}
            tranches = bound(st.pills, "tranche", "Tranche (alle zonder keuze)", numbers, selection_mode="multi")
    deals = in_list_order(choose_deals(registers, [int(tranche) for tranche in tranches], area=area), _ORDERS[order])
    return sorted(deals, key=lambda deal: _behind(deal, int(first))) if first else deals


def _behind(deal: Deal, rode_draad: int) -> int:
    """Return how far behind a deal goes: those that have it, those of which it is not known, those that have not."""
    if rode_draad in deal.rode_draden:
        return 0
    return 2 if deal.rode_draden else 1


def deal_matrix(registers: Registers, deals: Sequence[Deal]) -> None:
    """Draw which deal has which rode draad: a mark to see and a word to hear; heads stay in view while scrolling.

    Parameters
    ----------
    registers : Registers
    deals : sequence of Deal
        In the order of the rows.
    """
    if not deals:
        st.info("Geen enkele deal voldoet aan deze keuzes.")
        return
    rode_draden = registers.rode_draden
    head = "".join(f'<th scope="col"><span>{escape(t.numbered)}</span></th>' for t in rode_draden)
    rows = "".join(_deal_row(deal, rode_draden) for deal in deals)
    st.html(
        '<div class="rd-scroll rd-grid" role="region" tabindex="0" aria-label="Welke deal welk thema heeft">'
        f'<table><thead><tr><th scope="col">Regio Deal (tranche)</th>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
    )
    if not all(deal.whole for deal in deals):
        st.caption(MARKED)
    if unknown := undetermined(deals):
        st.caption(sentence(f"? = {NOT_DETERMINED}: {unknown}."))


def _deal_row(deal: Deal, rode_draden: Sequence[RodeDraad]) -> str:
    cells = "".join(_mark(deal, rode_draad) for rode_draad in rode_draden)
    return f'<tr><th scope="row">{_swatch(deal.colour)}{deal_anchor(deal)}</th>{cells}</tr>'


def _mark(deal: Deal, rode_draad: RodeDraad) -> str:
    if not deal.rode_draden:
        return f'<td class="rd-muted"><span aria-hidden="true">?</span><span class="rd-sr">{NOT_DETERMINED}</span></td>'
    if rode_draad.number not in deal.rode_draden:
        return '<td><span class="rd-sr">nee</span></td>'
    title = escape(f"{deal.short_name}: {rode_draad.title}")
    return f'<td title="{title}"><span aria-hidden="true">●</span><span class="rd-sr">ja</span></td>'


def _swatch(colour: str) -> str:
    return f'<span class="rd-dot" style="background:{colour}"></span>'
