"""One rode draad: its deals on the map and in a list, and how their regions stand on the indicators that belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Protocol

import pandas as pd
import streamlit as st

from exports.content.rode_draden import RodeDraadView
from geo.painted.deal_map import tranche_legend
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.areas import in_list_order
from regio_data.deals.rode_draden import SEVERAL, undetermined
from regio_data.deals.selection import area_label, choose_deals
from regio_data.figures.areas_in_words import counting, in_quarters
from regio_data.figures.gebieden import MARKED, NOT_COUNTED, by_area, countable, marked, partly_so_many
from regio_data.figures.regional.words import regional_figure
from regio_data.figures.score_row import ScoreRow
from regio_data.profile.caveats import remarks
from regio_data.registers.records import Deal, Indicator, RodeDraad
from regio_data.registers.regions import Region, regions
from ui.common.deelgebied import partial_counts, partial_switch
from ui.common.map_panel import Click, deals_painting, map_panel
from ui.common.markdown import label, plain, sentence
from ui.common.url.bound import bound
from ui.common.url.links import KAART, PROFIEL, deal_link
from ui.common.url.selection import choose_area
from ui.rode_draden.matrix import tranche_matrix
from ui.show.folded import folded
from ui.show.legends import row_legend
from ui.show.row_table import NUMBER, RowChoice, row_table
from ui.show.strips import Dot, scale, strip

#: In the session: the region of which the profile is opened next.
_TO_OPEN = "open profile"
TITLE = "Kaart van de Regio Deals met het gekozen thema; de lijst naast de kaart toont hetzelfde"


def rode_draad_view(data: Data) -> RodeDraadView:
    """Draw the choice of rode draad and area, and all of the chosen rode draad; return what was drawn."""
    _open_chosen_profile()
    registers = data.registers
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="filters"):
        with st.container(width=430):
            number = int(bound(st.selectbox, "thema", "Thema (rode draad)", registers.rode_draad_names, default="2"))
        with st.container(width=260):
            area = choose_area(registers)
    area_name = area_label(area) if area else ""
    rode_draad = registers.rode_draad[number]
    here = choose_deals(registers, area=area)
    deals = [deal for deal in here if number in deal.rode_draden]
    left, right = st.columns(2, gap="medium")
    with left:
        legend = tranche_legend(deals, chosen=len(deals) < len(registers.deals))
        row_legend(legend.title, legend.entries)
        painting = deals_painting(data, deals)
        map_panel(data, painting, "rode-draden", TITLE, _clicked)
        if legend.note:
            st.caption(legend.note)
    with right:
        _deals(rode_draad, deals, here, area)
    left, right = st.columns(2, gap="medium")
    with left:
        st.header("Alle thema’s per tranche" + (f", {label(area_name)}" if area else ""))
        tranche_matrix(registers, here, rode_draad)
        st.caption(SEVERAL)
    with right:
        _standing(data, rode_draad, deals)
    return RodeDraadView(rode_draad, area_name, tuple(here), tuple(deals), painting, legend, partial_counts())


def _deals(rode_draad: RodeDraad, deals: Sequence[Deal], here: Sequence[Deal], area: Region | None) -> None:
    st.header(label(rode_draad.numbered))
    where = f" in {area_label(area)}" if area else ""
    st.markdown(
        f"{plain(rode_draad.short, most=400)} **{len(deals)} van de {dutch.count(len(here), 'deal', 'deals')}{where}** "
        f"{'heeft' if len(deals) == 1 else 'hebben'} dit thema" + (f"; {unknown}." if (unknown := undetermined(here)) else ".")
    )
    if not deals:
        return
    ordered = in_list_order(deals)
    table = pd.DataFrame(
        {
            "Tranche": [deal.tranche for deal in ordered],
            "Regio Deal": [marked(deal.short_name, deal.whole) for deal in ordered],
            "Rijk (mln €)": [dutch.number(deal.rijksbijdrage_mln, 1) for deal in ordered],
            "Provincie": [", ".join(deal.provinces or deal.islands) for deal in ordered],
        }
    )
    row_table(
        table,
        f"deals-{rode_draad.number}",
        f"De deals met het thema {rode_draad.title}; een rij kiezen opent het regioprofiel",
        "Regio Deal",
        {"Tranche": NUMBER, "Rijk (mln €)": NUMBER},
        RowChoice(lambda row: _open("deal", ordered[row].slug), "om het regioprofiel te openen"),
    )
    if not all(deal.whole for deal in deals):
        st.caption(MARKED)
    rest = [deal for deal in deals if not deal.municipalities]
    if rest:
        st.markdown("**Zonder gemeenten op de kaart**")
        with st.container(horizontal=True, gap="xsmall"):
            for deal in rest:
                deal_link(deal)
    chosen = {"thema": str(rode_draad.number)} | ({"gebied": str(area.ref)} if area else {})
    st.page_link(KAART, label="Deze deals met alle filters op de Kaart", icon=":material/map:", query_params=chosen)


def _standing(data: Data, rode_draad: RodeDraad, deals: Sequence[Deal]) -> None:
    """Draw for each indicator of the rode draad where the areas of the deals stand; an area counts once."""
    st.header("Hoe staan de regio’s van deze deals ervoor?")
    if not rode_draad.indicators:
        st.markdown("In onze gegevens staat geen indicator die over dit thema gaat.")
        return
    include = not all(deal.whole for deal in deals) and partial_switch()
    if counted := counting(deals, include):
        st.markdown(sentence(counted))
    for code in rode_draad.indicators:
        st.html(data.once(_indicator, code, frozenset(deal.slug for deal in deals), include))
    st.html(scale())
    st.caption(
        "Elke stip is een gebied met een deal, in de kleur van de tranche: het percentiel tussen gebieden van dezelfde omvang "
        "in het laatste jaar met een cijfer (eigen berekening). Deals van dezelfde gemeenten zijn één gebied. “De stippen in "
        f"woorden” noemt ze met hun tranche (T1 tot en met T{data.registers.tranches[-1].tranche}). "
        "Welke indicatoren bij een thema horen is onze keuze. Of een "
        f"deal werkt, is hier niet aan te zien. {MARKED if include else NOT_COUNTED}"
    )
    for text in remarks(data.registers.indicator[code] for code in rode_draad.indicators):
        st.caption(text)


def _indicator(data: Data, code: str, slugs: frozenset[str], include_partial: bool) -> str:
    """Return where the areas of some deals stand on one indicator, as HTML."""
    here = (region for region in regions(data.registers, "deal") if region.key in slugs)
    labels = {
        alike[0].key: dutch.several(marked(data.registers.deal[region.key].label, region.whole) for region in alike)
        for alike in by_area(countable(here, include_partial)).values()
    }
    latest, indicator = data.latest("deal"), data.registers.indicator[code]
    rows = latest[(latest["indicator"] == code) & latest["region"].isin(list(labels))]
    placed = rows.assign(label=rows["region"].map(labels)).dropna(subset="percentile")
    text = in_quarters(indicator, placed, len(rows))
    dots = [
        Dot(row.percentile, _dot_words(indicator, row), data.registers.deal[row.region].colour) for row in placed.itertuples()
    ]
    return (
        f'<h3 class="rd-head">{escape(indicator.label)}</h3>{strip(dots, f"{indicator.label}: {text}")}'
        f'<div class="rd-muted">{escape(text)}</div>{_dots_in_words(placed)}'
    )


def _dots_in_words(placed: pd.DataFrame) -> str:
    """Return the dots as a list to open: which deals of which tranche stand where, without colour or pointer."""
    if placed.empty:
        return ""
    ordered = placed.sort_values("percentile", ascending=False)
    items = (f"{escape(row.label)}: {dutch.percentile(row.percentile)}" for row in ordered.itertuples())
    return folded("De stippen in woorden", items)


class _DotRow(ScoreRow, Protocol):
    label: str


def _dot_words(indicator: Indicator, row: _DotRow) -> str:
    partly = "" if row.whole_municipality else f"; {partly_so_many(row.municipalities)}"
    value = regional_figure(row, indicator, whose=False)
    return f"{row.label}: {value} in {row.year}, percentiel {dutch.percentile(row.percentile)}{partly}"


def _clicked(click: Click) -> None:
    if click.kind == "gemeente":
        _open(click.kind, click.key)


def _open(kind: str, key: str) -> None:
    """Remember of which region to open the profile: a callback cannot switch pages, the page does so when it runs."""
    st.session_state[_TO_OPEN] = {kind: key}


def _open_chosen_profile() -> None:
    """Go to the profile of what was chosen on the map or in the table."""
    chosen = st.session_state.pop(_TO_OPEN, None)
    if chosen is not None:
        st.switch_page(PROFIEL, query_params=chosen)
