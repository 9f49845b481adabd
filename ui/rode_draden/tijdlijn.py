"""The timeline of the instrument: milestones, and the deals closed in each year."""

from __future__ import annotations

import datetime
from html import escape
from itertools import groupby

import streamlit as st

from geo.painted.palettes import of_tranche
from regio_data import dutch
from regio_data.registers.records import Deal, Milestone
from regio_data.registers.registers import Registers
from ui.common.app_data import AppData
from ui.common.links import deal_anchor

_MILESTONES = {
    "deal": "deals",
    "monitor": "monitor",
    "tranche": "tranche",
    "advies": "advies",
    "regeling": "regeling",
    "voortgang": "voortgang",
    "onderzoek": "onderzoek",
    "programma": "programma",
}


def timeline_view(data: AppData) -> None:
    """Draw the milestones and the closing of the deals, by year."""
    st.caption(
        "Mijlpalen in onze eigen woorden, met hun bron. Deals staan bij de datum van sluiten, of bij het jaar als de datum "
        "niet bekend is."
    )
    years = sorted(
        {_year(deal) for deal in data.registers.deals if _year(deal)} | {m.date.year for m in data.registers.timeline}
    )
    st.html(f'<div class="rd-years">{"".join(_year_block(data.registers, year) for year in years)}</div>')


def _year(deal: Deal) -> int | None:
    return deal.signed_date.year if deal.signed_date else deal.signed_year


def _year_block(registers: Registers, year: int) -> str:
    deals = [deal for deal in registers.deals if _year(deal) == year]
    lines = [(m.date, _milestone(m)) for m in registers.timeline if m.date.year == year]
    dated = sorted((d for d in deals if d.signed_date), key=lambda d: (d.signed_date, d.tranche))
    lines += [(day, _closed(dutch.date(day), list(group))) for day, group in groupby(dated, key=lambda d: d.signed_date)]
    undated = [deal for deal in deals if not deal.signed_date]
    if undated:
        lines.append((datetime.date(year, 12, 31), _closed(f"In {year}, dag niet bekend", undated)))
    items = "".join(html for _, html in sorted(lines, key=lambda line: line[0]))
    count = f'<span class="rd-muted">{dutch.count(len(deals), "deal", "deals")} gesloten</span>' if deals else ""
    return f'<h2 class="rd-head">{year} {count}</h2><ol class="rd-events">{items}</ol>'


def _milestone(milestone: Milestone) -> str:
    return (
        f'<li><span class="rd-muted">{dutch.date(milestone.date)} · {_MILESTONES[milestone.kind]}</span>'
        f'<div>{escape(milestone.text)} <span class="rd-muted">({escape(milestone.source)})</span></div></li>'
    )


def _closed(when: str, deals: list[Deal]) -> str:
    chips = "".join(
        f'<span class="rd-chip"><span class="rd-dot" style="background:{of_tranche(deal.tranche)}"></span>'
        f"{deal_anchor(deal)}</span>"
        for deal in deals
    )
    text = f"{when} · {dutch.count(len(deals), 'Regio Deal', 'Regio Deals')} gesloten"
    return f'<li><span class="rd-muted">{escape(text)}</span><div class="rd-chips">{chips}</div></li>'
