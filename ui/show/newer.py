"""Figures of StatLine beside those of the monitor, as a table below them."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

import streamlit as st

from regio_data.data import Data
from regio_data.newer import APART, newer_rows
from regio_data.registers.records import Indicator
from regio_data.registers.region_names import region_label
from regio_data.registers.regions import Region
from ui.show import html_table

HEADING = "Nieuwer dan de monitor"


def newer_table(data: Data, regions: Iterable[Region], indicators: Iterable[Indicator]) -> None:
    """Draw the newer figures of some regions, a row each, with how far the series agree; nothing where there are none."""
    if table := newer_html(data, regions, indicators):
        st.html(f'<h2 class="rd-head">{escape(HEADING)}</h2>{table}')
        st.caption(f"Cijfers van StatLine: {APART}.")


def newer_html(data: Data, regions: Iterable[Region], indicators: Iterable[Indicator]) -> str:
    """Return the table of `newer_table`, "" without newer figures."""
    rows = [
        "<tr>"
        + html_table.cell(newer.indicator.label)
        + html_table.cell(region_label(region))
        + html_table.cell(newer.figure, "rd-num")
        + html_table.cell(newer.agreement)
        + "</tr>"
        for region, newer in newer_rows(data, regions, indicators)
    ]
    return html_table.table(["Indicator", "Regio", "Cijfer", "Gelijk aan de monitor?"], rows, HEADING) if rows else ""
