"""The chain of a deal as bars over the years."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from regio_data import dutch
from regio_data.deals.facts import looptijd
from regio_data.deals.provenance import doubt
from regio_data.registers.records import Deal
from regio_data.registers.registers import Registers
from ui.common.url.links import deal_button

#: Years between two ticks of the axis.
STEP = 3


def chain_timeline(registers: Registers, deals: Sequence[Deal], current: Deal) -> None:
    """Draw a deal with its predecessors and successors, oldest first, and buttons to the others.

    The axis is that of all deals, so that the bars of two profiles can be compared.
    """
    axis = registers.years
    rows = "".join(_row(deal, deal.slug == current.slug, axis) for deal in deals)
    ticks = "".join(f'<span style="left:{_left(year, axis):.1f}%">{year}</span>' for year in axis[:-1:STEP])
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


def _row(deal: Deal, current: bool, axis: range) -> str:
    mark = ' class="rd-now" aria-current="true"' if current else ""
    words = f"Tranche {deal.tranche} · {looptijd(deal)} · {dutch.million(deal.rijksbijdrage_mln)}"
    return (
        f'<li{mark}><span>{escape(deal.short_name)}</span><span class="rd-muted">{escape(words)}</span>{_bar(deal, axis)}</li>'
    )


def _bar(deal: Deal, axis: range) -> str:
    if deal.signed_year is None:
        return ""
    end = deal.end_year or axis[-1]
    open_end = "" if deal.end_year else " rd-open"
    left = _left(deal.signed_year, axis)
    return (
        f'<div class="rd-span"><b class="rd-bar{open_end}" style="left:{left:.1f}%;width:{_left(end, axis) - left:.1f}%;'
        f'--tranche:{deal.colour}"></b></div>'
    )


def _left(year: int, axis: range) -> float:
    return 100 * (year - axis[0]) / (axis[-1] - axis[0])
