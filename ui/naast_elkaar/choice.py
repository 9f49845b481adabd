"""What stands on each of the two maps: deals, or an indicator in a year; everything lives in the URL."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from regio_data.data import Data
from regio_data.registers.records import Deal, Indicator
from ui.common.url import query
from ui.common.url.bound import bound

#: The two maps: parameter of what stands on it, parameter of its year, name on screen, and what it shows without a choice.
SIDES = {
    "links": ("jaarlinks", "Kaart links", "alle"),
    "rechts": ("jaarrechts", "Kaart rechts", "01_GZ_08"),
}


@dataclass(frozen=True)
class Side:
    """What one map shows: an ``indicator`` in a ``year``, or without an indicator the ``deals``."""

    key: str
    name: str
    deals: tuple[Deal, ...] = ()
    indicator: Indicator | None = None
    year: int | None = None


def choose_side(data: Data, key: str) -> Side:
    """Draw the choice of one map (a key of `SIDES`) and return it."""
    year_name, label, default = SIDES[key]
    registers = data.registers
    deals = {"alle": ("Regio Deals, alle tranches", registers.deals)}
    for tranche in registers.tranches:
        deals[f"tranche-{tranche.tranche}"] = (f"Regio Deals, tranche {tranche.tranche}", registers.deals_of(tranche.tranche))
    indicators = dict(sorted(data.indicators.items(), key=lambda item: item[1].label))
    names = {name: text for name, (text, _) in deals.items()} | {name: i.label for name, i in indicators.items()}
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        with st.container(width="stretch"):
            chosen = bound(st.selectbox, key, label, names, default=default)
        if chosen in deals:
            return Side(key, deals[chosen][0], deals=deals[chosen][1])
        indicator = indicators[chosen]
        years = {str(year): str(year) for year in data.years(indicator.code)}
        query.follow(year_name, years, chosen)
        with st.container(width=110):
            year = int(bound(st.selectbox, year_name, f"Jaar {key}", years, default=next(iter(years))))
    return Side(key, f"{indicator.label}, {year}", indicator=indicator, year=year)
