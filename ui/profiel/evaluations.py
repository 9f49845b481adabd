"""The published evaluations and progress reports of a deal."""

from __future__ import annotations

import streamlit as st

from regio_data.deals.provenance import link_texts
from regio_data.registers.records import Deal
from ui.show.source_links import anchor, draw


def deal_evaluations(deal: Deal) -> None:
    """Draw the published evaluations and progress reports that were found, and the website."""
    if deal.evaluations:
        st.markdown("\n".join(f"- {_evaluation(e.kind, e.year, e.by)}" for e in deal.evaluations))
    else:
        st.markdown("Er is geen gepubliceerde evaluatie of voortgangsrapportage gevonden.")
    if deal.website:
        draw(f'<div class="rd-sources">Website: {anchor(deal.website, link_texts([deal.website]))}</div>')


def _evaluation(kind: str, year: int | None, by: str | None) -> str:
    return f"{kind.capitalize()}, {year or 'jaar niet bekend'}{', door ' + by if by else ''}"
