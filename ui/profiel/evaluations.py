"""The published evaluations and progress reports of a deal."""

from __future__ import annotations

import streamlit as st

from regio_data.deals.evaluations import NO_EVALUATION, evaluations
from regio_data.deals.provenance import link_texts
from regio_data.registers.records import Deal
from ui.common.markdown import plain
from ui.show.source_links import anchor, draw


def deal_evaluations(deal: Deal) -> None:
    """Draw the published evaluations and progress reports of a deal, and the website."""
    told = evaluations(deal)
    st.markdown("\n".join(f"- {plain(one, most=300)}" for one in told) if told else NO_EVALUATION)
    if deal.website:
        draw(f'<div class="rd-sources">Website: {anchor(deal.website, link_texts([deal.website]))}</div>')
