"""One of the two maps: legend, map, what is chosen, and the same as a table."""

from __future__ import annotations

import dataclasses

import pandas as pd
import streamlit as st

from exports.content.naast_elkaar import SideView
from geo.painted.deal_map import paint_deals, tranche_legend
from geo.painted.indicator_map import GELIJK, OnMap, classes_of, legend_of, painting_of, values_of
from geo.painted.legend import Legend
from geo.painted.painting import Painting
from geo.shapes import shapes_of
from regio_data import dutch, units
from regio_data.data import Data
from regio_data.deals.areas import deals_at, in_list_order
from regio_data.figures.gebieden import marked
from regio_data.figures.ranking import ranking, table_order
from regio_data.registers.areas import Municipality
from regio_data.registers.regions import RegionRef, regions
from ui.common.map_panel import map_panel
from ui.common.markdown import plain, sentence
from ui.common.url.selection import select_clicked
from ui.naast_elkaar.choice import Side
from ui.show.legends import row_legend
from ui.show.row_table import NUMBER, row_table

#: The columns with names; the others hold numbers.
_NAMES = ("Regio Deal", "Gemeente")
TITLES = {
    "links": "Kaart links; de tabel eronder toont hetzelfde. Beide kaarten bewegen samen",
    "rechts": "Kaart rechts; de tabel eronder toont hetzelfde. Beide kaarten bewegen samen",
}


def side_view(data: Data, side: Side, chosen: Municipality | None) -> SideView:
    """Draw one map with all that belongs to it, and return what it shows; ``chosen`` is lit up on both."""
    painting, shown, table = data.once(_indicator, side.indicator.code, side.year) if side.indicator else _deals(data, side)
    painting = dataclasses.replace(painting, selected=[RegionRef("gemeente", chosen.code)] if chosen else [])
    map_panel(data, painting, side.key, TITLES[side.key], select_clicked, linked=True)
    row_legend(shown.title, shown.entries)  # below the map, so that the maps lie at one height
    if shown.note:
        st.caption(sentence(shown.note))
    if chosen:
        st.markdown(f"**{plain(chosen.name)}**: {_said(data, side, chosen)}")
    if side.indicator and side.indicator.remark:
        st.caption(side.indicator.remark)
    heads = {name: NUMBER for name in table.columns if name not in _NAMES}
    label = f"Bij de kaart {side.key}: {side.name}"
    with st.expander("Als tabel"):  # on a phone no table stands between the maps
        row_table(table, f"table-{side.key}", label, next(n for n in table.columns if n in _NAMES), heads, height=260)
    return SideView(side.name, painting, shown, side.deals, side.indicator, side.year)


def _deals(data: Data, side: Side) -> tuple[Painting, Legend, pd.DataFrame]:
    ordered = in_list_order(side.deals)
    table = pd.DataFrame(
        {
            "Regio Deal": [marked(deal.short_name, deal.whole) for deal in ordered],
            "Tranche": [deal.tranche for deal in ordered],
            "Rijk (mln €)": [dutch.number(deal.rijksbijdrage_mln, 1) for deal in ordered],
        }
    )
    legend = tranche_legend(side.deals, chosen=len(side.deals) < len(data.registers.deals))
    return paint_deals(side.deals, data.registers, shapes_of(data).drawable, None), legend, table


def _indicator(data: Data, code: str, year: int) -> tuple[Painting, Legend, pd.DataFrame]:
    indicator, on_map = data.registers.indicator[code], OnMap("gemeente", code, year)
    values = values_of(data, on_map)
    # Common to all years, so that two years beside each other have the same colours.
    classed = classes_of(data, on_map, limits=GELIJK)
    rank = ranking(values["value"], indicator, regions(data.registers, "gemeente"))
    order = table_order(values, rank)
    table = pd.DataFrame(
        {
            "Plaats": [rank.get(code) for code in order],
            "Gemeente": [values.loc[code, "region_name"] for code in order],
            indicator.short_unit: [units.figure(values.loc[code, "value"], indicator, unit=False) for code in order],
        }
    )
    shown = Legend(f"{indicator.unit}, {year}", tuple(legend_of(data, on_map, classed.classes)), classed.said)
    return painting_of(data, on_map, classed.classes), shown, table


def _said(data: Data, side: Side, chosen: Municipality) -> str:
    """Return what one map shows of the chosen municipality."""
    if side.indicator and side.year:
        value = data.table("gemeente", side.indicator.code, side.year).loc[chosen.code, "value"]
        return plain(f"{units.figure(value, side.indicator)} ({side.year})", most=200)
    names = [deal.name_with_tranche for deal in deals_at(chosen.code, side.deals)]
    return plain(dutch.several(names) if names else "geen Regio Deal op deze kaart", most=2000)
