"""The chain of a deal as bars over the years."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from geo.painted.palettes import of_tranche
from regio_data import dutch
from regio_data.registers.provenance import doubt
from regio_data.registers.records import Deal
from ui.common.links import deal_button

#: Years on the axis: from the first deals to the last known end.
FIRST, LAST = 2018, 2031


def chain_timeline(deals: Sequence[Deal], current: Deal) -> None:
    """Draw a deal with its predecessors and successors, oldest first, and buttons to the others."""
    rows = "".join(_row(deal, deal.slug == current.slug) for deal in deals)
    ticks = "".join(f'<span style="left:{_left(year):.1f}%">{year}</span>' for year in range(FIRST, LAST, 3))
    st.html(
        f'<div class="rd-muted"><strong>{_title(deals)}{doubt(current, "predecessor")}</strong></div>'
        f'<ol class="rd-chain">{rows}</ol><div class="rd-axis" aria-hidden="true">{ticks}</div>'
    )
    others = [deal for deal in deals if deal.slug != current.slug]
    if others:
        with st.container(horizontal=True, gap="small"):
            for deal in others:
                deal_button(deal, "chain")


def _title(deals: Sequence[Deal]) -> str:
    return "Voorgangers en opvolgers" if len(deals) > 1 else "Looptijd (geen voorganger of opvolger)"


def _row(deal: Deal, current: bool) -> str:
    mark = ' class="rd-now" aria-current="true"' if current else ""
    words = f"Tranche {deal.tranche} · {period(deal)} · {dutch.million(deal.rijksbijdrage_mln)}"
    return f'<li{mark}><span>{escape(deal.short_name)}</span><span class="rd-muted">{escape(words)}</span>{_bar(deal)}</li>'


def period(deal: Deal) -> str:
    """Return the years of a deal: "2019 tot 2023", "vanaf 2023, einde niet bekend"."""
    if deal.signed_year is None:
        return "begin niet bekend"
    return f"{deal.signed_year} tot {deal.end_year}" if deal.end_year else f"vanaf {deal.signed_year}, einde niet bekend"


def _bar(deal: Deal) -> str:
    if deal.signed_year is None:
        return ""
    end = deal.end_year or LAST
    open_end = "" if deal.end_year else " rd-open"
    left = _left(deal.signed_year)
    return (
        f'<div class="rd-span"><b class="rd-bar{open_end}" style="left:{left:.1f}%;width:{_left(end) - left:.1f}%;'
        f'--tranche:{of_tranche(deal.tranche)}"></b></div>'
    )


def _left(year: int) -> float:
    return 100 * (year - FIRST) / (LAST - FIRST)
